/// A timetable with its cost kept up to date move by move, and a way back to before the move. Evaluation and search share it.
///
/// A move is a row of ``place(_:in:at:)``, ``lift(_:)`` and ``slide(_:to:)``, closed by ``settle()``; then it is kept or
/// taken back. Its price is what it touches: the clashes of a submission, one row of rooms for a cell, one track for its order.
struct ConferenceScorer: ~Copyable, Sendable {
    struct Step: Sendable {
        enum Kind: Sendable { case placed, lifted, slid, exchanged }
        let kind: Kind
        /// For an exchange, the other cell.
        let item: Int32
        let cell: Int32
        let start: Int32
    }

    /// What a track paid for its order before the move.
    struct Disorder: Sendable {
        let track: Int32
        let value: Int
    }

    let tables: CostTables
    private(set) var timetable: Timetable
    /// The sum of all sixteen terms. Submissions outside are not in it.
    private(set) var cost = 0

    private var steps: Pile<Step>
    private var costBefore = 0
    /// By track: submissions that are not at their written place in the track.
    private var disorder: FixedRow<Int>
    private var isTouched: FixedRow<Bool>
    /// Ordered tracks that the move has changed so far.
    private(set) var touched: Pile<Int32>
    private var disorderBefore: Pile<Disorder>

    init(_ tables: CostTables) {
        self.tables = tables
        timetable = Timetable(tables)
        disorder = FixedRow(repeating: 0, count: tables.tracks)
        isTouched = FixedRow(repeating: false, count: tables.tracks)
        steps = Pile(capacity: 4 * tables.submissions, filler: Step(kind: .slid, item: 0, cell: 0, start: 0))
        touched = Pile(capacity: tables.tracks, filler: 0)
        disorderBefore = Pile(capacity: tables.tracks, filler: Disorder(track: 0, value: 0))
    }

    mutating func place(_ item: Int, in cell: Int, at slot: Int) {
        if timetable.isEmpty(cell) { cost += costOfOpening(cell, for: tables.track[item]) }
        timetable.attach(item, to: cell, at: slot)
        cost += costOfStanding(item)
        note(.placed, item, cell, slot)
        touch(tables.track[item])
    }

    mutating func lift(_ item: Int) {
        let (cell, slot) = (Int(timetable.cell[item]), Int(timetable.start[item]))
        cost -= costOfStanding(item)
        timetable.detach(item)
        if timetable.isEmpty(cell) { cost -= costOfOpening(cell, for: tables.track[item]) }
        note(.lifted, item, cell, slot)
        touch(tables.track[item])
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
        touch(tables.track[item])
    }

    /// Exchanges what two cells hold, every hour kept: all of it must fit.
    mutating func exchangeAsTheyStand(_ one: Int, _ other: Int) {
        let (track, otherTrack) = (Int(timetable.label[one]), Int(timetable.label[other]))
        let staysInSession = tables.sessionOf[one] == tables.sessionOf[other]
        charge(one, -1, roomsOnly: staysInSession)
        charge(other, -1, roomsOnly: staysInSession)
        if track != otherTrack {
            close(one, of: track)
            close(other, of: otherTrack)
            open(one, for: otherTrack)
            open(other, for: track)
        }
        timetable.exchangeContents(one, other)
        charge(one, 1, roomsOnly: staysInSession)
        charge(other, 1, roomsOnly: staysInSession)
        note(.exchanged, one, other, 0)
        touch(track)
        touch(otherTrack)
    }

    /// Adds, or with -1 takes off, what the contents of a cell cost where they stand.
    private mutating func charge(_ cell: Int, _ sign: Int, roomsOnly: Bool) {
        guard !timetable.isEmpty(cell) else { return }
        let (room, end) = (tables.roomOf[cell], timetable.capacity(cell))
        var slot = 0
        while slot < end {
            let item = timetable.occupant(cell, slot)
            guard item >= 0 else {
                slot += 1
                continue
            }
            cost += sign * (roomsOnly ? tables.atRoom[item * tables.rooms + room] : costOfStanding(item))
            slot += tables.length[item]
        }
    }

    private mutating func close(_ cell: Int, of track: Int) {
        guard track < tables.tracks else { return }
        timetable.close(cell, of: track)
        cost -= costOfOpening(cell, for: track)
    }

    private mutating func open(_ cell: Int, for track: Int) {
        guard track < tables.tracks else { return }
        cost += costOfOpening(cell, for: track)
        timetable.open(cell, for: track)
    }

    private mutating func note(_ kind: Step.Kind, _ item: Int, _ cell: Int, _ start: Int) {
        steps.append(
            Step(
                kind: kind, item: Int32(truncatingIfNeeded: item), cell: Int32(truncatingIfNeeded: cell),
                start: Int32(truncatingIfNeeded: start)))
    }

    private mutating func touch(_ track: Int) {
        if track < tables.tracks, tables.isOrdered[track], !isTouched[track] {
            isTouched[track] = true
            touched.append(Int32(truncatingIfNeeded: track))
        }
    }

    /// Counts the order of the tracks that the move touched; `cost` is complete after it.
    mutating func settle() {
        while let track = touched.popLast() {
            let index = Int(track)
            isTouched[index] = false
            let now = misplaced(inTrack: index) * tables.disorder
            disorderBefore.append(Disorder(track: track, value: disorder[index]))
            cost += now - disorder[index]
            disorder[index] = now
        }
    }

    /// What a settled move changes, negative for the better.
    var change: Int { cost - costBefore }

    /// Whether the move did anything so far.
    var hasMoved: Bool { !steps.isEmpty }

    mutating func keep() {
        steps.removeAll()
        disorderBefore.removeAll()
        costBefore = cost
    }

    mutating func takeBack() {
        while let step = steps.popLast() {
            let item = Int(step.item)
            switch step.kind {
            case .placed: timetable.detach(item)
            case .lifted: timetable.attach(item, to: Int(step.cell), at: Int(step.start))
            case .slid: timetable.slide(item, to: Int(step.start))
            case .exchanged: timetable.exchange(item, Int(step.cell))
            }
        }
        while let track = touched.popLast() { isTouched[Int(track)] = false }
        while let before = disorderBefore.popLast() { disorder[Int(before.track)] = before.value }
        cost = costBefore
    }
}
