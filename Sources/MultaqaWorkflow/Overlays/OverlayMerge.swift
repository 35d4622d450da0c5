import MultaqaModel
public import MultaqaYAML

/// A value that an overlay took away or replaced, for `explain` and the plan.
public struct OverlayChange: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case added, changed
        case removed(reason: String)
    }

    /// `steps.invite_communes.by`.
    public var path: String
    public var kind: Kind
    /// Where the overlay says so.
    public var place: SourcePlace
    /// What stood there before.
    public var before: YAMLNode?
}

/// Lays an overlay over a tree: `remove`, then `change`, then `add`. Every node keeps the place it was written at, so the
/// merged tree knows by itself which file and line set each value.
struct OverlayMerge {
    private(set) var tree: YAMLNode
    private(set) var changes: [OverlayChange] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Maps whose entries have names a host may add, change and remove.
    private static let collections: Set<String> = [
        "inputs", "steps", "team", "forms", "programme.rooms", "programme.sessions", "programme.visits",
        "programme.rules", "programme.ceremony",
    ]
    /// Maps that only hold collections.
    private static let containers: Set<String> = ["", "programme"]

    init(base: YAMLNode) { tree = base }

    mutating func apply(_ overlay: SourceTree) {
        var shape = ShapeCheck()
        shape.check(overlay.root, .record(Grammar.overlay), "overlay '\(overlay.kind.name)'")
        diagnostics += shape.diagnostics
        if let block = overlay.root["inputs"], block.entries != nil { setInputs(block) }
        if let block = overlay.root["remove"], block.entries != nil { tree = removing(block, from: tree, path: "") }
        if let block = overlay.root["change"], block.entries != nil { tree = changing(tree, with: block, path: "") }
        if let block = overlay.root["add"], block.entries != nil { tree = adding(block, to: tree, path: "") }
    }

    // MARK: Inputs

    /// `inputs: {host: berkane, communes: {from: communes.csv}}` gives values to inputs the workflow declares.
    private mutating func setInputs(_ block: YAMLNode) {
        let declared = tree["inputs"]?.entries ?? []
        for entry in block.entries ?? [] {
            guard let declaration = declared.first(where: { $0.key == entry.key }) else {
                diagnostics.append(
                    Diagnostic(
                        WorkflowSituation.unknownName(entry.key, kind: "input", known: declared.map(\.key)),
                        at: entry.keyPlace))
                continue
            }
            let before = InputReader.written(entry.key, declaration.value, given: [:])
            tree = tree.replacing(["inputs", entry.key]) { declaration in
                declaration.setting("value", to: entry.value, at: entry.keyPlace)
            }
            changes.append(
                OverlayChange(path: "inputs.\(entry.key)", kind: .changed, place: entry.keyPlace, before: before))
        }
    }

    // MARK: Remove

    private mutating func removing(_ block: YAMLNode, from node: YAMLNode, path: String) -> YAMLNode {
        guard let wanted = block.entries, let known = node.entries else { return wrongShape(block, node) }
        var entries = known
        for entry in wanted {
            let inner = joined(path, entry.key)
            guard let position = entries.firstIndex(where: { $0.key == entry.key }) else {
                unknown(entry, path: path, among: entries)
                continue
            }
            if let reason = entry.value.scalar {
                if entry.value.isNull || reason.trimmed.isEmpty {
                    diagnostics.append(Diagnostic(WorkflowSituation.removalWithoutReason(inner), at: entry.keyPlace))
                }
                changes.append(
                    OverlayChange(
                        path: inner, kind: .removed(reason: reason), place: entry.keyPlace,
                        before: entries[position].value))
                entries.remove(at: position)
            } else {
                entries[position].value = removing(entry.value, from: entries[position].value, path: inner)
            }
        }
        return node.withEntries(entries)
    }

    // MARK: Change

    private mutating func changing(_ node: YAMLNode, with block: YAMLNode, path: String) -> YAMLNode {
        guard let wanted = block.entries, let known = node.entries else { return wrongShape(block, node) }
        let mustExist = path.isEmpty || Self.collections.contains(path) || Self.containers.contains(path)
        var entries = known
        for entry in wanted {
            let inner = joined(path, entry.key)
            if let position = entries.firstIndex(where: { $0.key == entry.key }) {
                if entries[position].value.entries != nil, entry.value.entries != nil {
                    entries[position].value = changing(entries[position].value, with: entry.value, path: inner)
                } else {
                    changes.append(
                        OverlayChange(
                            path: inner, kind: .changed, place: entry.keyPlace, before: entries[position].value))
                    entries[position] = entry
                }
            } else if mustExist {
                unknown(entry, path: path, among: entries)
            } else {
                changes.append(OverlayChange(path: inner, kind: .changed, place: entry.keyPlace, before: nil))
                entries.append(entry)
            }
        }
        return node.withEntries(entries)
    }

    // MARK: Add

    private mutating func adding(_ block: YAMLNode, to node: YAMLNode, path: String) -> YAMLNode {
        guard let wanted = block.entries, let known = node.entries else { return wrongShape(block, node) }
        var entries = known
        for entry in wanted {
            let inner = joined(path, entry.key)
            guard let position = entries.firstIndex(where: { $0.key == entry.key }) else {
                changes.append(OverlayChange(path: inner, kind: .added, place: entry.keyPlace, before: nil))
                entries.append(entry)
                continue
            }
            if Self.collections.contains(inner) || Self.containers.contains(inner) {
                entries[position].value = adding(entry.value, to: entries[position].value, path: inner)
            } else {
                diagnostics.append(
                    Diagnostic(
                        WorkflowSituation.alreadyThere(inner, first: entries[position].keyPlace), at: entry.keyPlace))
            }
        }
        return node.withEntries(entries)
    }

    // MARK: Words

    private func joined(_ path: String, _ key: String) -> String { path.isEmpty ? key : path + "." + key }

    private mutating func unknown(_ entry: YAMLNode.Entry, path: String, among entries: [YAMLNode.Entry]) {
        let kind = path == "steps" ? "step" : path.isEmpty ? "block" : path
        let near = DidYouMean.nearest(to: entry.key, in: entries.map(\.key))
        diagnostics.append(
            Diagnostic(
                WorkflowSituation.unknownOverlayTarget(
                    entry.key, kind: kind, near: near,
                    place: entries.first { $0.key == near }?.keyPlace), at: entry.keyPlace))
    }

    private mutating func wrongShape(_ block: YAMLNode, _ node: YAMLNode) -> YAMLNode {
        diagnostics.append(
            Diagnostic(WorkflowSituation.notAMap(found: block.kindWord, what: "overlay"), at: block.place))
        return node
    }
}
