public import MultaqaModel
import MultaqaYAML

/// Rows from a YAML map (`key: {…}`), a CSV or an XLSX file, typed by the kind of table. Every row is a map with its `key`;
/// every known column is there, empty where nothing was written.
public struct TableReader {
    /// Diagnostics reported before the reader gives up.
    static let problemLimit = 100

    /// Where each row stands, by key, for later diagnostics.
    public private(set) var places: [String: SourcePlace] = [:]
    public private(set) var diagnostics: [Diagnostic] = []
    private let kind: TableKind

    public init(_ kind: TableKind) { self.kind = kind }

    /// The rows of a file; `place` is where the file is named.
    public mutating func rows(inFile file: String, from files: WorkflowFiles, at place: SourcePlace?) -> [Value] {
        switch file.lowercased().split(separator: ".").last {
        case "yaml", "yml":
            return SourceTree.read(file, from: files, at: place, into: &diagnostics).map { rows(inTree: $0) } ?? []
        case "csv", "txt", "tsv":
            return bytes(of: file, from: files, at: place).map { rows(in: CSVReader.grid($0, file: file), file) } ?? []
        case "xlsx":
            return bytes(of: file, from: files, at: place).map { rows(in: Workbook.grid($0, file: file), file) } ?? []
        default:
            diagnostics.append(Diagnostic(TableSituation.unknownFormat(file), at: place ?? SourcePlace(file: file)))
            return []
        }
    }

    mutating func rows(inTree root: YAMLNode) -> [Value] {
        let tree = TreeRows(root, kind: kind)
        var drafts = tree.rows.makeIterator()
        let rows = typed(&drafts, under: nil)
        report(tree.diagnostics)
        return rows
    }

    private mutating func rows(in grid: Grid, _ file: String) -> [Value] {
        var table = GridRows(grid, file: file)
        let rows = typed(&table, under: table.header)
        report(table.diagnostics)
        return rows
    }

    private mutating func bytes(of file: String, from files: WorkflowFiles, at place: SourcePlace?) -> [UInt8]? {
        if let bytes = files.read(file) { return bytes }
        diagnostics.append(Diagnostic(TableSituation.fileMissing(file), at: place ?? SourcePlace(file: file)))
        return nil
    }

    // MARK: One path for all

    private mutating func typed<Drafts: IteratorProtocol<RowDraft>>(
        _ drafts: inout Drafts, under header: TableHeader?
    ) -> [Value] {
        var columns = ColumnCheck(kind)
        var typing = RowTyping(kind, under: header)
        let absent = header.map { columns.check($0) } ?? []
        var rows: [Value] = []
        while diagnostics.count + columns.diagnostics.count + typing.diagnostics.count < TableReader.problemLimit,
            let draft = drafts.next()
        {
            if let first = places[draft.key] {
                diagnostics.append(Diagnostic(TableSituation.duplicateRow(draft.key, first: first), at: draft.keyPlace))
                continue
            }
            places[draft.key] = draft.keyPlace
            var refused = absent
            var row = draft
            row.leaves = draft.leaves.filter { leaf in
                if columns.admits(leaf.path, at: leaf.namePlace) { return true }
                // What it was meant for is not also empty.
                refused.formUnion(kind.columns.map(\.path).filter { $0.isBeside(leaf.path) })
                return false
            }
            rows.append(typing.value(of: row, without: refused))
        }
        diagnostics += columns.diagnostics + typing.diagnostics
        return rows
    }

    /// Adds what was found, in the order of the file, as far as a person reads.
    private mutating func report(_ found: [Diagnostic]) {
        diagnostics += found
        // By index too: the order of what stands at one place stays.
        let places = diagnostics.map { ($0.place?.line ?? 0, $0.place?.column ?? 0) }
        diagnostics = diagnostics.indices
            .sorted { (places[$0].0, places[$0].1, $0) < (places[$1].0, places[$1].1, $1) }
            .map { diagnostics[$0] }
        guard diagnostics.count >= TableReader.problemLimit else { return }
        diagnostics.removeSubrange(TableReader.problemLimit...)
        let last = diagnostics.last?.place
        diagnostics.append(Diagnostic(YAMLSituation.tooManyProblems(limit: TableReader.problemLimit), at: last))
    }
}

extension String {
    /// Whether one of two paths holds the other: `president` and `president.name`.
    fileprivate func isBeside(_ other: String) -> Bool { hasPrefix(other + ".") || other.hasPrefix(self + ".") }
}
