/// What is to be placed in the agenda: the sessions, visits and rooms of a seminar, and the rules between them.
public struct Programme: Hashable, Sendable, Codable {
    /// Working hours of each day of the event.
    public var hours: HourSpan
    public var rooms: [Room]
    public var sessions: [Session]
    public var visits: [Visit]
    public var rules: [Rule]
    /// The opening, line by line, in protocol order.
    public var ceremony: [CeremonyLine]
    /// Nil where the workflow says nothing of it.
    public var transport: Transport?

    public init(
        hours: HourSpan, rooms: [Room] = [], sessions: [Session] = [], visits: [Visit] = [], rules: [Rule] = [],
        ceremony: [CeremonyLine] = [], transport: Transport? = nil
    ) {
        self.hours = hours
        self.rooms = rooms
        self.sessions = sessions
        self.visits = visits
        self.rules = rules
        self.ceremony = ceremony
        self.transport = transport
    }
}

public struct Room: Hashable, Sendable, Codable {
    public var name: String
    public var title: LocalizedText
    public var seats: Int
    public var equipment: [String]

    public init(_ name: String, title: LocalizedText = "", seats: Int, equipment: [String] = []) {
        self.name = name
        self.title = title
        self.seats = seats
        self.equipment = equipment
    }
}

/// Which day of the event: the first is 1.
public enum EventDay: Hashable, Sendable, Codable {
    case number(Int)
    case last
}

public struct Session: Hashable, Sendable, Codable {
    public var name: String
    public var title: LocalizedText
    public var lasts: Minutes
    /// Pins; nil where the solver may choose.
    public var day: EventDay?
    public var at: ClockTime?
    public var room: String?
    /// Keys of institutions, communes, guests or experts, or a path such as `host.president`.
    public var speakers: [String]
    public var track: String?
    /// How many people must find a seat; nil means the whole assembly.
    public var seats: Int?
    /// Equipment that its room must have.
    public var needs: [String]
    /// IANA zone of those who take part from afar; nil where all are on the spot.
    public var zone: String?
    /// Nothing comes after it on its day.
    public var last: Bool
    public var why: LocalizedText?
    public var place: SourcePlace?

    public init(
        _ name: String, title: LocalizedText = "", lasts: Minutes, day: EventDay? = nil, at: ClockTime? = nil,
        room: String? = nil, speakers: [String] = [], track: String? = nil, seats: Int? = nil, needs: [String] = [],
        zone: String? = nil, last: Bool = false,
        why: LocalizedText? = nil, place: SourcePlace? = nil
    ) {
        self.name = name
        self.title = title
        self.lasts = lasts
        self.day = day
        self.at = at
        self.room = room
        self.speakers = speakers
        self.track = track
        self.seats = seats
        self.needs = needs
        self.zone = zone
        self.last = last
        self.why = why
        self.place = place
    }
}

/// A visit outside: the groups leave together, travel, visit, and come back.
public struct Visit: Hashable, Sendable, Codable {
    public var name: String
    public var title: LocalizedText
    /// Time on the spot.
    public var lasts: Minutes
    /// One way; there and back are both added.
    public var travel: Minutes
    /// The assembly is divided in that many transport groups.
    public var groups: Int
    /// Stops that every group makes, in turns; none means that the visit is one stop.
    public var centres: [Centre]
    /// Into how many rounds the time on the spot is cut, at least one per centre; nil for just as many.
    public var rounds: Int?
    /// From one centre to the next.
    public var between: Minutes
    public var day: EventDay?
    public var at: ClockTime?
    public var why: LocalizedText?
    public var place: SourcePlace?

    public init(
        _ name: String, title: LocalizedText = "", lasts: Minutes, travel: Minutes = Minutes(0), groups: Int = 1,
        centres: [Centre] = [], rounds: Int? = nil, between: Minutes = Minutes(0), day: EventDay? = nil,
        at: ClockTime? = nil, why: LocalizedText? = nil, place: SourcePlace? = nil
    ) {
        self.name = name
        self.title = title
        self.lasts = lasts
        self.travel = travel
        self.groups = groups
        self.centres = centres
        self.rounds = rounds
        self.between = between
        self.day = day
        self.at = at
        self.why = why
        self.place = place
    }
}

/// A named constraint of the programme: `lunch: {must: keep_free, every: day, at: 12h30-14h30}`.
public struct Rule: Hashable, Sendable, Codable {
    public enum Strength: Hashable, Sendable, Codable {
        case must
        /// Weighted per breach; at least 1.
        case should(weight: Int)
    }

    public var name: String
    public var strength: Strength
    /// The constraint's name: `keep_free`, `precede`…
    public var constraint: String
    /// The constraint's own keys, as written: texts, numbers, lists.
    public var arguments: [String: Value]
    public var why: LocalizedText?
    public var place: SourcePlace?

    public init(
        _ name: String, _ strength: Strength, _ constraint: String, _ arguments: [String: Value] = [:],
        why: LocalizedText? = nil, place: SourcePlace? = nil
    ) {
        self.name = name
        self.strength = strength
        self.constraint = constraint
        self.arguments = arguments
        self.why = why
        self.place = place
    }
}
