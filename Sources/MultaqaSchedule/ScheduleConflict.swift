public import MultaqaModel

/// Something in a schedule that cannot be meant, or that a reader should know.
public enum ScheduleConflict: Hashable, Sendable {
    /// Two events at once in one room.
    case room(String, ScheduleEvent, ScheduleEvent)
    /// One person at two events at once.
    case person(SchedulePerson, ScheduleEvent, ScheduleEvent)
    /// Listed after an event that begins later, in the same room on the same day.
    case order(ScheduleEvent, after: ScheduleEvent)
    /// Begins in the night after the day it is listed under.
    case afterMidnight(ScheduleEvent, day: Day)
    /// Outside the day it is listed under, and not in the night after it.
    case otherDay(ScheduleEvent, day: Day)
}

extension Schedule {
    /// All of them, by kind, then in the order of the file.
    public func conflicts() -> [ScheduleConflict] {
        let events = events.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)
        var (rooms, persons): ([ScheduleConflict], [ScheduleConflict]) = ([], [])
        for (index, first) in events.enumerated() {
            for second in events[(index + 1)...] {
                guard second.start < first.end else { break }
                guard first.overlaps(second) else { continue }
                if first.room == second.room, !first.room.isEmpty { rooms.append(.room(first.room, first, second)) }
                let there = Set(second.persons.map(\.id))
                persons += first.persons.filter { there.contains($0.id) }.map { .person($0, first, second) }
            }
        }
        return rooms + persons + days.flatMap(misplaced)
    }

    private func misplaced(on day: ScheduleDay) -> [ScheduleConflict] {
        var found: [ScheduleConflict] = []
        var latest: [String: ScheduleEvent] = [:]
        for event in day.events {
            if let before = latest[event.room], event.start < before.start {
                found.append(.order(event, after: before))
            } else {
                latest[event.room] = event
            }
            if event.start.day == day.date + 1, event.start.time.hour < 12 {
                found.append(.afterMidnight(event, day: day.date))
            } else if event.start.day != day.date {
                found.append(.otherDay(event, day: day.date))
            }
        }
        return found
    }
}

extension ScheduleConflict {
    /// For the organiser.
    public var sentence: LocalizedText {
        switch self {
        case .room(let room, let first, let second):
            LocalizedText(
                ar: "«\(first.title)» و«\(second.title)» في القاعة \(room) في وقت واحد (\(second.start)).",
                fr: "« \(first.title) » et « \(second.title) » sont en même temps dans \(room) (\(second.start)).",
                en: "“\(first.title)” and “\(second.title)” are in \(room) at the same time (\(second.start)).")
        case .person(let person, let first, let second):
            LocalizedText(
                ar: "\(person.name) في «\(first.title)» و«\(second.title)» في وقت واحد (\(second.start)).",
                fr: "\(person.name) est attendu en même temps à « \(first.title) » et « \(second.title) » "
                    + "(\(second.start)).",
                en: "\(person.name) is at “\(first.title)” and “\(second.title)” at the same time (\(second.start)).")
        case .order(let event, let before):
            LocalizedText(
                ar: "«\(event.title)» بعد «\(before.title)» في القائمة وقبلها في الوقت.",
                fr: "« \(event.title) » est écrit après « \(before.title) » et commence avant.",
                en: "“\(event.title)” is listed after “\(before.title)” and begins before it.")
        case .afterMidnight(let event, let day):
            LocalizedText(
                ar: "«\(event.title)» بعد منتصف الليل، وهي مدرجة في \(day).",
                fr: "« \(event.title) » a lieu après minuit, dans la nuit du \(day).",
                en: "“\(event.title)” takes place after midnight, in the night of \(day).")
        case .otherDay(let event, let day):
            LocalizedText(
                ar: "«\(event.title)» مدرجة في \(day) وتاريخها \(event.start.day).",
                fr: "« \(event.title) » est écrit au \(day) et daté du \(event.start.day).",
                en: "“\(event.title)” is listed on \(day) and dated \(event.start.day).")
        }
    }
}
