/// Where every item stands at a moment of the search.
struct Board: Sendable {
    private(set) var spots: [Spot?]
    /// How many items are under way in each slot.
    private(set) var busy: [Int]

    init(items: Int, slots: Int) {
        spots = Array(repeating: nil, count: items)
        busy = Array(repeating: 0, count: slots)
    }

    subscript(item: Int) -> Spot? { spots[item] }

    /// The item must not stand anywhere yet.
    mutating func place(_ item: Int, at spot: Spot) {
        spots[item] = spot
        for slot in spot.start..<spot.end { busy[slot] += 1 }
    }

    mutating func lift(_ item: Int) {
        guard let spot = spots[item] else { return }
        for slot in spot.start..<spot.end { busy[slot] -= 1 }
        spots[item] = nil
    }
}
