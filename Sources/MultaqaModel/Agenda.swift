/// Where and when everything of a programme takes place.
public struct Agenda: Hashable, Sendable, Codable {
    public var days: [AgendaDay]
    public var unplaced: [Unplaced]
    public var score: AgendaScore
    /// A proved lower bound of the soft score; nil when none was computed.
    public var bound: Int?
    /// True only when the soft score equals a proved bound.
    public var proved: Bool
    /// Set when no agenda satisfies the hard rules.
    public var contradiction: Contradiction?
    /// A sentence for each soft rule that is broken.
    public var remarks: [LocalizedText]

    public init(
        days: [AgendaDay] = [], unplaced: [Unplaced] = [], score: AgendaScore = .init(), bound: Int? = nil,
        proved: Bool = false, contradiction: Contradiction? = nil, remarks: [LocalizedText] = []
    ) {
        self.days = days
        self.unplaced = unplaced
        self.score = score
        self.bound = bound
        self.proved = proved
        self.contradiction = contradiction
        self.remarks = remarks
    }
}

public struct AgendaDay: Hashable, Sendable, Codable {
    public var date: Day
    /// By start, then room, then name.
    public var slots: [AgendaSlot]

    public init(date: Day, slots: [AgendaSlot]) {
        self.date = date
        self.slots = slots
    }
}

public struct AgendaSlot: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        case session, visit
        /// Kept free: lunch, prayer, coffee.
        case pause
    }

    /// Name of the session or visit, or of the rule that keeps the time free.
    public var session: String
    public var kind: Kind
    public var title: LocalizedText
    /// Nil for visits and pauses.
    public var room: String?
    public var start: ClockTime
    public var end: ClockTime
    /// As written in the programme.
    public var speakers: [String]
    /// Transport group of a visit, from 1.
    public var group: Int?

    public init(
        session: String, kind: Kind, title: LocalizedText = "", room: String? = nil, start: ClockTime, end: ClockTime,
        speakers: [String] = [], group: Int? = nil
    ) {
        self.session = session
        self.kind = kind
        self.title = title
        self.room = room
        self.start = start
        self.end = end
        self.speakers = speakers
        self.group = group
    }
}

/// A session or visit that found no place, and why.
public struct Unplaced: Hashable, Sendable, Codable {
    public var session: String
    /// Names of the rules in its way.
    public var rules: [String]
    public var sentence: LocalizedText

    public init(session: String, rules: [String], sentence: LocalizedText) {
        self.session = session
        self.rules = rules
        self.sentence = sentence
    }
}

/// Penalties: 0 is perfect.
public struct AgendaScore: Hashable, Sendable, Codable {
    /// Number of broken hard rules, unplaced sessions included.
    public var must: Int
    /// Weighted sum of broken soft rules.
    public var should: Int

    public init(must: Int = 0, should: Int = 0) {
        self.must = must
        self.should = should
    }
}

/// Rules that cannot all hold.
public struct Contradiction: Hashable, Sendable, Codable {
    public var rules: [String]
    public var sentence: LocalizedText
    /// What could be given up, cheapest first, in words.
    public var relaxations: [LocalizedText]

    public init(rules: [String], sentence: LocalizedText, relaxations: [LocalizedText] = []) {
        self.rules = rules
        self.sentence = sentence
        self.relaxations = relaxations
    }
}
