import MultaqaModel

/// A session or visit in whole numbers.
struct Item: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case session, visit }

    let index: Int
    let name: String
    let title: LocalizedText
    let kind: Kind
    /// Slots taken; for a visit the way there and back included.
    let length: Int
    /// The same in minutes, as written.
    let minutes: Int
    /// Written pins: a day counted from 0, a slot of the day, a room's index (-1 for a room that does not exist).
    let day: Int?
    let at: Int?
    let room: Int?
    let speakers: [String]
    /// Equipment its room must have.
    let needs: Set<String>
    /// Where people take part from afar.
    let zone: String?
    let track: String?
    /// People who must find a seat.
    let seats: Int
    /// The whole assembly takes part.
    let isPlenary: Bool
    /// Nothing comes after it on its day.
    let isLast: Bool
    /// Transport groups of a visit; 0 for a session.
    let groups: Int
}

/// Where an item stands: slots from `start` up to `end`, both on one day.
struct Spot: Hashable, Sendable {
    /// A visit, or a programme without rooms.
    static let outside = -1

    var day: Int
    var start: Int
    var end: Int
    var room: Int

    func overlaps(_ other: Spot) -> Bool { start < other.end && other.start < end }
}

/// A time that a `keep_free` rule asks for, on one day.
struct Pause: Hashable, Sendable {
    let rule: Int
    let day: Int
    let start: Int
    let end: Int
    let isMust: Bool
}

/// The programme and its frame in whole numbers: everything a constraint may look at.
struct Event: Sendable {
    let programme: Programme
    let opening: Day
    let grid: Grid
    /// IANA zone of its hours.
    let zone: String
    let assembly: Int
    let items: [Item]
    let pauses: [Pause]
    /// Stretches of opening hours between the pauses that must be kept, day by day.
    let blocks: [[Range<Int>]]
    private let openBefore: [Int]

    init(_ programme: Programme, opening: Day, days: Int, assembly: Int, zone: String = "Africa/Casablanca") {
        let grid = Grid(hours: programme.hours, days: days, unit: Grid.unit(for: programme))
        let pauses = KeepFree.pauses(of: programme, on: grid)
        self.programme = programme
        self.opening = opening
        self.grid = grid
        self.zone = zone
        self.assembly = assembly
        self.pauses = pauses
        items = Event.items(of: programme, on: grid, assembly: assembly)

        var isOpen = [Bool](repeating: false, count: grid.count)
        for day in 0..<grid.days {
            for slot in grid.open { isOpen[grid.start(ofDay: day) + slot] = true }
        }
        for pause in pauses where pause.isMust {
            for slot in pause.start..<pause.end { isOpen[slot] = false }
        }
        openBefore = isOpen.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ? 1 : 0)) }
        blocks = (0..<grid.days).map { day in
            Event.stretches(isOpen, from: grid.start(ofDay: day), to: grid.start(ofDay: day + 1))
        }
    }

    var days: Int { grid.days }

    /// Working slots between two moments: opening hours without the pauses that must be kept.
    func openSlots(from start: Int, to end: Int) -> Int { openBefore[end] - openBefore[start] }

    /// Whether `second` comes right after `first` on the same day, with nothing but pauses between.
    func follows(_ second: Spot, _ first: Spot) -> Bool {
        first.day == second.day && first.end <= second.start && openSlots(from: first.end, to: second.start) == 0
    }

    /// Day by day, the lengths of the stretches of opening hours that some pauses leave.
    func stretches(between pauses: [Pause]) -> [[Int]] {
        var isOpen = [Bool](repeating: false, count: grid.count)
        for day in 0..<grid.days {
            for slot in grid.open { isOpen[grid.start(ofDay: day) + slot] = true }
        }
        for pause in pauses {
            for slot in pause.start..<pause.end { isOpen[slot] = false }
        }
        return (0..<grid.days).map { day in
            Event.stretches(isOpen, from: grid.start(ofDay: day), to: grid.start(ofDay: day + 1)).map(\.count)
        }
    }

    func item(named name: String) -> Item? { items.first { $0.name == name } }

    var sessions: [Item] { items.filter { $0.kind == .session } }

    private static func stretches(_ isOpen: [Bool], from: Int, to: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for slot in from..<to {
            if isOpen[slot] {
                start = start ?? slot
            } else if let begun = start {
                found.append(begun..<slot)
                start = nil
            }
        }
        if let begun = start { found.append(begun..<to) }
        return found
    }

    private static func items(of programme: Programme, on grid: Grid, assembly: Int) -> [Item] {
        var items: [Item] = []
        for session in programme.sessions {
            let seats = session.seats ?? assembly
            items.append(
                Item(
                    index: items.count, name: session.name, title: session.title, kind: .session,
                    length: max(1, grid.slots(session.lasts.count)), minutes: session.lasts.count,
                    day: session.day?.index(in: grid.days), at: session.at.map { $0.minutes / grid.unit },
                    room: session.room.map { name in programme.rooms.firstIndex { $0.name == name } ?? Spot.outside },
                    speakers: session.speakers, needs: Set(session.needs), zone: session.zone, track: session.track,
                    seats: seats,
                    isPlenary: seats >= assembly,
                    isLast: session.last, groups: 0))
        }
        for visit in programme.visits {
            let minutes = visit.lasts.count + 2 * visit.travel.count
            items.append(
                Item(
                    index: items.count, name: visit.name, title: visit.title, kind: .visit,
                    length: max(1, grid.slots(minutes)), minutes: minutes, day: visit.day?.index(in: grid.days),
                    at: visit.at.map { $0.minutes / grid.unit }, room: nil, speakers: [], needs: [], zone: nil,
                    track: nil,
                    seats: 0,
                    isPlenary: true, isLast: false, groups: max(1, visit.groups)))
        }
        return items
    }
}

extension Event {
    func roomTitle(_ index: Int, in language: Language) -> String {
        guard programme.rooms.indices.contains(index) else { return "?" }
        let room = programme.rooms[index]
        return room.title.isEmpty ? room.name : room.title(in: language)
    }
}
