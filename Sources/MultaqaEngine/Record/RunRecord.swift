import MultaqaCalendar
public import MultaqaModel
import MultaqaPluginKit

/// The tree of names that expressions and templates see: the workflow's inputs with everything the run has learned.
/// The contract is `docs/guides/record.md`.
public struct RunRecord: Sendable {
    let state: RunState
    let now: WallTime
    let workflow: Workflow
    /// Rows with the answers given about them, by table.
    let tables: [String: [Value]]

    /// Nil before the run has started.
    public init?(_ state: RunState, at now: WallTime) {
        guard let workflow = state.workflow else { return nil }
        self.state = state
        self.now = now
        self.workflow = workflow
        self.tables = RunRecord.answeredTables(of: state)
    }

    /// The whole tree.
    public func root() -> [String: Value] {
        var root = state.book.fixed
        for (name, rows) in tables { root[name] = .list(rows) }
        let delegates = delegateRows()
        let communes = communeRows(delegates: delegates)
        let guests = guestRows()
        root["communes"] = .list(communes)
        root["guests"] = .list(guests)
        root["host"] = host
        root["delegates"] = .list(delegates)
        root["delegate_pairs"] = .list(pairs(of: delegates))
        root["opening_order"] = .list(openingOrder())
        root["agenda"] = .map(agenda(delegates: delegates))
        root["figures"] = .map(figures(communes: communes, guests: guests, delegates: delegates))
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
        own["round"] = .int((state[step: step.name]?.round ?? 0) + 1)
        return own
    }

    private var host: Value {
        guard let key = workflow.input("host")?.value["key"]?.asText,
            let row = tables["communes"]?.first(where: { $0["key"]?.asText == key })
        else { return workflow.input("host")?.value ?? .map([:]) }
        return row
    }

    // MARK: Answers

    /// Each row of a table with the newest answer to every form asked about it: `commune.delegation`, `guest.rsvp`.
    private static func answeredTables(of state: RunState) -> [String: [Value]] {
        guard let workflow = state.workflow else { return [:] }
        var tables: [String: [Value]] = [:]
        for input in workflow.inputs {
            if case .table = input.kind { tables[input.name] = input.value.asList ?? [] }
        }
        for step in state.book.collectors.lazy.map({ state.steps[$0] }) {
            guard case .collect(let form, _) = step.step.verb, let table = step.step.forEach?.table else { continue }
            var answers: [String: Value] = [:]
            for item in step.items {
                if let key = item.key, let answer = item.answer { answers[key] = .map(answer) }
            }
            tables[table] = tables[table]?.map { row in
                guard case .map(var members) = row else { return row }
                members[form] = members["key"]?.asText.flatMap { answers[$0] } ?? members[form] ?? .null
                return .map(members)
            }
        }
        return tables
    }
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
