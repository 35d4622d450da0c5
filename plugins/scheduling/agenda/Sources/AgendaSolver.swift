public import MultaqaModel

/// Places the sessions and visits of a programme.
public enum AgendaSolver {
    /// Rounds of the search that settle a seminar of four days.
    public static let usualIterations = 400

    /// What `seconds: 1` stands for.
    public static let iterationsPerSecond = 2_000

    /// Small moves for the sake of wishes, for each iteration.
    private static let proposalsPerIteration = 500
    private static let coolings = 3
    /// So many in all where the bound is near: then it is likely to be reached, and with it a proof.
    private static let coolingsNearTheBound = 12
    /// Items up to which a bound is computed.
    private static let largestProved = 120

    /// The agenda of a programme: the same for the same programme, seed and number of iterations, on every machine.
    ///
    /// Every hard rule holds on the result; what finds no place is in ``Agenda/unplaced`` with the rules in its way, and when
    /// that is proved to be unavoidable ``Agenda/contradiction`` names a smallest set of rules that cannot hold together.
    /// ``Agenda/proved`` means that the bound was computed and reached.
    /// - Parameters:
    ///   - days: days of the event, both ends counted.
    ///   - assembly: people who attend the plenaries.
    ///   - zone: IANA zone in which the hours are written.
    ///   - keeping: an earlier agenda; what moves from its place costs like a wish.
    public static func solve(
        _ programme: Programme, opening: Day, days: Int, assembly: Int,
        zone: String = "Africa/Casablanca", seed: UInt64 = 1,
        iterations: Int = usualIterations, keeping: KeptAgenda? = nil
    ) -> Agenda {
        let event = Event(programme, opening: opening, days: days, assembly: assembly, zone: zone)
        let problem = problem(of: event, keeping: keeping)
        var search = AgendaSearch(problem, seed: seed)
        // A round looks at every spot of some items: in a large programme there are fewer of them.
        let rounds = iterations * min(20, max(1, event.items.count)) / max(1, event.items.count)
        let kept = keeping.map { StayInPlace.spots(of: $0.agenda, in: event) } ?? []
        var solution = search.run(rounds: 0, from: kept)
        var contradiction: Contradiction?
        if solution.score.unplaced > 0 {
            solution = search.run(rounds: min(rounds, 40), from: solution.board.spots)
        }
        if solution.score.unplaced > 0 {
            switch ContradictionSearch(problem).finding(for: solution.board) {
            case .agenda(let spots): solution = search.run(rounds: 0, from: spots)
            case .contradiction(let found): contradiction = found
            case .nothing: break
            }
        }
        let bound = improveWishes(of: &solution, in: problem, &search, seed: seed, iterations: iterations)
        solution = search.run(rounds: rounds, from: solution.board.spots)
        let unplaced = Obstacles.unplaced(on: solution.board, of: problem)
        let score = AgendaScore(must: solution.score.must + solution.score.unplaced, should: solution.score.should)
        return Agenda(
            days: AgendaLayout.days(of: solution.board, in: event), unplaced: unplaced, score: score, bound: bound,
            proved: score.must == 0 && score.should == bound, contradiction: contradiction,
            remarks: Remarks.sentences(for: solution.board, of: problem))
    }

    private static func problem(of event: Event, keeping: KeptAgenda?) -> Problem {
        guard let keeping else { return Problem(event) }
        return Problem(
            event, rules: ConstraintList.rules(for: event) + StayInPlace.rules(for: event, keeping: keeping))
    }

    /// Keeps more wishes, and tells what they cost at least; nil where no bound is computed.
    private static func improveWishes(
        of solution: inout Scorer, in problem: Problem, _ search: inout AgendaSearch, seed: UInt64, iterations: Int
    ) -> Int? {
        guard solution.score.should > 0 else { return solution.score.unplaced == 0 ? 0 : nil }
        var wishes = WishSearch(problem, from: solution.board.spots, seed: seed)
        func take(_ spots: [Spot?]) {
            let tried = search.run(rounds: 0, from: spots)
            if tried.score.price < solution.score.price { solution = tried }
        }
        wishes.anneal(proposals: iterations * proposalsPerIteration / 4, goal: SeatBound.of(problem).bound)
        take(wishes.spots)
        guard solution.score.unplaced == 0, problem.event.items.count <= largestProved else { return nil }
        let network = RuleNetwork(problem.event, rules: problem.rules)
        let least = WishBound(problem, network: network, best: solution.score.should, wished: solution.board.spots)
        if let agenda = least.agenda { take(agenda) }
        for round in 0..<coolingsNearTheBound {
            let gap = solution.score.should - least.bound
            guard gap > 0, round < coolings || gap <= 1 + least.bound / 10 else { break }
            wishes.anneal(proposals: iterations * proposalsPerIteration, goal: least.bound)
            take(wishes.spots)
        }
        return least.bound
    }
}
