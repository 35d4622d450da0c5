/// A timetable with its cost kept up to date move by move, and a way back to before the move. Evaluation and search share it.
///
/// A move is a row of ``place(_:in:at:)``, ``lift(_:)`` and ``slide(_:to:)``, closed by ``settle()``; then it is kept or
/// taken back. Its price is what it touches: the clashes of a submission, one row of rooms for a cell, one track for its order.
struct ConferenceScorer: Sendable {
    private struct Step: Sendable {
        enum Kind: Sendable { case placed, lifted, slid }
        let kind: Kind
        let item: Int32
        let cell: Int32
        let start: Int32
    }

    let tables: CostTables
    private(set) var timetable: Timetable
    /// The sum of all sixteen terms. Submissions outside are not in it.
    private(set) var cost = 0

    private var steps: [Step] = []
    private var costBefore = 0
    /// By track: submissions that are not at their written place in the track.
    private var disorder: [Int]
    private var isTouched: [Bool]
    /// Ordered tracks that the move has changed so far.
    private(set) var touched: [Int32] = []
    private var disorderBefore: [(track: Int32, value: Int)] = []

    init(_ tables: CostTables) {
        self.tables = tables
        timetable = Timetable(tables)
        disorder = Array(repeating: 0, count: tables.tracks)
        isTouched = Array(repeating: false, count: tables.tracks)
        steps.reserveCapacity(4 * tables.submissions)
        touched.reserveCapacity(tables.tracks)
        disorderBefore.reserveCapacity(tables.tracks)
    }

    // MARK: Moves

    mutating func place(_ item: Int, in cell: Int, at slot: Int) {
        if timetable.isEmpty(cell) { cost += costOfOpening(cell, for: tables.track[item]) }
        timetable.attach(item, to: cell, at: slot)
        cost += costOfStanding(item)
        note(.placed, item, cell, slot)
    }

    mutating func lift(_ item: Int) {
        let (cell, slot) = (Int(timetable.cell[item]), Int(timetable.start[item]))
        cost -= costOfStanding(item)
        timetable.detach(item)
        if timetable.isEmpty(cell) { cost -= costOfOpening(cell, for: tables.track[item]) }
        note(.lifted, item, cell, slot)
    }

    mutating func slide(_ item: Int, to slot: Int) {
        let (cell, old) = (Int(timetable.cell[item]), Int(timetable.start[item]))
        guard slot != old else { return }
        if tables.slotsMatter[tables.track[item]] {
            cost -= costOfHour(item, cell)
            timetable.slide(item, to: slot)
            cost += costOfHour(item, cell)
        } else {
            timetable.slide(item, to: slot)
        }
        note(.slid, item, cell, old)
    }

    private mutating func note(_ kind: Step.Kind, _ item: Int, _ cell: Int, _ start: Int) {
        steps.append(
            Step(
                kind: kind, item: Int32(truncatingIfNeeded: item), cell: Int32(truncatingIfNeeded: cell),
                start: Int32(truncatingIfNeeded: start)))
        let track = tables.track[item]
        if tables.isOrdered[track], !isTouched[track] {
            isTouched[track] = true
            touched.append(Int32(truncatingIfNeeded: track))
        }
    }

    /// Counts the order of the tracks that the move touched; `cost` is complete after it.
    mutating func settle() {
        for track in touched {
            let index = Int(track)
            isTouched[index] = false
            let now = misplaced(inTrack: index) * tables.disorder
            disorderBefore.append((track, disorder[index]))
            cost += now - disorder[index]
            disorder[index] = now
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// What a settled move changes, negative for the better.
    var change: Int { cost - costBefore }

    /// Whether the move did anything so far.
    var hasMoved: Bool { !steps.isEmpty }

    mutating func keep() {
        steps.removeAll(keepingCapacity: true)
        disorderBefore.removeAll(keepingCapacity: true)
        costBefore = cost
    }

    mutating func takeBack() {
        while let step = steps.popLast() {
            let item = Int(step.item)
            switch step.kind {
            case .placed: timetable.detach(item)
            case .lifted: timetable.attach(item, to: Int(step.cell), at: Int(step.start))
            case .slid: timetable.slide(item, to: Int(step.start))
            }
        }
        for track in touched { isTouched[Int(track)] = false }
        touched.removeAll(keepingCapacity: true)
        while let before = disorderBefore.popLast() { disorder[Int(before.track)] = before.value }
        cost = costBefore
    }

    // MARK: Terms

    /// What a track pays to have an empty cell.
    func costOfOpening(_ cell: Int, for track: Int) -> Int {
        let (session, room) = (tables.sessionOf[cell], tables.roomOf[cell])
        var sum = tables.atCell[track * tables.cells + cell]
        if tables.hasRivals[track] {
            let (row, first) = (track * (tables.tracks + 1), session * tables.rooms)
            for other in first..<first + tables.rooms { sum += tables.beside[row + Int(timetable.label[other])] }
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

    /// 1 when one session more tears a track apart, -1 when it joins it, for a session the track does not have yet.
    private func gapChange(_ track: Int, _ session: Int) -> Int {
        let row = track * tables.sessions
        var (first, last, count) = (-1, -1, 0)
        for index in 0..<tables.sessions where timetable.inSession[row + index] > 0 {
            if first < 0 { first = index }
            last = index
            count += 1
        }
        let before = last - first + 1 != count ? 1 : 0
        let after = max(last, session) - min(first, session) != count ? 1 : 0
        return after - before
    }

    private func costOfStanding(_ item: Int) -> Int {
        let cell = Int(timetable.cell[item])
        let (session, room) = (tables.sessionOf[cell], tables.roomOf[cell])
        var sum = tables.atSession[item * tables.sessions + session] + tables.atRoom[item * tables.rooms + room]
        for index in tables.clashStart[item]..<tables.clashStart[item + 1] {
            let clash = tables.clashes[index]
            let other = Int(timetable.cell[clash.other])
            guard other >= 0, other != cell, tables.sessionOf[other] == session else { continue }
            sum += clash.session
        }
        if tables.slotsMatter[tables.track[item]] { sum += costOfHour(item, cell) }
        return sum
    }

    /// What depends on the slot itself: clashes slot by slot, and ordered submissions of one track side by side.
    private func costOfHour(_ item: Int, _ cell: Int) -> Int {
        let session = tables.sessionOf[cell]
        var sum = 0
        for index in tables.clashStart[item]..<tables.clashStart[item + 1] {
            let clash = tables.clashes[index]
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

    private func sharedSlots(_ one: Int, _ other: Int) -> Int {
        let (first, second) = (Int(timetable.start[one]), Int(timetable.start[other]))
        return max(0, min(first + tables.length[one], second + tables.length[other]) - max(first, second))
    }

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
    private func misplaced(inTrack track: Int) -> Int {
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
