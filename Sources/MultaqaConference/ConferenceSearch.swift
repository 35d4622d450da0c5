import MultaqaSearch

/// Finds a timetable: first a place for everything, then, by annealing with reheats, cheaper ones.
///
/// Kirkpatrick, Gelatt, Vecchi: "Optimization by simulated annealing", Science 220 (1983). No hard rule is ever broken on the
/// board; what finds no place stays outside. The result depends on the seed and the number of proposals only.
struct ConferenceSearch: ~Copyable {
    let tables: CostTables
    var scorer: ConferenceScorer
    var random: SplitMix64
    private(set) var best: Best
    private(set) var proposals = 0
    /// Scratch space of the moves.
    var row: Pile<Int>
    var pairs: Pile<Int>
    /// Tracks that have submissions at all.
    let activeTracks: FixedRow<Int>

    /// The best timetable so far.
    struct Best: ~Copyable, Sendable {
        var outside: Int
        var cost: Int
        var cell: FixedRow<Int32>
        var start: FixedRow<Int32>
    }

    init(_ tables: CostTables, seed: UInt64) {
        self.tables = tables
        scorer = ConferenceScorer(tables)
        random = SplitMix64(seed: seed)
        activeTracks = FixedRow((0..<tables.tracks).filter { tables.members.count($0) > 0 })
        best = Best(
            outside: tables.submissions, cost: 0,
            cell: FixedRow(repeating: Timetable.nothing, count: tables.submissions),
            start: FixedRow(repeating: 0, count: tables.submissions))
        row = Pile(capacity: 2 * tables.submissions + 2, filler: 0)
        pairs = Pile(capacity: 2 * tables.cells, filler: 0)
    }

    mutating func rememberIfBest() {
        let (outside, cost) = (scorer.timetable.outside, scorer.cost)
        guard (outside, cost) < (best.outside, best.cost) else { return }
        best.outside = outside
        best.cost = cost
        best.cell.assign(scorer.timetable.cell)
        best.start.assign(scorer.timetable.start)
    }

    mutating func returnToBest() {
        for item in 0..<tables.submissions where scorer.timetable.cell[item] >= 0 { scorer.lift(item) }
        for item in 0..<tables.submissions where best.cell[item] >= 0 {
            scorer.place(item, in: Int(best.cell[item]), at: Int(best.start[item]))
        }
        scorer.settle()
        scorer.keep()
    }

    /// One cooling from `hot` to `cold`, geometric, over so many proposals.
    ///
    /// - Parameter goesOn: asked now and then; false ends the cooling early.
    mutating func anneal(_ cooling: Cooling, goesOn: (borrowing ConferenceSearch) -> Bool) {
        var temperature = cooling.hot
        for step in 0..<cooling.steps {
            if step % 1024 == 0 {
                guard goesOn(self) else { return }
                temperature = cooling.temperature(at: step)
            }
            proposals += 1
            propose()
            guard scorer.hasMoved else { continue }
            scorer.settle()
            let change = scorer.change
            if change <= 0 || Double(change) < temperature * random.exponential() {
                scorer.keep()
                if change < 0 { rememberIfBest() }
            } else {
                scorer.takeBack()
            }
        }
    }
}
