import MultaqaModel
import MultaqaYAML

extension YAMLNode {
    func withEntries(_ entries: [Entry]) -> YAMLNode {
        var node = self
        node.content = .map(entries)
        return node
    }

    /// With `key` set, replaced where it stands or added at the end.
    func setting(_ key: String, to value: YAMLNode, at place: SourcePlace) -> YAMLNode {
        var entries = self.entries ?? []
        let entry = Entry(key: key, keyPlace: place, value: value)
        if let position = entries.firstIndex(where: { $0.key == key }) {
            entries[position] = entry
        } else {
            entries.append(entry)
        }
        return withEntries(entries)
    }

    func replacing(_ path: [String], _ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
        guard let key = path.first else { return change(self) }
        guard var entries, let position = entries.firstIndex(where: { $0.key == key }) else { return self }
        entries[position].value = entries[position].value.replacing(Array(path.dropFirst()), change)
        return withEntries(entries)
    }

    /// The entry that a path such as `steps.invite_communes.by` leads to; keys may hold dots themselves, the longest wins.
    func entry(ofPath path: String) -> Entry? {
        var best: Entry?
        for entry in entries ?? [] {
            if entry.key == path { return entry }
            guard path.hasPrefix(entry.key + "."), entry.key.count >= best?.key.count ?? 0 else { continue }
            best = entry
        }
        guard let best else { return nil }
        let rest = String(path.dropFirst(best.key.count + 1))
        if let elements = best.value.elements, let position = Int(rest), elements.indices.contains(position) {
            return Entry(key: rest, keyPlace: elements[position].place, value: elements[position])
        }
        return best.value.entry(ofPath: rest)
    }

    /// The place of the value at `holidays.throne_day.date`; nil where the path leads nowhere.
    func place(ofPath path: String) -> SourcePlace? { entry(ofPath: path)?.value.place }
}
