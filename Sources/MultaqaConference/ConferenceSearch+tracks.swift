import MultaqaSearch

/// Moves of whole cells and whole tracks, see ``ConferenceSearch/propose()``.
extension ConferenceSearch {
    mutating func exchangeCells(_ track: Int) -> Bool {
        guard let cell = anyCell(of: track) else { return false }
        let (session, room) = (tables.sessionOf[cell], tables.roomOf[cell])
        let target =
            switch random.below(3) {
            case 0: session * tables.rooms + random.below(tables.rooms)
            case 1: random.below(tables.sessions) * tables.rooms + room
            default: random.below(tables.cells)
            }
        return scorer.exchange(cell, target, &row)
    }

    /// Takes a cell to the session before or after another cell of its track, in the room of that one.
    mutating func bringBeside(_ track: Int) -> Bool {
        guard let cell = anyCell(of: track), let anchor = anyCell(of: track), cell != anchor else { return false }
        let session = tables.sessionOf[anchor] + (random.below(2) == 0 ? 1 : -1)
        guard session >= 0, session < tables.sessions else { return false }
        return scorer.exchange(cell, session * tables.rooms + tables.roomOf[anchor], &row)
    }

    /// Takes all cells of a track to one room, each in its session.
    mutating func changeRoom(_ track: Int) -> Bool {
        guard let anchor = anyCell(of: track) else { return false }
        let room = random.below(2) == 0 ? tables.roomOf[anchor] : random.below(tables.rooms)
        for session in 0..<tables.sessions {
            let target = session * tables.rooms + room
            guard Int(scorer.timetable.label[target]) != track, let cell = cell(of: track, in: session) else {
                continue
            }
            guard scorer.exchange(cell, target, &row) else { return false }
        }
        return scorer.hasMoved
    }

    @inline(__always)
    private func cell(of track: Int, in session: Int) -> Int? {
        guard scorer.timetable.inSession[track * tables.sessions + session] > 0 else { return nil }
        return (session * tables.rooms..<(session + 1) * tables.rooms).first {
            Int(scorer.timetable.label[$0]) == track
        }
    }

    /// Takes all cells of a track some sessions earlier or later, each in its room.
    mutating func shiftTrack(_ track: Int) -> Bool {
        let count = Int(scorer.timetable.cellCount[track])
        guard count > 0, tables.sessions > 1 else { return false }
        let (first, last) = (
            tables.sessionOf[scorer.timetable.cell(ofTrack: track, at: 0)],
            tables.sessionOf[scorer.timetable.cell(ofTrack: track, at: count - 1)]
        )
        let shifts = tables.sessions - (last - first)
        let shift = random.below(shifts) - first
        guard shift != 0 else { return false }
        // From the far end, so that no cell is taken along twice.
        for session in stride(
            from: shift > 0 ? last : first, through: shift > 0 ? first : last, by: shift > 0 ? -1 : 1)
        {
            for room in 0..<tables.rooms where Int(scorer.timetable.label[session * tables.rooms + room]) == track {
                let target = (session + shift) * tables.rooms + room
                guard scorer.exchange(session * tables.rooms + room, target, &row) else { return false }
            }
        }
        return true
    }

    /// Gives up a cell: its submissions go to the other cells of the track.
    mutating func mergeCell(_ track: Int) -> Bool {
        let count = Int(scorer.timetable.cellCount[track])
        guard count > 1, let cell = anyCell(of: track) else { return false }
        for slot in 0..<scorer.timetable.capacity(cell) {
            let item = scorer.timetable.occupant(cell, slot)
            guard item >= 0 else { continue }
            let first = random.below(count)
            var target: Int?
            for index in 0..<count {
                let other = scorer.timetable.cell(ofTrack: track, at: (first + index) % count)
                if other != cell, scorer.timetable.free(other) >= tables.length[item] {
                    target = other
                    break
                }
            }
            guard let target else { return false }
            scorer.lift(item)
            guard scorer.insert(item, in: target, near: anySlot(of: target, for: item)) else { return false }
        }
        return true
    }

    /// Exchanges the cells of two tracks, in order, as far as both have some.
    mutating func exchangeTracks(_ track: Int) -> Bool {
        let other = activeTracks[random.below(activeTracks.count)]
        let count = min(Int(scorer.timetable.cellCount[track]), Int(scorer.timetable.cellCount[other]))
        guard track != other, count > 0 else { return false }
        pairs.removeAll()
        for index in 0..<count {
            pairs.append(scorer.timetable.cell(ofTrack: track, at: index))
            pairs.append(scorer.timetable.cell(ofTrack: other, at: index))
        }
        for index in stride(from: 0, to: 2 * count, by: 2) {
            guard scorer.exchange(pairs[index], pairs[index + 1], &row) else { return false }
        }
        return true
    }

    /// Takes all cells of a track to one room, session after session, from some session on.
    mutating func layInARow(_ track: Int) -> Bool {
        let count = Int(scorer.timetable.cellCount[track])
        guard count > 1, count <= tables.sessions else { return false }
        let first = random.below(tables.sessions - count + 1)
        let room =
            random.below(2) == 0
            ? tables.roomOf[scorer.timetable.cell(ofTrack: track, at: random.below(count))]
            : random.below(tables.rooms)
        for index in 0..<count {
            let target = (first + index) * tables.rooms + room
            guard Int(scorer.timetable.label[target]) != track else { continue }
            // Of the cells that are not in the row, the first that is left.
            guard let cell = cellOutside(track, room, first, count) else { break }
            guard scorer.exchange(cell, target, &row) else { return false }
        }
        return scorer.hasMoved
    }

    @inline(__always)
    private func cellOutside(_ track: Int, _ room: Int, _ first: Int, _ count: Int) -> Int? {
        for index in 0..<Int(scorer.timetable.cellCount[track]) {
            let cell = scorer.timetable.cell(ofTrack: track, at: index)
            let session = tables.sessionOf[cell]
            if tables.roomOf[cell] != room || session < first || session >= first + count { return cell }
        }
        return nil
    }
}
