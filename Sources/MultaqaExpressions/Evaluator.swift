import MultaqaModel

/// Walks the tree once. Values in, a value or the first error out; nothing else is read or changed.
struct Evaluator {
    let environment: [String: Value]
    /// Looking up `a.b.c` as one name is worth it only then.
    private let hasDottedNames: Bool
    /// The variables of the comprehensions around the node, innermost last.
    var variables: [(name: String, value: Datum)] = []
    var budget: Budget

    init(environment: [String: Value], costLimit: Int) {
        self.environment = environment
        hasDottedNames = environment.keys.contains { $0.utf8.contains(.dot) }
        budget = Budget(limit: costLimit)
    }

    mutating func evaluate(_ node: Node) throws(EvaluationError) -> Datum {
        try located(at: node.span) { () throws(EvaluationFailure) in try budget.charge(1) }
        switch node.kind {
        case .literal(let value): return value
        case .name(let name, let fromRoot): return try lookUp(name, fromRoot: fromRoot, at: node.span)
        case .member(let base, let name, let path):
            if let path, let value = denoted(by: path, base: base) { return value }
            let value = try evaluate(base)
            return try located(at: node.anchor) { () throws(EvaluationFailure) in try value.member(name) }
        case .presence(let base, let name):
            let value = try evaluate(base)
            return try located(at: node.anchor) { () throws(EvaluationFailure) in
                Datum.bool(try value.hasMember(name))
            }
        case .index(let base, let by):
            let value = try evaluate(base)
            let key = try evaluate(by)
            return try located(at: node.anchor) { () throws(EvaluationFailure) in try value.element(key) }
        case .call(let call): return try evaluate(call, at: node.anchor)
        case .list(let nodes): return .list(.made(try evaluate(nodes)))
        case .map(let entries):
            var map = MadeMap()
            for entry in entries {
                let key = try evaluate(entry.key)
                let value = try evaluate(entry.value)
                try located(at: entry.key.span) { () throws(EvaluationFailure) in try map.add(key, value) }
            }
            return .map(.made(map))
        case .not(let operand): return .bool(!(try condition(operand)))
        case .negative(let operand):
            let value = try evaluate(operand)
            return try located(at: node.anchor) { () throws(EvaluationFailure) in try value.negated() }
        case .binary(let operation, let left, let right):
            let leftValue = try evaluate(left)
            let rightValue = try evaluate(right)
            return try located(at: node.anchor) { () throws(EvaluationFailure) in
                try operation.apply(to: leftValue, rightValue, &budget)
            }
        case .logic(let decisive, let operands): return try logic(decidedBy: decisive, operands)
        case .conditional(let test, let then, let otherwise):
            return try condition(test) ? try evaluate(then) : try evaluate(otherwise)
        case .comprehension(let comprehension): return try evaluate(comprehension, at: node.anchor)
        }
    }

    mutating func evaluate(_ nodes: [Node]) throws(EvaluationError) -> [Datum] {
        var values: [Datum] = []
        values.reserveCapacity(nodes.count)
        for node in nodes { values.append(try evaluate(node)) }
        return values
    }

    mutating func condition(_ node: Node) throws(EvaluationError) -> Bool {
        let value = try evaluate(node)
        guard case .bool(let flag) = value else { throw EvaluationError(.notACondition(value.kind), at: node.span) }
        return flag
    }

    /// An operand with the decisive value decides, whatever fails beside it; the operators are commutative.
    private mutating func logic(decidedBy decisive: Bool, _ operands: [Node]) throws(EvaluationError) -> Datum {
        var failure: EvaluationError?
        for operand in operands {
            do {
                if try condition(operand) == decisive { return .bool(decisive) }
            } catch {
                if budget.isExhausted { throw error }
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return .bool(!decisive)
    }

    // MARK: Names

    private func lookUp(_ name: String, fromRoot: Bool, at span: Span) throws(EvaluationError) -> Datum {
        if !fromRoot, let local = variables.last(where: { $0.name == name }) { return local.value }
        if let value = environment[name] { return Datum(value) }
        if let kind = Kind(denotation: name) { return .type(kind) }
        throw EvaluationError(.unknownName(name), at: span)
    }

    /// The value of a dotted name, if the environment has one or it denotes a type. A comprehension's variable hides it.
    private func denoted(by path: String, base: Node) -> Datum? {
        guard hasDottedNames || path.hasPrefix("google.") else { return nil }
        guard let root = base.root, root.fromRoot || !variables.contains(where: { $0.name == root.name }) else {
            return nil
        }
        return environment[path].map(Datum.init) ?? Kind(denotation: path).map(Datum.type)
    }
}

extension Node {
    /// The name at the left end of `a.b.c`.
    var root: (name: String, fromRoot: Bool)? {
        var node = self
        while case .member(let base, _, _) = node.kind { node = base }
        guard case .name(let name, let fromRoot) = node.kind else { return nil }
        return (name, fromRoot)
    }
}
