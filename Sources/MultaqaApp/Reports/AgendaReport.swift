import MultaqaCalendar
public import MultaqaModel

/// An agenda for people and for programs.
public struct AgendaReport: Sendable {
    private let agenda: Agenda
    private let zone: String
    private let language: Language
    private let rooms: [Room]

    /// Columns of the text.
    private static let width = 100

    /// - Parameter rooms: for their titles in the text; JSON keeps the names.
    public init(_ agenda: Agenda, zone: String, rooms: [Room] = [], in language: Language) {
        self.agenda = agenda
        self.zone = zone
        self.rooms = rooms
        self.language = language
    }

    public func json() -> Value {
        if let contradiction = agenda.contradiction {
            return [
                "infeasible": [
                    "rules": .list(contradiction.rules.map(Value.text)),
                    "sentence": .text(contradiction.sentence(in: language)),
                    "relaxations": .list(contradiction.relaxations.map { .text($0(in: language)) }),
                ],
                "unplaced": .list(agenda.unplaced.map { .text($0.session) }),
            ]
        }
        return [
            "days": .list(
                agenda.days.map { day in
                    ["date": .day(day.date), "slots": .list(day.slots.map { slot($0, on: day.date) })]
                }),
            "unplaced": .list(
                agenda.unplaced.map {
                    [
                        "session": .text($0.session), "rules": .list($0.rules.map(Value.text)),
                        "sentence": .text($0.sentence(in: language)),
                    ]
                }),
            "score": ["must": .int(agenda.score.must), "should": .int(agenda.score.should)],
            "bound": agenda.bound.map(Value.int) ?? .null,
            "proved": .bool(agenda.proved),
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
            "group": slot.group.map(Value.int) ?? .null,
        ]
    }

    public func text() -> String {
        var lines: [String] = []
        for day in agenda.days {
            lines += ["", DateWording.day(day.date, in: language)]
            for slot in day.slots {
                let title = slot.title.isEmpty ? slot.session : slot.title(in: language)
                let room = slot.room.map { " – " + roomTitle($0) } ?? slot.group.map { " – \($0)" } ?? ""
                lines += wrapped("  \(slot.start)–\(slot.end)  ", title + room)
            }
        }
        for unplaced in agenda.unplaced { lines.append("  ✗ \(unplaced.session): \(unplaced.sentence(in: language))") }
        for remark in agenda.remarks { lines.append("  ! \(remark(in: language))") }
        if let contradiction = agenda.contradiction {
            lines += ["", contradiction.sentence(in: language)]
            lines += contradiction.relaxations.map { "  – \($0(in: language))" }
        }
        return lines.joined(separator: "\n")
    }

    private func roomTitle(_ name: String) -> String {
        guard let room = rooms.first(where: { $0.name == name }), !room.title.isEmpty else { return name }
        return room.title(in: language)
    }

    /// Broken between words where the line is full; what goes on stands under the title.
    private func wrapped(_ head: String, _ text: String) -> [String] {
        let indent = String(repeating: " ", count: head.count)
        var lines = [head]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.count + word.count >= Self.width, last.count > indent.count {
                lines.append(indent + word)
            } else {
                lines[lines.count - 1] += (last.count > indent.count ? " " : "") + word
            }
        }
        return lines
    }
}
