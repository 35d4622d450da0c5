public import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel

/// What a plan becomes when a holiday of the Hijri calendar is announced a day before or after the day it counts on.
public struct HolidayShift: Hashable, Sendable {
    public var holiday: DayOff
    /// -1 for a day earlier, 1 for a day later.
    public var days: Int
    public var difference: PlanDifference

    /// Every holiday not announced yet that touches the plan, a day earlier and a day later; `announcedToo` asks for all
    /// Hijri holidays.
    public static func all(
        of workflow: Workflow, _ calendar: WorkingCalendar, announcedToo: Bool = false
    ) -> [HolidayShift] {
        let plan = Plan(workflow, calendar: calendar)
        let last = plan.dates.values.map(\.latest).max() ?? workflow.closing
        let holidays = calendar.holidays(from: plan.firstDay - 1, to: last + 1).filter {
            $0.kind == .hijri && (announcedToo || $0.provisional)
        }
        return holidays.flatMap { holiday in
            [-1, 1].map { days in
                let shifted = calendar.announcing(calendar.hijriDate(holiday.first), on: holiday.first + days)
                return HolidayShift(
                    holiday: holiday, days: days,
                    difference: PlanDifference(from: plan, to: Plan(workflow, calendar: shifted)))
            }
        }
    }
}
