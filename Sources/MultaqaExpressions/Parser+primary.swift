extension Parser {
    private static let reservedWords: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]

    /// A literal, a name, a call, a list, a map, or anything in parentheses.
    mutating func primary() throws(SyntaxFailure) -> Node {
        let start = token.span
        switch token.kind {
        case .literal(let value):
            try advance()
            return leaf(.literal(value), at: start)
        case .magnitude(let magnitude):
            guard let number = Int(exactly: magnitude) else { throw failure(.numberTooLarge("\(magnitude)")) }
            try advance()
            return leaf(.literal(.int(number)), at: start)
        case .identifier: return try nameOrCall(fromRoot: false, start: start)
        case .symbol(.dot):
            try advance()
            return try nameOrCall(fromRoot: true, start: start)
        case .symbol(.openParenthesis):
            try advance()
            let inner = try expression()
            try expect(.closeParenthesis)
            return inner
        case .symbol(.openBracket):
            try advance()
            let elements = try list(until: .closeBracket, trailingComma: true)
            let end = token.span
            try advance()
            return try node(.list(elements), over: elements, anchor: start.joined(to: end))
        case .symbol(.openBrace): return try map(start: start)
        default: throw unexpected(.aValue)
        }
    }

    /// Members, indices and receiver-style calls after an operand.
    mutating func postfix(_ operand: Node) throws(SyntaxFailure) -> Node {
        var operand = operand
        while true {
            if token.isSymbol(.dot) {
                try advance()
                operand = try member(of: operand)
            } else if token.isSymbol(.openBracket) {
                let open = token.span
                try advance()
                let index = try expression()
                guard token.isSymbol(.closeBracket) else { throw unexpected(.symbol("]")) }
                let anchor = open.joined(to: token.span)
                try advance()
                operand = try node(.index(operand, by: index), over: [operand, index], anchor: anchor)
            } else if token.isSymbol(.openBrace), let name = operand.dottedName {
                throw SyntaxFailure(situation: .messageConstruction(name), span: operand.span)
            } else {
                return operand
            }
        }
    }

    private mutating func member(of operand: Node) throws(SyntaxFailure) -> Node {
        guard case .identifier(let name) = token.kind else { throw unexpected(.aMemberName) }
        let anchor = token.span
        try advance()
        guard token.isSymbol(.openParenthesis) else {
            let path = operand.dottedName.map { $0 + "." + name }
            return try node(.member(of: operand, name: name, path: path), over: [operand], anchor: anchor)
        }
        let (arguments, end) = try callArguments()
        if let macro = Node.Comprehension.Macro(rawValue: name) {
            return try comprehension(macro, over: operand, arguments, anchor: anchor, end: end)
        }
        return try call(name, [operand] + arguments, isReceiverStyle: true, anchor: anchor, end: end)
    }

    private mutating func nameOrCall(fromRoot: Bool, start: Span) throws(SyntaxFailure) -> Node {
        guard case .identifier(let name) = token.kind else { throw unexpected(.aName) }
        guard !Parser.reservedWords.contains(name) else { throw failure(.reservedWord(name)) }
        let anchor = token.span
        try advance()
        guard token.isSymbol(.openParenthesis) else {
            return leaf(.name(name, fromRoot: fromRoot), at: start.joined(to: anchor))
        }
        let (arguments, end) = try callArguments()
        if name == "has", !fromRoot { return try presence(arguments, anchor: anchor, end: end) }
        return try call(name, arguments, isReceiverStyle: false, anchor: start.joined(to: anchor), end: end)
    }

    private mutating func callArguments() throws(SyntaxFailure) -> (arguments: [Node], end: Span) {
        try advance()
        let arguments = try list(until: .closeParenthesis, trailingComma: false)
        let end = token.span
        try advance()
        return (arguments, end)
    }

    private func call(
        _ name: String, _ arguments: [Node], isReceiverStyle: Bool, anchor: Span, end: Span
    ) throws(SyntaxFailure) -> Node {
        let call = Node.Call(
            name: name, function: Function(rawValue: name), isReceiverStyle: isReceiverStyle, arguments: arguments)
        var node = try node(.call(call), over: arguments, anchor: anchor)
        node.span = node.span.joined(to: end)
        return node
    }

    /// Stops at the closing symbol and leaves it for the caller.
    private mutating func list(
        until close: Token.Symbol, trailingComma: Bool
    ) throws(SyntaxFailure) -> [Node] {
        var elements: [Node] = []
        if token.isSymbol(close) { return elements }
        while true {
            elements.append(try expression())
            if token.isSymbol(close) { return elements }
            guard token.isSymbol(.comma) else { throw unexpected(.commaOr(close.rawValue)) }
            try advance()
            if trailingComma, token.isSymbol(close) { return elements }
        }
    }

    private mutating func map(start: Span) throws(SyntaxFailure) -> Node {
        try advance()
        var entries: [(key: Node, value: Node)] = []
        while !token.isSymbol(.closeBrace) {
            let key = try expression()
            try expect(.colon)
            entries.append((key, try expression()))
            if token.isSymbol(.closeBrace) { break }
            guard token.isSymbol(.comma) else { throw unexpected(.commaOr("}")) }
            try advance()
        }
        let end = token.span
        try advance()
        return try node(.map(entries), over: entries.flatMap { [$0.key, $0.value] }, anchor: start.joined(to: end))
    }

    func leaf(_ kind: Node.Kind, at span: Span) -> Node { Node(span: span, anchor: span, height: 1, kind: kind) }
}

extension Node {
    /// `a.b.c` where the node is nothing but names.
    var dottedName: String? {
        switch kind {
        case .name(let name, _): name
        case .member(_, _, let path): path
        default: nil
        }
    }
}
