import MultaqaCalendar
public import MultaqaModel

/// The agenda as a page to look at and to print: for each day a table of hours and rooms, from right to left in Arabic.
public struct AgendaPage: Sendable {
    private let agenda: Agenda
    private let workflow: Workflow
    private let language: Language
    private let words: AgendaWords

    public init(_ agenda: Agenda, of workflow: Workflow, in language: Language) {
        self.agenda = agenda
        self.workflow = workflow
        self.language = language
        words = AgendaWords(of: workflow, in: language)
    }

    /// One HTML file that loads nothing from elsewhere.
    public func html() -> String {
        let title = workflow.title(in: language)
        let dates = DateWording.range(from: workflow.opening, to: workflow.closing, in: language)
        let body =
            [HTMLText.element("h1", title), HTMLText.element("p", dates, class: "dates")]
            + agenda.days.map(table) + [notes()]
        return HTMLText.page(
            title: title, language: language, style: AgendaPage.style(isWide: widest > 3),
            body: body.joined(separator: "\n"))
    }

    private var widest: Int { agenda.days.map { words.rooms(of: $0).count }.max() ?? 1 }

    /// A4: upright for up to three rooms, lying for more. A day stays on one sheet where it can, a row always.
    private static func style(isWide: Bool) -> String {
        """
        @page { size: A4 \(isWide ? "landscape" : "portrait"); margin: 12mm; }
        body { font-family: "Amiri", "Noto Naskh Arabic", "Noto Sans Arabic", Georgia, serif; color: #222;
          margin: 2rem auto; padding: 0 1rem; max-width: 62rem; line-height: 1.35; }
        h1 { font-size: 1.5rem; margin-bottom: .2rem; } .dates { margin: 0; color: #555; }
        h2 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; }
        th, td { border: 1px solid #bbb; padding: .35rem .5rem; text-align: start; vertical-align: top;
          overflow-wrap: anywhere; }
        th { background: #f2f2ee; font-weight: 600; } th.hour { width: 6.5rem; white-space: nowrap; }
        td.pause { background: #f7f7f4; color: #666; text-align: center; } td.visit { background: #eef5f0; }
        td div + div.title { margin-top: .4rem; } .own { color: #555; font-size: .85em; }
        .speakers { color: #555; font-size: .9em; } .notes { color: #8a2f1d; }
        @media print {
          body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; }
          th, td { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          section, tr { break-inside: avoid; } h2 { break-after: avoid; }
        }
        """
    }

    private func table(_ day: AgendaDay) -> String {
        let table = AgendaTable(day, rooms: words.rooms(of: day))
        let columns = max(1, table.rooms.count)
        let head = table.rooms.map { "<th scope=\"col\">\(HTMLText.escaped($0.isEmpty ? "–" : words.room($0)))</th>" }
        let rows = table.rows.map { row in
            let entries = row.entries.map { entry -> String in
                switch entry {
                case .empty: "<td></td>"
                case .goesOn: ""
                case .cell(let cell): self.cell(cell, in: row, columns: row.isAcross ? columns : 1)
                }
            }
            return "<tr><th scope=\"row\" class=\"hour\">\(hours(row.start, row.end))</th>\(entries.joined())</tr>"
        }
        let heading = head.isEmpty ? "" : "<thead><tr><th class=\"hour\"></th>\(head.joined())</tr></thead>\n"
        return """
            <section>
            <h2>\(HTMLText.escaped(DateWording.day(day.date, in: language, weekday: true)))</h2>
            <table>
            \(heading)<tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </section>
            """
    }

    private func cell(_ cell: AgendaTable.Cell, in row: AgendaTable.Row, columns: Int) -> String {
        let style = cell.kind == .session ? "" : " class=\"\(cell.kind.rawValue)\""
        let width = columns > 1 ? " colspan=\"\(columns)\"" : ""
        let height = cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : ""
        let texts = cell.slots.map { slot in
            let isOwn = cell.rows > 1 || slot.start != row.start || slot.end != row.end
            let own = isOwn ? " " + HTMLText.raw("span", hours(slot.start, slot.end), class: "own") : ""
            let people = words.joined(words.people(slot))
            return HTMLText.raw("div", HTMLText.escaped(words.title(slot)) + own, class: "title")
                + (people.isEmpty ? "" : HTMLText.element("div", people, class: "speakers"))
        }
        return "<td\(style)\(width)\(height)>\(texts.joined())</td>"
    }

    private func hours(_ start: ClockTime, _ end: ClockTime) -> String {
        let parts = [start, end].map { "<bdi>\(HTMLText.escaped(DateWording.time($0, in: language)))</bdi>" }
        return parts.joined(separator: " – ")
    }

    /// What found no place, what contradicts itself, and which wishes are not kept.
    private func notes() -> String {
        let sentences =
            agenda.unplaced.map { $0.sentence(in: language) }
            + (agenda.contradiction.map { [$0.sentence(in: language)] } ?? [])
            + agenda.remarks.map { $0(in: language) }
        guard !sentences.isEmpty else { return "" }
        return HTMLText.raw("ul", sentences.map { HTMLText.element("li", $0) }.joined(separator: "\n"), class: "notes")
    }
}
