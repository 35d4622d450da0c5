import MultaqaModel
import MultaqaYAML

/// Rows from a YAML map (`key: {…}`) or a CSV file, typed by the kind of table. Every row is a map with its `key`; every known
/// column is there, empty where nothing was written.
struct TableReader {
    /// Where each row stands, by key, for later diagnostics.
    private(set) var places: [String: SourcePlace] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private let kind: TableKind

    init(_ kind: TableKind) { self.kind = kind }

    mutating func rows(inFile file: String, from files: WorkflowFiles, at place: SourcePlace?) -> [Value] {
        if file.hasSuffix(".csv") {
            guard let bytes = files.read(file) else {
                diagnostics.append(Diagnostic(WorkflowSituation.fileMissing(file), at: place))
                return []
            }
            return rows(inCSV: bytes, file: file)
        }
        guard let root = SourceTree.read(file, from: files, at: place, into: &diagnostics) else { return [] }
        return rows(inTree: root)
    }

    // MARK: YAML

    mutating func rows(inTree root: YAMLNode) -> [Value] {
        var shape = ShapeCheck()
        shape.check(root, .keyed(.data), kind.name)
        defer { diagnostics += shape.diagnostics }
        let entries = (root.entries ?? []).filter { $0.key != "multaqa" }
        return entries.map { entry in
            places[entry.key] = entry.keyPlace
            var leaves: [(path: String, value: LocalizedText, place: SourcePlace)] = []
            shape.check(entry.value, .keyed(.data), entry.key)
            for column in entry.value.entries ?? [] {
                collect(column.value, path: column.key, into: &leaves, &shape)
            }
            return row(entry.key, leaves, at: entry.keyPlace)
        }
    }

    private func collect(
        _ node: YAMLNode, path: String, into leaves: inout [(path: String, value: LocalizedText, place: SourcePlace)],
        _ shape: inout ShapeCheck
    ) {
        let entries = node.entries ?? []
        let isLocalized = !entries.isEmpty && entries.allSatisfy { Language(rawValue: $0.key) != nil }
        if entries.isEmpty || isLocalized {
            if !node.isNull { shape.check(node, .localized, path) }
            leaves.append((path, node.isNull ? "" : node.localized ?? "", node.place))
        } else {
            for entry in entries { collect(entry.value, path: path + "." + entry.key, into: &leaves, &shape) }
        }
    }

    // MARK: CSV

    /// The first row names the columns; `name.ar` and `name.fr` make one text in two languages.
    mutating func rows(inCSV bytes: [UInt8], file: String) -> [Value] {
        let table = CSVReader(bytes, file: file)
        diagnostics += table.diagnostics
        guard let header = table.rows.first else {
            if table.diagnostics.isEmpty {
                diagnostics.append(Diagnostic(WorkflowSituation.emptyTable, at: SourcePlace(file: file)))
            }
            return []
        }
        guard let keyColumn = header.firstIndex(where: { $0.text == "key" }) else {
            diagnostics.append(Diagnostic(WorkflowSituation.missingColumn("key"), at: header.first?.place))
            return []
        }
        checkHeader(header)
        return table.rows.dropFirst().compactMap { cells in
            guard keyColumn < cells.count, !cells[keyColumn].text.isEmpty else {
                diagnostics.append(Diagnostic(WorkflowSituation.rowWithoutKey, at: cells.first?.place))
                return nil
            }
            if cells.count > header.count {
                diagnostics.append(
                    Diagnostic(
                        WorkflowSituation.tooManyCells(found: cells.count, expected: header.count),
                        at: cells[header.count].place))
            }
            let key = cells[keyColumn]
            if let first = places[key.text] {
                diagnostics.append(Diagnostic(WorkflowSituation.duplicateRow(key.text, first: first), at: key.place))
                return nil
            }
            places[key.text] = key.place
            return row(key.text, leaves(of: cells, header), at: key.place)
        }
    }

