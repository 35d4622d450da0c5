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
        let solution = search.run(rounds: iterations)
        let board = solution.board
        let unplaced = Obstacles.unplaced(on: board, of: problem)
        let score = AgendaScore(must: solution.score.must + solution.score.unplaced, should: solution.score.should)
        let isPerfect = score == AgendaScore()
        return Agenda(
            days: AgendaLayout.days(of: board, in: event), unplaced: unplaced, score: score,
            bound: isPerfect ? 0 : nil, proved: isPerfect,
            contradiction: unplaced.isEmpty ? nil : ContradictionSearch.contradiction(in: problem, board: board),
            remarks: Remarks.sentences(for: board, of: problem))
    }
}
