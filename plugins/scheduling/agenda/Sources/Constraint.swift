import MultaqaModel

/// A rule of the craft of programmes: one file, one counting function, a sentence, a reason, and the smallest case that keeps
/// it beside the smallest that breaks it. Tests and the guide are made from these.
protocol Constraint: Sendable {
    /// The word written in a workflow, or shown for a rule that always holds.
    static var name: String { get }
    /// What it demands, in one plain sentence.
    static var sentence: LocalizedText { get }
    /// Why organisers want it.
    static var justification: LocalizedText { get }
    static var good: Example { get }
    static var bad: Example { get }
}

/// A constraint that needs no writing: it holds for every programme.
protocol StandingConstraint: Constraint {
    static func rules(for event: Event) -> [BoundRule]
}

/// A constraint that `rules` calls by its name, as a must or as a should.
protocol NamedConstraint: Constraint {
    static var keys: [RuleKey] { get }
    /// At least one key of each group must be written.
    static var oneOf: [[String]] { get }
    /// What this rule demands, with the titles and hours of the programme.
    static func says(_ rule: RuleReading) -> LocalizedText
    static func reach(of rule: RuleReading) -> Reach
}

extension NamedConstraint {
    static var oneOf: [[String]] { [] }
}

/// A key of a named constraint and what may stand behind it.
struct RuleKey: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case span, day, everyDay, sessions, speaker, room, track, count, flag
    }

    let name: String
    let kind: Kind
    let isRequired: Bool

    init(_ name: String, _ kind: Kind, required: Bool = false) {
        self.name = name
        self.kind = kind
        isRequired = required
    }
}

/// A programme in which everything already has its place.
struct Example: Sendable {
    struct Put: Sendable {
        let item: String
        let day: Int
        let at: ClockTime
        let room: String?

        init(_ item: String, day: Int = 1, at: ClockTime, in room: String? = "hall") {
            self.item = item
            self.day = day
            self.at = at
            self.room = room
        }
    }

    let programme: Programme
    let days: Int
    let puts: [Put]

    init(
        rooms: [Room] = [Room("hall", seats: 60)], _ sessions: [Session] = [], visits: [Visit] = [], rules: [Rule] = [],
        days: Int = 1, _ puts: [Put]
    ) {
        programme = Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(17)), rooms: rooms, sessions: sessions, visits: visits,
            rules: rules)
        self.days = days
        self.puts = puts
    }

    var event: Event {
        Event(programme, opening: Day(number: 0), days: days, assembly: 24)
    }

    /// The board of the example. Items without a written place stay outside.
    func board(of event: Event) -> Board {
        // One more day of room at the end, so that an example may stand after hours.
        var board = Board(items: event.items.count, slots: event.grid.count + event.grid.perDay)
        for put in puts {
            guard let item = event.item(named: put.item) else { continue }
            let start = event.grid.slot(day: put.day - 1, minutes: put.at.minutes)
            let room =
                item.kind == .visit
                ? Spot.outside : programme.rooms.firstIndex { $0.name == put.room } ?? Spot.outside
            board.place(item.index, at: Spot(day: put.day - 1, start: start, end: start + item.length, room: room))
        }
        return board
    }
}

extension Session {
    /// An hour for an example.
    static func hour(
        _ name: String, day: EventDay? = nil, at: ClockTime? = nil, in room: String? = nil, speakers: [String] = [],
        track: String? = nil, seats: Int? = nil, needs: [String] = [], zone: String? = nil, last: Bool = false
    ) -> Session {
        Session(
            name, lasts: Minutes(60), day: day, at: at, room: room, speakers: speakers, track: track, seats: seats,
            needs: needs, zone: zone, last: last)
    }
}
