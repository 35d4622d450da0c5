public import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel

extension OwnerLoad {
    /// The load of a workflow's team. Steps of the event's own days and steps that keep their day stay where they are.
    public init(_ workflow: Workflow, _ plan: Plan) {
        let fixed = Set(workflow.steps.filter { OwnerLoad.isFixed($0, plan) }.map(\.name))
        let forward = DeadlineNetwork(
            workflow.steps.map { step in
                let dates = plan.dates[step.name]
                return DeadlineNetwork.Node(
                    name: step.name, after: step.after.map(\.step),
                    start: fixed.contains(step.name) ? dates?.expected : dates?.start?.day)
            })
        self.init(
            workflow.steps.map { step in
                Task(
                    name: step.name, owner: step.owner ?? "", after: step.after.map(\.step),
                    due: plan.dates[step.name]?.expected ?? workflow.opening,
                    notBefore: forward.times[step.name]?.earliestStart, isFixed: fixed.contains(step.name))
            },
            capacities: Dictionary(
                workflow.team.compactMap { role in role.capacity.map { (role.name, $0) } },
                uniquingKeysWith: { first, _ in first }),
            calendar: plan.frame.calendar)
    }

    private static func isFixed(_ step: Step, _ plan: Plan) -> Bool {
        guard let day = plan.dates[step.name]?.expected else { return true }
        if case .wait = step.verb { return true }
        return step.keepsDayOff || (plan.frame.opening...plan.frame.closing).contains(day)
    }
}
