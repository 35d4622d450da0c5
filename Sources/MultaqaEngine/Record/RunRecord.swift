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
        var root: [String: Value] = [:]
        for input in workflow.inputs { root[input.name] = input.value }
        for (name, rows) in tables { root[name] = .list(rows) }
        let delegates = delegateRows()
        root["communes"] = .list(communeRows(delegates: delegates))
        root["guests"] = .list(guestRows())
        root["host"] = host
        root["event"] = .map(event)
        if let memorandum { root["memorandum"] = memorandum }
        root["team"] = .map(Dictionary(uniqueKeysWithValues: workflow.team.map { ($0.name, roleValue($0)) }))
        root["delegates"] = .list(delegates)
        root["delegate_pairs"] = .list(pairs(of: delegates))
        root["half_days"] = .list(state.halfDays)
        root["opening_order"] = .list(openingOrder())
        root["agenda"] = .map(agenda())
        root["figures"] = .map(figures(delegates: delegates))
        root["notes"] = .list(state.warnings.map { ["text": .localized($0.message)] })
        root["late_steps"] = .list(lateSteps())
        root["steps"] = .map(stepAnswers())
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
        var own: [String: Value] = ["name": .text(step.name), "title": .localized(step.title)]
        if let by = state.plan?.dates[step.name]?.by { own["by"] = .day(by.day) }
        scope["step"] = .map(own)
        return scope
    }

    // MARK: Event

    private var event: [String: Value] {
        var event: [String: Value] = [
            "title": .localized(workflow.title),
            "opening": .day(workflow.opening),
            "closing": .day(workflow.closing),
            "days": .int(workflow.days),
            "dates": .localized(
                LocalizedText(
                    Dictionary(
                        uniqueKeysWithValues: Language.allCases.map {
                            ($0, DateWording.range(from: workflow.opening, to: workflow.closing, in: $0))
                        }))),
        ]
        for name in ["name", "theme", "framework", "venue", "edition"] {
            event[name] = workflow.input(name)?.value ?? .text("")
        }
        if let day = replyDay { event["reply_by"] = .day(day) }
        return event
    }

    /// When the delegations are awaited: the due day of the step that collects them.
    private var replyDay: Day? {
        for step in workflow.steps {
            if case .collect("delegation", _) = step.verb, let by = state.plan?.dates[step.name]?.by { return by.day }
        }
        return nil
    }

    private var host: Value {
        guard let key = workflow.input("host")?.value["key"]?.asText,
            let row = tables["communes"]?.first(where: { $0["key"]?.asText == key })
        else { return workflow.input("host")?.value ?? .map([:]) }
        return row
    }

    /// The text as given, with whether somebody has verified its legal basis.
    private var memorandum: Value? {
        guard case .map(var memorandum)? = workflow.input("memorandum")?.value else { return nil }
        if case .map(var basis)? = memorandum["legal_basis"] {
            let verified = basis["verified_by"]?.isTruthy == true && basis["verified_on"]?.isTruthy == true
            basis["is_verified"] = .bool(verified)
            memorandum["legal_basis"] = .map(basis)
        }
        return .map(memorandum)
    }

    private func roleValue(_ role: TeamRole) -> Value {
        .map([
            "name": .localized(role.title), "title": .localized(role.title), "email": .text(role.email ?? ""),
            "language": .text(role.language.rawValue),
        ])
    }

    // MARK: Answers

    /// Each row of a table with the newest answer to every form asked about it: `commune.delegation`, `guest.rsvp`.
    private static func answeredTables(of state: RunState) -> [String: [Value]] {
        guard let workflow = state.workflow else { return [:] }
        var tables: [String: [Value]] = [:]
        for input in workflow.inputs {
            if case .table = input.kind { tables[input.name] = input.value.asList ?? [] }
        }
        for step in state.steps {
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

    /// By name; the steps of an included workflow stand below the step that includes it.
    private func stepAnswers() -> [String: Value] {
        var answers: [String: Value] = [:]
        var included: Value = [:]
        for step in state.steps {
            var entry: [String: Value] = ["title": .localized(step.step.title), "state": .text(step.phase.name)]
            if step.items.count == 1, let answer = step.items[0].answer {
                entry.merge(answer) { own, _ in own }
            }
            if let ended = step.endedAt { entry["done_on"] = .day(ended.day) }
            if step.step.name.contains(".") {
                included.set(step.step.name, to: .map(entry))
            } else {
                answers[step.step.name] = .map(entry)
            }
        }
        return answers.merging(included.asMap ?? [:]) { own, _ in own }
    }

    private func lateSteps() -> [Value] {
        state.steps.compactMap { step in
            guard let by = state.plan?.dates[step.step.name]?.by?.day, let ended = step.endedAt?.day, ended > by else {
                return nil
            }
            return [
                "title": .localized(step.step.title), "by": .day(by), "done_on": .day(ended),
                "days_late": .int(ended - by),
            ]
        }
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
