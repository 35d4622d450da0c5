/// A list as Excel opens it by a double click in French and Arabic: UTF-8 with its mark, semicolons, lines as Windows ends them.
enum CSVWriting {
    static func bytes(of table: ListTable) -> [UInt8] {
        let lines = [table.headings] + table.rows.map { $0.map(\.printed) }
        let text = lines.map { $0.map(field).joined(separator: ";") + "\r\n" }.joined()
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    /// A field that would be run as a formula begins with an apostrophe: it may come from an answer that anybody sent.
    static func field(_ text: String) -> String {
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace || $0 == "\t" || $0 == "\r" }
        let isFormula = first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
        let isNumber = Double(text) != nil && !text.hasPrefix("+")
        let safe = isFormula && !isNumber ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ";\"\n\r\t".unicodeScalars.contains($0) }) || safe != safe.trimmed
        else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

extension String {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }
}
