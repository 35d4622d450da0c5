extension Evaluator {
    mutating func evaluate(
        _ comprehension: Node.Comprehension, at anchor: Span
    ) throws(EvaluationError) -> Datum {
        let range = try evaluate(comprehension.range)
        let elements: [Datum]
        switch range {
        case .list(let list): elements = try charged(list.count, at: anchor) { list.elements }
        case .map(let map): elements = try charged(map.count, at: anchor) { map.keys }
        default: throw EvaluationError(.notIterable(range.kind, macro: comprehension.macro.rawValue), at: anchor)
        }
        variables.append((comprehension.variable, .null))
        defer { variables.removeLast() }
        switch comprehension.macro {
        case .all: return try quantified(comprehension, over: elements, decidedBy: false)
        case .exists: return try quantified(comprehension, over: elements, decidedBy: true)
        case .existsOne:
            return .bool(try selected(comprehension, from: elements).count == 1)
        case .filter: return .list(.made(try selected(comprehension, from: elements)))
        case .map:
            let chosen = try selected(comprehension, from: elements)
            guard let transform = comprehension.transform else { return .list(.made(chosen)) }
            var results: [Datum] = []
            results.reserveCapacity(chosen.count)
            for element in chosen {
                bind(element)
                results.append(try evaluate(transform))
            }
            return .list(.made(results))
        }
    }

    /// As `&&` and `||` over the elements: the decisive value decides, whatever fails beside it.
    private mutating func quantified(
        _ comprehension: Node.Comprehension, over elements: [Datum], decidedBy decisive: Bool
    ) throws(EvaluationError) -> Datum {
        guard let predicate = comprehension.predicate else { return .bool(!decisive) }
        var failure: EvaluationError?
        for element in elements {
            bind(element)
            do {
                if try condition(predicate) == decisive { return .bool(decisive) }
            } catch {
                if budget.isExhausted { throw error }
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return .bool(!decisive)
    }

    private mutating func selected(
        _ comprehension: Node.Comprehension, from elements: [Datum]
    ) throws(EvaluationError) -> [Datum] {
        guard let predicate = comprehension.predicate else { return elements }
        var chosen: [Datum] = []
        for element in elements {
            bind(element)
            if try condition(predicate) { chosen.append(element) }
        }
        return chosen
    }

    private mutating func bind(_ element: Datum) { variables[variables.count - 1].value = element }

    private mutating func charged(
        _ count: Int, at span: Span, _ elements: () -> [Datum]
    ) throws(EvaluationError) -> [Datum] {
        try located(at: span) { () throws(EvaluationFailure) in try budget.charge(count) }
        return elements()
    }
}
