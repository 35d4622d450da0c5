import MultaqaModel

/// A day of an agenda as a table: a column for each room, a row for each stretch of time in which nothing begins or ends.
struct AgendaTable: Hashable, Sendable {
    struct Cell: Hashable, Sendable {
        let slots: [AgendaSlot]
        /// Rows it goes on for.
        let rows: Int

        var kind: AgendaSlot.Kind { slots.contains { $0.kind == .session } ? .session : slots[0].kind }
    }

    enum Entry: Hashable, Sendable {
        case cell(Cell)
        /// A cell above goes on.
        case goesOn
        case empty
    }

    struct Row: Hashable, Sendable {
        let start: ClockTime
        let end: ClockTime
        /// By room; a single entry for what takes the whole width: a pause, a visit.
        let entries: [Entry]
        let isAcross: Bool
    }

    /// Keys of rooms; an empty one for what runs beside rooms and has none.
    let rooms: [String]
    let rows: [Row]

    init(_ day: AgendaDay, rooms: [String]) {
        let inRooms = day.slots.filter { $0.room != nil }
        let (beside, alone) = AgendaTable.split(day.slots.filter { $0.room == nil }, from: inRooms)
        let columns = rooms + (beside.isEmpty ? [] : [""])
        let placed = inRooms + beside
        let marks = Set((placed + alone).flatMap { [$0.start, $0.end] }).sorted()
        func isInside(_ mark: ClockTime) -> Bool { alone.contains { $0.start < mark && mark < $0.end } }
        let borders = marks.filter { !isInside($0) }
        self.rooms = columns
        rows = zip(borders, borders.dropFirst()).compactMap { start, end in
            let across = alone.filter { $0.start >= start && $0.end <= end }
            if !across.isEmpty {
                return Row(
                    start: start, end: end, entries: [.cell(Cell(slots: across, rows: 1))], isAcross: true)
            }
            guard placed.contains(where: { $0.start < end && start < $0.end }) else { return nil }
            let entries = columns.map { room -> Entry in
                let here = placed.filter { ($0.room ?? "") == room && $0.start < end && start < $0.end }
                let begun = here.filter { $0.start >= start }
                guard !here.isEmpty else { return .empty }
                guard begun.count == here.count, let last = begun.map(\.end).max() else { return .goesOn }
                return .cell(Cell(slots: begun, rows: borders.count { $0 > start && $0 <= last }))
            }
            return Row(start: start, end: end, entries: entries, isAcross: false)
        }
    }

    /// What has no room and runs beside something in a room, and what runs alone.
    private static func split(
        _ slots: [AgendaSlot], from inRooms: [AgendaSlot]
    ) -> (beside: [AgendaSlot], alone: [AgendaSlot]) {
        func isBeside(_ slot: AgendaSlot) -> Bool { inRooms.contains { $0.start < slot.end && slot.start < $0.end } }
        return (slots.filter(isBeside), slots.filter { !isBeside($0) })
    }
}
