import MultaqaModel

/// A table as spreadsheets write it: `;`, `,` or a tab between fields, quoted fields with doubled quotes and line breaks
/// inside, a byte order mark, a first line `sep=;`, any line ends (RFC 4180 with those liberties).
struct CSVReader {
    private static let quote = UInt8(ascii: "\"")
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Bytes of a file: ten thousand rows of four hundred bytes.
    static let byteLimit = 4 << 20

    private let bytes: [UInt8]
    private let file: String
    private var separator = UInt8(ascii: ";")
    private var position = 0
    /// From 1. A line break inside quotes counts.
    private var line = 1
    private var grid = Grid()

    /// The cells of a file, or why there are none. Places are line, number of the field in its row (which is what a
    /// spreadsheet shows) and byte of the file.
    static func grid(_ bytes: [UInt8], file: String) -> Grid {
        var reader = CSVReader(bytes, file: file)
        if let problem = reader.problem {
            reader.grid.report(problem.situation, at: problem.place)
        } else {
            reader.readRows()
        }
        return reader.grid
    }

    private init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// What forbids reading it at all.
    private var problem: (situation: TableSituation, place: SourcePlace)? {
        guard bytes.count <= CSVReader.byteLimit else {
            return (.tooBig(.bytes, limit: CSVReader.byteLimit), SourcePlace(file: file))
        }
        guard let foreign = ForeignText(bytes) else { return nil }
        return (.notUTF8(encoding: foreign.encoding.name, seen: foreign.seen), foreign.place(in: file))
    }

    private mutating func readRows() {
        if bytes.starts(with: CSVReader.mark) { position = CSVReader.mark.count }
        if !readSeparatorLine() { separator = likelySeparator }
        while position < bytes.count, !grid.isFull {
            if CSVReader.isLineBreak(bytes[position]) { endLine() } else { grid.add(readRow()) }
            // Rows without text are free, but not without number.
            if line > 10 * Grid.Limits.rows {
                grid.refuse(
                    .tooBig(.rows, limit: Grid.Limits.rows), at: SourcePlace(file: file, line: line, offset: position))
            }
        }
    }

    /// `sep=;`, which Excel writes for itself.
    private mutating func readSeparatorLine() -> Bool {
        let start = bytes[position...].prefix(7)
        guard start.starts(with: "sep=".utf8), let sign = start.dropFirst(4).first, !CSVReader.isLineBreak(sign) else {
            return false
        }
        let rest = start.dropFirst(5)
        guard rest.first.map(CSVReader.isLineBreak) ?? true else { return false }
        separator = sign
        position += 5
        endLine()
        return true
    }

    /// Whichever stands most often in the first line, outside quotes; a semicolon when none does.
    private var likelySeparator: UInt8 {
        let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in bytes[position...] {
            if byte == CSVReader.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if CSVReader.isLineBreak(byte) { break }
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }

    private mutating func readRow() -> [Grid.Cell] {
        var row: [Grid.Cell] = []
        var column = 1
        while true {
            row.append(readField(column))
            if column > 2 * Grid.Limits.columns {
                grid.refuse(.tooBig(.columns, limit: Grid.Limits.columns), at: row[0].place)
                return []
            }
            guard position < bytes.count else { return row }
            guard bytes[position] == separator else {
                endLine()
                return row
            }
            position += 1
            column += 1
        }
    }

    /// Steps over a line end, if there is one.
    private mutating func endLine() {
        guard position < bytes.count else { return }
        let isReturn = bytes[position] == UInt8(ascii: "\r")
        position += 1
        if isReturn, position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
        line += 1
    }

    private mutating func readField(_ column: Int) -> Grid.Cell {
        var place = SourcePlace(file: file, line: line, column: column, offset: position)
        let isQuoted = position < bytes.count && bytes[position] == CSVReader.quote
        let text = isQuoted ? quoted(at: place) + plain() : plain()
        place.length = position - place.offset
        return Grid.Cell(text: text.trimmed, column: column, place: place)
    }

    private mutating func plain() -> String {
        let start = position
        while position < bytes.count, bytes[position] != separator, !CSVReader.isLineBreak(bytes[position]) {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// What stands between quotes, with `\n` for every line break.
    private mutating func quoted(at place: SourcePlace) -> String {
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if CSVReader.isLineBreak(byte) {
                endLine()
                content.append(UInt8(ascii: "\n"))
                continue
            }
            position += 1
            if byte == CSVReader.quote {
                guard position < bytes.count, bytes[position] == byte else {
                    return String(decoding: content, as: UTF8.self)
                }
                position += 1
            }
            content.append(byte)
        }
        grid.report(TableSituation.unclosedQuote, at: place)
        return String(decoding: content, as: UTF8.self)
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
