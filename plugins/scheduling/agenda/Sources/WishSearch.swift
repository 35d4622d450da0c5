import MultaqaModel
import MultaqaSearch

/// Improves the wishes of an agenda by many small moves: an item goes elsewhere, or two of one length change places.
///
/// Habits are left out, so that a move costs no more than the pairs it touches; ``AgendaSearch`` tidies up afterwards.
struct WishSearch {
    /// In units of a wish of weight 1.
    private static let hot = 4.0
    private static let cold = 0.15
    private static let unit = 200.0

    private let problem: Problem
    private var scorer: Scorer
    private var random: SplitMix64
    /// Item, then start, then room: the index of the candidate, or -1.
    private let lookup: [[Int32]]
    private let rooms: Int
    /// Items by length.
    private let peers: [[Int]]
    private(set) var best: [Problem.Candidate?]
    private var bestPrice: Int

    init(_ full: Problem, from spots: [Spot?], seed: UInt64) {
        problem = Problem(full.event, rules: full.rules.filter { $0.level.isMust || $0.level.isShould })
        scorer = Scorer(problem)
        random = SplitMix64(seed: seed)
        let rooms = full.event.programme.rooms.count + 1
        let slots = full.event.grid.count
        lookup = problem.candidates.map { candidates in
            var table = [Int32](repeating: -1, count: slots * rooms)
            for (index, candidate) in candidates.enumerated() {
                table[candidate.spot.start * rooms + candidate.spot.room + 1] = Int32(index)
            }
            return table
        }
        self.rooms = rooms
        let items = full.event.items
        peers = items.map { item in items.filter { $0.length == item.length }.map(\.index) }
        best = []
        bestPrice = 0
        for item in items.indices {
            guard let spot = spots[item], let candidate = candidate(item, at: spot),
                scorer.price(of: item, at: candidate) != nil
            else { continue }
            scorer.place(item, at: candidate)
        }
        best = scorer.choice
        bestPrice = scorer.score.price
    }

    var spots: [Spot?] { best.map { $0?.spot } }

    /// One cooling. Ends early where the wishes cost no more than `goal`.
    mutating func anneal(proposals: Int, goal: Int) {
        guard !peers.isEmpty else { return }
        let cooling = Cooling(hot: Self.hot * Self.unit, cold: Self.cold * Self.unit, steps: proposals)
        var temperature = cooling.hot
        for step in 0..<proposals where bestPrice > goal * Int(Self.unit) {
            if step % 256 == 0 { temperature = cooling.temperature(at: step) }
            let item = random.below(peers.count)
            if random.below(2) == 0 {
                exchange(item, temperature)
            } else {
                relocate(item, temperature)
            }
        }
    }

    private func candidate(_ item: Int, at spot: Spot) -> Problem.Candidate? {
        let index = lookup[item][spot.start * rooms + spot.room + 1]
        return index < 0 ? nil : problem.candidates[item][Int(index)]
    }

    private mutating func relocate(_ item: Int, _ temperature: Double) {
        guard !problem.candidates[item].isEmpty else { return }
        let target = problem.candidates[item][random.below(problem.candidates[item].count)]
        guard scorer.allows(item, at: target.spot) else { return }
        let (old, before) = (scorer.choice[item], scorer.score.price)
        scorer.lift(item)
        guard scorer.price(of: item, at: target) != nil else {
            if let old { scorer.place(item, at: old) }
            return
        }
        scorer.place(item, at: target)
        guard !isTaken(rise: scorer.score.price - before, temperature) else { return }
        scorer.lift(item)
        if let old { scorer.place(item, at: old) }
    }

    private mutating func exchange(_ item: Int, _ temperature: Double) {
        let other = peers[item][random.below(peers[item].count)]
        guard item != other, let old = scorer.choice[item], let otherOld = scorer.choice[other],
            let new = candidate(item, at: otherOld.spot), let otherNew = candidate(other, at: old.spot)
        else { return }
        let before = scorer.score.price
        scorer.lift(item)
        scorer.lift(other)
        if scorer.price(of: item, at: new) != nil {
            scorer.place(item, at: new)
            if scorer.price(of: other, at: otherNew) != nil {
                scorer.place(other, at: otherNew)
                if isTaken(rise: scorer.score.price - before, temperature) { return }
                scorer.lift(other)
            }
            scorer.lift(item)
        }
        scorer.place(item, at: old)
        scorer.place(other, at: otherOld)
    }

    private mutating func isTaken(rise: Int, _ temperature: Double) -> Bool {
        guard rise <= 0 || Double(rise) < temperature * random.exponential() else { return false }
        if scorer.score.price < bestPrice {
            bestPrice = scorer.score.price
            best = scorer.choice
        }
        return true
    }
}
