/// A line cut into Arabic letters, Latin letters (with the digits and signs that belong to them), numbers that must stay in
/// one piece, and the rest.
struct DirectionTokens {
    enum Kind: Hashable { case arabic, latin, number, neutral }

    private(set) var tokens: [(kind: Kind, text: String)] = []

    var hasArabic: Bool { tokens.contains { $0.kind == .arabic } }
    /// Telephone numbers and references count as Latin, see ``isIsolated(_:)``.
    var hasLatin: Bool { tokens.contains { $0.kind == .latin } }

    init(_ line: String) {
        let scalars = Array(line.unicodeScalars)
        var position = 0
        while position < scalars.count {
            let start = position
            let kind = DirectionTokens.kind(of: scalars[position])
            switch kind {
            case .latin: position = DirectionTokens.endOfWord(scalars, from: position)
            case .number: position = DirectionTokens.endOfNumber(scalars, from: position)
            case .arabic, .neutral: position += 1
            }
            append(kind, String(String.UnicodeScalarView(scalars[start..<position])))
        }
    }

    private mutating func append(_ kind: Kind, _ text: String) {
        var kind = kind
        if kind == .number, DirectionTokens.isIsolated(text) { kind = .latin }
        if let last = tokens.last, last.kind == kind {
            tokens[tokens.count - 1].text += text
        } else {
            tokens.append((kind, text))
        }
    }

    /// Neighbours of one direction together. A number follows the letters before it; what else is neutral between two
    /// directions goes to `home`.
    func joined(home: Kind) -> [(Kind, String)] {
        let kinds = resolvedNumbers(home: home)
        var joined: [(kind: Kind, text: String)] = []
        for (index, token) in tokens.enumerated() {
            var kind = kinds[index]
            if kind == .neutral {
                let before = index > 0 ? kinds[index - 1] : home
                let after = index + 1 < kinds.count ? kinds[index + 1] : home
                kind = before == after ? before : home
            }
            if let last = joined.last, last.kind == kind {
                joined[joined.count - 1].text += token.text
            } else {
                joined.append((kind, token.text))
            }
        }
        return joined.map { ($0.kind, $0.text) }
    }

    private func resolvedNumbers(home: Kind) -> [Kind] {
        var strong = tokens.first { $0.kind == .arabic || $0.kind == .latin }?.kind ?? home
        return tokens.map { token in
            switch token.kind {
            case .arabic, .latin: strong = token.kind
            case .number: return strong
            case .neutral: break
            }
            return token.kind
        }
    }

    // MARK: Kinds

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39, 0x2B: .number
        case 0x0660...0x0669, 0x06F0...0x06F9: .neutral
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE:
            scalar.properties.isAlphabetic || isMark(scalar) ? .arabic : .neutral
        default: scalar.properties.isAlphabetic ? .latin : .neutral
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
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

    /// Digits, and single signs or spaces between groups of digits. Letters right behind make it a reference: `12B/2015`.
    private static func endOfNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var position = start + 1
        while position < scalars.count {
            if isDigit(scalars[position]) {
                position += 1
            } else if " \u{A0}\u{202F}.,:-/()".unicodeScalars.contains(scalars[position]), position + 1 < scalars.count,
                isDigit(scalars[position + 1])
            {
                position += 2
            } else {
                break
            }
        }
        return position
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
