import Foundation

/// Rows as a spreadsheet of a French or Moroccan office opens them with a double click: UTF-8 with its mark at the front,
/// semicolons, lines ended as Windows does.
enum SpreadsheetText {
    static func render(_ rows: [[String]]) -> Data {
        let lines = rows.map { row in row.map(cell).joined(separator: ";") + "\r\n" }
        return Data([0xEF, 0xBB, 0xBF]) + Data(lines.joined().utf8)
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front: titles and names come from files that
    /// many people write.
    private static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula && Double(text) == nil ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
