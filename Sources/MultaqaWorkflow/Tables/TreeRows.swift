import MultaqaModel
import MultaqaYAML

/// From a YAML map (`key: {…}`) to rows: what is nested becomes a path, a map of languages one text.
struct TreeRows {
    private(set) var rows: [RowDraft] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let kind: TableKind

    init(_ root: YAMLNode, kind: TableKind) {
        self.kind = kind
        for entry in map(root) where entry.key != "multaqa" {
            var row = RowDraft(key: entry.key, keyPlace: entry.keyPlace)
            for column in map(entry.value) { collect(column, path: column.key, into: &row) }
            rows.append(row)
        }
    }

    private mutating func map(_ node: YAMLNode) -> [YAMLNode.Entry] {
        if let entries = node.entries { return entries }
        if !node.isNull {
            diagnostics.append(
                Diagnostic(WorkflowSituation.notAMap(found: node.kindWord, what: kind.name), at: node.place))
        }
        return []
    }

    private mutating func collect(_ entry: YAMLNode.Entry, path: String, into row: inout RowDraft) {
        let entries = entry.value.entries ?? []
        let isLocalized = !entries.isEmpty && entries.allSatisfy { Language(rawValue: $0.key) != nil }
        if entries.isEmpty || isLocalized || kind.column(path)?.cell == .localized {
            guard let text = text(entry.value, path) else { return }
            row.leaves.append(
                RowDraft.Leaf(path: path, text: text, place: entry.value.place, namePlace: entry.keyPlace))
        } else {
            for inner in entries { collect(inner, path: path + "." + inner.key, into: &row) }
        }
    }

    /// One text or one per language, nil (with a diagnostic) for a list.
    private mutating func text(_ node: YAMLNode, _ path: String) -> LocalizedText? {
        if node.isNull { return LocalizedText("") }
        switch node.content {
        case .scalar(let text, _): return LocalizedText(text)
        case .map(let entries):
            var texts: [Language: String] = [:]
            for entry in entries {
                if let language = Language(rawValue: entry.key) {
                    texts[language] = scalar(entry.value, path)
                } else {
                    diagnostics.append(Diagnostic(TableSituation.unknownLanguage(entry.key), at: entry.keyPlace))
                }
            }
            return LocalizedText(texts)
        case .list, .alias:
            _ = scalar(node, path)
            return nil
        }
    }

    private mutating func scalar(_ node: YAMLNode, _ path: String) -> String? {
        if node.isNull { return "" }
        if let text = node.scalar { return text }
        let cell = kind.column(path)?.cell ?? .text
        let situation = TableSituation.wrongType(column: path, found: node.kindWord, expected: cell, write: nil)
        diagnostics.append(Diagnostic(situation, at: node.place))
        return nil
    }
}