    private func leaves(
        of cells: [CSVReader.Cell], _ header: [CSVReader.Cell]
    ) -> [(path: String, value: LocalizedText, place: SourcePlace)] {
        var leaves: [(path: String, value: LocalizedText, place: SourcePlace)] = []
        for (name, cell) in zip(header, cells) where name.text != "key" && !name.text.isEmpty {
            let (path, language) = TableReader.split(name.text)
            if let language {
                if let position = leaves.firstIndex(where: { $0.path == path }) {
                    leaves[position].value.texts[language] = cell.text.isEmpty ? nil : cell.text
                } else {
                    leaves.append((path, LocalizedText(cell.text.isEmpty ? [:] : [language: cell.text]), cell.place))
                }
            } else {
                leaves.append((path, LocalizedText(cell.text), cell.place))
            }
        }
        return leaves
    }

    private mutating func checkHeader(_ header: [CSVReader.Cell]) {
        let known = kind.columns.map(\.path)
        for cell in header where cell.text != "key" {
            let path = TableReader.split(cell.text).path
            if !known.contains(path), let near = DidYouMean.nearest(to: path, in: known) {
                diagnostics.append(Diagnostic(WorkflowSituation.suspiciousColumn(path, near: near), at: cell.place))
            }
        }
    }

    private static func split(_ name: String) -> (path: String, language: Language?) {
        guard let dot = name.lastIndex(of: "."),
            let language = Language(rawValue: String(name[name.index(after: dot)...]))
        else { return (name, nil) }
        return (String(name[..<dot]), language)
    }

    // MARK: Rows

    private mutating func row(
        _ key: String, _ leaves: [(path: String, value: LocalizedText, place: SourcePlace)], at place: SourcePlace
    ) -> Value {
        checkKey(key, at: place)
        var row: Value = ["key": .text(key)]
        for column in kind.columns {
            let leaf = leaves.first { $0.path == column.path }
            if column.isRequired, leaf?.value.isEmpty ?? true {
                diagnostics.append(
                    Diagnostic(
                        WorkflowSituation.emptyCell(column.path, row: key, table: kind.name), at: leaf?.place ?? place))
            }
            row.set(column.path, to: leaf.map { typed($0.value, column, at: $0.place) } ?? .text(""))
        }
        for leaf in leaves where !kind.columns.contains(where: { $0.path == leaf.path }) {
            row.set(leaf.path, to: leaf.value.plain.map(Value.text) ?? .localized(leaf.value))
        }
        return row
    }

    private mutating func typed(
        _ text: LocalizedText, _ column: (path: String, cell: TableKind.Cell, isRequired: Bool), at place: SourcePlace
    ) -> Value {
        if text.isEmpty { return .text("") }
        let plain = text(in: .french)
        switch column.cell {
        case .text: return .text(plain)
        case .localized: return .localized(text)
        case .number:
            if let number = Int(plain) { return .int(number) }
            diagnostics.append(
                Diagnostic(
                    WorkflowSituation.wrongType(column.path, found: "'\(plain)'", expected: .number(0...1_000_000_000)),
                    at: place))
        case .language:
            if Language(rawValue: plain) != nil { return .text(plain) }
            diagnostics.append(Diagnostic(WorkflowSituation.unknownLanguage(plain), at: place))
        case .email:
            if plain.isMailAddress { return .text(plain) }
            diagnostics.append(Diagnostic(WorkflowSituation.wrongAddress(plain, column: column.path), at: place))
        }
        return .text("")
    }

    private mutating func checkKey(_ key: String, at place: SourcePlace) {
        if !key.isName { diagnostics.append(Diagnostic(WorkflowSituation.wrongName(key), at: place)) }
    }
}

extension String {
    /// A name in files: small ASCII letters, digits and `_`, a letter first.
    var isName: Bool {
        guard let first, first.isASCII, first.isLowercase else { return false }
        return allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
    }

    /// Enough to catch what people mistype: one `@`, something before it, a dot in what is behind, no blank.
    var isMailAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && !contains { $0.isWhitespace || $0 == "," || $0 == ";" }
    }
}
