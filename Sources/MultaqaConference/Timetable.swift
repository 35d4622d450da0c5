/// Where every submission stands at a moment of the search. Knows no costs.
///
/// All storage is made once; placing and lifting touch a few numbers.
struct Timetable: ~Copyable, Sendable {
    static let nothing: Int32 = -1

    let tables: CostTables
    /// By submission: its cell, or -1 where it is outside, and its first slot in that cell.
    private(set) var cell: FixedRow<Int32>
    private(set) var start: FixedRow<Int32>
    /// All slots of all cells, see ``CostTables/firstSlot``: a submission, or -1.
    private(set) var slots: FixedRow<Int32>
    /// By cell: its track, or the number of tracks for an empty cell.
    private(set) var label: FixedRow<Int32>
    /// By cell: occupied slots.
    private(set) var used: FixedRow<Int32>
    /// Cells of each track in rising order: `cells` entries for each track, of which `cellCount` are meant.
    private(set) var cellList: FixedRow<Int32>
    private(set) var cellCount: FixedRow<Int32>
    /// Track × session and track × room: cells there; and how many sessions and rooms are in use.
    private(set) var inSession: FixedRow<Int32>
    private(set) var inRoom: FixedRow<Int32>
    private(set) var sessionCount: FixedRow<Int32>
    private(set) var roomCount: FixedRow<Int32>
    /// Submissions that stand nowhere.
    private(set) var outside: Int

    init(_ tables: CostTables) {
        self.tables = tables
        cell = FixedRow(repeating: Self.nothing, count: tables.submissions)
        start = FixedRow(repeating: 0, count: tables.submissions)
        slots = FixedRow(repeating: Self.nothing, count: tables.firstSlot[tables.cells])
        label = FixedRow(repeating: Int32(tables.tracks), count: tables.cells)
        used = FixedRow(repeating: 0, count: tables.cells)
        cellList = FixedRow(repeating: 0, count: tables.tracks * tables.cells)
        cellCount = FixedRow(repeating: 0, count: tables.tracks)
        inSession = FixedRow(repeating: 0, count: tables.tracks * tables.sessions)
        inRoom = FixedRow(repeating: 0, count: tables.tracks * tables.rooms)
        sessionCount = FixedRow(repeating: 0, count: tables.tracks)
        roomCount = FixedRow(repeating: 0, count: tables.tracks)
        outside = tables.submissions
    }

    @inline(__always)
    func isEmpty(_ cell: Int) -> Bool { used[cell] == 0 }

    @inline(__always)
    func capacity(_ cell: Int) -> Int { tables.firstSlot[cell + 1] - tables.firstSlot[cell] }

    @inline(__always)
    func free(_ cell: Int) -> Int { capacity(cell) - Int(used[cell]) }

    /// What stands in a slot of a cell, or -1.
    @inline(__always)
    func occupant(_ cell: Int, _ slot: Int) -> Int { Int(slots[tables.firstSlot[cell] + slot]) }

    /// The cell of a track at a place in its list.
    @inline(__always)
    func cell(ofTrack track: Int, at index: Int) -> Int { Int(cellList[track * tables.cells + index]) }

    /// The slots must be free and the cell empty or of the submission's track.
    mutating func attach(_ item: Int, to cell: Int, at slot: Int) {
        if used[cell] == 0 { open(cell, for: tables.track[item]) }
        let length = tables.length[item]
        fill(tables.firstSlot[cell] + slot, length, Int32(truncatingIfNeeded: item))
        used[cell] += Int32(truncatingIfNeeded: length)
        self.cell[item] = Int32(truncatingIfNeeded: cell)
        start[item] = Int32(truncatingIfNeeded: slot)
        outside -= 1
    }

    /// The submission must stand somewhere.
    mutating func detach(_ item: Int) {
        let cell = Int(self.cell[item])
        let length = tables.length[item]
        fill(tables.firstSlot[cell] + Int(start[item]), length, Self.nothing)
        used[cell] -= Int32(truncatingIfNeeded: length)
        self.cell[item] = Self.nothing
        outside += 1
        if used[cell] == 0 { close(cell, of: tables.track[item]) }
    }

