import CLibXLSXWriter
import Foundation
import MultaqaModel

/// A list as an Excel workbook of one sheet, by libxlsxwriter.
enum SheetWriting {
    /// - Parameter made: the time the file says it was made.
    /// - Throws: ``ListSituation/notWritten(path:reason:)``.
    static func bytes(of table: ListTable, made: WallTime) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "multaqa-list-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        guard let book = workbook_new(file.path), let sheet = workbook_add_worksheet(book, nil) else {
            throw ListSituation.notWritten(path: file.path, reason: "libxlsxwriter")
        }
        setProperties(of: book, table, made: made)
        var writer = SheetWriter(book: book, sheet: sheet)
        writer.write(table)
        let result = workbook_close(book)
        guard result == LXW_NO_ERROR, let data = FileManager.default.contents(atPath: file.path) else {
            throw ListSituation.notWritten(path: file.path, reason: "libxlsxwriter \(result.rawValue)")
        }
        return [UInt8](data)
    }

    private static func setProperties(of book: UnsafeMutablePointer<lxw_workbook>, _ table: ListTable, made: WallTime) {
        (table.title ?? table.name).withCString { title in
            "Multaqa".withCString { author in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                properties.created = time_t(made.day.number * 86_400 + made.second)
                _ = workbook_set_properties(book, &properties)
            }
        }
    }
}

private struct SheetWriter {
    let book: UnsafeMutablePointer<lxw_workbook>
    let sheet: UnsafeMutablePointer<lxw_worksheet>

    /// Of characters: what a column may take of the page.
    private static let widths = 6...40
    private static let white: lxw_color_t = 0xFF_FFFF
    private static let green: lxw_color_t = 0x1F_5C43

    mutating func write(_ table: ListTable) {
        let heading = workbook_add_format(book)
        format_set_bold(heading)
        format_set_font_color(heading, SheetWriter.white)
        format_set_bg_color(heading, SheetWriter.green)
        format_set_text_wrap(heading)
        let text = body()
        format_set_num_format(text, "@")
        let number = body()
        let day = body()
        format_set_num_format(day, "dd/mm/yyyy")
        for format in [heading, text, number, day] {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            format_set_reading_order(format, table.language.isRightToLeft ? 2 : 1)
        }
        for (column, title) in table.headings.enumerated() {
            worksheet_write_string(sheet, 0, lxw_col_t(column), title, heading)
            let longest = table.rows.map { $0[column].printed.count }.max() ?? 0
            let width = min(
                max(max(longest, title.count) + 2, SheetWriter.widths.lowerBound), SheetWriter.widths.upperBound)
            worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil)
        }
        for (row, cells) in table.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                let place = (lxw_row_t(row + 1), lxw_col_t(column))
                switch cell {
                case .empty: worksheet_write_blank(sheet, place.0, place.1, text)
                case .text(let words): worksheet_write_string(sheet, place.0, place.1, words, text)
                case .number(let value): worksheet_write_number(sheet, place.0, place.1, value, number)
                // Excel counts from 30 December 1899, 25,569 days before 1970.
                case .day(let date): worksheet_write_number(sheet, place.0, place.1, Double(date.number + 25_569), day)
                }
            }
        }
        setPage(for: table)
    }

    private func body() -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(book)
        format_set_text_wrap(format)
        return format
    }

    private func setPage(for table: ListTable) {
        if table.language.isRightToLeft { worksheet_right_to_left(sheet) }
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
        worksheet_fit_to_pages(sheet, 1, 0)
        let a4: UInt8 = 9
        worksheet_set_paper(sheet, a4)
        if table.headings.count > 5 { worksheet_set_landscape(sheet) }
        if let title = table.title { worksheet_set_header(sheet, "&C&B" + title.replacing("&", with: "&&")) }
        worksheet_set_footer(sheet, "&C&P / &N")
        if !table.headings.isEmpty {
            worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.count), lxw_col_t(table.headings.count - 1))
        }
    }
}
