/// A line cut into Arabic letters, Latin letters (with the digits and signs that belong to them), numbers that must stay in
/// one piece, and the rest.
struct DirectionTokens {
    enum Kind: Hashable { case arabic, latin, number, neutral }

    private let line: String
    /// Neighbours of one kind together, with their place in the line.
    private var tokens: [(kind: Kind, range: Range<String.Index>)] = []

    var hasArabic: Bool { tokens.contains { $0.kind == .arabic } }
    /// Telephone numbers and references count as Latin, see ``isIsolated(_:)``.
    var hasLatin: Bool { tokens.contains { $0.kind == .latin } }

    init(_ line: String) {
        self.line = line
        let scalars = line.unicodeScalars
        var position = scalars.startIndex
        while position < scalars.endIndex {
            let start = position
            var kind = DirectionTokens.kind(of: scalars[position])
            switch kind {
            case .latin: position = DirectionTokens.endOfWord(scalars, from: position)
            case .number:
                position = DirectionTokens.endOfNumber(scalars, from: position)
                if DirectionTokens.isIsolated(line[start..<position]) { kind = .latin }
            case .arabic, .neutral: scalars.formIndex(after: &position)
            }
            if let last = tokens.last, last.kind == kind {
                tokens[tokens.count - 1].range = last.range.lowerBound..<position
            } else {
                tokens.append((kind, start..<position))
            }
        }
    }

    /// Neighbours of one direction together. A number follows the letters before it; what else is neutral between two
    /// directions goes to `home`.
    func joined(home: Kind) -> [(Kind, String)] {
        let kinds = resolvedNumbers(home: home)
        var joined: [(kind: Kind, range: Range<String.Index>)] = []
        for (index, token) in tokens.enumerated() {
            var kind = kinds[index]
            if kind == .neutral {
                let before = index > 0 ? kinds[index - 1] : home
                let after = index + 1 < kinds.count ? kinds[index + 1] : home
                kind = before == after ? before : home
            }
            if let last = joined.last, last.kind == kind {
                joined[joined.count - 1].range = last.range.lowerBound..<token.range.upperBound
            } else {
                joined.append((kind, token.range))
            }
        }
        return joined.map { ($0.kind, String(line[$0.range])) }
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
    private static func endOfWord(_ scalars: String.UnicodeScalarView, from start: String.Index) -> String.Index {
        var end = scalars.index(after: start)
        var position = start
        while position < scalars.endIndex {
            let scalar = scalars[position]
            let kind = kind(of: scalar)
            scalars.formIndex(after: &position)
            switch kind {
            case .latin, .number: end = position
            case .arabic: return end
            case .neutral:
                if isMark(scalar) { end = position } else if !isJoint(scalar) { return end }
            }
        }
        return end
    }

    /// A sign that stands inside addresses, links and references.
    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "@", ".", "_", "-", "/", ":", "'", "’", "&", "%", "#", "=", "?", "~": true
        default: false
        }
    }

    /// Digits, and single signs or spaces between groups of digits. Letters right behind make it a reference: `12B/2015`.
    private static func endOfNumber(_ scalars: String.UnicodeScalarView, from start: String.Index) -> String.Index {
        var position = scalars.index(after: start)
        while position < scalars.endIndex {
            let next = scalars.index(after: position)
            if isDigit(scalars[position]) {
                position = next
            } else if isBetweenDigits(scalars[position]), next < scalars.endIndex, isDigit(scalars[next]) {
                position = scalars.index(after: next)
            } else {
                break
            }
        }
        return position
    }

    private static func isBetweenDigits(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\u{A0}", "\u{202F}", ".", ",", ":", "-", "/", "(", ")": true
        default: false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Whether a number must be read from the left as one: it begins with `+`, has three groups or more (a telephone, a
    /// date in figures), or is a reference such as `12-2015`. Ranges (`15-18`, `09:30-10:30`) are left alone: Arabic reads
    /// them from the right.
    static func isIsolated(_ number: Substring) -> Bool {
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
