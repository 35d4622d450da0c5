import MultaqaModel
import MultaqaYAML

/// Reads the `inputs` block: what is declared, and the value each has after overlays and the command line.
struct InputReader {
    private(set) var inputs: [Input] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Where rows stand, by table and key.
    private(set) var rowPlaces: [String: [String: SourcePlace]] = [:]

    private let files: WorkflowFiles
    private let given: [String: String]

    /// `given` holds values from the command line, by input name; they win.
    init(_ block: YAMLNode?, from files: WorkflowFiles, given: [String: String]) {
        self.files = files
        self.given = given
        guard let block else { return }
        var reader = NodeReader()
        let declared = reader.map(block, "inputs") ?? []
        for name in given.keys.sorted() where !declared.contains(where: { $0.key == name }) {
            reader.report(
                .unknownName(name, kind: "input", known: declared.map(\.key)), at: SourcePlace(file: "--input"))
        }
        for entry in declared { read(entry, &reader) }
        diagnostics += reader.diagnostics
        resolveHost(at: block.place)
    }

    private mutating func read(_ entry: YAMLNode.Entry, _ reader: inout NodeReader) {
        let declaration = reader.entries(
            entry.value, of: "input", known: ["is", "of", "from", "default", "value", "why"])
        func part(_ name: String) -> YAMLNode? { declaration.first { $0.key == name }?.value }
        guard let kind = kind(entry, part("is"), part("of"), &reader) else { return }
        var value = part("value") ?? part("default")
        if let text = given[entry.key] {
            value = YAMLNode(.scalar(text, .quoted), at: SourcePlace(file: "--\(entry.key)"))
        }
        let from = value?["from"] ?? (value == nil ? part("from") : nil)
        guard value != nil || from != nil else {
            reader.report(.inputWithoutValue(entry.key), at: entry.keyPlace)
            return
        }
        if value == nil, let from, !kind.comesFromFile {
            reader.report(.wrongType(entry.key, found: "a file", expected: .text), at: from.place)
            return
        }
        let file = from?.scalar.map { RelativePath.resolve($0, from: from?.place.file ?? "") }
        if let result = self.value(of: entry.key, kind, value, file: file, at: from?.place ?? entry.keyPlace, &reader) {
            inputs.append(Input(entry.key, kind, result))
        }
    }

    private func kind(
        _ entry: YAMLNode.Entry, _ word: YAMLNode?, _ rows: YAMLNode?, _ reader: inout NodeReader
    ) -> Input.Kind? {
        let words = ["commune", "date", "number", "text", "list", "table", "data"]
        guard let word else {
            reader.report(.missingKey("is", of: entry.key), at: entry.keyPlace)
            return nil
        }
        switch reader.text(word, "is") {
        case "commune": return .commune
        case "date": return .date
        case "number": return .number
        case "text": return .text
        case "list": return .list
        case "data": return .data
        case "table":
            let kinds = TableKind.all.map(\.name)
            guard let name = reader.text(rows, "of"), kinds.contains(name) else {
                reader.report(
                    .wrongWord(rows?.scalar ?? "", what: "of", known: kinds), at: rows?.place ?? entry.keyPlace)
                return nil
            }
            return .table(of: name)
        case let other:
            if let other { reader.report(.wrongWord(other, what: "is", known: words), at: word.place) }
            return nil
        }
    }

    private mutating func value(
        of name: String, _ kind: Input.Kind, _ node: YAMLNode?, file: String?, at place: SourcePlace,
        _ reader: inout NodeReader
    ) -> Value? {
        switch kind {
        case .table(let rowKind):
            guard let tableKind = TableKind.named(rowKind) else { return nil }
            var table = TableReader(tableKind)
            let rows =
                file.map { table.rows(inFile: $0, from: files, at: place) } ?? node.map { table.rows(inTree: $0) } ?? []
            diagnostics += table.diagnostics
            rowPlaces[name] = table.places
            return .list(rows)
        case .data:
            guard let file else { return node.map { reader.data($0) } }
            return SourceTree.read(file, from: files, at: place, into: &diagnostics).map { reader.data($0) }
        case .date: return reader.date(node, name).map(Value.day)
        case .number: return reader.number(node, name).map(Value.int)
        case .text: return reader.localized(node, name).map { $0.plain.map(Value.text) ?? .localized($0) }
        case .list: return .list(reader.words(node, name).map(Value.text))
        case .commune: return reader.text(node, name).map(Value.text)
        }
    }

    /// `host: berkane` becomes the row of that commune.
    private mutating func resolveHost(at place: SourcePlace) {
        let rows = inputs.first { $0.name == "communes" }?.value.asList ?? []
        for position in inputs.indices where inputs[position].kind == .commune {
            guard let key = inputs[position].value.asText else { continue }
            if let row = rows.first(where: { $0["key"]?.asText == key }) {
                inputs[position].value = row
            } else {
                diagnostics.append(
                    Diagnostic(
                        WorkflowSituation.unknownName(
                            key, kind: "commune", known: rows.compactMap { $0["key"]?.asText }), at: place))
            }
        }
    }
}

extension Input.Kind {
    /// Whether `from: FILE` makes sense.
    fileprivate var comesFromFile: Bool {
        switch self {
        case .table, .data: true
        case .commune, .date, .number, .text, .list: false
        }
    }
}
