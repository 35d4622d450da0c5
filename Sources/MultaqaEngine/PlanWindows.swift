import MultaqaCalendar
import MultaqaModel

/// The time every step has when each is done on its own day: the critical path method with the days between two due days as
/// the duration of the later step.
///
/// A workflow dates its steps and says nothing of how long the work takes. So a step has the days from the last due day
/// before it to its own. Without slack are then the steps that stand last before others, one after the other, up to a date
/// that waits for nobody (the opening) or to the end of the plan; a step with slack may be late by that much before another
/// one loses time.
struct PlanWindows {
    private let times: [String: DeadlineNetwork.Times]
    private let frame: EventFrame

    init(_ steps: [Step], _ dates: [String: Plan.StepDates], _ frame: EventFrame) {
        self.frame = frame
        let last = max(dates.values.map(\.expected).max() ?? frame.closing, frame.closing)
        let followed = Set(steps.flatMap { $0.after.map(\.step) })
        times =
            DeadlineNetwork(
                steps.map { step in
                    let due = dates[step.name]?.expected ?? frame.opening
                    let before = step.after.compactMap { dates[$0.step]?.expected }.max()
                    let start = [before, dates[step.name]?.start?.day].compactMap(\.self).max() ?? due
                    // What nothing follows may be late until the opening, or after it until the end of the plan.
                    let end = due <= frame.opening ? frame.opening : last
                    let by = dates[step.name]?.wait?.day ?? (followed.contains(step.name) ? nil : end)
                    return DeadlineNetwork.Node(
                        name: step.name, after: step.after.map(\.step), by: by, start: start,
                        durationDays: max(0, due - start))
                }
            ).times
    }

    func applied(to dates: [String: Plan.StepDates]) -> [String: Plan.StepDates] {
        var dates = dates
        for (name, entry) in dates {
            let latest = times[name]?.latestFinish ?? entry.expected
            let working =
                latest < frame.opening || latest > frame.closing
                ? max(entry.expected, frame.calendar.workingDay(onOrBefore: latest)) : latest
            let slack = times[name]?.slackDays ?? 0
            dates[name]?.earliest = times[name]?.earliestStart ?? entry.expected
            dates[name]?.latest = slack < 0 ? latest : working
            dates[name]?.slackDays = slack < 0 ? slack : working - entry.expected
            dates[name]?.isCritical = slack <= 0
        }
        return dates
    }
}
