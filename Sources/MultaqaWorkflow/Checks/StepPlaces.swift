import MultaqaModel
import MultaqaYAML

/// Where the lines of steps stand, found without walking the whole tree each time.
struct StepPlaces {
    private let entries: [YAMLNode.Entry]
    private let index: [String: Int]
    /// Every name under `steps`, also of steps that could not be read.
    let names: [String]

    private let missing: Set<String>

    /// `missing` are steps whose included workflow could not be read.
    init(_ tree: YAMLNode, missing: Set<String> = []) {
        self.missing = missing
        entries = tree["steps"]?.entries ?? []
        names = entries.map(\.key)
        index = Dictionary(zip(names, names.indices).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }

    func contains(_ name: String) -> Bool { index[name] != nil || missing.contains(name) }

    /// Whether something stands under the key, right or wrong.
    func says(_ step: String, _ key: String) -> Bool { index[step].flatMap { entries[$0].value[key] } != nil }

    /// Of the step's name.
    func place(of step: String) -> SourcePlace? { index[step].map { entries[$0].keyPlace } }

    /// Of what stands behind `keys` in the step: the value, else the nearest thing above it.
    func place(of step: String, _ keys: String...) -> SourcePlace? {
        guard let position = index[step] else { return nil }
        var place = entries[position].keyPlace
        var node = entries[position].value
        for key in keys {
            guard let next = node[key] else { break }
            node = next
            place = next.place
        }
        return place
    }

    /// Of the key itself, where the fault is that it stands there at all.
    func keyPlace(of step: String, _ key: String) -> SourcePlace? {
        index[step].flatMap { entries[$0].value.entries?.first { $0.key == key }?.keyPlace } ?? place(of: step)
    }

    /// Of a word within what stands behind `key`: the element of a list, the key of a map.
    func place(of word: String, in key: String, of step: String) -> SourcePlace? {
        guard let node = node(step, key) else { return place(of: step) }
        if let element = node.elements?.first(where: { $0.scalar == word }) { return element.place }
        if let entry = node.entries?.first(where: { $0.key == word }) { return entry.keyPlace }
        return node.place
    }

    /// Of an offset that names `anchor`.
    func place(ofAnchor anchor: String, in key: String, of step: String) -> SourcePlace? {
        let nodes = node(step, key)?.each ?? []
        let found = nodes.first { node in
            if case .step(anchor)? = node.offset?.anchor { true } else { false }
        }
        return found?.place ?? place(of: step, key)
    }

    /// Where an expression begins, behind its quotation mark; and whether columns inside it can be counted from there.
    func expressionPlace(of step: String, _ key: String) -> SourcePlace? {
        guard let node = node(step, key), case .scalar(_, let style) = node.content else {
            return place(of: step, key)
        }
        var place = node.place
        if style == .quoted {
            place.column += 1
            place.offset += 1
        }
        return place
    }

    private func node(_ step: String, _ key: String) -> YAMLNode? { index[step].flatMap { entries[$0].value[key] } }
}
