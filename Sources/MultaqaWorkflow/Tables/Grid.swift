import MultaqaModel
import MultaqaYAML

/// Rows and columns as CSV and XLSX files have them. Rows without any text are left out.
struct Grid {
    struct Cell: Hashable {
        var text: String
        /// From 1, as a spreadsheet counts.
        var column: Int
        var place: SourcePlace
    }

    /// How much a table may ask of the program that reads it.
    enum Limits {
        static let rows = 10_000
        static let columns = 200
        static let cells = 200_000
        static let cellBytes = 32 << 10
    }

    /// In each row only cells with text; their columns rise.
    private(set) var rows: [[Cell]] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// A limit was passed: the rest is not read.
    private(set) var isFull = false
    private var cells = 0

    mutating func report(_ situation: some Situation, at place: SourcePlace) {
        diagnostics.append(Diagnostic(situation, at: place))
    }

    mutating func add(_ row: [Cell]) {
        let written = row.filter { !$0.text.isEmpty }
        guard !isFull, let last = written.last else { return }
        cells += written.count
        if rows.count >= Limits.rows {
            refuse(.tooBig(.rows, limit: Limits.rows), at: last.place)
        } else if cells > Limits.cells {
            refuse(.tooBig(.cells, limit: Limits.cells), at: last.place)
        } else if let outside = written.first(where: { $0.column > Limits.columns }) {
            refuse(.tooBig(.columns, limit: Limits.columns), at: outside.place)
        } else if let long = written.first(where: { $0.text.utf8.count > Limits.cellBytes }) {
            refuse(.tooBig(.cellBytes, limit: Limits.cellBytes), at: long.place)
        } else {
            rows.append(written)
            for cell in written { checkCharacters(of: cell) }
        }
    }

    /// Reports a limit that was passed, and takes nothing more.
    mutating func refuse(_ situation: TableSituation, at place: SourcePlace) {
        report(situation, at: place)
        isFull = true
    }

    /// What cannot be seen, and what was lost on the way: a French Excel saves Arabic as `????` unless it is told UTF-8.
    private mutating func checkCharacters(of cell: Cell) {
        guard diagnostics.count < TableReader.problemLimit else { return }
        var questions = 0
        for scalar in cell.text.unicodeScalars {
            if scalar == "?" || scalar == "\u{FFFD}" {
                questions += scalar == "?" ? 1 : 3
                if questions >= 3 {
                    report(TableSituation.lostCharacters(cell.text), at: cell.place)
                    return
                }
                continue
            }
            questions = 0
            if let situation = YAMLSituation(forbidding: scalar) {
                report(situation, at: cell.place)
                return
            }
        }
    }
}