    /// Moves a submission within its cell; the slots it does not hold yet must be free.
    mutating func slide(_ item: Int, to slot: Int) {
        let base = tables.firstSlot[Int(cell[item])]
        fill(base + Int(start[item]), tables.length[item], Self.nothing)
        fill(base + slot, tables.length[item], Int32(truncatingIfNeeded: item))
        start[item] = Int32(truncatingIfNeeded: slot)
    }

    /// Exchanges two cells whole, every hour kept; all must fit.
    mutating func exchange(_ one: Int, _ other: Int) {
        let (track, otherTrack) = (Int(label[one]), Int(label[other]))
        if track != otherTrack {
            if track < tables.tracks { close(one, of: track) }
            if otherTrack < tables.tracks { close(other, of: otherTrack) }
            if track < tables.tracks { open(other, for: track) }
            if otherTrack < tables.tracks { open(one, for: otherTrack) }
        }
        exchangeContents(one, other)
    }

    /// The same, where the lists of their tracks are done already.
    mutating func exchangeContents(_ one: Int, _ other: Int) {
        let (base, otherBase) = (tables.firstSlot[one], tables.firstSlot[other])
        for slot in 0..<min(capacity(one), capacity(other)) {
            let (item, otherItem) = (slots[base + slot], slots[otherBase + slot])
            slots[base + slot] = otherItem
            slots[otherBase + slot] = item
            if item >= 0 { cell[Int(item)] = Int32(truncatingIfNeeded: other) }
            if otherItem >= 0 { cell[Int(otherItem)] = Int32(truncatingIfNeeded: one) }
        }
        (used[one], used[other]) = (used[other], used[one])
    }

    private mutating func fill(_ first: Int, _ length: Int, _ value: Int32) {
        slots[first] = value
        if length > 1 { for index in first + 1..<first + length { slots[index] = value } }
    }

    /// Enters a cell into the list of a track.
    mutating func open(_ cell: Int, for track: Int) {
        label[cell] = Int32(truncatingIfNeeded: track)
        let base = track * tables.cells
        var index = base + Int(cellCount[track])
        while index > base, cellList[index - 1] > cell {
            cellList[index] = cellList[index - 1]
            index -= 1
        }
        cellList[index] = Int32(truncatingIfNeeded: cell)
        cellCount[track] += 1
        let (session, room) = (
            track * tables.sessions + tables.sessionOf[cell], track * tables.rooms + tables.roomOf[cell]
        )
        if inSession[session] == 0 { sessionCount[track] += 1 }
        inSession[session] += 1
        if inRoom[room] == 0 { roomCount[track] += 1 }
        inRoom[room] += 1
    }

    /// Takes a cell off the list of its track.
    mutating func close(_ cell: Int, of track: Int) {
        label[cell] = Int32(truncatingIfNeeded: tables.tracks)
        cellCount[track] -= 1
        // What stands after it moves one place forward.
        var index = track * tables.cells + Int(cellCount[track])
        var moved = cellList[index]
        while moved != cell {
            index -= 1
            (cellList[index], moved) = (moved, cellList[index])
        }
        let (session, room) = (
            track * tables.sessions + tables.sessionOf[cell], track * tables.rooms + tables.roomOf[cell]
        )
        inSession[session] -= 1
        if inSession[session] == 0 { sessionCount[track] -= 1 }
        inRoom[room] -= 1
        if inRoom[room] == 0 { roomCount[track] -= 1 }
    }
}

extension Timetable {
    /// As it is handed out.
    var written: ConferenceTimetable {
        ConferenceTimetable(
            cells: (0..<tables.cells).filter { !isEmpty($0) }.map { cell in
                ConferenceTimetable.Cell(
                    session: tables.sessionOf[cell], room: tables.roomOf[cell], track: Int(label[cell]),
                    slots: (0..<capacity(cell)).map { slot in
                        let item = occupant(cell, slot)
                        return item < 0 ? nil : item
                    })
            })
    }
}
