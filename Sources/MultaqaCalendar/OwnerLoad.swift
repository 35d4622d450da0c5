import MultaqaModel

/// How many steps each owner has in each week, and where some could be moved to when a week holds too many.
public struct OwnerLoad: Hashable, Sendable {
    public struct Task: Hashable, Sendable {
        public var name: String
        public var owner: String
        public var after: [String]
        public var due: Day
        /// No earlier day is possible; nil where nothing says so.
        public var notBefore: Day?
        /// The day is not the owner's to choose: a day of the event, an hour of a rehearsal.
        public var isFixed: Bool

        public init(
            name: String, owner: String, after: [String] = [], due: Day, notBefore: Day? = nil, isFixed: Bool = false
        ) {
            self.name = name
            self.owner = owner
            self.after = after
            self.due = due
            self.notBefore = notBefore
            self.isFixed = isFixed
        }
    }

    /// A week that holds more than its owner can do.
    public struct Overload: Hashable, Sendable, Codable {
        public var owner: String
        /// Monday.
        public var week: Day
        /// Names of the steps due in it, in the order of their days.
        public var steps: [String]
        public var capacity: Int
        public var moves: [Move]

        public init(owner: String, week: Day, steps: [String], capacity: Int, moves: [Move]) {
            self.owner = owner
            self.week = week
            self.steps = steps
            self.capacity = capacity
            self.moves = moves
        }
    }

    /// A proposal: this step earlier, by that day.
    public struct Move: Hashable, Sendable, Codable {
        public var step: String
        public var from: Day
        public var to: Day

        public init(step: String, from: Day, to: Day) {
            self.step = step
            self.from = from
            self.to = to
        }
    }

    /// Steps due, by owner and by the Monday of the week.
    public let weeks: [String: [Day: [String]]]
    /// By week, then owner.
    public let overloads: [Overload]

    /// `capacities` are steps a week; an owner without one has no limit.
    public init(_ tasks: [Task], capacities: [String: Int], calendar: WorkingCalendar) {
        var weeks: [String: [Day: [String]]] = [:]
        for task in tasks.sorted(by: { $0.due < $1.due }) {
            weeks[task.owner, default: [:]][task.due.monday, default: []].append(task.name)
        }
        self.weeks = weeks
        let full = weeks.flatMap { owner, weeks in
            weeks.compactMap { week, steps -> Overload? in
                guard let capacity = capacities[owner], steps.count > capacity else { return nil }
                return Overload(owner: owner, week: week, steps: steps, capacity: capacity, moves: [])
            }
        }.sorted { ($0.week.number, $0.owner) < ($1.week.number, $1.owner) }
        guard !full.isEmpty else {
            overloads = []
            return
        }
        let levelled = ReversedSchedule(tasks, capacities: capacities, calendar: calendar)
        let due = Dictionary(tasks.map { ($0.name, $0.due) }, uniquingKeysWith: { first, _ in first })
        overloads = full.map { overload in
            var overload = overload
            overload.moves = overload.steps.compactMap { step in
                guard let from = due[step], let to = levelled.days[step], to < from else { return nil }
                return Move(step: step, from: from, to: to)
            }
            return overload
        }
    }
}

extension Day {
    /// The Monday of the week.
    public var monday: Day { self - (weekday.rawValue - 1) }
}
