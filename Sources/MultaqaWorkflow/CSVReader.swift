import MultaqaModel

/// A table as French Excel writes it: `;` or `,`, quoted fields with doubled quotes and line breaks inside, a byte order mark,
/// any line ends (RFC 4180 with those liberties).
struct CSVReader {
    struct Cell: Hashable {
        var text: String
        var place: SourcePlace
    }

    private(set) var rows: [[Cell]] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var line = 1
    /// One-based number of the field within its row, which is what a spreadsheet shows.
    private var column = 1

    init(_ bytes: [UInt8], file: String) {
        self.file = file
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
        guard String(validating: self.bytes, as: UTF8.self) != nil else {
            diagnostics.append(Diagnostic(WorkflowSituation.tableNotUTF8, at: SourcePlace(file: file)))
            return
        }
        readRows(separator: CSVReader.separator(of: self.bytes))
    }

    /// Whichever stands more often in the first line, outside quotes.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var quoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if quoted { continue }
            if byte == UInt8(ascii: "\n") { break }
            counts[byte, default: 0] += 1
        }
        let semicolons = counts[UInt8(ascii: ";")] ?? 0
        return semicolons >= counts[UInt8(ascii: ",")] ?? 0 ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    private mutating func readRows(separator: UInt8) {
        while position < bytes.count {
            let row = readRow(separator: separator)
            if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        }
    }

    private mutating func readRow(separator: UInt8) -> [Cell] {
        var row: [Cell] = []
        column = 1
        while true {
            row.append(readField(separator: separator))
            guard position < bytes.count else { return row }
            let byte = bytes[position]
            position += 1
            if byte == separator {
                column += 1
                continue
            }
            if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
                position += 1
            }
            line += 1
            return row
        }
    }

    private mutating func readField(separator: UInt8) -> Cell {
        let place = SourcePlace(file: file, line: line, column: column, offset: position)
        let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
        let text = isQuoted ? quoted(at: place) + plain(separator) : plain(separator)
        return Cell(text: text.trimmed, place: place)
    }

    private mutating func plain(_ separator: UInt8) -> String {
        let start = position
        while position < bytes.count, ![separator, UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[position]) {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quoted(at place: SourcePlace) -> String {
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else {
                    return String(decoding: content, as: UTF8.self)
                }
                position += 1
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            content.append(byte)
        }
        diagnostics.append(Diagnostic(WorkflowSituation.unclosedQuote, at: place))
        return String(decoding: content, as: UTF8.self)
    }
}

extension String {
    /// Without white space at both ends, the no-break space included.
    var trimmed: String {
        let inner = drop { $0.isWhitespace }
        guard let last = inner.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(inner[...last])
    }
}
