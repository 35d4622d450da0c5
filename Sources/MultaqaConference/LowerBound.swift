/// What no timetable can go below.
enum LowerBound {
    /// Each submission at its cheapest session and room; each track with as few cells as hold it, and the rooms and parallel
    /// cells that so many force. Nil where something has a negative price, which nothing here counts on.
    static func of(_ tables: CostTables) -> Int? {
        let prices = [
            tables.atSession.values, tables.atRoom.values, tables.atCell.values, tables.rivals.values.map(\.cost),
        ].joined()
        let clashes = tables.clashes.values.flatMap { [$0.session, $0.slot] }
        let once = [tables.roomChange, tables.parallel, tables.gap, tables.disorder]
        guard prices.allSatisfy({ $0 >= 0 }), (clashes + once).allSatisfy({ $0 >= 0 }) else { return nil }
        let submissions = (0..<tables.submissions).reduce(0) { $0 + cheapest(tables, submission: $1) }
        return (0..<tables.tracks).reduce(submissions) { $0 + cheapest(tables, track: $1) }
    }

    private static func cheapest(_ tables: CostTables, submission: Int) -> Int {
        let sessions = (0..<tables.sessions).filter { tables.capacity[$0] >= tables.length[submission] }
        let rooms = 0..<tables.rooms
        return (sessions.map { tables.atSession[submission * tables.sessions + $0] }.min() ?? 0)
            + (rooms.map { tables.atRoom[submission * tables.rooms + $0] }.min() ?? 0)
    }

    private static func cheapest(_ tables: CostTables, track: Int) -> Int {
        let slots = tables.slots(ofTrack: track)
        guard let widest = tables.capacity.values.max(), widest > 0, slots > 0 else { return 0 }
        let cells = (slots + widest - 1) / widest
        let prices = (0..<tables.cells).map { tables.atCell[track * tables.cells + $0] }.sorted()
        // More cells than sessions: some stand side by side, each in a room of its own.
        let parallel = max(0, cells - tables.sessions)
        return prices.prefix(cells).reduce(0, +) + parallel * tables.parallel + min(1, parallel) * tables.roomChange
    }
}
