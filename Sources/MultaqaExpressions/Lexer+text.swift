extension Lexer {
    /// `"…"`, `'…'`, the triple-quoted forms, and before them `r` (raw), `b` (bytes) or `br`; nil when none starts here.
    mutating func textOrBytes() throws(SyntaxFailure) -> Datum? {
        let start = position
        var ahead = 0
        let isBytes = peek(ahead).map { $0 | 0x20 } == UInt8(ascii: "b")
        if isBytes { ahead += 1 }
        let isRaw = peek(ahead).map { $0 | 0x20 } == UInt8(ascii: "r")
        if isRaw { ahead += 1 }
        guard let quote = peek(ahead), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        position += ahead
        let isTriple = peek(1) == quote && peek(2) == quote
        position += isTriple ? 3 : 1
        var content: [UInt8] = []
        while let byte = peek() {
            if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
                position += isTriple ? 3 : 1
                return isBytes ? .bytes(content) : .text(String(decoding: content, as: UTF8.self))
            }
            if !isTriple, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if byte == .backslash, !isRaw {
                content += try escape(isBytes: isBytes)
            } else {
                content.append(byte)
                position += 1
            }
        }
        let delimiter = String(repeating: Character(Unicode.Scalar(quote)), count: isTriple ? 3 : 1)
        throw failure(.unterminatedText(delimiter), from: start)
    }

    private static let simpleEscapes: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B, .backslash: .backslash,
        UInt8(ascii: "?"): UInt8(ascii: "?"), UInt8(ascii: "\""): UInt8(ascii: "\""),
        UInt8(ascii: "'"): UInt8(ascii: "'"), UInt8(ascii: "`"): UInt8(ascii: "`"),
    ]

    /// The bytes an escape stands for. In a text a number is a Unicode scalar, in bytes it is a byte.
    private mutating func escape(isBytes: Bool) throws(SyntaxFailure) -> [UInt8] {
        let start = position
        position += 1
        guard let letter = peek() else { throw failure(.unknownEscape("\\"), from: start) }
        position += 1
        if let simple = Lexer.simpleEscapes[letter] { return [simple] }
        let number: UInt32?
        switch letter {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): number = digits(2, radix: 16)
        case UInt8(ascii: "u") where !isBytes: number = digits(4, radix: 16)
        case UInt8(ascii: "U") where !isBytes: number = digits(8, radix: 16)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            position -= 1
            number = digits(3, radix: 8)
        default: number = nil
        }
        if isBytes, let number, let byte = UInt8(exactly: number) { return [byte] }
        if !isBytes, let number, let scalar = Unicode.Scalar(number) { return Array(String(scalar).utf8) }
        // Show the whole character after the backslash, even one of several bytes.
        let shown = "\\" + text(from: start + 1, to: bytes.count).prefix(1)
        throw failure(.unknownEscape(position > start + 2 ? text(from: start) : shown), from: start)
    }

    private mutating func digits(_ count: Int, radix: UInt32) -> UInt32? {
        var number: UInt32 = 0
        for _ in 0..<count {
            guard let digit = peek()?.hexValue, digit < radix else { return nil }
            number = number &* radix &+ digit
            position += 1
        }
        return number
    }
}
