import MultaqaCalendar
public import MultaqaModel

/// An agenda for people and for programs.
public struct AgendaReport: Sendable {
    private let agenda: Agenda
    private let zone: String
    private let language: Language
    private let words: AgendaWords

    /// - Parameter workflow: for the names of rooms and speakers.
    public init(_ agenda: Agenda, of workflow: Workflow, in language: Language) {
        self.agenda = agenda
        self.language = language
        zone = workflow.zone
        words = AgendaWords(of: workflow, in: language)
    }

    /// Keys of sessions, rooms and speakers, and beside them what readers see.
    public func json() -> Value {
        if let contradiction = agenda.contradiction {
            return [
                "infeasible": [
                    "rules": .list(contradiction.rules.map(Value.text)),
                    "sentence": .text(contradiction.sentence(in: language)),
                    "relaxations": .list(contradiction.relaxations.map { .text($0(in: language)) }),
                ],
                "unplaced": .list(agenda.unplaced.map { .text($0.session) }),
                "reasons": .list(agenda.unplaced.map(reason)),
            ]
        }
        return [
            "days": .list(
                agenda.days.map { day in
                    ["date": .day(day.date), "slots": .list(day.slots.map { slot($0, on: day.date) })]
                }),
            "unplaced": .list(agenda.unplaced.map(reason)),
            "remarks": .list(agenda.remarks.map { .text($0(in: language)) }),
            "score": ["must": .int(agenda.score.must), "should": .int(agenda.score.should)],
            "bound": agenda.bound.map(Value.int) ?? .null,
            "proved": .bool(agenda.proved),
        ]
    }

    private func reason(_ unplaced: Unplaced) -> Value {
        [
            "session": .text(unplaced.session), "rules": .list(unplaced.rules.map(Value.text)),
            "sentence": .text(unplaced.sentence(in: language)),
        ]
    }

    private func slot(_ slot: AgendaSlot, on day: Day) -> Value {
        let clock = Zone(name: zone)
        func instant(_ time: ClockTime) -> Value {
            let wall = WallTime(day, time)
            return .text(clock?.iso8601(wall) ?? wall.description)
        }
        return [
            "session": .text(slot.session), "kind": .text(slot.kind.rawValue),
            "title": .text(slot.title(in: language)), "room": .optional(slot.room), "start": instant(slot.start),
            "end": instant(slot.end), "speakers": .list(slot.speakers.map(Value.text)),
            "room_title": .optional(slot.room.map(words.room)),
            "speaker_names": .list(words.people(slot).map(Value.text)),
            "group": slot.group.map(Value.int) ?? .null,
        ]
    }

    /// For each day a grid of hours and rooms, then what is not kept, and why.
    public func text() -> String {
        let grid = AgendaGrid(words)
        var lines: [String] = []
        for day in agenda.days {
            lines += ["", mark + DateWording.day(day.date, in: language, weekday: true)]
            lines += grid.lines(day)
        }
        let unplaced = agenda.unplaced.map { "  ✗ \($0.session): \($0.sentence(in: language))" }
        let remarks = agenda.remarks.map { "  ! \($0(in: language))" }
        if !(unplaced + remarks).isEmpty { lines.append("") }
        lines += (unplaced + remarks).map { mark + $0 }
        if let contradiction = agenda.contradiction {
            lines += ["", mark + contradiction.sentence(in: language)]
            lines += contradiction.relaxations.map { mark + "  – \($0(in: language))" }
        }
        return lines.joined(separator: "\n")
    }

    /// A line in Arabic says so, even where it begins with a Latin word.
    private var mark: String { language.isRightToLeft ? "\u{200F}" : "" }
}
