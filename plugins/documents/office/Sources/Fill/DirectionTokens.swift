/// A line cut into Arabic letters, Latin letters (with the digits and signs that belong to them), numbers that must stay in
/// one piece, and the rest.
struct DirectionTokens {
    enum Kind: Hashable { case arabic, latin, number, neutral, opening, closing }

    struct Token: Hashable {
        var kind: Kind
        var text: String
        /// A telephone, an address, a reference: complete in itself, so a number behind it is not part of it.
        var isItem = false
    }

    private(set) var tokens: [Token] = []

    var hasArabic: Bool { tokens.contains { $0.kind == .arabic } }
    /// Telephone numbers and references count as Latin, see ``isIsolated(_:)``.
    var hasLatin: Bool { tokens.contains { $0.kind == .latin } }

    init(_ line: String) {
        let scalars = Array(line.unicodeScalars)
        let places = Array(line.unicodeScalars.indices) + [line.endIndex]
        var position = 0
        while position < scalars.count {
            let start = position
            let kind = DirectionTokens.kind(of: scalars[position])
            switch kind {
            case .latin: position = DirectionTokens.endOfWord(scalars, from: position)
            case .number: position = DirectionTokens.endOfNumber(scalars, from: position)
            case .arabic, .neutral, .opening, .closing: position += 1
            }
            append(kind, String(line.unicodeScalars[places[start]..<places[position]]))
        }
    }

    private mutating func append(_ kind: Kind, _ text: String) {
        var token = Token(kind: kind, text: text)
        switch kind {
        case .number where DirectionTokens.isIsolated(text):
            token.kind = .latin
            token.isItem = true
        case .latin: token.isItem = text.utf8.contains { $0 == UInt8(ascii: "@") || (0x30...0x39).contains($0) }
        case .arabic, .neutral:
            if let last = tokens.last, last.kind == kind {
                tokens[tokens.count - 1].text += text
                return
            }
        default: break
        }
        tokens.append(token)
    }

    /// Neighbours of one direction together. What is neutral between two
    /// directions goes to `home`, and so does a pair of brackets unless all that is in it and before it goes elsewhere.
    func joined(home: Kind) -> [(kind: Kind, text: String)] {
        var joined: [(kind: Kind, text: String)] = []
        for (kind, token) in zip(resolved(home: home), tokens) {
            if let last = joined.last, last.kind == kind {
                joined[joined.count - 1].text += token.text
            } else {
                joined.append((kind, token.text))
            }
        }
        return joined
    }

    private func resolved(home: Kind) -> [Kind] {
        var kinds = tokens.map(\.kind)
        resolveNumbers(&kinds, home: home)
        resolveBrackets(&kinds, home: home)
        for index in kinds.indices where ![.arabic, .latin].contains(kinds[index]) {
            let before = index > 0 ? kinds[index - 1] : home
            let after = kinds[(index + 1)...].first { [.arabic, .latin].contains($0) } ?? home
            kinds[index] = before == after ? before : home
        }
        return kinds
    }

    /// A number belongs to the letters around it, as far as they agree and are on its own side of a bracket.
    private func resolveNumbers(_ kinds: inout [Kind], home: Kind) {
        for (index, token) in tokens.enumerated() where token.kind == .number {
            let before = nearest(tokens[..<index].reversed(), end: .opening, home: home)
            let after = nearest(tokens[(index + 1)...], end: .closing, home: home)
            kinds[index] =
                before == after ? before ?? home : before == nil || after == nil ? before ?? after ?? home : home
        }
    }

    private func nearest(_ tokens: some Sequence<Token>, end: Kind, home: Kind) -> Kind? {
        for token in tokens {
            switch token.kind {
            case end: return nil
            case .arabic, .latin: return token.isItem ? home : token.kind
            default: continue
            }
        }
        return nil
    }

