import MultaqaModel
import MultaqaYAML

/// Reads the `inputs` block: what is declared, and the value each has after overlays and the command line.
struct InputReader {
    private(set) var inputs: [Input] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Inputs that are declared and could not be read.
    private(set) var unknown: Set<String> = []
    /// Inputs that nobody has given a value yet.
    private(set) var withoutValue: [(name: String, place: SourcePlace)] = []
    /// Names of the tables declared, read or not.
    private(set) var tables: [String] = []
    /// Where rows stand, by table and key.
    private(set) var rowPlaces: [String: [String: SourcePlace]] = [:]
    /// Where each value stands.
    private(set) var places: [String: SourcePlace] = [:]

    /// Tables with rows that were refused.
    private var faulty: Set<String> = []
    private let files: WorkflowFiles
    private let given: [String: String]

    /// `given` holds values from the command line, by input name; they win.
    init(_ block: YAMLNode?, from files: WorkflowFiles, given: [String: String] = [:]) {
        self.files = files
        self.given = given
        let declared = block?.entries ?? []
        for name in given.keys.sorted() where !declared.contains(where: { $0.key == name }) {
            report(.unknownName(name, kind: "input", known: declared.map(\.key)), at: SourcePlace(file: "--\(name)"))
        }
        for entry in declared { read(entry) }
        resolveCommunes()
    }

    private mutating func report(_ situation: WorkflowSituation, at place: SourcePlace?) {
        diagnostics.append(Diagnostic(situation, at: place))
    }

    /// What stands behind an input: the command line's word, the overlay's, the default, the file it comes from.
    static func written(_ name: String, _ declaration: YAMLNode, given: [String: String]) -> YAMLNode? {
        if let text = given[name] { return YAMLNode(.scalar(text, .quoted), at: SourcePlace(file: "--\(name)")) }
        if let value = declaration["value"] ?? declaration["default"] { return value }
        guard let from = declaration["from"] else { return nil }
        return YAMLNode(.map([YAMLNode.Entry(key: "from", keyPlace: from.place, value: from)]), at: from.place)
    }

    private mutating func read(_ entry: YAMLNode.Entry) {
        if entry.value["is"]?.scalar == "table" { tables.append(entry.key) }
        guard let kind = kind(of: entry) else {
            unknown.insert(entry.key)
            return
        }
        guard let written = InputReader.written(entry.key, entry.value, given: given) else {
            unknown.insert(entry.key)
            withoutValue.append((entry.key, entry.keyPlace))
            return
        }
        places[entry.key] = written.place
        if let value = value(of: entry.key, kind, written) {
            inputs.append(Input(entry.key, kind, value))
        } else {
            unknown.insert(entry.key)
        }
    }

    /// Nil where the declaration's shape is wrong, which was reported.
    private mutating func kind(of entry: YAMLNode.Entry) -> Input.Kind? {
        switch entry.value["is"]?.scalar {
        case "commune": return .commune
        case "date": return .date
        case "number": return .number
        case "text": return .text
        case "list": return .list
        case "data": return .data
        case "table":
            if let name = entry.value["of"]?.scalar { return TableKind.named(name).map { _ in .table(of: name) } }
            report(.missingKey("of", of: "input '\(entry.key)'"), at: entry.value["is"]?.place ?? entry.keyPlace)
            return nil
        default: return nil
        }
    }

    private mutating func value(of name: String, _ kind: Input.Kind, _ node: YAMLNode) -> Value? {
        if let shape = kind.shape {
            var check = ShapeCheck()
            check.check(node, shape, name)
            diagnostics += check.diagnostics
            if !check.diagnostics.isEmpty { return nil }
        }
        switch kind {
        case .table(let rows): return TableKind.named(rows).flatMap { table(name, $0, node) }
        case .data: return data(node)
        case .date: return node.date.map(Value.day)
        case .number: return node.number.map(Value.int)
        case .text: return node.localized.map { $0.plain.map(Value.text) ?? .localized($0) }
        case .list: return .list(node.words.map(Value.text))
        case .commune: return node.scalar.map(Value.text)
        }
    }

    private mutating func data(_ node: YAMLNode) -> Value? {
        guard let file = InputReader.file(in: node) else { return node.data }
        return SourceTree.read(file, from: files, at: node.place, into: &diagnostics)?.data
    }

    private mutating func table(_ name: String, _ kind: TableKind, _ node: YAMLNode) -> Value? {
        var table = TableReader(kind)
        let rows: [Value]
        if let file = InputReader.file(in: node) {
            rows = table.rows(inFile: file, from: files, at: node["from"]?.place ?? node.place)
        } else if node.scalar != nil {
            report(.notAMap(found: node.kindWord, what: name), at: node.place)
            return nil
        } else {
            rows = table.rows(inTree: node)
        }
        diagnostics += table.diagnostics
        if table.diagnostics.contains(where: \.isError) { faulty.insert(name) }
        rowPlaces[name] = table.places
        return rows.isEmpty && table.diagnostics.contains(where: \.isError) ? nil : .list(rows)
    }

    /// `{from: communes.csv}`: the path, relative to the file that says so.
    static func file(in node: YAMLNode) -> String? {
        guard node.entries?.count == 1, let from = node["from"], let path = from.scalar else { return nil }
        return RelativePath.resolve(path, from: from.place.file)
    }

    /// `host: berkane` becomes the row of that commune.
    private mutating func resolveCommunes() {
        guard let rows = inputs.first(where: { $0.name == "communes" })?.value.asList else { return }
        for position in inputs.indices where inputs[position].kind == .commune {
            guard let key = inputs[position].value.asText else { continue }
            if let row = rows.first(where: { $0["key"]?.asText == key }) {
                inputs[position].value = row
            } else if !faulty.contains("communes") {
                let keys = rows.compactMap { $0["key"]?.asText }
                report(.unknownName(key, kind: "commune", known: keys), at: places[inputs[position].name])
            }
        }
    }
}

extension Input.Kind {
    /// What a value of the kind looks like; nil where a file may stand for it.
    fileprivate var shape: Shape? {
        switch self {
        case .commune: .scalar(.text)
        case .date: .scalar(.date)
        case .number: .scalar(.number(0...1_000_000_000))
        case .text: .localized
        case .list: .oneOrMany(.scalar(.text))
        case .table, .data: nil
        }
    }
}
