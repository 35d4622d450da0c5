import MultaqaModel

/// Looks at the names of tags where they stand, before there is any data.
struct NameCheck: Sendable {
    private var scopes: [RecordShape]

    /// - Parameter tables: names of further tables of the workflow, each with rows of unknown columns.
    init(_ root: RecordShape = .record) { scopes = [root] }

    mutating func enter(_ tag: Tag) {
        guard tag.kind == .section else {
            scopes.append(.single)
            return
        }
        switch shape(of: tag.path) {
        case .found(.list(let element)): scopes.append(element)
        case .found(let shape): scopes.append(shape)
        case .missing, .unsure: scopes.append(.anything)
        }
    }

    mutating func leave() { scopes.removeLast() }

    /// The tag with what is known of its name.
    func judged(_ tag: Tag) -> Tag {
        var judged = tag
        switch shape(of: tag.path) {
        case .found: judged.standing = .known
        case .unsure(let nearest): judged.standing = nearest == nil ? .known : .doubtful(nearest: nearest)
        case .missing(let nearest, let isRoot):
            // A name at the top may be an input of this workflow's own, unless it looks like a slip.
            judged.standing =
                isRoot && nearest == nil ? .doubtful(nearest: nil) : .unknown(nearest: nearest)
        }
        return judged
    }

    private enum Finding {
        case found(RecordShape)
        case unsure(nearest: String?)
        case missing(nearest: String?, isRoot: Bool)
    }

    private func shape(of path: [String]) -> Finding {
        guard let first = path.first else { return .found(scopes.last.map(NameCheck.element) ?? .anything) }
        var candidates: [String] = []
        var isClosed = true
        for scope in scopes.reversed() {
            switch scope {
            case .anything: return .found(.anything)
            case .names(let members, let isOpen):
                if let shape = members[first] { return follow(path, from: shape) }
                candidates += members.keys.sorted()
                if isOpen { isClosed = false }
            case .single, .list: break
            }
        }
        let nearest = DidYouMean.nearest(to: first, in: candidates)
        return isClosed ? .missing(nearest: nearest, isRoot: true) : .unsure(nearest: nearest)
    }

    private func follow(_ path: [String], from start: RecordShape) -> Finding {
        var shape = start
        for (index, part) in path.enumerated().dropFirst() {
            switch shape {
            case .anything: return .found(.anything)
            case .names(let members, let isOpen):
                if let next = members[part] {
                    shape = next
                    continue
                }
                let near = DidYouMean.nearest(to: part, in: members.keys.sorted())
                let whole = near.map { (path[..<index] + [$0] + path[(index + 1)...]).joined(separator: ".") }
                return isOpen ? .unsure(nearest: whole) : .missing(nearest: whole, isRoot: false)
            case .single:
                return Language(rawValue: part) == nil ? .missing(nearest: nil, isRoot: false) : .found(.single)
            case .list: return .missing(nearest: nil, isRoot: false)
            }
        }
        return .found(shape)
    }

    private static func element(of shape: RecordShape) -> RecordShape {
        if case .list(let element) = shape { element } else { shape }
    }
}