    /// After the Unicode bidirectional algorithm, rule N0.
    private func resolveBrackets(_ kinds: inout [Kind], home: Kind) {
        var open: [Int] = []
        for (index, token) in tokens.enumerated() {
            if token.kind == .opening { open.append(index) }
            guard token.kind == .closing, let start = open.popLast() else { continue }
            let inside = kinds[(start + 1)..<index].filter { $0 == .arabic || $0 == .latin }
            let before = kinds[..<start].last { $0 == .arabic || $0 == .latin } ?? home
            let kind = inside.isEmpty || inside.contains(home) || before == home ? home : before
            kinds[start] = kind
            kinds[index] = kind
        }
    }

    // MARK: Kinds

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39, 0x2B: .number
        case 0x41...0x5A, 0x61...0x7A: .latin
        case 0x20, 0x2C...0x2F, 0x3A: .neutral
        case 0x28, 0x5B, 0xAB: .opening
        case 0x29, 0x5D, 0xBB: .closing
        case 0x41...0x5A, 0x61...0x7A: .latin
        case 0...0x7F: .neutral
        // Hamza to ya, without the tatweel: nearly all letters of an Arabic text.
        case 0x0621...0x063F, 0x0641...0x064A: .arabic
        case 0x0660...0x0669, 0x06F0...0x06F9: .neutral
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE:
            scalar.properties.isAlphabetic || isMark(scalar) ? .arabic : .neutral
        default: scalar.properties.isAlphabetic ? .latin : .neutral
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
    }

    /// A Latin word, an address or a reference goes on over digits and the signs that join its parts.
    private static func endOfWord(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        var position = start
        while position < scalars.count {
            let kind = kind(of: scalars[position])
            if kind == .arabic || scalars[position].properties.isWhitespace { break }
            if kind == .latin || kind == .number || isMark(scalars[position]) {
                end = position + 1
            } else if !"@._-/:'’&%#=?~".unicodeScalars.contains(scalars[position]) {
                break
            }
            position += 1
        }
        return max(end, start + 1)
    }

    /// Digits, and single signs between groups of digits; spaces too, as long as nothing but groups of two digits and more
    /// come between them, as in a telephone.
    private static func endOfNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var position = start + 1
        var hasSign = false
        while position < scalars.count {
            if isDigit(scalars[position]) {
                position += 1
            } else if position + 1 < scalars.count, isDigit(scalars[position + 1]) {
                if " \u{A0}\u{202F}".unicodeScalars.contains(scalars[position]) {
                    guard !hasSign, isGroup(scalars, at: position + 1, in: start..<position) else { break }
                } else if ".,:-/()".unicodeScalars.contains(scalars[position]) {
                    hasSign = true
                } else {
                    break
                }
                position += 2
            } else {
                break
            }
        }
        return position
    }

    /// Whether the digits at a position may be a further group of a telephone: no time, date or reference begins there.
    private static func isGroup(_ scalars: [Unicode.Scalar], at start: Int, in number: Range<Int>) -> Bool {
        let end = scalars[start...].firstIndex { !isDigit($0) } ?? scalars.count
        let isShort = end - start == 1 && scalars[number.lowerBound] != "+"
        return !isShort
            && (end == scalars.count || !".,:-/".unicodeScalars.contains(scalars[end])
                || end + 1 == scalars.count || !isDigit(scalars[end + 1]))
    }

    /// The end of the figures that begin at a position, which is behind one character where none do. An address
    /// (`a.12@b.example`) and a word with digits are passed whole.
    static func endOfFigures(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        switch kind(of: scalars[start]) {
        case .number: endOfNumber(scalars, from: start)
        case .latin: endOfWord(scalars, from: start)
        default: start + 1
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Whether a number must be read from the left as one: it begins with `+`, has three groups or more (a telephone, a
    /// date in figures), or is a reference such as `12-2015`. Ranges (`15-18`, `09:30-10:30`) are left alone: Arabic reads
    /// them from the right.
    static func isIsolated(_ number: String) -> Bool {
        if number.hasPrefix("+") { return number.utf8.count > 1 }
        if number.contains(":") { return false }
        let groups = number.split { !$0.isNumber }.map(\.count)
        guard groups.count < 3 else {
            // 1.500,00 is one number in either direction.
            return number.contains { " \u{A0}\u{202F}-/()".contains($0) }
        }
        return groups.count == 2 && number.contains("-") && groups[0] != groups[1] && max(groups[0], groups[1]) > 2
    }
}
