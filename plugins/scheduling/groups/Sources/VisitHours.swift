import MultaqaModel

/// When the agenda has each visit take place, by visit and transport group.
struct VisitHours: Hashable, Sendable {
    struct Slot: Hashable, Sendable {
        /// From 1, among the transport groups of its visit.
        var wave: Int
        var date: Day
        var start: ClockTime
        var end: ClockTime

        func overlaps(_ other: Slot) -> Bool { date == other.date && start < other.end && other.start < end }
    }

    /// By visit; the slots of its transport groups in order.
    var slots: [String: [Slot]] = [:]

    init(slots: [String: [Slot]] = [:]) { self.slots = slots }

    /// Read from a run's record; empty before the agenda is made.
    init(record: Value) {
        var found: [String: [Slot]] = [:]
        for row in record.at(path: "agenda.visits")?.asList ?? [] {
            guard let visit = row["key"]?.asText, let date = row["date"]?.asDay, case .time(let start)? = row["start"],
                case .time(let end)? = row["end"]
            else { continue }
            let wave = row["group"]?.asInt ?? 1
            found[visit, default: []].append(Slot(wave: wave, date: date, start: start, end: end))
        }
        slots = found.mapValues { $0.sorted { $0.wave < $1.wave } }
    }

    /// The slot of one ride of `rides`: the transport groups of the agenda take the rides in blocks, tour after tour.
    func slot(of ride: Int, among rides: Int, on visit: String) -> Slot? {
        guard let slots = slots[visit], !slots.isEmpty, rides > 0 else { return nil }
        return slots[min(slots.count - 1, ride * slots.count / rides)]
    }
}
