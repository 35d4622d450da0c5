/// Who rides with whom on the visits, in which bus, and which centre each group sees when.
public struct Grouping: Hashable, Sendable, Codable {
    public var groups: [TransportGroup]
    /// Weighted sum of the wishes that are not kept.
    public var score: Int
    /// A proved lower bound of the score; nil when none was computed.
    public var bound: Int?
    /// True only when no grouping keeps more of the wishes.
    public var proved: Bool
    /// Set when no grouping keeps the rules that must hold.
    public var contradiction: Contradiction?
    /// A sentence for each wish that is not kept, with what stands in its way.
    public var remarks: [LocalizedText]
    /// A sentence for each wish that is kept.
    public var kept: [LocalizedText]

    public init(
        groups: [TransportGroup] = [], score: Int = 0, bound: Int? = nil, proved: Bool = false,
        contradiction: Contradiction? = nil, remarks: [LocalizedText] = [], kept: [LocalizedText] = []
    ) {
        self.groups = groups
        self.score = score
        self.bound = bound
        self.proved = proved
        self.contradiction = contradiction
        self.remarks = remarks
        self.kept = kept
    }
}

/// People who stay together on every visit, in one bus.
public struct TransportGroup: Hashable, Sendable, Codable {
    /// From 1.
    public var number: Int
    /// Name of the bus; nil where none is known.
    public var bus: String?
    /// Which tour of the bus, from 1.
    public var tour: Int
    /// Keys of delegates: `belfaa.employee`.
    public var delegates: [String]
    /// In the order in which they are made.
    public var stops: [Stop]

    public init(number: Int, bus: String? = nil, tour: Int = 1, delegates: [String] = [], stops: [Stop] = []) {
        self.number = number
        self.bus = bus
        self.tour = tour
        self.delegates = delegates
        self.stops = stops
    }

    /// A group at a centre.
    public struct Stop: Hashable, Sendable, Codable {
        public var visit: String
        /// Name of the centre; that of the visit where it has no centres of its own.
        public var centre: String
        /// From 1; a group may rest for a round.
        public var round: Int
        /// Which of the visit's transport groups in the agenda, from 1; nil before the agenda is made, like all that follows.
        public var wave: Int?
        public var date: Day?
        public var start: ClockTime?
        public var end: ClockTime?

        public init(
            visit: String, centre: String, round: Int, wave: Int? = nil, date: Day? = nil,
            start: ClockTime? = nil, end: ClockTime? = nil
        ) {
            self.visit = visit
            self.centre = centre
            self.round = round
            self.wave = wave
            self.date = date
            self.start = start
            self.end = end
        }
    }
}
