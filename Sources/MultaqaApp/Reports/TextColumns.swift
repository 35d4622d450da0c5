import MultaqaModel

/// Rows of cells as lines of plain text whose columns stand under each other.
///
/// Width is what a terminal shows: vowel marks and invisible characters take no place. A line in Arabic begins with a
/// right-to-left mark and isolates every cell, so that dates and Latin words do not jump between columns.
struct TextColumns {
    private let isRightToLeft: Bool
    private let gap = "  "

    init(in language: Language) { isRightToLeft = language.isRightToLeft }

    /// The last cell of a row is not padded. Cells wider than `limit` push what follows them instead of widening the column.
    func lines(_ rows: [[String]], limit: Int = 60) -> [String] {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                let width = TextColumns.width(cell)
                if width <= limit { widths[column] = max(widths[column], width) }
            }
        }
        return rows.map { row in
            var cells = row
            while cells.last?.isEmpty == true { cells.removeLast() }
            var line = isRightToLeft ? "\u{200F}" : ""
            for (column, cell) in cells.enumerated() {
                if column > 0 { line += gap }
                line += isRightToLeft && !cell.isEmpty ? "\u{2068}\(cell)\u{2069}" : cell
                if column < cells.count - 1 {
                    line += String(repeating: " ", count: max(0, widths[column] - TextColumns.width(cell)))
                }
            }
            return line
        }
    }

    /// Columns of a terminal that a text takes.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { width, scalar in
            if 0x20..<0x7F ~= scalar.value { return width + 1 }
            return switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: width
            default: width + (isWide(scalar) ? 2 : 1)
            }
        }
    }

    /// The blocks of East Asian writing that Unicode's annex 11 calls wide, and pictures.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x1100: false
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }
}
