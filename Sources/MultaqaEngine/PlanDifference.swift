import MultaqaCalendar
public import MultaqaModel

/// The deadlines that have another day in another plan of the same workflow: after a new opening day, or a holiday announced.
public struct PlanDifference: Hashable, Sendable {
    public enum Deadline: Hashable, Sendable, Codable {
        case start, due
        /// Numbered from 1.
        case reminder(Int)
    }

    public struct Move: Hashable, Sendable, Codable {
        public var step: String
        public var deadline: Deadline
        public var from: Day
        public var to: Day

        public init(step: String, deadline: Deadline, from: Day, to: Day) {
            self.step = step
            self.deadline = deadline
            self.from = from
            self.to = to
        }
    }

    /// By the day they had, then by step; a deadline that keeps its day is not among them.
    public let moves: [Move]

    public init(from old: Plan, to new: Plan) {
        var moves: [Move] = []
        for (step, before) in old.dates {
            guard let after = new.dates[step] else { continue }
            let days = PlanDifference.days(of: before)
            let others = PlanDifference.days(of: after)
            for (deadline, day) in days {
                guard let other = others[deadline], other != day else { continue }
                moves.append(Move(step: step, deadline: deadline, from: day, to: other))
            }
        }
        self.moves = moves.sorted { PlanDifference.rank($0) < PlanDifference.rank($1) }
    }

    private static func days(of dates: Plan.StepDates) -> [Deadline: Day] {
        var days: [Deadline: Day] = [.due: dates.by?.day ?? dates.wait?.day ?? dates.expected]
        if let start = dates.start { days[.start] = start.day }
        for (index, reminder) in dates.remind.enumerated() { days[.reminder(index + 1)] = reminder.day }
        return days
    }

    private static func rank(_ move: Move) -> (Int, String, Int) {
        let kind =
            switch move.deadline {
            case .start: -1
            case .due: 0
            case .reminder(let number): number
            }
        return (move.from.number, move.step, kind)
    }
}
