import MultaqaModel

/// A constraint tied to the items of one event, ready to be counted.
struct BoundRule: Sendable {
    /// Where a rule comes from, which decides whether an organiser can give it up.
    enum Origin: Hashable, Sendable {
        case nature
        /// `day`, `at`, `in` or `last` written at an item.
        case pin
        /// An entry of `rules`; its index.
        case written(Int)
    }

    /// `lunch`, `opening.day`, `one_session_per_room`.
    let name: String
    let constraint: String
    let origin: Origin
    let level: Level
    /// What it demands, in words.
    let says: LocalizedText
    let reach: Reach
    /// Rules of pairs with the same relation compare spots in the same way.
    let relation: String

    init(
        _ name: String, _ constraint: String, _ origin: Origin = .nature, _ level: Level = .must, says: LocalizedText,
        _ reach: Reach, relation: String? = nil
    ) {
        self.name = name
        self.constraint = constraint
        self.origin = origin
        self.level = level
        self.says = says
        self.reach = reach
        self.relation = relation ?? constraint
    }

    var canBeGivenUp: Bool { origin != .nature && level.isMust }

    /// Breaches on a board, counted from nothing. Items without a place break no rule.
    func breaches(on board: Board) -> Int {
        switch reach {
        case .each(let items, let cost):
            return items.reduce(0) { sum, item in sum + (board[item].map { cost(item, $0) } ?? 0) }
        case .pairs(let pairs, _), .overlaps(let pairs, _):
            return pairs.reduce(0) { sum, pair in
                guard let first = board[pair.first], let second = board[pair.second] else { return sum }
                return sum + reach.cost(of: first, second)
            }
        case .whole(_, _, _, let cost): return cost(board)
        case .perDay(let items, let most): return MaxPerDay.excess(of: items, above: most, on: board)
        }
    }
}

/// Which items a rule looks at, and how it counts its breaches. The narrower the reach, the cheaper a move.
enum Reach: Sendable {
    /// One item at a time: known before the search begins.
    case each([Int], cost: @Sendable (Int, Spot) -> Int)
    /// Two items at a time.
    case pairs([Pair], cost: @Sendable (Spot, Spot) -> Int)
    /// Two items whose spots share some time; others are not asked.
    case overlaps([Pair], cost: @Sendable (Spot, Spot) -> Int = { _, _ in 1 })
    /// Many items together. With a `day`, only what stands on that day matters. `grows`: one more item never mends a breach.
    case whole([Int], day: Int? = nil, grows: Bool, cost: @Sendable (Board) -> Int)

    /// On each day at most so many of the items.
    case perDay([Int], most: Int)

    struct Pair: Hashable, Sendable {
        var first: Int
        var second: Int

        init(_ first: Int, _ second: Int) {
            self.first = first
            self.second = second
        }
    }

    var items: Set<Int> {
        switch self {
        case .each(let items, _): Set(items)
        case .pairs(let pairs, _), .overlaps(let pairs, _): Set(pairs.flatMap { [$0.first, $0.second] })
        case .whole(let items, _, _, _), .perDay(let items, _): Set(items)
        }
    }

    /// The pairs of a rule of two.
    var pairs: [Pair] {
        switch self {
        case .pairs(let pairs, _), .overlaps(let pairs, _): pairs
        case .each, .whole, .perDay: []
        }
    }

    /// What two spots cost under a rule of two.
    func cost(of first: Spot, _ second: Spot) -> Int {
        switch self {
        case .pairs(_, let cost): cost(first, second)
        case .overlaps(_, let cost): first.overlaps(second) ? cost(first, second) : 0
        case .each, .whole, .perDay: 0
        }
    }

    /// Every pair of a list, in its order.
    static func allPairs(_ items: [Int]) -> [Pair] {
        items.indices.flatMap { left in items[(left + 1)...].map { Pair(items[left], $0) } }
    }
}
