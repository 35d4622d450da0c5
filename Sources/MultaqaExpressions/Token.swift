/// The smallest part of an expression's source.
struct Token: Sendable {
    enum Kind: Sendable {
        case identifier(String)
        /// Text, bytes, doubles, unsigned numbers, booleans and null.
        case literal(Datum)
        /// A signed integer without its sign: 9223372036854775808 is right only after a minus.
        case magnitude(UInt)
        case symbol(Symbol)
        case end
    }

    enum Symbol: String, Sendable {
        case openParenthesis = "("
        case closeParenthesis = ")"
        case openBracket = "["
        case closeBracket = "]"
        case openBrace = "{"
        case closeBrace = "}"
        case dot = "."
        case comma = ","
        case colon = ":"
        case question = "?"
        case not = "!"
        case plus = "+"
        case minus = "-"
        case star = "*"
        case slash = "/"
        case percent = "%"
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case and = "&&"
        case or = "||"
        case isIn = "in"
    }

    var kind: Kind
    var span: Span

    func isSymbol(_ symbol: Symbol) -> Bool {
        if case .symbol(symbol) = kind { true } else { false }
    }
}
