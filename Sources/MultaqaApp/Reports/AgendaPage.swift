import MultaqaCalendar
public import MultaqaModel

/// The agenda as a page to look at and to print: for each day a table of hours and rooms, from right to left in Arabic.
public struct AgendaPage: Sendable {
    private let agenda: Agenda
    private let workflow: Workflow
    private let language: Language

    public init(_ agenda: Agenda, of workflow: Workflow, in language: Language) {
        self.agenda = agenda
        self.workflow = workflow
        self.language = language
    }

    /// One HTML file that loads nothing from elsewhere.
    public func html() -> String {
        let title = escaped(workflow.title(in: language))
        let direction = language == .arabic ? "rtl" : "ltr"
        let days = agenda.days.map(table).joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)" dir="\(direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(AgendaPage.style)
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            \(days)
            \(notes())
            </body>
            </html>

            """
    }

    private static let style = """
        body { font-family: "Amiri", "Noto Naskh Arabic", Georgia, serif; color: #222; margin: 2rem auto; max-width: 60rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; }
        th, td { border: 1px solid #bbb; padding: .35rem .5rem; text-align: start; vertical-align: top; }
        th { background: #f2f2ee; font-weight: 600; } th.hour { width: 6.5rem; white-space: nowrap; }
        td.pause { background: #f7f7f4; color: #666; text-align: center; } td.visit { background: #eef5f0; }
        .speakers { color: #555; font-size: .9em; } .notes { color: #8a2f1d; }
        @media print { body { margin: 0; max-width: none; } section { break-inside: avoid; } }
        """

    // MARK: Days

    private func table(_ day: AgendaDay) -> String {
        let rooms = columns(of: day)
        let head = rooms.map { "<th scope=\"col\">\(escaped(roomTitle($0)))</th>" }.joined()
        let groups = Dictionary(grouping: day.slots) { $0.start }.sorted { $0.key < $1.key }
        let rows = groups.map { start, slots in
            "<tr><th scope=\"row\" class=\"hour\">\(hours(from: start, slots))</th>\(cells(slots, rooms))</tr>"
        }
        return """
            <section>
            <h2>\(escaped(DateWording.day(day.date, in: language)))</h2>
            <table>
            <thead><tr><th></th>\(head)</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </section>
            """
    }

    /// Rooms in the order of the programme, those that the day uses.
    private func columns(of day: AgendaDay) -> [String] {
        let used = Set(day.slots.compactMap(\.room))
        let known = (workflow.programme?.rooms ?? []).map(\.name).filter(used.contains)
        let columns = known + used.subtracting(known).sorted()
        return columns.isEmpty ? [""] : columns
    }

    /// What has no room, a pause or a visit, takes the whole row.
    private func cells(_ slots: [AgendaSlot], _ rooms: [String]) -> String {
        let everywhere = slots.filter { $0.room == nil }
        let inRooms = slots.filter { $0.room != nil }
        guard !inRooms.isEmpty else { return cell(everywhere, span: rooms.count) }
        return rooms.enumerated().map { index, room in
            let here = inRooms.filter { $0.room == room } + (index == 0 ? everywhere : [])
            return here.isEmpty ? "<td></td>" : cell(here, span: 1)
        }.joined()
    }

    private func cell(_ slots: [AgendaSlot], span: Int) -> String {
        let kinds = Set(slots.map(\.kind))
        let name = kinds == [.pause] ? " class=\"pause\"" : kinds == [.visit] ? " class=\"visit\"" : ""
        let width = span > 1 ? " colspan=\"\(span)\"" : ""
        return "<td\(name)\(width)>\(slots.map(text).joined(separator: "<br>"))</td>"
    }

    private func text(_ slot: AgendaSlot) -> String {
        let title = slot.title.isEmpty ? slot.session : slot.title(in: language)
        let group = slot.group.map { " (\(groupWord) \($0))" } ?? ""
        guard !slot.speakers.isEmpty else { return escaped(title + group) }
        let speakers = slot.speakers.joined(separator: language == .arabic ? "، " : ", ")
        return escaped(title + group) + "<div class=\"speakers\">\(escaped(speakers))</div>"
    }

    private var groupWord: String {
        switch language {
        case .arabic: "المجموعة"
        case .english: "group"
        default: "groupe"
        }
    }

    private func hours(from start: ClockTime, _ slots: [AgendaSlot]) -> String {
        let end = slots.map(\.end).max() ?? start
        return "<bdi>\(DateWording.time(start, in: language))</bdi> – <bdi>\(DateWording.time(end, in: language))</bdi>"
    }

    private func roomTitle(_ name: String) -> String {
        guard let room = workflow.programme?.rooms.first(where: { $0.name == name }), !room.title.isEmpty else {
            return name
        }
        return room.title(in: language)
    }

    /// What found no place, what contradicts itself, and which wishes are not kept.
    private func notes() -> String {
        let sentences =
            agenda.unplaced.map { $0.sentence(in: language) }
            + (agenda.contradiction.map { [$0.sentence(in: language)] } ?? [])
            + agenda.remarks.map { $0(in: language) }
        guard !sentences.isEmpty else { return "" }
        let lines = sentences.map { "<li>\(escaped($0))</li>" }.joined(separator: "\n")
        return "<ul class=\"notes\">\n\(lines)\n</ul>"
    }

    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }
}
