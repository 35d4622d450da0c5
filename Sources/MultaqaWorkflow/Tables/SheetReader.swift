import MultaqaModel
import MultaqaOpenXML

/// Reads the rows of a sheet, from its XML piece by piece: nothing is kept of what is not text of a cell.
struct SheetReader {
    private let workbook: Workbook
    private let file: String
    private var row: [Grid.Cell] = []
    private var rowNumber = 0
    private var column = 0
    private var cell: SheetCell?
    private var merged = 0
    private var readRows = 0

    /// - Throws: ``PackageProblem`` or ``TableSituation``.
    static func read(_ workbook: Workbook, file: String, into grid: inout Grid) throws {
        var sheet = SheetReader(workbook: workbook, file: file)
        var reader = try XMLReader(workbook.sheet, part: workbook.sheetName)
        while !grid.isFull, let event = try reader.next() { try sheet.take(event, into: &grid) }
    }

    private init(workbook: Workbook, file: String) {
        self.workbook = workbook
        self.file = file
    }

    private mutating func take(_ event: XMLEvent, into grid: inout Grid) throws {
        let tag = event.tag
        switch event {
        case .start: try start(event, tag, &grid)
        case .text: cell?.take(event, nil)
        case .end:
            cell?.take(event, tag)
            if tag == .cell { try endCell(&grid) }
            if tag == .row { endRow(&grid) }
        }
    }

    private mutating func start(_ event: XMLEvent, _ tag: SheetTag?, _ grid: inout Grid) throws {
        switch tag {
        case .row:
            guard let number = event["r"].map({ Int($0) }) ?? rowNumber + 1, (1...1_048_576).contains(number) else {
                throw TableSituation.badSheet(reason: "row \(event["r"] ?? "")")
            }
            rowNumber = number
            column = 0
        case .cell:
            column += 1
            if let reference = event["r"] {
                guard let place = CellReference(reference), place.row == rowNumber, place.column >= column else {
                    throw TableSituation.badSheet(reason: "\(reference), row \(rowNumber)")
                }
                column = place.column
            }
            let style = event["s"].flatMap { Int($0) } ?? 0
            cell = SheetCell(type: event["t"] ?? "n", show: workbook.styles.show(style))
        case .mergeCell:
            if let range = event["ref"] { report(merged: range, &grid) }
        default: cell?.take(event, tag)
        }
    }

    private mutating func endRow(_ grid: inout Grid) {
        grid.add(row)
        row = []
        readRows += 1
        // Rows without text are free, but not without number.
        if readRows > 10 * Grid.Limits.rows {
            let place = SourcePlace(file: file, line: rowNumber)
            grid.refuse(.tooBig(.rows, limit: Grid.Limits.rows), at: place)
        }
    }

    private mutating func endCell(_ grid: inout Grid) throws {
        guard let cell else { return }
        self.cell = nil
        let place = SourcePlace(file: file, line: rowNumber, column: column)
        switch try cell.content(in: workbook) {
        case .text(let text):
            // Styled cells without text may go on for sixteen thousand columns.
            if !text.isEmpty { row.append(Grid.Cell(text: text.trimmed, column: column, place: place)) }
        case .wrong(let situation): grid.report(situation, at: place)
        }
        guard row.count <= 2 * Grid.Limits.columns else {
            throw TableSituation.tooBig(.columns, limit: Grid.Limits.columns)
        }
    }

    /// The first twenty ranges: a sheet made for the eye has hundreds.
    private mutating func report(merged range: String, _ grid: inout Grid) {
        merged += 1
        guard merged <= 20, let place = CellReference(range.prefix { $0 != ":" }) else { return }
        grid.report(
            TableSituation.mergedCells(range), at: SourcePlace(file: file, line: place.row, column: place.column))
    }
}
