/// Making room inside a cell, and exchanging what two cells hold.
extension ConferenceScorer {
    /// Puts an item that stands nowhere into a cell, as near to the slot as may be; what is in the way moves aside.
    ///
    /// - Returns: false, with nothing changed, when the cell is of another track or too full.
    mutating func insert(_ item: Int, in cell: Int, near slot: Int) -> Bool {
        let need = tables.length[item]
        guard timetable.free(cell) >= need else { return false }
        guard timetable.isEmpty(cell) || Int(timetable.label[cell]) == tables.track[item] else { return false }
        place(item, in: cell, at: clear(cell, from: slot, need))
        return true
    }

    /// Frees `need` slots of a cell that has them, at the slot or as near as may be; tells where.
    private mutating func clear(_ cell: Int, from wanted: Int, _ need: Int) -> Int {
        let capacity = timetable.capacity(cell)
        var slot = min(wanted, capacity - need)
        if (slot..<slot + need).allSatisfy({ timetable.occupant(cell, $0) < 0 }) { return slot }
        let inTheWay = timetable.occupant(cell, slot)
        if inTheWay >= 0 { slot = Int(timetable.start[inTheWay]) }

        // Free slots from here on decide how far to the left the gap must begin.
        var freeAfter = 0
        for index in slot..<capacity where timetable.occupant(cell, index) < 0 { freeAfter += 1 }
        let missing = max(0, need - freeAfter)
        if missing > 0 {
            pushLeft(cell, before: slot, by: missing)
            slot -= missing
        }
        pushRight(cell, from: slot + missing, to: slot + need)
        return slot
    }

    /// Moves what stands before `end` to the left, the nearest last, until `amount` slots before it are free.
    private mutating func pushLeft(_ cell: Int, before end: Int, by amount: Int) {
        // The first slot from which `amount` free slots lie before `end`.
        var from = end
        var free = 0
        while from > 0, free < amount {
            from -= 1
            if timetable.occupant(cell, from) < 0 { free += 1 }
        }
        var target = from
        var slot = from
        while slot < end {
            let item = timetable.occupant(cell, slot)
            guard item >= 0 else {
                slot += 1
                continue
            }
            let next = slot + tables.length[item]
            slide(item, to: target)
            target += tables.length[item]
            slot = next
        }
    }

    /// Moves what begins at `from` or later to the right, as far as needed, so that nothing begins before `limit`.
    private mutating func pushRight(_ cell: Int, from: Int, to limit: Int) {
        guard let first = (from..<timetable.capacity(cell)).first(where: { timetable.occupant(cell, $0) >= 0 }),
            first < limit
        else { return }
        let item = timetable.occupant(cell, first)
        pushRight(cell, from: first + tables.length[item], to: limit + tables.length[item])
        slide(item, to: limit)
    }

    /// Exchanges what two cells hold, order and hours kept where they fit.
    ///
    /// - Parameter row: scratch space.
    /// - Returns: false, with nothing changed, when one does not fit into the other.
    mutating func exchange(_ one: Int, _ other: Int, _ row: inout Pile<Int>) -> Bool {
        guard one != other, Int(timetable.used[one]) <= timetable.capacity(other),
            Int(timetable.used[other]) <= timetable.capacity(one)
        else { return false }
        if fits(one, other), fits(other, one) {
            exchangeAsTheyStand(one, other)
            return true
        }
        row.removeAll()
        liftAll(of: one, into: &row)
        let count = row.count
        liftAll(of: other, into: &row)
        putBack(row, 0..<count, in: other)
        putBack(row, count..<row.count, in: one)
        return true
    }

    /// Whether what a cell holds fits into another as it stands.
    @inline(__always)
    private func fits(_ cell: Int, _ other: Int) -> Bool {
        var slot = timetable.capacity(other)
        while slot < timetable.capacity(cell) {
            if timetable.occupant(cell, slot) >= 0 { return false }
            slot += 1
        }
        return true
    }

    /// Appends an item and its slot, in turn, for all that a cell holds, and lifts it.
    private mutating func liftAll(of cell: Int, into row: inout Pile<Int>) {
        for slot in 0..<timetable.capacity(cell) {
            let item = timetable.occupant(cell, slot)
            guard item >= 0 else { continue }
            row.append(item)
            row.append(slot)
            lift(item)
        }
    }

    private mutating func putBack(_ row: borrowing Pile<Int>, _ range: Range<Int>, in cell: Int) {
        guard !range.isEmpty else { return }
        let end = row[range.upperBound - 1] + tables.length[row[range.upperBound - 2]]
        let fits = end <= timetable.capacity(cell)
        var next = 0
        for index in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
            place(row[index], in: cell, at: fits ? row[index + 1] : next)
            next += tables.length[row[index]]
        }
    }
}
