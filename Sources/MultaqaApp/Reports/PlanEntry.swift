import MultaqaCalendar
import MultaqaEngine
import MultaqaModel

/// One line of the dated checklist in one language: what every form of the plan shows.
struct PlanEntry: Hashable, Sendable {
    var step: String
    var title: String
    /// The title of the role; nil where a machine works.
    var owner: String?
    var day: Day
    var time: ClockTime?
    /// As written: `J-60`; empty where only the steps after it give the date.
    var offset: String
    var items: Int
    /// Where the date was before a day off moved it, and the name of that day off.
    var movedFrom: Day?
    var reason: String?
    var earliest: Day
    var latest: Day
    var slackDays: Int
    var isCritical: Bool
    /// Days on which those who have not answered are reminded.
    var reminders: [Day]
    /// What a person ticks, or is asked.
    var details: [String]
    var why: String?

    init(_ step: Step, _ preview: PlanPreview, in language: Language) {
        let dates = preview.plan.dates[step.name]
        let opening = preview.workflow.opening
        let dated = dates?.by ?? dates?.wait
        self.step = step.name
        title = step.title(in: language)
        owner = preview.workflow.team.first { $0.name == step.owner }?.title(in: language)
        day = dates?.expected ?? opening
        time = dated?.time
        offset = PlanEntry.offset(of: step)
        items = preview.items[step.name] ?? 1
        movedFrom = dated?.shiftedFrom
        reason = dated?.reason?(in: language)
        earliest = dates?.earliest ?? day
        latest = dates?.latest ?? day
        slackDays = dates?.slackDays ?? 0
        isCritical = dates?.isCritical ?? false
        reminders = dates?.remind.map(\.day) ?? []
        why = step.why?(in: language)
        details =
            switch step.verb {
            case .decide(let question, _): [question(in: language)]
            case .prepare(let lines): lines.map { $0.title(in: language) }
            case .collect, .wait, .call: []
            }
    }

    private static func offset(of step: Step) -> String {
        if let by = step.by { return by.description }
        if case .wait(let until) = step.verb { return until.description }
        return ""
    }
}

extension PlanPreview {
    /// The checklist in the order of its days; declared order within a day.
    func entries(in language: Language) -> [PlanEntry] {
        workflow.steps.map { PlanEntry($0, self, in: language) }.inOrder(by: \.day)
    }
}

extension Array {
    /// By day, in the given order within a day.
    func inOrder(by day: KeyPath<Element, Day>) -> [Element] {
        enumerated().sorted {
            ($0.element[keyPath: day].number, $0.offset) < ($1.element[keyPath: day].number, $1.offset)
        }.map(\.element)
    }
}
