import MultaqaModel

/// Text that is not UTF-8: in which encoding it most probably is, and the first word that shows it.
struct ForeignText {
    enum Encoding: Hashable, Sendable {
        case utf16
        /// Western European; what Excel calls "CSV" on a French computer.
        case windows1252
        /// Arabic; what Excel calls "CSV" on an Arabic computer.
        case windows1256
    }

    let encoding: Encoding
    /// The first word with a wrong byte, as it was meant.
    let seen: String
    private let bytes: [UInt8]
    private let offset: Int

    /// Nil for UTF-8.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        if ForeignText.isUTF16(bytes) {
            encoding = .utf16
            seen = ""
            offset = 0
            return
        }
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        offset = ForeignText.firstWrongByte(in: bytes)
        encoding = ForeignText.isMostlyRuns(bytes) ? .windows1256 : .windows1252
        seen = encoding.decoded(ForeignText.word(around: offset, in: bytes))
    }

    /// Line and field of the first wrong byte.
    func place(in file: String) -> SourcePlace {
        var place = SourcePlace(file: file, offset: offset, length: 1)
        let before = bytes[..<offset]
        for (byte, next) in zip(before, bytes.dropFirst()) {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if byte == UInt8(ascii: "\r"), next == UInt8(ascii: "\n") { continue }
                place.line += 1
                place.column = 1
            case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"): place.column += 1
            default: break
            }
        }
        return place
    }

    /// A byte order mark of UTF-16, or the zero byte that half of its first letter would be.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 2 else { return false }
        let (first, second) = (bytes[0], bytes[1])
        return (first, second) == (0xFF, 0xFE) || (first, second) == (0xFE, 0xFF) || (first == 0) != (second == 0)
    }

    private static func firstWrongByte(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return min(offset, bytes.count - 1)
    }

    /// Arabic letters follow each other; the accents of French stand alone among ASCII letters.
    private static func isMostlyRuns(_ bytes: [UInt8]) -> Bool {
        let high = bytes.count { $0 >= 0x80 }
        let followed = zip(bytes, bytes.dropFirst()).count { $0 >= 0x80 && $1 >= 0x80 }
        return followed * 2 > high
    }

    private static func word(around offset: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
        func isLetter(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
        var start = offset
        while start > 0, offset - start < 20, isLetter(bytes[start - 1]) { start -= 1 }
        return bytes[start...].prefix { isLetter($0) }.prefix(40)
    }
}

extension ForeignText.Encoding {
    var name: String {
        switch self {
        case .utf16: "UTF-16"
        case .windows1252: "Windows-1252"
        case .windows1256: "Windows-1256"
        }
    }

    fileprivate func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        let table = self == .windows1256 ? ForeignText.Encoding.arabic : ForeignText.Encoding.latin
        return String(
            decoding: bytes.map { $0 < 0x80 ? UInt16($0) : table[Int($0) - 0x80] }.filter { $0 >= 0x20 }, as: UTF16.self
        )
    }
}
