import MultaqaCalendar
import MultaqaModel

extension PlanPage {
    /// The steps month by month, with a box to tick.
    func checklist() -> String {
        let months = entries.reduce(into: [(name: String, entries: [PlanEntry])]()) { months, entry in
            let name = DateWording.month(of: entry.day, in: language)
            if months.last?.name == name {
                months[months.count - 1].entries.append(entry)
            } else {
                months.append((name, [entry]))
            }
        }
        let heading = ["", words(.date), words(.offset), words(.step), words(.owner), words(.slack)]
        return months.map { month in
            HTMLText.element("h3", month.name)
                + HTMLText.table(heading, month.entries.map(row), class: "checklist")
        }.joined(separator: "\n")
    }

    private func row(_ entry: PlanEntry) -> [String] {
        var step = HTMLText.element("span", entry.title, class: entry.isCritical ? "critical" : "")
        if entry.items > 1 { step += "&nbsp;<span class=\"count\">×&nbsp;\(entry.items)</span>" }
        if let from = entry.movedFrom {
            let sentence =
                words(.movedFrom) + " " + DateWording.day(from, in: language, weekday: false)
                + (entry.reason.map { " (\($0))" } ?? "")
            step += HTMLText.element("small", sentence, class: "moved")
        }
        for detail in entry.details { step += HTMLText.written(detail, in: "small") }
        if let why = entry.why { step += HTMLText.written(why, in: "small") }
        let date = DateWording.weekday(entry.day.weekday)(in: language) + " \(entry.day.components.day)"
        let time =
            entry.time.map { (language == .arabic ? "، " : ", ") + HTMLText.latin(DateWording.time($0, in: language)) }
            ?? ""
        return [
            "<span class=\"box\"></span>", HTMLText.escaped(date) + time, HTMLText.latin(entry.offset), step,
            HTMLText.escaped(entry.owner ?? ""), entry.isCritical ? "" : HTMLText.latin("\(entry.slackDays)"),
        ]
    }

    /// Every message, by day.
    func messages() -> String? {
        guard !preview.messages.isEmpty else { return nil }
        let rows = preview.messages.inOrder(by: \.on).map { message in
            [
                HTMLText.latin(message.on.description), HTMLText.latin(message.report.language.rawValue),
                HTMLText.latin(message.report.to),
                HTMLText.written(message.report.subject, in: "div")
                    + (message.onlyIfNoAnswer ? HTMLText.element("small", words(.ifNoAnswer)) : ""),
            ]
        }
        return HTMLText.table(
            [words(.date), words(.language), words(.recipient), words(.subject)], rows, class: "messages")
    }

    /// Documents by step: a line for each, with the languages and for whom.
    func documents() -> String? {
        guard !preview.documents.isEmpty else { return nil }
        struct Kind: Hashable {
            var on: Day
            var document: String
        }
        var order: [Kind] = []
        var languages: [Kind: Set<Language>] = [:]
        var items: [Kind: [String]] = [:]
        for planned in preview.documents.inOrder(by: \.on) {
            let kind = Kind(on: planned.on, document: planned.report.document)
            if languages[kind] == nil { order.append(kind) }
            languages[kind, default: []].insert(planned.report.language)
            if let item = planned.report.item, items[kind]?.last != item { items[kind, default: []].append(item) }
        }
        let rows = order.map { kind in
            let codes = (languages[kind] ?? []).sorted().map(\.rawValue).joined(separator: ", ")
            var seen: Set<String> = []
            let names = (items[kind] ?? []).filter { seen.insert($0).inserted }
            return [
                HTMLText.latin(kind.on.description), HTMLText.latin(kind.document), HTMLText.latin(codes),
                HTMLText.latin(names.joined(separator: ", ")),
            ]
        }
        return HTMLText.table(
            [words(.date), words(.document), words(.language), words(.items)], rows, class: "documents")
    }
}
