extension Node {
    /// Adds the free names below this node.
    func collectNames(bound: [String], into names: inout Set<String>) {
        switch kind {
        case .name(let name, let fromRoot):
            if fromRoot || !bound.contains(name) { names.insert(name) }
        case .comprehension(let comprehension):
            comprehension.range.collectNames(bound: bound, into: &names)
            for node in [comprehension.predicate, comprehension.transform] {
                node?.collectNames(bound: bound + [comprehension.variable], into: &names)
            }
        default:
            for child in children { child.collectNames(bound: bound, into: &names) }
        }
    }

    /// The nodes directly below, as written.
    private var children: [Node] {
        switch kind {
        case .literal, .name: []
        case .member(let base, _, _), .presence(let base, _): [base]
        case .index(let base, let index): [base, index]
        case .call(let call): call.arguments
        case .list(let nodes), .logic(_, let nodes): nodes
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .not(let operand), .negative(let operand): [operand]
        case .binary(_, let left, let right): [left, right]
        case .conditional(let test, let then, let otherwise): [test, then, otherwise]
        case .comprehension(let comprehension):
            [comprehension.range, comprehension.predicate, comprehension.transform].compactMap(\.self)
        }
    }
}
