/// Where every submission stands at a moment of the search. Knows no costs.
///
/// All storage is made once; placing and lifting touch a few numbers.
struct Timetable: Sendable {
    static let nothing: Int32 = -1

    let tables: CostTables
    /// By submission: its cell, or -1 where it is outside, and its first slot in that cell.
    private(set) var cell: [Int32]
    private(set) var start: [Int32]
    /// All slots of all cells, see ``CostTables/firstSlot``: a submission, or -1.
    private(set) var slots: [Int32]
    /// By cell: its track, or the number of tracks for an empty cell.
    private(set) var label: [Int32]
    /// By cell: occupied slots.
    private(set) var used: [Int32]
    /// Cells of each track in rising order: `cells` entries for each track, of which `cellCount` are meant.
    private(set) var cellList: [Int32]
    private(set) var cellCount: [Int32]
    /// Track × session and track × room: cells there; and how many rooms are in use.
    private(set) var inSession: [Int32]
    private(set) var inRoom: [Int32]
    private(set) var roomCount: [Int32]
    /// Submissions that stand nowhere.
    private(set) var outside: Int

    init(_ tables: CostTables) {
        self.tables = tables
        cell = Array(repeating: Self.nothing, count: tables.submissions)
        start = Array(repeating: 0, count: tables.submissions)
        slots = Array(repeating: Self.nothing, count: tables.firstSlot[tables.cells])
        label = Array(repeating: Int32(tables.tracks), count: tables.cells)
        used = Array(repeating: 0, count: tables.cells)
        cellList = Array(repeating: 0, count: tables.tracks * tables.cells)
        cellCount = Array(repeating: 0, count: tables.tracks)
        inSession = Array(repeating: 0, count: tables.tracks * tables.sessions)
        inRoom = Array(repeating: 0, count: tables.tracks * tables.rooms)
        roomCount = Array(repeating: 0, count: tables.tracks)
        outside = tables.submissions
    }

    func isEmpty(_ cell: Int) -> Bool { used[cell] == 0 }

    func capacity(_ cell: Int) -> Int { tables.firstSlot[cell + 1] - tables.firstSlot[cell] }

    func free(_ cell: Int) -> Int { capacity(cell) - Int(used[cell]) }

    /// What stands in a slot of a cell, or -1.
    func occupant(_ cell: Int, _ slot: Int) -> Int { Int(slots[tables.firstSlot[cell] + slot]) }

    /// The cell of a track at a place in its list.
    func cell(ofTrack track: Int, at index: Int) -> Int { Int(cellList[track * tables.cells + index]) }

    /// The slots must be free and the cell empty or of the submission's track.
    mutating func attach(_ item: Int, to cell: Int, at slot: Int) {
        if used[cell] == 0 { open(cell, for: tables.track[item]) }
        let (first, length) = (tables.firstSlot[cell] + slot, tables.length[item])
        for index in first..<first + length { slots[index] = Int32(truncatingIfNeeded: item) }
        used[cell] += Int32(truncatingIfNeeded: length)
        self.cell[item] = Int32(truncatingIfNeeded: cell)
        start[item] = Int32(truncatingIfNeeded: slot)
        outside -= 1
    }

    /// The submission must stand somewhere.
    mutating func detach(_ item: Int) {
        let cell = Int(self.cell[item])
        let (first, length) = (tables.firstSlot[cell] + Int(start[item]), tables.length[item])
        for index in first..<first + length { slots[index] = Self.nothing }
        used[cell] -= Int32(truncatingIfNeeded: length)
        self.cell[item] = Self.nothing
        outside += 1
        if used[cell] == 0 { close(cell, of: tables.track[item]) }
    }

    /// Moves a submission within its cell; the slots it does not hold yet must be free.
    mutating func slide(_ item: Int, to slot: Int) {
        let base = tables.firstSlot[Int(cell[item])]
        let (old, length) = (base + Int(start[item]), tables.length[item])
        for index in old..<old + length { slots[index] = Self.nothing }
        for index in base + slot..<base + slot + length { slots[index] = Int32(truncatingIfNeeded: item) }
        start[item] = Int32(truncatingIfNeeded: slot)
    }

    private mutating func open(_ cell: Int, for track: Int) {
        label[cell] = Int32(truncatingIfNeeded: track)
        let base = track * tables.cells
        var index = Int(cellCount[track])
        while index > 0, cellList[base + index - 1] > cell {
            cellList[base + index] = cellList[base + index - 1]
            index -= 1
        }
        cellList[base + index] = Int32(truncatingIfNeeded: cell)
        cellCount[track] += 1
        inSession[track * tables.sessions + tables.sessionOf[cell]] += 1
        let room = track * tables.rooms + tables.roomOf[cell]
        if inRoom[room] == 0 { roomCount[track] += 1 }
        inRoom[room] += 1
    }

    private mutating func close(_ cell: Int, of track: Int) {
        label[cell] = Int32(truncatingIfNeeded: tables.tracks)
        let base = track * tables.cells
        let last = Int(cellCount[track]) - 1
        var index = last
        while cellList[base + index] != cell { index -= 1 }
        while index < last {
            cellList[base + index] = cellList[base + index + 1]
            index += 1
        }
        cellCount[track] -= 1
        inSession[track * tables.sessions + tables.sessionOf[cell]] -= 1
        let room = track * tables.rooms + tables.roomOf[cell]
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
