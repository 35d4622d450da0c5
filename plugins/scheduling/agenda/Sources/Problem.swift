import MultaqaModel

/// An event with all its rules tied down, and for every item the spots that no rule about it alone forbids.
struct Problem: Sendable {
    /// A spot with what it costs whatever stands elsewhere.
    struct Candidate: Hashable, Sendable {
        let spot: Spot
        let cost: Score
    }

    let event: Event
    let rules: [BoundRule]
    let candidates: [[Candidate]]

    init(_ event: Event) {
        self.init(event, rules: ConstraintList.rules(for: event))
    }

    init(_ event: Event, rules: [BoundRule]) {
        self.event = event
        self.rules = rules
        candidates = event.items.map { item in
            Problem.everySpot(of: item, in: event).compactMap { spot in
                var cost = Score()
                for rule in rules {
                    guard case .each(let items, let count) = rule.reach, items.contains(item.index) else { continue }
                    cost.add(count(item.index, spot), rule.level)
                    if cost.must > 0 { return nil }
                }
                return Candidate(spot: spot, cost: cost)
            }
        }
    }

    /// Every spot within opening hours, in every room.
    static func everySpot(of item: Item, in event: Event) -> [Spot] {
        let rooms =
            item.kind == .visit || event.programme.rooms.isEmpty
            ? [Spot.outside] : Array(event.programme.rooms.indices)
        let latest = event.grid.open.upperBound - item.length
        guard latest >= event.grid.open.lowerBound else { return [] }
        return (0..<event.days).flatMap { day in
            (event.grid.open.lowerBound...latest).flatMap { slot in
                rooms.map { room in
                    let start = event.grid.start(ofDay: day) + slot
                    return Spot(day: day, start: start, end: start + item.length, room: room)
                }
            }
        }
    }

    /// The score of a board counted from nothing: what the running score of ``Scorer`` must equal.
    func score(of board: Board) -> Score {
        var score = Score(unplaced: board.spots.count { $0 == nil })
        for rule in rules { score.add(rule.breaches(on: board), rule.level) }
        return score
    }
}
