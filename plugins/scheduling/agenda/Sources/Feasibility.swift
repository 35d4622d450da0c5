/// Whether some items can all be placed under some hard rules: a complete search, which therefore may say no for certain.
///
/// Backtracking with forward checking; the next item is the one with the fewest spots for the trouble it caused before
/// (Boussemart et al., "Boosting systematic search by weighting constraints", ECAI 2004).
struct Feasibility {
    enum Verdict: Hashable { case possible, impossible, unknown }

    private let event: Event
    private let items: [Int]
    private let each: [(items: [Int], cost: @Sendable (Int, Spot) -> Int)]
    private let pairs: [Int: [(other: Int, isFirst: Bool, cost: @Sendable (Spot, Spot) -> Int)]]
    private let wholes: [(items: Set<Int>, grows: Bool, cost: @Sendable (Board) -> Int)]
    private var trouble: [Int: Int] = [:]
    private var stepsLeft: Int
    private var board: Board

    /// A rule of many items counts only when all of them are asked about: fewer rules can only make more possible, so an
    /// "impossible" stays true for the whole programme.
    init(_ event: Event, items: [Int], rules: [BoundRule], steps: Int) {
        self.event = event
        self.items = items
        stepsLeft = steps
        board = Board(items: event.items.count, slots: event.grid.count)
        let asked = Set(items)
        var each: [(items: [Int], cost: @Sendable (Int, Spot) -> Int)] = []
        var pairs: [Int: [(other: Int, isFirst: Bool, cost: @Sendable (Spot, Spot) -> Int)]] = [:]
        var wholes: [(items: Set<Int>, grows: Bool, cost: @Sendable (Board) -> Int)] = []
        for rule in rules where rule.level.isMust {
            switch rule.reach {
            case .each(let items, let cost): each.append((items, cost))
            case .pairs(let list, let cost):
                for pair in list where asked.contains(pair.first) && asked.contains(pair.second) {
                    pairs[pair.first, default: []].append((pair.second, true, cost))
                    pairs[pair.second, default: []].append((pair.first, false, cost))
                }
            case .whole(let items, _, let grows, let cost):
                if asked.isSuperset(of: items) { wholes.append((Set(items), grows, cost)) }
            }
        }
        self.each = each
        self.pairs = pairs
        self.wholes = wholes
    }

    mutating func verdict() -> Verdict {
        var domains: [Int: [Spot]] = [:]
        for item in items {
            let spots = Problem.everySpot(of: event.items[item], in: event).filter { spot in
                !each.contains { $0.items.contains(item) && $0.cost(item, spot) > 0 }
            }
            if spots.isEmpty { return .impossible }
            domains[item] = spots
        }
        return place(domains)
    }

    private mutating func place(_ domains: [Int: [Spot]]) -> Verdict {
        guard let item = next(in: domains) else {
            return wholes.allSatisfy { $0.cost(board) == 0 } ? .possible : .impossible
        }
        guard fits(domains) else { return .impossible }
        for spot in domains[item] ?? [] {
            stepsLeft -= 1
            if stepsLeft < 0 { return .unknown }
            board.place(item, at: spot)
            if wholesAllow(item), let rest = pruned(domains, after: item, at: spot) {
                let verdict = place(rest)
                if verdict != .impossible { return verdict }
            }
            board.lift(item)
        }
        return .impossible
    }

    private func next(in domains: [Int: [Spot]]) -> Int? {
        domains.min { left, right in
            let leftRank = left.value.count * (1 + trouble[right.key, default: 0])
            let rightRank = right.value.count * (1 + trouble[left.key, default: 0])
            return (leftRank, left.key) < (rightRank, right.key)
        }?.key
    }

    private func wholesAllow(_ item: Int) -> Bool {
        wholes.allSatisfy { !$0.grows || !$0.items.contains(item) || $0.cost(board) == 0 }
    }

    private mutating func pruned(_ domains: [Int: [Spot]], after item: Int, at spot: Spot) -> [Int: [Spot]]? {
        var rest = domains
        rest[item] = nil
        for link in pairs[item] ?? [] {
            guard let spots = rest[link.other] else { continue }
            let left = spots.filter { (link.isFirst ? link.cost(spot, $0) : link.cost($0, spot)) == 0 }
            if left.isEmpty {
                trouble[link.other, default: 0] += 1
                return nil
            }
            rest[link.other] = left
        }
        return rest
    }

    /// Plenaries never share a slot: together they must not need more slots than their spots cover.
    private func fits(_ domains: [Int: [Spot]]) -> Bool {
        var covered = [Bool](repeating: false, count: event.grid.count)
        var needed = 0
        for (item, spots) in domains where event.items[item].isPlenary {
            needed += event.items[item].length
            for spot in spots { for slot in spot.start..<spot.end { covered[slot] = true } }
        }
        return needed <= covered.count { $0 }
    }
}
