import MultaqaCalendar
import MultaqaMail
import MultaqaModel
import MultaqaPluginKit

/// What a person finds in the calendar: every session, and those visits on which the person's commune goes along.
struct ProgrammeEntries {
    /// `calendar: programme` or `calendar: seminar`.
    enum Extent: String {
        /// One entry for each session and visit.
        case programme
        /// One entry from the first session to the end of the last, the programme in its description.
        case seminar
    }

    let entries: [CalendarEntry]

    /// Empty while there is no agenda.
    init(_ request: ActivityRequest, _ extent: Extent, in zone: Zone, _ language: Language) {
        let agenda = request.record["agenda"]
        let sessions = agenda?["sessions"]?.asList ?? []
        let item = request.item ?? ""
        let visits = (agenda?["visits"]?.asList ?? []).filter { visit in
            let delegates = visit["delegates"]?.asList ?? []
            let isCommunes = ItemRow.row(of: request)?["delegates"] != nil
            return !isCommunes
                || delegates.contains { $0["commune_key"]?.asText == item || $0["key"]?.asText == item }
        }
        let all = (sessions + visits).compactMap { ProgrammeEntries.entry($0, zone, language) }
            .sorted { ($0.start, $0.session) < ($1.start, $1.session) }
        switch extent {
        case .programme: entries = all
        case .seminar: entries = ProgrammeEntries.whole(all, request, language).map { [$0] } ?? []
        }
    }

    private static func entry(_ row: Value, _ zone: Zone, _ language: Language) -> CalendarEntry? {
        guard let key = row["key"]?.asText, let day = row["date"]?.asDay,
            case .time(let start)? = row["start"], case .time(let end)? = row["end"]
        else { return nil }
        func text(_ name: String) -> String? {
            row[name]?.asLocalized.map { $0(in: language) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        return CalendarEntry(
            session: key + (row["group"]?.asInt.map { "-\($0)" } ?? ""), title: text("title") ?? key,
            place: text("room"), details: text("speakers"), start: zone.unixSeconds(of: WallTime(day, start)),
            end: zone.unixSeconds(of: WallTime(day, end)))
    }

    private static func whole(
        _ entries: [CalendarEntry], _ request: ActivityRequest, _ language: Language
    ) -> CalendarEntry? {
        guard let first = entries.first, let end = entries.map(\.end).max() else { return nil }
        let event = request.record["event"]
        return CalendarEntry(
            session: "seminar", title: event?["name"]?.asLocalized?(in: language) ?? "",
            place: event?["venue"]?.asLocalized?(in: language),
            details: entries.map(\.title).joined(separator: "\n"), start: first.start, end: end)
    }
}
