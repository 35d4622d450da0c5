import MultaqaModel

/// Looks at every character of a file before it is parsed: is it UTF-8, and is anything in it invisible?
///
/// libyaml reads UTF-16, lets bidirectional controls through and gives no line for a wrong byte. Here UTF-16 is refused,
/// since every place is a byte offset in a UTF-8 file, and each finding has its line and column.
struct CharacterScan {
    private(set) var diagnostics: [Diagnostic] = []
    /// False when the parser could not read the file.
    private(set) var isReadable = true

    init(_ source: SourceText, problems limit: Int) {
        if Self.isUTF16(source) {
            refuse(.utf16, at: SourcePlace(file: source.file))
            return
        }
        var place = SourcePlace(file: source.file, offset: source.start)
        let bytes = source.bytes
        while place.offset < bytes.count {
            let byte = bytes[place.offset]
            if byte >= 0x20, byte < 0x7F {
                place.offset += 1
                place.column += 1
                continue
            }
            guard let (scalar, width) = Self.scalar(in: bytes, at: place.offset) else {
                var wrong = place
                wrong.length = 1
                refuse(.notUTF8(byte: byte, offset: place.offset), at: wrong)
                return
            }
            if let situation = Self.situation(of: scalar) {
                guard diagnostics.count < limit else {
                    refuse(.tooManyProblems(limit: limit), at: place)
                    return
                }
                var found = place
                found.length = width
                diagnostics.append(Diagnostic(situation, at: found))
                if case .controlCharacter = situation { isReadable = false }
            }
            source.advance(&place, to: place.offset + width)
        }
    }

    private mutating func refuse(_ situation: YAMLSituation, at place: SourcePlace) {
        diagnostics.append(Diagnostic(situation, at: place))
        isReadable = false
    }

    /// A byte order mark of UTF-16, or the zero byte that half of its first letter would be.
    private static func isUTF16(_ source: SourceText) -> Bool {
        guard let first = source[0], let second = source[1] else { return false }
        return (first, second) == (0xFF, 0xFE) || (first, second) == (0xFE, 0xFF) || (first == 0) != (second == 0)
    }

    /// Why a character may not stand in a file or a text, nil when it may.
    static func situation(of scalar: UInt32) -> YAMLSituation? {
        switch scalar {
        case 0x09, 0x0A, 0x0D: nil
        case 0x202A...0x202E, 0x2066...0x2069: .bidiCharacter(scalar)
        // Controls, the line breaks that editors do not show, a byte order mark inside the text, non-characters.
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: .controlCharacter(scalar)
        default: nil
        }
    }

    /// The well-formed UTF-8 sequence at an offset (Unicode 15, table 3-7), nil when there is none.
    private static func scalar(in bytes: [UInt8], at offset: Int) -> (scalar: UInt32, width: Int)? {
        let lead = bytes[offset]
        let second: ClosedRange<UInt8>
        switch lead {
        case 0..<0x80: return (UInt32(lead), 1)
        case 0xC2...0xDF, 0xE1...0xEC, 0xEE...0xEF, 0xF1...0xF3: second = 0x80...0xBF
        case 0xE0: second = 0xA0...0xBF
        case 0xED: second = 0x80...0x9F
        case 0xF0: second = 0x90...0xBF
        case 0xF4: second = 0x80...0x8F
        default: return nil
        }
        let width = SourceText.width(ofScalarStartingWith: lead)
        guard offset + width <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
        var scalar = UInt32(lead) & (0x7F >> UInt32(width))
        for index in offset + 1..<offset + width {
            guard bytes[index] & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
        }
        return (scalar, width)
    }
}
