import MultaqaModel

/// A bus that leaves twice needs two different hours.
struct TourHours {
    private let programme: Programme
    private let hours: VisitHours

    init(_ programme: Programme, hours: VisitHours) {
        self.programme = programme
        self.hours = hours
    }

    /// Visits whose tours the agenda lets leave at one time.
    func clashes() -> [GroupsSituation] {
        guard let transport = programme.transport, transport.tours > 1, !transport.buses.isEmpty else { return [] }
        let buses = transport.buses.count
        return programme.visits.compactMap { visit in
            let slots = (0..<transport.tours).compactMap {
                hours.slot(of: $0 * buses, among: transport.tours * buses, on: visit.name)
            }
            let clash = slots.indices.contains { late in slots[..<late].contains { $0.overlaps(slots[late]) } }
            return clash ? .toursAtOneTime(visit: visit.name) : nil
        }
    }
}
