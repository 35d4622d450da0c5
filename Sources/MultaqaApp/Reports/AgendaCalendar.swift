import MultaqaCalendar
import MultaqaMail
public import MultaqaModel

/// The agenda for a calendar program: one event for each session and visit (RFC 5545).
///
/// Times are written in UTC, so that no rule of a zone has to travel with the file.
public struct AgendaCalendar: Sendable {
    private let agenda: Agenda
    private let workflow: Workflow
    private let language: Language

    public init(_ agenda: Agenda, of workflow: Workflow, in language: Language) {
        self.agenda = agenda
        self.workflow = workflow
        self.language = language
    }

    /// - Parameter stamp: when the file is made; every event carries it.
    /// - Returns: lines that end in CR LF, none longer than 75 bytes; nil when the zone of the workflow is not known.
    public func text(stamp: WallTime) -> String? {
        guard let zone = Zone(name: workflow.zone) else { return nil }
        let words = AgendaWords(of: workflow, in: language)
        var lines = CalendarLines()
        lines.group("VCALENDAR") { lines in
            lines.add("VERSION", "2.0")
            lines.add("PRODID", "-//multaqa//agenda//\(language.rawValue.uppercased())")
            lines.add("CALSCALE", "GREGORIAN")
            lines.add("METHOD", "PUBLISH")
            lines.add("X-WR-CALNAME", text: workflow.title(in: language))
            lines.add("X-WR-TIMEZONE", zone.name)
            for day in agenda.days {
                for slot in day.slots where slot.kind != .pause {
                    lines.group("VEVENT") { event(slot, on: day.date, zone, stamp, words, &$0) }
                }
            }
        }
        return lines.text
    }

    private func event(
        _ slot: AgendaSlot, on day: Day, _ zone: Zone, _ stamp: WallTime, _ words: AgendaWords,
        _ lines: inout CalendarLines
    ) {
        lines.add("UID", "\(slot.session)\(slot.group.map { "-\($0)" } ?? "")@\(workflow.name)")
        lines.add("DTSTAMP", CalendarLines.utc(zone.unixSeconds(of: stamp)))
        lines.add("DTSTART", CalendarLines.utc(zone.unixSeconds(of: WallTime(day, slot.start))))
        lines.add("DTEND", CalendarLines.utc(zone.unixSeconds(of: WallTime(day, slot.end))))
        lines.add("SUMMARY", text: words.title(slot))
        let people = words.people(slot)
        if !people.isEmpty { lines.add("DESCRIPTION", text: people.joined(separator: "\n")) }
        if let room = slot.room { lines.add("LOCATION", text: words.room(room)) }
    }
}
