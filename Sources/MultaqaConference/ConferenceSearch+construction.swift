import MultaqaSearch

/// A place for everything.
extension ConferenceSearch {
    /// Track by track, the fullest first: each submission goes where it costs least, the longest first.
    mutating func construct() {
        let sizes = (0..<tables.tracks).map { tables.slots(ofTrack: $0) }
        for track in activeTracks.values.sorted(by: { (-sizes[$0], $0) < (-sizes[$1], $1) }) {
            for index in 0..<tables.longestFirst.count(track) { placeAtBest(tables.longestFirst[track, index]) }
        }
        closeMove()
        rememberIfBest()
    }

    /// Finds a place for what is outside by trading cells between tracks, at first whatever they cost otherwise.
    ///
    /// A trade that leaves more outside is taken now and then, as in an annealing at a constant, low temperature.
    mutating func settleOutside(trades: Int, goesOn: () -> Bool) {
        var slotsOutside = self.slotsOutside
        for trade in 0..<trades where slotsOutside > 0 {
            if trade % 64 == 0, !goesOn() { break }
            tradeCells()
            let now = self.slotsOutside
            if Double(now - slotsOutside) < 0.5 * random.exponential() {
                closeMove()
                slotsOutside = now
                rememberIfBest()
            } else {
                scorer.takeBack()
            }
        }
    }

    private mutating func closeMove() {
        scorer.settle()
        scorer.keep()
    }

    private var slotsOutside: Int { (0..<tables.tracks).reduce(0) { $0 + slotsOutside(of: $1) } }

    private func slotsOutside(of track: Int) -> Int {
        var sum = 0
        for index in 0..<tables.members.count(track) {
            let item = tables.members[track, index]
            if scorer.timetable.cell[item] < 0 { sum += tables.length[item] }
        }
        return sum
    }

    /// Gives a track with submissions outside another cell, perhaps for one of its own, and fills both anew.
    private mutating func tradeCells() {
        guard scorer.timetable.outside > 0 else { return }
        var item = random.below(tables.submissions)
        while scorer.timetable.cell[item] >= 0 { item = (item + 1) % tables.submissions }
        let track = tables.track[item]
        let taken = random.below(tables.cells)
        let other = Int(scorer.timetable.label[taken])
        let count = Int(scorer.timetable.cellCount[track])
        var given: Int?
        if count > 0, random.below(3) > 0 {
            given = scorer.timetable.cell(ofTrack: track, at: random.below(count))
            if given == taken { given = nil }
        }
        clear(taken)
        if let given { clear(given) }
        fill(track, also: taken)
        if other < tables.tracks, other != track { fill(other, also: given) }
    }

    private mutating func clear(_ cell: Int) {
        for slot in 0..<scorer.timetable.capacity(cell) {
            let item = scorer.timetable.occupant(cell, slot)
            if item >= 0 { scorer.lift(item) }
        }
    }

    /// Places what is outside in the cells of its track and one more, the longest first, each in the tightest cell that
    /// holds it.
    private mutating func fill(_ track: Int, also extra: Int?) {
        for index in 0..<tables.longestFirst.count(track) {
            let item = tables.longestFirst[track, index]
            guard scorer.timetable.cell[item] < 0 else { continue }
            let need = tables.length[item]
            var target: Int?
            var room = Int.max
            for index in 0..<Int(scorer.timetable.cellCount[track]) {
                let cell = scorer.timetable.cell(ofTrack: track, at: index)
                let free = scorer.timetable.free(cell)
                if free >= need, free < room { (target, room) = (cell, free) }
            }
            if target == nil, let extra, scorer.timetable.isEmpty(extra), scorer.timetable.capacity(extra) >= need {
                target = extra
            }
            if let target { _ = scorer.insert(item, in: target, near: 0) }
        }
    }

    /// Where the item fits beside its track, or in an empty cell that the track fills well; the cheapest, then the tightest.
    private mutating func placeAtBest(_ item: Int) {
        let (track, need) = (tables.track[item], tables.length[item])
        var found: Int?
        var lowest = (Int.max, Int.max)
        func weigh(_ cell: Int, _ extra: Int) {
            let free = scorer.timetable.free(cell)
            guard free >= need else { return }
            let here =
                tables.atSession[item * tables.sessions + tables.sessionOf[cell]]
                + tables.atRoom[item * tables.rooms + tables.roomOf[cell]]
            if (here + extra, free) < lowest { (found, lowest) = (cell, (here + extra, free)) }
        }
        for index in 0..<Int(scorer.timetable.cellCount[track]) {
            weigh(scorer.timetable.cell(ofTrack: track, at: index), 0)
        }
        if found == nil {
            let rest = slotsOutside(of: track)
            for cell in 0..<tables.cells where scorer.timetable.isEmpty(cell) {
                let waste = max(0, scorer.timetable.capacity(cell) - rest)
                weigh(cell, scorer.costOfOpening(cell, for: track) + 2 * waste)
            }
        }
        if let found { _ = scorer.insert(item, in: found, near: 0) }
    }
}
