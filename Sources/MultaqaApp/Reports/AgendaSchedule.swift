import MultaqaCalendar
public import MultaqaModel
import MultaqaSchedule

/// The agenda in the formats of conference software. Pauses stay out; a visit stands in a room of its own name.
public struct AgendaSchedule: Sendable {
    private let schedule: Schedule
    private let zone: Zone

    /// Nil when the zone of the workflow is not known.
    public init?(_ agenda: Agenda, of workflow: Workflow, in language: Language) {
        guard let zone = Zone(name: workflow.zone) else { return nil }
        self.zone = zone
        let words = AgendaWords(of: workflow, in: language)
        let tracks = (workflow.programme?.sessions ?? []).reduce(into: [String: String]()) { $0[$1.name] = $1.track }
        func roomTitle(_ slot: AgendaSlot) -> String {
            slot.room.map(words.room) ?? AgendaSchedule.outside(in: language)
        }
        schedule = Schedule(
            title: workflow.title(in: language), acronym: workflow.name, zone: zone.name,
            days: agenda.days.map { day in
                ScheduleDay(
                    day.date,
                    events: day.slots.filter { $0.kind != .pause }.map { slot in
                        ScheduleEvent(
                            slot.session + (slot.group.map { "-\($0)" } ?? ""),
                            title: slot.title.isEmpty ? slot.session : slot.title(in: language),
                            room: roomTitle(slot) + (slot.group.map { " \($0)" } ?? ""),
                            start: WallTime(day.date, slot.start), minutes: slot.end - slot.start,
                            track: tracks[slot.session] ?? "", type: slot.kind.rawValue, language: language.rawValue,
                            persons: words.people(slot).map { SchedulePerson(name: $0) })
                    })
            })
    }

    private static func outside(in language: Language) -> String {
        switch language {
        case .arabic: "زيارة ميدانية"
        case .english: "Site visit"
        default: "Visite"
        }
    }

    /// schedule.xml, valid for the public schema.
    public func xml() -> String { ScheduleXML.text(schedule, in: zone) }

    /// schedule.json.
    public func json() -> Value { ScheduleJSON.value(schedule, in: zone) }
}
