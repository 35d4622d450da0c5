/// Cuts the source into tokens, on demand, left to right.
struct Lexer {
    let bytes: [UInt8]
    var position = 0

    init(_ source: String) { bytes = Array(source.utf8) }

    mutating func next() throws(SyntaxFailure) -> Token {
        skipSpaceAndComments()
        let start = position
        guard let first = peek() else { return Token(kind: .end, span: Span(start: start, end: start)) }
        let kind: Token.Kind
        if let literal = try textOrBytes() {
            kind = .literal(literal)
        } else if first.isLetter {
            kind = try word()
        } else if first.isDigit || (first == .dot && peek(1)?.isDigit == true) {
            kind = try number()
        } else {
            kind = .symbol(try symbol())
        }
        return Token(kind: kind, span: Span(start: start, end: position))
    }

    func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    func text(from start: Int, to end: Int? = nil) -> String {
        String(decoding: bytes[start..<(end ?? position)], as: UTF8.self)
    }

    func failure(_ situation: ExpressionSituation, from start: Int, to end: Int? = nil) -> SyntaxFailure {
        SyntaxFailure(situation: situation, span: Span(start: start, end: min(end ?? position, bytes.count)))
    }

    private mutating func skipSpaceAndComments() {
        while let byte = peek() {
            if byte.isSpace {
                position += 1
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
            } else {
                return
            }
        }
    }

    private mutating func word() throws(SyntaxFailure) -> Token.Kind {
        let start = position
        while let byte = peek(), byte.isLetter || byte.isDigit { position += 1 }
        switch text(from: start) {
        case "true": return .literal(.bool(true))
        case "false": return .literal(.bool(false))
        case "null": return .literal(.null)
        case "in": return .symbol(.isIn)
        case let name: return .identifier(name)
        }
    }

    private mutating func symbol() throws(SyntaxFailure) -> Token.Symbol {
        for length in [2, 1] where position + length <= bytes.count {
            if let symbol = Token.Symbol(rawValue: text(from: position, to: position + length)) {
                position += length
                return symbol
            }
        }
        let start = position
        let character = text(from: position, to: bytes.count).first ?? "?"
        let end = position + String(character).utf8.count
        switch character {
        case "=": throw failure(.foreignOperator("=", instead: "=="), from: start, to: end)
        case "&": throw failure(.foreignOperator("&", instead: "&&"), from: start, to: end)
        case "|": throw failure(.foreignOperator("|", instead: "||"), from: start, to: end)
        case "≠": throw failure(.foreignOperator("≠", instead: "!="), from: start, to: end)
        case "≤": throw failure(.foreignOperator("≤", instead: "<="), from: start, to: end)
        case "≥": throw failure(.foreignOperator("≥", instead: ">="), from: start, to: end)
        case "«", "»", "“", "”", "‘", "’":
            throw failure(.foreignOperator(String(character), instead: "\""), from: start, to: end)
        default: throw failure(.unknownCharacter(String(character)), from: start, to: end)
        }
    }
}

extension UInt8 {
    static let dot = UInt8(ascii: ".")
    static let backslash = UInt8(ascii: "\\")

    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    /// A letter or an underscore: what a name starts with.
    var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
    }
    /// Tab, newline, form feed, carriage return, space.
    var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
    var hexValue: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self) - 0x30
        case 0x41...0x46: UInt32(self) - 0x41 + 10
        case 0x61...0x66: UInt32(self) - 0x61 + 10
        default: nil
        }
    }
}
