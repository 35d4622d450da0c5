import MultaqaModel
import MultaqaYAML

/// Renames the steps of an included workflow, and every mention of them, below the step that includes it.
struct Inclusion {
    /// The included workflow's own steps.
    let names: Set<String>
    private let step: YAMLNode.Entry

    init(_ step: YAMLNode.Entry, names: Set<String>) {
        self.step = step
        self.names = names
    }

    /// The step under its new name; where it says nothing itself it comes after what the including step comes after, has
    /// its owner, and both conditions must hold.
    func entry(_ entry: YAMLNode.Entry) -> YAMLNode.Entry {
        guard let lines = entry.value.entries else { return renamed(entry) }
        var node = entry.value.withEntries(lines.map(line))
        for key in ["after", "owner"] {
            if node[key] == nil, let value = step.value[key] { node = node.setting(key, to: value, at: value.place) }
        }
        if let outer = step.value["only_if"], let condition = outer.scalar {
            let inner = node["only_if"]?.scalar
            let both = YAMLNode(
                .scalar(inner.map { "(\(condition)) && (\($0))" } ?? condition, .quoted),
                at: inner == nil ? outer.place : node["only_if"]?.place ?? outer.place)
            node = node.setting("only_if", to: both, at: both.place)
        }
        var result = renamed(entry)
        result.value = node
        return result
    }

    private func renamed(_ entry: YAMLNode.Entry) -> YAMLNode.Entry {
        var entry = entry
        entry.key = full(entry.key)
        return entry
    }

    private func full(_ name: String) -> String { step.key + "." + name }

    private func line(_ line: YAMLNode.Entry) -> YAMLNode.Entry {
        var line = line
        switch line.key {
        case "after": line.value = names(in: line.value)
        case "by", "start", "remind", "wait": line.value = offsets(in: line.value)
        case "if_choice":
            line.value = line.value.withEachEntry { choice in
                var choice = choice
                choice.value = choice.value.withEachEntry { inner in
                    var inner = inner
                    if inner.key == "redo" { inner.value = names(in: inner.value) }
                    return inner
                }
                return choice
            }
        default: break
        }
        return line
    }

    /// A name, names, or a map by name.
    private func names(in node: YAMLNode) -> YAMLNode {
        switch node.content {
        case .scalar(let name, let style) where names.contains(name):
            return YAMLNode(.scalar(full(name), style), at: node.place)
        case .list(let elements):
            return YAMLNode(.list(elements.map { names(in: $0) }), at: node.place)
        case .map: return node.withEachEntry { names.contains($0.key) ? renamed($0) : $0 }
        default: return node
        }
    }

    /// `book_hotel+2d` becomes `lodging.book_hotel+2d`.
    private func offsets(in node: YAMLNode) -> YAMLNode {
        switch node.content {
        case .scalar(let text, let style):
            guard case .step(let name)? = Offset(text)?.anchor, names.contains(name) else { return node }
            return YAMLNode(.scalar(step.key + "." + text, style), at: node.place)
        case .list(let elements):
            return YAMLNode(.list(elements.map { offsets(in: $0) }), at: node.place)
        default: return node
        }
    }
}

extension YAMLNode {
    fileprivate func withEachEntry(_ change: (Entry) -> Entry) -> YAMLNode {
        guard let entries else { return self }
        return withEntries(entries.map(change))
    }
}
