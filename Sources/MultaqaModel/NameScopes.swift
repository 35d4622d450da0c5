/// Looks names up as templates do: the first part from the innermost section outwards, the others inside what it names.
public struct NameScopes: Sendable {
    /// What is known of a name.
    public enum Finding: Hashable, Sendable {
        case found(RecordShape)
        /// With the whole path that may have been meant.
        case missing(nearest: String?)
    }

    private var scopes: [RecordShape]
    /// For each section entered, whether it asks for a text, a flag or a number, instead of walking over things.
    private var asks: [Bool] = []

    public init(_ root: RecordShape) { scopes = [root] }

    /// Goes into a section: a list is entered element by element; an unknown name opens onto anything, so that one slip gives one
    /// diagnostic.
    public mutating func enter(_ path: [String]) {
        let found = look(up: path)
        switch found {
        case .found(.list(let element)): scopes.append(element)
        case .found(let shape): scopes.append(shape)
        case .missing: scopes.append(.anything)
        }
        switch found {
        case .found(.single), .found(.sparse): asks.append(true)
        default: asks.append(false)
        }
    }

    public mutating func leave() {
        scopes.removeLast()
        asks.removeLast()
    }

    /// Whether what the path names is known to be empty sometimes and no section around asks anything first.
    public func mayPrintNothing(_ path: [String]) -> Bool {
        guard case .found(.sparse) = look(up: path), !path.isEmpty else { return false }
        return !asks.contains(true)
    }

    /// An empty path is the element itself.
    public func look(up path: [String]) -> Finding {
        guard let first = path.first else { return .found(scopes.last ?? .anything) }
        var candidates: [String] = []
        for scope in scopes.reversed() {
            switch scope {
            case .anything: return .found(.anything)
            case .names(let members):
                if let shape = members[first] { return follow(path, from: shape) }
                candidates += members.keys.sorted()
            case .single, .sparse, .list: break
            }
        }
        let near = DidYouMean.nearest(to: first, in: candidates)
        return .missing(nearest: near.map { ([$0] + path.dropFirst()).joined(separator: ".") })
    }

    private func follow(_ path: [String], from start: RecordShape) -> Finding {
        var shape = start
        for (position, part) in path.enumerated().dropFirst() {
            if let next = shape.at(path: [part]) {
                shape = next
                continue
            }
            guard case .names(let members) = shape else { return .missing(nearest: nil) }
            let near = DidYouMean.nearest(to: part, in: members.keys.sorted())
            return .missing(
                nearest: near.map { (path[..<position] + [$0] + path[(position + 1)...]).joined(separator: ".") })
        }
        return .found(shape)
    }
}
