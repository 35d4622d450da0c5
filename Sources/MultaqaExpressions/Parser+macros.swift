extension Parser {
    /// `has(a.b)`: the argument is not evaluated, its last member is asked for.
    func presence(_ arguments: [Node], anchor: Span, end: Span) throws(SyntaxFailure) -> Node {
        let whole = anchor.joined(to: end)
        guard arguments.count == 1 else {
            throw SyntaxFailure(
                situation: .wrongArgumentCount("has", found: arguments.count, expected: [1]), span: whole)
        }
        guard case .member(let base, let name, _) = arguments[0].kind else {
            throw SyntaxFailure(situation: .hasNeedsMember, span: arguments[0].span)
        }
        var node = try node(.presence(of: base, name: name), over: [base], anchor: arguments[0].anchor)
        node.span = whole
        return node
    }

    func comprehension(
        _ macro: Node.Comprehension.Macro, over range: Node, _ arguments: [Node], anchor: Span, end: Span
    ) throws(SyntaxFailure) -> Node {
        let expected = macro == .map ? [2, 3] : [2]
        guard expected.contains(arguments.count) else {
            throw SyntaxFailure(
                situation: .wrongArgumentCount(macro.rawValue, found: arguments.count, expected: expected),
                span: anchor.joined(to: end))
        }
        guard case .name(let variable, fromRoot: false) = arguments[0].kind else {
            throw SyntaxFailure(situation: .macroNeedsName(macro.rawValue), span: arguments[0].span)
        }
        let isTransform = macro == .map
        let comprehension = Node.Comprehension(
            macro: macro, range: range, variable: variable,
            predicate: isTransform && arguments.count == 2 ? nil : arguments[1],
            transform: isTransform ? arguments.last : nil)
        var node = try node(.comprehension(comprehension), over: [range] + arguments, anchor: anchor)
        node.span = node.span.joined(to: end)
        return node
    }
}
