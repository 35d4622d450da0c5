/// The sixteen terms, as far as one cell, one submission or one track pays them.
///
/// All is inlined: to call a function that only reads, the compiler copies the whole scorer.
extension ConferenceScorer {
    /// What a track pays to have an empty cell.
    @inline(__always)
    func costOfOpening(_ cell: Int, for track: Int) -> Int {
        let (session, room) = (tables.sessionOf[cell], tables.roomOf[cell])
        var sum = tables.atCell[track * tables.cells + cell]
        for index in 0..<tables.rivals.count(track) {
            let rival = tables.rivals[track, index]
            sum += rival.cost * Int(timetable.inSession[rival.track * tables.sessions + session])
        }
        if timetable.inSession[track * tables.sessions + session] > 0 {
            sum += tables.parallel
        } else if tables.gap != 0, timetable.cellCount[track] > 0 {
            sum += tables.gap * gapChange(track, session)
        }
        if timetable.roomCount[track] > 0, timetable.inRoom[track * tables.rooms + room] == 0 {
            sum += tables.roomChange
        }
        return sum
    }

    /// 1 when one session more tears a track apart, -1 when it joins it, for a session that a track with cells lacks.
    @inline(__always)
    private func gapChange(_ track: Int, _ session: Int) -> Int {
        let first = tables.sessionOf[timetable.cell(ofTrack: track, at: 0)]
        let last = tables.sessionOf[timetable.cell(ofTrack: track, at: Int(timetable.cellCount[track]) - 1)]
        let count = Int(timetable.sessionCount[track])
        let before = last - first + 1 != count ? 1 : 0
        let after = max(last, session) - min(first, session) != count ? 1 : 0
        return after - before
    }

    @inline(__always)
    func costOfStanding(_ item: Int) -> Int {
        let cell = Int(timetable.cell[item])
        let (session, room) = (tables.sessionOf[cell], tables.roomOf[cell])
        var sum = tables.atSession[item * tables.sessions + session] + tables.atRoom[item * tables.rooms + room]
        for index in 0..<tables.clashes.count(item) {
            let clash = tables.clashes[item, index]
            let other = Int(timetable.cell[clash.other])
            guard other >= 0, other != cell, tables.sessionOf[other] == session else { continue }
            sum += clash.session
        }
        if tables.slotsMatter[tables.track[item]] { sum += costOfHour(item, cell) }
        return sum
    }

    /// What depends on the slot itself: clashes slot by slot, and ordered submissions of one track side by side.
    @inline(__always)
    func costOfHour(_ item: Int, _ cell: Int) -> Int {
        let session = tables.sessionOf[cell]
        var sum = 0
        for index in 0..<tables.clashes.count(item) {
            let clash = tables.clashes[item, index]
            guard clash.slot != 0 else { continue }
            let other = Int(timetable.cell[clash.other])
            guard other >= 0, other != cell, tables.sessionOf[other] == session else { continue }
            sum += clash.slot * sharedSlots(item, clash.other)
        }
        let track = tables.track[item]
        guard tables.disorder != 0, tables.order[item] != 0,
            timetable.inSession[track * tables.sessions + session] > 1
        else { return sum }
        for index in 0..<Int(timetable.cellCount[track]) {
            let other = timetable.cell(ofTrack: track, at: index)
            guard other != cell, tables.sessionOf[other] == session else { continue }
            sum += tables.disorder * orderedBeside(item, in: other)
        }
        return sum
    }

    @inline(__always)
    private func sharedSlots(_ one: Int, _ other: Int) -> Int {
        let (first, second) = (Int(timetable.start[one]), Int(timetable.start[other]))
        return max(0, min(first + tables.length[one], second + tables.length[other]) - max(first, second))
    }

    @inline(__always)
    private func orderedBeside(_ item: Int, in cell: Int) -> Int {
        let start = Int(timetable.start[item])
        var count = 0
        for slot in start..<start + tables.length[item] {
            let other = timetable.occupant(cell, slot)
            if other >= 0, tables.order[other] != 0 { count += 1 }
        }
        return count
    }

    /// Submissions whose place in their track, by session, room and slot, is not the one written for them.
    @inline(__always)
    func misplaced(inTrack track: Int) -> Int {
        var (place, count) = (0, 0)
        for index in 0..<Int(timetable.cellCount[track]) {
            let cell = timetable.cell(ofTrack: track, at: index)
            var slot = 0
            let end = timetable.capacity(cell)
            while slot < end {
                let item = timetable.occupant(cell, slot)
                guard item >= 0 else {
                    slot += 1
                    continue
                }
                place += 1
                if tables.order[item] != 0, tables.order[item] != place { count += 1 }
                slot += tables.length[item]
            }
        }
        return count
    }
}
