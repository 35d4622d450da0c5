extension AgendaSearch {
    /// Moves what follows a hole forward as one row, which items moved singly cannot do when one must follow the other.
    mutating func closeHoles() {
        for day in 0..<problem.event.days {
            let first = problem.event.grid.start(ofDay: day)
            var now = first + 1
            while now < first + problem.event.grid.perDay {
                let row = row(from: now)
                let begins = row.contains { scorer.board[$0]?.start == now }
                if begins, slide(row, before: now) { now = first }
                now += 1
            }
        }
    }

    /// What begins at that slot or later and stands in one stretch between two pauses.
    private func row(from start: Int) -> [Int] {
        guard let block = problem.event.blocks.joined().first(where: { $0.contains(start) }) else { return [] }
        return scorer.board.spots.indices.filter { item in
            guard let spot = scorer.board[item] else { return false }
            return spot.start >= start && spot.start < block.upperBound
        }
    }

    /// Moves a row one slot forward, if that is better.
    private mutating func slide(_ row: [Int], before start: Int) -> Bool {
        guard scorer.board.busy[start - 1] == 0 else { return false }
        let before = scorer.choice
        let priceBefore = scorer.score.price
        for item in row { scorer.lift(item) }
        for item in row {
            guard let old = before[item],
                let new = problem.candidates[item].first(where: {
                    $0.spot.start == old.spot.start - 1 && $0.spot.room == old.spot.room
                }), scorer.allows(item, at: new.spot)
            else { break }
            scorer.place(item, at: new)
        }
        if scorer.score.price < priceBefore { return true }
        restore(before)
        return false
    }
}
