/// Where every item stands at a moment of the search.
struct Board: Sendable {
    private(set) var spots: [Spot?]
    /// How many items are under way in each slot.
    private(set) var busy: [Int]
    /// The same by name: one bit for each item, so many words for each slot.
    private(set) var underWay: [UInt64]
    let words: Int

    init(items: Int, slots: Int) {
        words = (items + 63) / 64
        underWay = Array(repeating: 0, count: words * slots)
        spots = Array(repeating: nil, count: items)
        busy = Array(repeating: 0, count: slots)
    }

    subscript(item: Int) -> Spot? { spots[item] }

    /// The item must not stand anywhere yet.
    mutating func place(_ item: Int, at spot: Spot) {
        spots[item] = spot
        for slot in spot.start..<spot.end {
            busy[slot] += 1
            underWay[slot * words + item >> 6] |= 1 << UInt64(item & 63)
        }
    }

    mutating func lift(_ item: Int) {
        guard let spot = spots[item] else { return }
        for slot in spot.start..<spot.end {
            busy[slot] -= 1
            underWay[slot * words + item >> 6] &= ~(1 << UInt64(item & 63))
        }
        spots[item] = nil
    }
}
