import MultaqaModel

/// Finds the type of every node and what cannot work, without running anything. Where nothing is known it says nothing.
struct Checker {
    let environment: TypeEnvironment
    private let hasDottedNames: Bool
    var variables: [(name: String, type: ExpressionType)] = []
    private(set) var findings: [(situation: ExpressionSituation, span: Span)] = []

    init(_ environment: TypeEnvironment) {
        self.environment = environment
        hasDottedNames = environment.names.keys.contains { $0.utf8.contains(.dot) }
    }

    /// An expression on one line has a few mistakes; a hostile one would have thousands, each with its place to be found.
    mutating func report(_ situation: ExpressionSituation, at span: Span) {
        if findings.count < 100 { findings.append((situation, span)) }
    }

    /// After a finding the type is `dynamic`: one mistake gives one diagnostic.
    mutating func infer(_ node: Node) -> ExpressionType {
        switch node.kind {
        case .literal(let value): return ExpressionType(value)
        case .name(let name, let fromRoot): return lookUp(name, fromRoot: fromRoot, at: node.span)
        case .member(let base, let name, let path):
            if let path, let type = denoted(by: path, base: base) { return type }
            return member(name, of: infer(base), at: node.anchor)
        case .presence(let base, let name):
            _ = member(name, of: infer(base), at: node.anchor)
            return .bool
        case .index(let base, let index): return element(of: base, by: index, at: node.anchor)
        case .call(let call): return infer(call, at: node)
        case .list(let elements): return .list(commonType(of: elements))
        case .map(let entries): return map(entries)
        case .not(let operand):
            requireCondition(operand)
            return .bool
        case .negative(let operand): return negative(operand, at: node.anchor)
        case .binary(let operation, let left, let right):
            return binary(operation, infer(left), infer(right), at: node.anchor)
        case .logic(_, let operands):
            for operand in operands { requireCondition(operand) }
            return .bool
        case .conditional(let test, let then, let otherwise):
            requireCondition(test)
            return infer(then).joined(with: infer(otherwise))
        case .comprehension(let comprehension): return infer(comprehension, at: node.anchor)
        }
    }

    mutating func requireCondition(_ node: Node) {
        let type = infer(node)
        if !type.fits(.bool) { report(.notACondition(type), at: node.span) }
    }

    /// The type all have, `dynamic` when they differ or there is none.
    private mutating func commonType(of nodes: [Node]) -> ExpressionType {
        var common: ExpressionType?
        for node in nodes {
            let type = infer(node)
            common = common?.joined(with: type) ?? type
        }
        return common ?? .dynamic
    }

    private mutating func map(_ entries: [(key: Node, value: Node)]) -> ExpressionType {
        var hasOnlyTextKeys = true
        for entry in entries {
            let key = infer(entry.key)
            if ![.text, .int, .uint, .bool, .dynamic].contains(key) { report(.wrongKeyType(key), at: entry.key.span) }
            if key != .text { hasOnlyTextKeys = false }
        }
        let value = commonType(of: entries.map(\.value))
        return hasOnlyTextKeys ? .map(value) : .dynamic
    }

    // MARK: Names

    private mutating func lookUp(_ name: String, fromRoot: Bool, at span: Span) -> ExpressionType {
        if !fromRoot, let local = variables.last(where: { $0.name == name }) { return local.type }
        if let type = environment.names[name] { return type }
        if Kind(denotation: name) != nil { return .type }
        let candidates = variables.map(\.name) + environment.names.keys.sorted()
        report(.unknownName(name, suggestion: DidYouMean.nearest(to: name, in: candidates)), at: span)
        return .dynamic
    }

    private func denoted(by path: String, base: Node) -> ExpressionType? {
        guard hasDottedNames || path.hasPrefix("google.") else { return nil }
        guard let root = base.root, root.fromRoot || !variables.contains(where: { $0.name == root.name }) else {
            return nil
        }
        return environment.names[path] ?? (Kind(denotation: path) == nil ? nil : .type)
    }

    mutating func member(_ name: String, of type: ExpressionType, at span: Span) -> ExpressionType {
        switch type {
        case .dynamic: return .dynamic
        case .map(let value): return value
        case .record(let members):
            if let member = members[name] { return member }
            let known = members.keys.sorted()
            let suggestion = DidYouMean.nearest(to: name, in: known)
            report(.unknownMember(name, suggestion: suggestion, known: known), at: span)
        case .text where Language(rawValue: name) != nil: return .text
        default: report(.noMembers(name, of: type), at: span)
        }
        return .dynamic
    }

    private mutating func element(of base: Node, by index: Node, at span: Span) -> ExpressionType {
        let container = infer(base)
        let key = infer(index)
        switch container {
        case .dynamic: return .dynamic
        case .list(let element) where key == .dynamic || key.isNumber: return element
        case .map(let value) where key.fits(.text): return value
        case .record where key.fits(.text):
            guard case .literal(.text(let name)) = index.kind else { return .dynamic }
            return member(name, of: container, at: index.span)
        default:
            report(.wrongIndex(of: container, by: key), at: span)
            return .dynamic
        }
    }
}

extension ExpressionType {
    /// The type of a literal.
    init(_ value: Datum) {
        switch value {
        case .null: self = .null
        case .bool: self = .bool
        case .int: self = .int
        case .uint: self = .uint
        case .double: self = .double
        case .text, .localized: self = .text
        case .bytes: self = .bytes
        case .date: self = .date
        case .time: self = .time
        case .moment: self = .moment
        case .duration: self = .duration
        case .list: self = .list(.dynamic)
        case .map: self = .map(.dynamic)
        case .type: self = .type
        }
    }
}
