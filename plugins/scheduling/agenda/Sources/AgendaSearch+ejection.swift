import MultaqaSearch

extension AgendaSearch {
    /// Finds places for what fits nowhere: it pushes out what stands in the way of one item, then finds those a place.
    ///
    /// Guided ejection: an item that was hard to place before is pushed out last. Nagata, Bräysy: "A powerful route
    /// minimization heuristic for the vehicle routing problem with time windows", Operations Research Letters 37 (2009).
    /// The board may end with more items outside than before.
    mutating func settle(_ items: [Int], steps: Int) {
        var waiting = items
        for _ in 0..<steps {
            guard let item = waiting.popLast() else { return }
            placeAtBest(item)
            guard scorer.choice[item] == nil else { continue }
            trouble[item] += 1
            guard let found = leastResisted(item) else {
                waiting.insert(item, at: 0)
                continue
            }
            for other in found.pushed { scorer.lift(other) }
            if scorer.price(of: item, at: found.candidate) != nil {
                scorer.place(item, at: found.candidate)
            } else {
                waiting.insert(item, at: 0)
            }
            waiting += shuffled(found.pushed)
        }
    }

    /// The candidate whose occupants gave the least trouble so far. Ties go to chance.
    private mutating func leastResisted(_ item: Int) -> (candidate: Problem.Candidate, pushed: [Int])? {
        var found: (candidate: Problem.Candidate, pushed: [Int])?
        var lowest = Int.max
        var ties = 0
        for candidate in problem.candidates[item] {
            let pushed = scorer.occupants(against: item, at: candidate)
            guard !pushed.isEmpty else { continue }
            let resistance = pushed.reduce(0) { $0 + trouble[$1] }
            guard resistance <= lowest else { continue }
            ties = resistance < lowest ? 1 : ties + 1
            lowest = resistance
            if ties == 1 || random.below(ties) == 0 { found = (candidate, pushed) }
        }
        return found
    }
}
