public import MultaqaModel

/// What differs between two workflows, by stable names; a step that says `was:` is the same step under a new name.
public struct DefinitionDiff: Hashable, Sendable {
    public enum Change: Hashable, Sendable {
        case added(path: String, value: LocalizedText)
        case removed(path: String, value: LocalizedText)
        case changed(path: String, before: LocalizedText, after: LocalizedText)
        case renamed(path: String, was: String)

        public var path: String {
            switch self {
            case .added(let path, _), .removed(let path, _), .changed(let path, _, _), .renamed(let path, _): path
            }
        }
    }

    public private(set) var changes: [Change] = []

    public init(from old: Workflow, to new: Workflow) {
        let before = WorkflowFacts(old)
        let after = WorkflowFacts(new)
        let renames = Dictionary(
            new.steps.compactMap { step -> (String, String)? in
                guard let was = step.was, old[step: was] != nil, new[step: was] == nil else { return nil }
                return ("steps.\(was).", "steps.\(step.name).")
            }, uniquingKeysWith: { first, _ in first })
        changes += renames.sorted { $0.value < $1.value }.map {
            .renamed(path: String($0.value.dropLast()), was: String($0.key.dropLast()))
        }
        var known: [String: (path: String, value: LocalizedText)] = [:]
        for path in before.order {
            known[DefinitionDiff.renamed(path, renames)] = (path, before.facts[path] ?? "")
        }
        for path in after.order {
            let value = after.facts[path] ?? ""
            guard let old = known.removeValue(forKey: path) else {
                changes.append(.added(path: path, value: value))
                continue
            }
            if old.value != value { changes.append(.changed(path: path, before: old.value, after: value)) }
        }
        for path in before.order {
            if let gone = known[DefinitionDiff.renamed(path, renames)], gone.path == path {
                changes.append(.removed(path: path, value: gone.value))
            }
        }
    }

    private static func renamed(_ path: String, _ renames: [String: String]) -> String {
        for (old, new) in renames where path.hasPrefix(old) { return new + path.dropFirst(old.count) }
        return path
    }

    /// Names that are new or gone as a whole, such as `steps.book_hotel`; their single lines need not be told.
    public static func block(of path: String) -> String {
        let parts = path.split(separator: ".")
        let depth = parts.first == "programme" ? 3 : 2
        return parts.prefix(depth).joined(separator: ".")
    }
}
