public import MultaqaModel

/// A programme as conference software exchanges it: days, rooms, events, persons.
public struct Schedule: Hashable, Sendable {
    public var title: String
    public var acronym: String
    public var version: String
    /// An IANA name; nil where the file tells none.
    public var zone: String?
    public var days: [ScheduleDay]

    public init(
        title: String, acronym: String, version: String = "1", zone: String? = nil, days: [ScheduleDay] = []
    ) {
        self.title = title
        self.acronym = acronym
        self.version = version
        self.zone = zone
        self.days = days
    }

    public var events: [ScheduleEvent] { days.flatMap(\.events) }

    /// A number from 1 for each person, by ``SchedulePerson/id``, in the order in which they first appear.
    var numbers: [String: Int] {
        events.flatMap(\.persons).reduce(into: [:]) { numbers, person in
            if numbers[person.id] == nil { numbers[person.id] = numbers.count + 1 }
        }
    }

    /// Each name once, as it first appears.
    public var rooms: [String] {
        var seen: Set<String> = []
        return events.map(\.room).filter { seen.insert($0).inserted }
    }
}

public struct ScheduleDay: Hashable, Sendable {
    public var date: Day
    /// As the file lists them.
    public var events: [ScheduleEvent]

    public init(_ date: Day, events: [ScheduleEvent] = []) {
        self.date = date
        self.events = events
    }
}

public struct ScheduleEvent: Hashable, Sendable {
    public var id: String
    public var title: String
    public var subtitle: String
    public var room: String
    public var start: WallTime
    public var minutes: Int
    public var track: String
    public var type: String
    public var language: String
    public var abstract: String
    public var persons: [SchedulePerson]

    public init(
        _ id: String, title: String, subtitle: String = "", room: String, start: WallTime, minutes: Int,
        track: String = "", type: String = "", language: String = "", abstract: String = "",
        persons: [SchedulePerson] = []
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.room = room
        self.start = start
        self.minutes = minutes
        self.track = track
        self.type = type
        self.language = language
        self.abstract = abstract
        self.persons = persons
    }

    public var end: WallTime { start.adding(minutes: minutes) }

    func overlaps(_ other: ScheduleEvent) -> Bool { start < other.end && other.start < end }
}

public struct SchedulePerson: Hashable, Sendable {
    /// What tells people of one name apart; the name itself where the file has nothing else.
    public var id: String
    public var name: String

    public init(id: String? = nil, name: String) {
        self.id = id ?? name
        self.name = name
    }
}

/// A file that is no schedule, or a part of it that cannot be read.
public struct ScheduleFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
