import MultaqaModel

/// From a grid to rows, one by one: the first row names the columns; `name.ar` and `name.fr` make one text in two languages.
struct GridRows: IteratorProtocol {
    /// Nil where there is no header.
    private(set) var header: TableHeader?
    private(set) var diagnostics: [Diagnostic] = []

    /// What a column holds, by its number.
    private var names: [Int: (path: String, language: Language?, place: SourcePlace)] = [:]
    private var keyColumn = 0
    private var lastColumn = 0
    private var rows: ArraySlice<[Grid.Cell]> = []
    /// Columns without a name that were told, and repeated ones.
    private var leftOut: Set<Int> = []

    init(_ grid: Grid, file: String) {
        diagnostics = grid.diagnostics
        guard let header = grid.rows.first else {
            if grid.diagnostics.isEmpty { report(.emptyTable, at: SourcePlace(file: file)) }
            return
        }
        guard let keyColumn = header.first(where: { $0.text == "key" })?.column else {
            report(.missingColumn("key"), at: header[0].place)
            return
        }
        self.keyColumn = keyColumn
        rows = grid.rows.dropFirst()
        read(header)
    }

    /// The next row that has a key.
    mutating func next() -> RowDraft? {
        while let cells = rows.popFirst() {
            if let row = row(cells) { return row }
        }
        return nil
    }

    private mutating func report(_ situation: TableSituation, at place: SourcePlace) {
        guard diagnostics.count < TableReader.problemLimit else { return }
        diagnostics.append(Diagnostic(situation, at: place))
    }

    private mutating func read(_ header: [Grid.Cell]) {
        lastColumn = header.last?.column ?? 0
        var columns: [TableHeader.Column] = []
        var first: [String: SourcePlace] = [:]
        for cell in header {
            if let place = first[cell.text] {
                report(.duplicateColumn(cell.text, first: place), at: cell.place)
                leftOut.insert(cell.column)
                continue
            }
            first[cell.text] = cell.place
            guard cell.column != keyColumn else { continue }
            let (path, language) = GridRows.split(cell.text)
            names[cell.column] = (path, language, cell.place)
            if !columns.contains(where: { $0.path == path }) {
                columns.append(TableHeader.Column(path: path, place: cell.place))
            }
        }
        self.header = TableHeader(columns: columns, place: header[0].place)
    }

    private mutating func row(_ cells: [Grid.Cell]) -> RowDraft? {
        guard let key = cells.first(where: { $0.column == keyColumn }) else {
            report(.rowWithoutKey, at: cells[0].place)
            return nil
        }
        if let outside = cells.first(where: { $0.column > lastColumn }) {
            report(.tooManyCells(found: cells.last?.column ?? 0, expected: lastColumn), at: outside.place)
        }
        var row = RowDraft(key: key.text, keyPlace: key.place)
        var positions: [String: Int] = [:]
        for cell in cells where cell.column != keyColumn && cell.column <= lastColumn {
            guard let name = names[cell.column] else {
                checkNameless(cell)
                continue
            }
            if let position = positions[name.path] {
                row.leaves[position].text.add(cell.text, in: name.language)
            } else {
                var text = LocalizedText([:])
                text.add(cell.text, in: name.language)
                positions[name.path] = row.leaves.count
                row.leaves.append(RowDraft.Leaf(path: name.path, text: text, place: cell.place, namePlace: name.place))
            }
        }
        return row
    }

    /// A remark beside the table is read by nobody: said once for each column.
    private mutating func checkNameless(_ cell: Grid.Cell) {
        guard leftOut.insert(cell.column).inserted else { return }
        report(.columnWithoutName, at: cell.place)
    }

    private static func split(_ name: String) -> (path: String, language: Language?) {
        guard let dot = name.lastIndex(of: "."),
            let language = Language(rawValue: String(name[name.index(after: dot)...]))
        else { return (name, nil) }
        return (String(name[..<dot]), language)
    }
}

extension LocalizedText {
    fileprivate mutating func add(_ text: String, in language: Language?) {
        if let language { texts[language] = text } else { plain = text }
    }
}
