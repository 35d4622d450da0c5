/// A Pratt parser: an operand, then operators for as long as they bind tightly enough.
struct Parser {
    /// The deepest nesting in the source, and the greatest height of the tree: what later recurses is bounded by it.
    static let depthLimit = 100
    /// The longest source, in bytes.
    static let lengthLimit = 65_536

    private var lexer: Lexer
    private(set) var token: Token
    private var depth = 0

    init(_ source: String) throws(SyntaxFailure) {
        lexer = Lexer(source)
        guard lexer.bytes.count <= Parser.lengthLimit else {
            throw SyntaxFailure(
                situation: .expressionTooLong(limit: Parser.lengthLimit),
                span: Span(start: 0, end: lexer.bytes.count))
        }
        token = try lexer.next()
    }

    mutating func parse() throws(SyntaxFailure) -> Node {
        if case .end = token.kind { throw failure(.emptyExpression) }
        let node = try expression()
        guard case .end = token.kind else { throw unexpected(.anOperator) }
        return node
    }

    /// `a || b ? c : d`; the last part may itself be conditional.
    mutating func expression() throws(SyntaxFailure) -> Node {
        try enter()
        defer { depth -= 1 }
        let condition = try operators(tighterThan: 0)
        guard token.isSymbol(.question) else { return condition }
        let anchor = token.span
        try advance()
        let then = try operators(tighterThan: 0)
        try expect(.colon)
        let otherwise = try expression()
        return try node(
            .conditional(condition, then: then, otherwise: otherwise), over: [condition, then, otherwise],
            anchor: anchor)
    }

    private mutating func operators(tighterThan power: Int) throws(SyntaxFailure) -> Node {
        try enter()
        defer { depth -= 1 }
        var left = try unary()
        while let (operation, bindingPower) = infix(), bindingPower > power {
            var anchor = token.span
            try advance()
            let right = try operators(tighterThan: bindingPower)
            switch operation {
            case .binary(let binary):
                left = try node(.binary(binary, left, right), over: [left, right], anchor: anchor)
            case .logic(let decisive):
                // A chain is one node, gathered at once; an operand in parentheses keeps its own `&&` or `||`.
                var operands = [left, right]
                while let (next, power) = infix(), power == bindingPower, case .logic(decisive) = next {
                    anchor = token.span
                    try advance()
                    operands.append(try operators(tighterThan: bindingPower))
                }
                left = try node(.logic(decidedBy: decisive, operands), over: operands, anchor: anchor)
            }
        }
        return left
    }

    private enum Infix {
        case binary(BinaryOperator)
        case logic(decidedBy: Bool)
    }

    private func infix() -> (Infix, power: Int)? {
        guard case .symbol(let symbol) = token.kind else { return nil }
        switch symbol {
        case .or: return (.logic(decidedBy: true), 1)
        case .and: return (.logic(decidedBy: false), 2)
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn:
            return BinaryOperator(rawValue: symbol.rawValue).map { (.binary($0), 3) }
        case .plus, .minus: return BinaryOperator(rawValue: symbol.rawValue).map { (.binary($0), 4) }
        case .star, .slash, .percent: return BinaryOperator(rawValue: symbol.rawValue).map { (.binary($0), 5) }
        default: return nil
        }
    }

    /// `!!a` or `--a`, never mixed; a minus before an integer belongs to it.
    private mutating func unary() throws(SyntaxFailure) -> Node {
        guard token.isSymbol(.not) || token.isSymbol(.minus) else { return try postfix(try primary()) }
        let isNot = token.isSymbol(.not)
        var signs: [Span] = []
        while token.isSymbol(isNot ? .not : .minus) {
            signs.append(token.span)
            try advance()
        }
        var operand: Node
        if !isNot, let sign = signs.last, let number = try negativeInteger(sign: sign) {
            signs.removeLast()
            operand = try postfix(number)
        } else {
            operand = try postfix(try primary())
        }
        for sign in signs.reversed() {
            operand = try node(isNot ? .not(operand) : .negative(operand), over: [operand], anchor: sign)
        }
        return operand
    }

    private mutating func negativeInteger(sign: Span) throws(SyntaxFailure) -> Node? {
        guard case .magnitude(let magnitude) = token.kind else { return nil }
        let span = sign.joined(to: token.span)
        guard let number = Int(exactly: -Int128(magnitude)) else {
            throw SyntaxFailure(situation: .numberTooLarge("-\(magnitude)"), span: span)
        }
        try advance()
        return Node(span: span, anchor: span, height: 1, kind: .literal(.int(number)))
    }

    // MARK: Steps

    mutating func advance() throws(SyntaxFailure) { token = try lexer.next() }

    mutating func expect(_ symbol: Token.Symbol) throws(SyntaxFailure) {
        guard token.isSymbol(symbol) else { throw unexpected(.symbol(symbol.rawValue)) }
        try advance()
    }

    private mutating func enter() throws(SyntaxFailure) {
        depth += 1
        // Each level of the source enters twice: an expression and its operators.
        if depth > 2 * Parser.depthLimit { throw failure(.nestedTooDeeply(limit: Parser.depthLimit)) }
    }

    func node(_ kind: Node.Kind, over children: [Node], anchor: Span) throws(SyntaxFailure) -> Node {
        let height = 1 + (children.lazy.map(\.height).max() ?? 0)
        let span = children.reduce(anchor) { $0.joined(to: $1.span) }
        guard height <= Parser.depthLimit else {
            throw SyntaxFailure(situation: .nestedTooDeeply(limit: Parser.depthLimit), span: anchor)
        }
        return Node(span: span, anchor: anchor, height: height, kind: kind)
    }

    func failure(_ situation: ExpressionSituation) -> SyntaxFailure {
        SyntaxFailure(situation: situation, span: token.span)
    }

    func unexpected(_ expected: ExpressionSituation.Expectation) -> SyntaxFailure {
        switch token.kind {
        case .end: return failure(.unexpectedEnd(expected))
        case .identifier("and"): return failure(.foreignOperator("and", instead: "&&"))
        case .identifier("or"): return failure(.foreignOperator("or", instead: "||"))
        case .identifier("et"): return failure(.foreignOperator("et", instead: "&&"))
        case .identifier("ou"): return failure(.foreignOperator("ou", instead: "||"))
        default:
            return failure(.unexpectedToken(found: lexer.text(from: token.span.start, to: token.span.end), expected))
        }
    }
}
