/// Which track has each cell, and what stands in its slots.
public struct ConferenceTimetable: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        public var session: Int
        public var room: Int
        public var track: Int
        /// A submission for each slot of the session, or nothing.
        public var slots: [Int?]
    }

    /// Cells in use, by session, then room.
    public var cells: [Cell]

    public init(cells: [Cell] = []) { self.cells = cells }
}
