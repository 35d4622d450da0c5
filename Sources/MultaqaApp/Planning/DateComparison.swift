public import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel

/// Opening days side by side: what each would meet, before one is chosen.
public struct DateComparison: Hashable, Sendable {
    public struct Candidate: Hashable, Sendable {
        public var opening: Day
        public var closing: Day
        /// Holidays on the days of the event.
        public var holidays: [DayOff]
        /// Holidays not announced yet on the days of the event, or within a day of them.
        public var provisional: [DayOff]
        /// The Ramadan that the event touches.
        public var ramadan: Ramadan?
        /// Days of the event, or the day before, on which the clock changes.
        public var clockChanges: [Day]
        /// School, exam, election and council periods.
        public var periods: [NamedPeriod]
        public var firstDeadline: Day
        /// Steps whose due day lies before today.
        public var past: [String]
        /// Working days from today, or from the first deadline where that is later, to the day before the opening.
        public var workingDays: Int
        /// Due days that a day off moved.
        public var moved: Int
        /// Pairs of dates that cannot both be kept.
        public var tensions: Int
    }

    public var today: Day
    public var candidates: [Candidate]

    public init(_ workflow: Workflow, _ calendar: WorkingCalendar, openings: [Day], today: Day) {
        self.today = today
        candidates = openings.map { opening in
            let moved = workflow.opening(on: opening)
            let plan = Plan(moved, calendar: calendar)
            let closing = moved.closing
            let start = max(today, plan.firstDay)
            return Candidate(
                opening: opening, closing: closing,
                holidays: calendar.holidays(from: opening, to: closing),
                provisional: calendar.provisionalHolidays(from: opening, to: closing),
                ramadan: calendar.ramadans(from: opening, to: closing).first,
                clockChanges: Zone(name: moved.zone)?.clockChanges(from: opening - 1, to: closing) ?? [],
                periods: calendar.periods(from: opening, to: closing), firstDeadline: plan.firstDay,
                past: moved.steps.map(\.name).filter { (plan.dates[$0]?.expected ?? opening) < today },
                workingDays: calendar.workingDays(from: start, to: opening - 1),
                moved: plan.dates.values.count { $0.by?.shiftedFrom != nil }, tensions: plan.conflicts.count)
        }
    }
}

extension Workflow {
    /// The same workflow on other days, as long as before.
    public func opening(on day: Day) -> Workflow {
        var moved = self
        moved.closing = day + (days - 1)
        moved.opening = day
        return moved
    }
}
