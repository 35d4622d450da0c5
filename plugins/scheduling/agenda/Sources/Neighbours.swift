/// What ties an item to another, seen from the first.
struct Link: Sendable {
    let other: Int
    let isFirst: Bool
    let level: Level
    let cost: @Sendable (Spot, Spot) -> Int

    func price(_ own: Spot, _ other: Spot) -> Int { isFirst ? cost(own, other) : cost(other, own) }
}

/// Rules of two that speak only where both take place at the same time: a move asks what is under way then, not every pair.
struct Neighbours: Sendable {
    private let words: Int
    private let items: Int
    /// By item, one bit for each item that such a rule ties to it.
    private var tied: [UInt64]
    /// By item and other: where its links are, or -1.
    private var place: [Int32]
    private var links: [[Link]] = []

    init(items: Int) {
        self.items = items
        words = (items + 63) / 64
        tied = Array(repeating: 0, count: items * words)
        place = Array(repeating: -1, count: items * items)
    }

    mutating func add(_ pairs: [Reach.Pair], _ level: Level, _ cost: @escaping @Sendable (Spot, Spot) -> Int) {
        for pair in pairs {
            add(Link(other: pair.second, isFirst: true, level: level, cost: cost), to: pair.first)
            add(Link(other: pair.first, isFirst: false, level: level, cost: cost), to: pair.second)
        }
    }

    private mutating func add(_ link: Link, to item: Int) {
        tied[item * words + link.other >> 6] |= 1 << UInt64(link.other & 63)
        let key = item * items + link.other
        if place[key] < 0 {
            place[key] = Int32(truncatingIfNeeded: links.count)
            links.append([])
        }
        links[Int(place[key])].append(link)
    }

    /// Every link to what is under way during a spot of an item, until `body` has seen enough and says false.
    @inline(__always)
    func each(of item: Int, at spot: Spot, on board: Board, _ body: (Link, Spot) -> Bool) {
        for word in 0..<words {
            var bits: UInt64 = 0
            for slot in spot.start..<spot.end { bits |= board.underWay[slot * words + word] }
            bits &= tied[item * words + word]
            while bits != 0 {
                let other = word << 6 + bits.trailingZeroBitCount
                bits &= bits - 1
                guard other != item, let place = board[other] else { continue }
                for link in links[Int(self.place[item * items + other])] where !body(link, place) { return }
            }
        }
    }
}
