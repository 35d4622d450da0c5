public import MultaqaModel

/// The cells of a CSV or XLSX file under the headings of its first row, whatever they say: for lists that other people made.
public struct PlainTable: Sendable {
    public struct Row: Hashable, Sendable {
        public var place: SourcePlace
        /// By number of the column, from 1; only cells with text.
        public var cells: [Int: String]
    }

    /// By number of the column, from 1.
    public private(set) var headings: [Int: String] = [:]
    public private(set) var rows: [Row] = []
    public private(set) var diagnostics: [Diagnostic] = []

    public init(_ file: String, from files: WorkflowFiles = .disk) {
        guard let bytes = files.read(file) else {
            diagnostics.append(Diagnostic(TableSituation.fileMissing(file), at: SourcePlace(file: file)))
            return
        }
        let grid: Grid
        switch file.lowercased().split(separator: ".").last {
        case "csv", "txt", "tsv": grid = CSVReader.grid(bytes, file: file)
        case "xlsx": grid = Workbook.grid(bytes, file: file)
        default:
            diagnostics.append(Diagnostic(TableSituation.unknownFormat(file), at: SourcePlace(file: file)))
            return
        }
        diagnostics = grid.diagnostics
        guard let header = grid.rows.first else {
            if diagnostics.isEmpty {
                diagnostics.append(Diagnostic(TableSituation.emptyTable, at: SourcePlace(file: file)))
            }
            return
        }
        headings = PlainTable.cells(header)
        rows = grid.rows.dropFirst().map { cells in
            Row(place: cells.first?.place ?? SourcePlace(file: file), cells: PlainTable.cells(cells))
        }
    }

    private static func cells(_ row: [Grid.Cell]) -> [Int: String] {
        Dictionary(row.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
}
