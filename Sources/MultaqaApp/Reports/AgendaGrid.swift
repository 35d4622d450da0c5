import MultaqaCalendar
import MultaqaModel

/// A day of an agenda as a grid of hours and rooms for a terminal of a hundred columns.
///
/// In Arabic every line begins with a right-to-left mark and isolates its cells, as in ``TextColumns``: a terminal that orders
/// both directions puts the hours on the right, another keeps the columns from the left.
struct AgendaGrid {
    private let words: AgendaWords
    private let width: Int
    /// Narrower columns are not readable; rooms that find no place stand in a second grid below.
    private static let narrowest = 18
    private static let hours = 11

    init(_ words: AgendaWords, width: Int = 100) {
        self.words = words
        self.width = width
    }

    func lines(_ day: AgendaDay) -> [String] {
        let rooms = words.rooms(of: day)
        let most = max(1, (width - Self.hours) / (Self.narrowest + 3))
        guard rooms.count > most else { return grid(AgendaTable(day, rooms: rooms)) }
        return stride(from: 0, to: rooms.count, by: most).flatMap { first -> [String] in
            let some = Array(rooms[first..<min(first + most, rooms.count)])
            let part = AgendaDay(
                date: day.date, slots: day.slots.filter { $0.room.map(some.contains) ?? (first == 0) })
            return (first == 0 ? [] : [""]) + grid(AgendaTable(part, rooms: some))
        }
    }

    private func grid(_ table: AgendaTable) -> [String] {
        let count = max(1, table.rooms.count)
        let column = (width - Self.hours - 3 * count) / count
        let widths = [Self.hours] + Array(repeating: column, count: count)
        var lines: [String] = []
        if !table.rooms.isEmpty {
            let heads = table.rooms.map { wrapped($0.isEmpty ? "–" : words.room($0), to: column) }
            for index in 0..<(heads.map(\.count).max() ?? 0) {
                lines.append(line([""] + heads.map { index < $0.count ? $0[index] : "" }, widths))
            }
        }
        // By column, what is still to be written of the cell that is open there.
        var open = [[String]](repeating: [], count: count)
        for (index, row) in table.rows.enumerated() {
            let following = index + 1 < table.rows.count ? table.rows[index + 1] : nil
            lines.append(rule(above: row, count, column))
            let hours = "\(row.start)–\(row.end)"
            if row.isAcross {
                let room = width - Self.hours - 3
                for (number, part) in row.entries.flatMap({ text($0, to: room) }).enumerated() {
                    lines.append(line([number == 0 ? hours : "", part], [Self.hours, room]))
                }
                continue
            }
            for (position, entry) in row.entries.enumerated() where entry != .goesOn {
                open[position] = text(entry, to: column)
            }
            // A cell that goes on in the next row needs no more than one line here.
            let height =
                open.indices.map { position -> Int in
                    let goesOn = following.map { !$0.isAcross && $0.entries[position] == .goesOn } ?? false
                    return goesOn ? min(1, open[position].count) : open[position].count
                }.max() ?? 1
            for number in 0..<max(1, height) {
                let parts = open.indices.map { position in
                    open[position].isEmpty ? "" : open[position].removeFirst()
                }
                lines.append(line([number == 0 ? hours : ""] + parts, widths))
            }
        }
        return lines
    }

    private func text(_ entry: AgendaTable.Entry, to width: Int) -> [String] {
        guard case .cell(let cell) = entry else { return [] }
        return cell.slots.flatMap { slot -> [String] in
            let names = words.names(slot)
            return wrapped(words.title(slot), to: width)
                + (names.isEmpty ? [] : wrapped("(" + words.joined(names) + ")", to: width))
        }
    }

    /// A line between rows, open where a cell goes on.
    private func rule(above row: AgendaTable.Row, _ count: Int, _ column: Int) -> String {
        let dashes = String(repeating: "─", count: column + 2)
        let parts = (0..<count).map { position -> String in
            let goesOn = !row.isAcross && row.entries[position] == .goesOn
            return goesOn ? String(repeating: " ", count: column + 2) : dashes
        }
        let line = ([String(repeating: "─", count: Self.hours + 1)] + parts).joined(separator: "┼")
        return (isRightToLeft ? "\u{200F}" : "") + line
    }

    private var isRightToLeft: Bool { words.language.isRightToLeft }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let parts = zip(cells, widths).map { cell, width in
            let padding = String(repeating: " ", count: max(0, width - TextColumns.width(cell)))
            return (isRightToLeft && !cell.isEmpty ? "\u{2068}\(cell)\u{2069}" : cell) + padding
        }
        var line = parts.joined(separator: " │ ")
        while line.last == " " { line.removeLast() }
        return (isRightToLeft ? "\u{200F}" : "") + line
    }

    /// Broken between words; a word wider than the column is cut.
    private func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            for piece in cut(word, to: width) {
                let last = lines[lines.count - 1]
                if last.isEmpty {
                    lines[lines.count - 1] = piece
                } else if TextColumns.width(last) + 1 + TextColumns.width(piece) <= width {
                    lines[lines.count - 1] += " " + piece
                } else {
                    lines.append(piece)
                }
            }
        }
        return lines
    }

    private func cut(_ word: Substring, to width: Int) -> [String] {
        var pieces: [String] = [""]
        for character in word {
            if TextColumns.width(pieces[pieces.count - 1] + String(character)) > width { pieces.append("") }
            pieces[pieces.count - 1].append(character)
        }
        return pieces
    }
}
