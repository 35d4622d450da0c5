import MultaqaCalendar
public import MultaqaModel
import MultaqaPluginKit

/// The tree of names that expressions and templates see: the workflow's inputs with everything the run has learned.
/// The contract is `docs/guides/record.md`.
public struct RunRecord: Sendable {
    let state: RunState
    let now: WallTime
    let workflow: Workflow
    let people: PeopleRows
    /// Rows with the answers given about them, by table.
    var tables: [String: [Value]] { people.tables }

    /// Nil before the run has started.
    public init?(_ state: RunState, at now: WallTime) {
        guard let workflow = state.workflow else { return nil }
        self.state = state
        self.now = now
        self.workflow = workflow
        self.people = state.book.people ?? PeopleRows(state)
    }

    /// The whole tree.
    public func root() -> [String: Value] {
        var root = state.book.fixed
        for (name, rows) in tables { root[name] = .list(rows) }
        root["communes"] = .list(people.communes)
        root["guests"] = .list(people.guests)
        root["host"] = host
        root["delegates"] = .list(people.delegates)
        root["delegate_pairs"] = .list(people.pairs)
        let opening = openingOrder()
        let order = opening?.actual() ?? []
        root["opening_order"] = .list(order)
        root["opening_plan"] = .list(opening?.planned() ?? [])
        root["speeches"] = .list(order.filter { $0["is_speech"]?.asBool == true })
        root["agenda"] = .map(agenda(delegates: people.delegates))
        root.merge(groupNames()) { $1 }
        root["figures"] = .map(figures())
        root["notes"] = .list(state.warnings.map { ["text": .localized($0.message)] })
        root["late_steps"] = .list(lateSteps())
        root["open_steps"] = .list(openSteps())
        root["steps"] = .map(state.book.entries(of: state.steps))
        return root
    }

    /// The tree with the `for_each` variable and the step itself added.
    public func scope(for step: Step, item: String?, in root: [String: Value]? = nil) -> [String: Value] {
        var scope = root ?? self.root()
        if let names = step.scope { scope = names.laid(over: scope) }
        if let each = step.forEach, let item, let rows = scope[each.table]?.asList,
            let row = rows.first(where: { $0["key"]?.asText == item })
        {
            scope[each.variable] = row
        }
        scope["step"] = .map(own(step))
        return scope
    }

    func own(_ step: Step) -> [String: Value] {
        var own: [String: Value] = ["name": .text(step.name), "title": .localized(step.title)]
        if let by = state.plan?.dates[step.name]?.by { own["by"] = .day(by.day) }
        let state = state[step: step.name]
        let again = state.map { $0.items.count == 1 ? $0.items[0].round : 0 } ?? 0
        own["round"] = .int((state?.round ?? 0) + again + 1)
        return own
    }

    private var host: Value {
        guard let key = workflow.input("host")?.value["key"]?.asText,
            let row = people.communes.first(where: { $0["key"]?.asText == key })
        else { return workflow.input("host")?.value ?? .map([:]) }
        return row
    }

    // MARK: Answers
}

extension StepState.Phase {
    /// The word in machine-readable forms.
    public var name: String {
        switch self {
        case .waiting: "waiting"
        case .open: "open"
        case .ended(let outcome): outcome.name
        }
    }
}
