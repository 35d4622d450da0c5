import MultaqaCalendar
import MultaqaModel

/// What differs between an agenda that people know and a new one.
struct AgendaChanges: Hashable, Sendable {
    struct Place: Hashable, Sendable {
        let day: Day
        let start: ClockTime
        let room: String?
    }

    struct Change: Hashable, Sendable {
        let session: String
        let title: LocalizedText
        /// Nil for what is new.
        let before: Place?
        /// Nil for what is gone.
        let after: Place?
    }

    /// In the order of the new agenda; what is gone comes last.
    let all: [Change]

    init(from old: Agenda, to new: Agenda) {
        let (before, after) = (AgendaChanges.places(of: old), AgendaChanges.places(of: new))
        let known = before.reduce(into: [String: Place]()) { $0[$1.slot.session] = $1.place }
        let there = Set(after.map(\.slot.session))
        let moved = after.compactMap { slot, place -> Change? in
            guard known[slot.session] != place else { return nil }
            return Change(session: slot.session, title: slot.title, before: known[slot.session], after: place)
        }
        all =
            moved
            + before.filter { !there.contains($0.slot.session) }.map { slot, place in
                Change(session: slot.session, title: slot.title, before: place, after: nil)
            }
    }

    private static func places(of agenda: Agenda) -> [(slot: AgendaSlot, place: Place)] {
        agenda.days.flatMap { day in
            day.slots.filter { $0.kind != .pause && $0.group ?? 1 == 1 }.map { slot in
                (slot, Place(day: day.date, start: slot.start, room: slot.room))
            }
        }
    }

    func text(_ words: AgendaWords) -> String {
        let language = words.language
        guard !all.isEmpty else {
            return LocalizedText(ar: "لم يتغير شيء.", fr: "Rien ne change.", en: "Nothing changes.")(in: language)
        }
        let head = LocalizedText(ar: "ما تغير:", fr: "Ce qui change :", en: "What changes:")(in: language)
        let arrow = language == .arabic ? " ← " : " → "
        let lines = all.map { change in
            let title = change.title.isEmpty ? change.session : change.title(in: language)
            return "  \(title): \(told(change.before, words))\(arrow)\(told(change.after, words))"
        }
        return ([head] + lines).joined(separator: "\n")
    }

    private func told(_ place: Place?, _ words: AgendaWords) -> String {
        guard let place else { return "–" }
        let moment = DateWording.moment(WallTime(place.day, place.start), in: words.language)
        return moment + (place.room.map { " (\(words.room($0)))" } ?? "")
    }

    func json() -> Value {
        func value(_ place: Place?) -> Value {
            guard let place else { return .null }
            return ["date": .day(place.day), "start": .time(place.start), "room": .optional(place.room)]
        }
        return .list(
            all.map { ["session": .text($0.session), "from": value($0.before), "to": value($0.after)] })
    }
}
