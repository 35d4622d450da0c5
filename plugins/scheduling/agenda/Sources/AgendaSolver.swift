public import MultaqaModel

/// Places the sessions and visits of a programme.
public enum AgendaSolver {
    /// Rounds of the search that settle a seminar of four days.
    public static let usualIterations = 400

    /// What `seconds: 1` stands for.
    public static let iterationsPerSecond = 2_000

    /// The agenda of a programme: the same for the same programme, seed and number of iterations, on every machine.
    ///
    /// Every hard rule holds on the result; what finds no place is in ``Agenda/unplaced`` with the rules in its way, and when
    /// that is proved to be unavoidable ``Agenda/contradiction`` names a smallest set of rules that cannot hold together.
    /// ``Agenda/proved`` means that the bound was computed and reached.
    /// - Parameters:
    ///   - days: days of the event, both ends counted.
    ///   - assembly: people who attend the plenaries.
    public static func solve(
        _ programme: Programme, opening: Day, days: Int, assembly: Int, seed: UInt64 = 1,
        iterations: Int = usualIterations
    ) -> Agenda {
        let event = Event(programme, opening: opening, days: days, assembly: assembly)
        let problem = Problem(event)
        var search = AgendaSearch(problem, seed: seed)
        var solution = search.run(rounds: iterations)
        var contradiction: Contradiction?
        if solution.score.unplaced > 0 {
            switch ContradictionSearch(problem).finding(for: solution.board) {
            case .agenda(let spots): solution = search.run(rounds: iterations, from: spots)
            case .contradiction(let found): contradiction = found
            case .nothing: break
            }
        }
        let bound = bound(for: &solution, of: problem, &search, rounds: iterations)
        let unplaced = Obstacles.unplaced(on: solution.board, of: problem)
        let score = AgendaScore(must: solution.score.must + solution.score.unplaced, should: solution.score.should)
        return Agenda(
            days: AgendaLayout.days(of: solution.board, in: event), unplaced: unplaced, score: score, bound: bound,
            proved: score.must == 0 && score.should == bound, contradiction: contradiction,
            remarks: Remarks.sentences(for: solution.board, of: problem))
    }

    /// What the wishes cost at least. Where a better agenda turns up on the way, the solution becomes that.
    private static func bound(
        for solution: inout Scorer, of problem: Problem, _ search: inout AgendaSearch, rounds: Int
    ) -> Int? {
        guard solution.score.unplaced == 0, problem.event.items.count <= 120 else { return nil }
        guard solution.score.should > 0 else { return 0 }
        let network = RuleNetwork(problem.event, rules: problem.rules)
        let wishes = WishBound(
            problem, network: network, best: solution.score.should, wished: solution.board.spots)
        if let agenda = wishes.agenda, wishes.bound < solution.score.should {
            let better = search.run(rounds: rounds, from: agenda)
            if better.score.price < solution.score.price { solution = better }
        }
        return wishes.bound
    }
}
