import MultaqaSearch

/// Moves the annealing proposes. Each leaves the scorer moved, or untouched where it does not apply.
extension ConferenceSearch {
    mutating func propose() {
        let track = activeTracks[random.below(activeTracks.count)]
        let isDone: Bool
        switch random.below(100) {
        case 0..<30: isDone = moveItem(random.below(tables.submissions))
        case 30..<50: isDone = swapItems(random.below(tables.submissions))
        case 50..<62: isDone = exchangeCells(track)
        case 62..<74: isDone = bringBeside(track)
        case 74..<80: isDone = changeRoom(track)
        case 80..<85: isDone = shiftTrack(track)
        case 85..<88: isDone = mergeCell(track)
        case 88: isDone = exchangeTracks(track)
        case 89: isDone = layInARow(track)
        case 90..<96: isDone = moveWithinCell(track)
        case 96: isDone = tables.isOrdered[track] && sort(track, keepsLoads: false)
        default: isDone = ejectItem(random.below(tables.submissions))
        }
        guard scorer.hasMoved else { return }
        if !isDone || !sortTouched() { scorer.takeBack() }
    }

    /// Half of the moves bring the tracks they touched back into their written order: the place of every submission depends
    /// on all before it, so that a move alone hardly ever keeps it.
    private mutating func sortTouched() -> Bool {
        let count = scorer.touched.count
        guard count > 0, random.below(2) == 0 else { return true }
        for index in 0..<count {
            guard sort(Int(scorer.touched[index]), keepsLoads: true) else { return false }
        }
        return true
    }

    mutating func anyCell(of track: Int) -> Int? {
        let count = Int(scorer.timetable.cellCount[track])
        return count == 0 ? nil : scorer.timetable.cell(ofTrack: track, at: random.below(count))
    }

    mutating func anySlot(of cell: Int, for item: Int) -> Int {
        guard tables.slotsMatter[tables.track[item]] else { return 0 }
        return random.below(max(1, scorer.timetable.capacity(cell) - tables.length[item] + 1))
    }

    private mutating func moveItem(_ item: Int) -> Bool {
        let from = Int(scorer.timetable.cell[item])
        guard from >= 0 else { return false }
        let target: Int
        if random.below(4) > 0, let own = anyCell(of: tables.track[item]) {
            target = own
        } else {
            target = random.below(tables.cells)
        }
        guard target != from, scorer.timetable.free(target) >= tables.length[item],
            scorer.timetable.isEmpty(target) || Int(scorer.timetable.label[target]) == tables.track[item]
        else { return false }
        scorer.lift(item)
        return scorer.insert(item, in: target, near: anySlot(of: target, for: item))
    }

    private mutating func swapItems(_ item: Int) -> Bool {
        let track = tables.track[item]
        let other = tables.members[track, random.below(tables.members.count(track))]
        let (from, to) = (Int(scorer.timetable.cell[item]), Int(scorer.timetable.cell[other]))
        guard item != other, from >= 0, to >= 0, from != to else { return false }
        let (slot, otherSlot) = (Int(scorer.timetable.start[item]), Int(scorer.timetable.start[other]))
        let longer = tables.length[item] - tables.length[other]
        guard scorer.timetable.free(to) >= longer, scorer.timetable.free(from) >= -longer else { return false }
        scorer.lift(item)
        scorer.lift(other)
        return scorer.insert(item, in: to, near: otherSlot) && scorer.insert(other, in: from, near: slot)
    }

    /// Another slot within the same cell.
    private mutating func moveWithinCell(_ track: Int) -> Bool {
        guard tables.slotsMatter[track], let cell = anyCell(of: track) else { return false }
        let item = scorer.timetable.occupant(cell, random.below(scorer.timetable.capacity(cell)))
        guard item >= 0, scorer.timetable.capacity(cell) > tables.length[item] else { return false }
        scorer.lift(item)
        return scorer.insert(item, in: cell, near: anySlot(of: cell, for: item))
    }

    /// Lays a track out anew in its cells, by written order.
    ///
    /// - Parameter keepsLoads: each cell takes about as much as before; else cells are filled one after the other.
    private mutating func sort(_ track: Int, keepsLoads: Bool) -> Bool {
        let count = Int(scorer.timetable.cellCount[track])
        pairs.removeAll()
        for index in 0..<count {
            let cell = scorer.timetable.cell(ofTrack: track, at: index)
            pairs.append(cell)
            pairs.append(keepsLoads ? Int(scorer.timetable.used[cell]) : scorer.timetable.capacity(cell))
        }
        for index in 0..<tables.members.count(track) {
            let item = tables.members[track, index]
            if scorer.timetable.cell[item] >= 0 { scorer.lift(item) }
        }
        var (index, load) = (0, 0)
        for place in 0..<tables.inOrder.count(track) {
            let item = tables.inOrder[track, place]
            let need = tables.length[item]
            while index < pairs.count, !fits(need, after: load, in: index) {
                index += 2
                load = 0
            }
            guard index < pairs.count else { return false }
            scorer.place(item, in: pairs[index], at: load)
            load += need
        }
        return true
    }

    /// The last cell takes all that is left; the others no more than their share, unless a long submission hangs over it.
    @inline(__always)
    private func fits(_ need: Int, after load: Int, in index: Int) -> Bool {
        let isLast = index + 2 >= pairs.count
        return load + need <= scorer.timetable.capacity(pairs[index]) && (isLast || load < pairs[index + 1])
    }

    /// Moves an item into a full cell of its track; one that stood there goes to a third cell.
    private mutating func ejectItem(_ item: Int) -> Bool {
        let (from, track) = (Int(scorer.timetable.cell[item]), tables.track[item])
        guard from >= 0, let target = anyCell(of: track), target != from else { return false }
        let pushed = scorer.timetable.occupant(target, random.below(scorer.timetable.capacity(target)))
        guard pushed >= 0 else { return false }
        let third = random.below(3) > 0 ? anyCell(of: track) ?? target : random.below(tables.cells)
        guard third != target, third != from,
            scorer.timetable.free(third) >= tables.length[pushed],
            scorer.timetable.isEmpty(third) || Int(scorer.timetable.label[third]) == track
        else { return false }
        let slot = Int(scorer.timetable.start[pushed])
        scorer.lift(pushed)
        scorer.lift(item)
        return scorer.insert(item, in: target, near: slot)
            && scorer.insert(pushed, in: third, near: anySlot(of: third, for: pushed))
    }
}
