import MultaqaModel
import MultaqaSearch

/// Builds a board and improves it: takes a few items off, puts each back where it costs least, keeps what is better and now
/// and then what is a little worse (annealing over ruin-and-recreate rounds).
///
/// Where the first board leaves something out, a search hour by hour and guided ejection fill the days first.
/// Schrimpf et al.: "Record breaking optimization results using the ruin and recreate principle", J. Comp. Physics 159
/// (2000). No hard rule is ever broken on the board; what fits nowhere stays outside at a high price. The result depends
/// on the seed and the number of rounds only.
struct AgendaSearch {
    var scorer: Scorer
    var random: SplitMix64
    let problem: Problem
    /// How often each item found no place.
    var trouble: [Int]
    /// From the fewest candidates to the most.
    private let order: [Int]
    private var best: [Problem.Candidate?]
    private var bestPrice: Int

    /// In units of price: a wish of weight 1 costs 200, ten idle minutes cost 6.
    private static let warm = 60.0
    private static let cold = 0.5

    init(_ problem: Problem, seed: UInt64) {
        self.problem = problem
        scorer = Scorer(problem)
        random = SplitMix64(seed: seed)
        trouble = Array(repeating: 1, count: problem.event.items.count)
        order = problem.event.items.map(\.index).sorted {
            (problem.candidates[$0].count, $0) < (problem.candidates[$1].count, $1)
        }
        best = scorer.choice
        bestPrice = scorer.score.price
    }

    /// The best board found.
    ///
    /// - Parameter spots: where to begin, by item; what does not stand there, or may not, is placed first.
    mutating func run(rounds: Int, from spots: [Spot?] = []) -> Scorer {
        if !spots.isEmpty { begin(from: spots) }
        for item in order where scorer.choice[item] == nil { placeAtBest(item) }
        keepIfBest()
        placeTheRest(rounds: rounds)
        return improve(rounds: rounds)
    }

    private mutating func begin(from spots: [Spot?]) {
        for item in order { scorer.lift(item) }
        for item in order {
            guard let spot = spots[item], let candidate = problem.candidates[item].first(where: { $0.spot == spot }),
                scorer.price(of: item, at: candidate) != nil
            else { continue }
            scorer.place(item, at: candidate)
        }
    }

    private mutating func improve(rounds: Int) -> Scorer {
        guard !order.isEmpty, problem.event.days > 0 else { return scorer }
        for round in 0..<max(0, rounds) where bestPrice > 0 {
            let progress = Double(round) / Double(max(1, rounds))
            attempt(temperature: Self.warm * (1 - progress) * (1 - progress) + Self.cold)
        }
        restore(best)
        closeHoles()
        return scorer
    }

    /// Finds places for what the first board leaves out, if it can.
    private mutating func placeTheRest(rounds: Int) {
        var filling = Filling(problem)
        for _ in 0..<min(24, rounds) where best.contains(where: { $0 == nil }) {
            if !fill(&filling, steps: 300) { restore(best) }
            let outside = order.filter { scorer.choice[$0] == nil && !problem.candidates[$0].isEmpty }
            settle(outside, steps: 60)
            keepIfBest()
        }
        restore(best)
    }

    private mutating func attempt(temperature: Double) {
        let before = scorer.choice
        let priceBefore = scorer.score.price
        var ruined = ruin().filter { before[$0] != nil }
        for item in ruined { scorer.lift(item) }
        ruined += before.indices.filter { before[$0] == nil }
        for item in shuffled(ruined) { placeAtBest(item) }
        let worse = Double(scorer.score.price - priceBefore)
        // -T·ln(u) is the Metropolis limit; a rational bound with the same shape needs no logarithm.
        let fraction = random.fraction()
        if worse > temperature * (1 / (fraction + 0.05) - 0.95) / 4 {
            restore(before)
        } else {
            keepIfBest()
        }
    }

    /// Items to take off: a few at random, two neighbours in time with theirs, a day, or a theme.
    private mutating func ruin() -> [Int] {
        let count = order.count
        switch random.below(8) {
        case 0:
            let day = random.below(problem.event.days)
            return scorer.board.spots.indices.filter { scorer.board[$0]?.day == day }
        case 1, 2, 3:
            guard let near = scorer.board[random.below(count)] else { return [random.below(count)] }
            let reach = 120 / problem.event.grid.unit
            return scorer.board.spots.indices.filter { item in
                guard let spot = scorer.board[item] else { return false }
                return spot.start < near.end + reach && near.start - reach < spot.end
            }
        case 4:
            let item = problem.event.items[random.below(count)]
            return problem.event.items.filter { other in
                other.index == item.index || (item.track != nil && other.track == item.track)
            }.map(\.index)
        default:
            return (0..<2 + random.below(4)).map { _ in random.below(count) }
        }
    }

    /// Those with the fewest candidates first, more or less: chance lets later ones go ahead.
    mutating func shuffled(_ items: [Int]) -> [Int] {
        Set(items).sorted().map { item in
            (item: item, rank: Double(problem.candidates[item].count) * (0.2 + random.fraction()))
        }.sorted { ($0.rank, $0.item) < ($1.rank, $1.item) }.map(\.item)
    }

    /// Ties go to chance, so that rounds do not repeat each other.
    mutating func placeAtBest(_ item: Int) {
        var found: Problem.Candidate?
        var lowest = Score(unplaced: 1).price
        var ties = 0
        for candidate in problem.candidates[item] {
            guard let price = scorer.price(of: item, at: candidate), price <= lowest else { continue }
            ties = price < lowest ? 1 : ties + 1
            lowest = price
            if ties == 1 || random.below(ties) == 0 { found = candidate }
        }
        if let found { scorer.place(item, at: found) }
    }

    private mutating func keepIfBest() {
        assert(scorer.score == problem.score(of: scorer.board), "the running score left the true one")
        if scorer.score.price < bestPrice {
            bestPrice = scorer.score.price
            best = scorer.choice
        }
    }

    mutating func restore(_ choice: [Problem.Candidate?]) {
        let changed = choice.indices.filter { scorer.choice[$0] != choice[$0] }
        for item in changed { scorer.lift(item) }
        for item in changed {
            if let candidate = choice[item] { scorer.place(item, at: candidate) }
        }
    }
}
