import MultaqaModel
public import MultaqaPeople

extension RunState {
    /// Every commune with its people, in the order of the list. The rules are those of `docs/guides/people.md`.
    public func delegations() -> [Delegation] {
        guard let workflow, let rows = workflow.rows(of: "communes") else { return [] }
        let steps = DelegationSteps(of: self)
        let reminders = remindersByCommune(of: steps.collecting)
        let sheets = AttendanceSheets(of: self)
        return rows.compactMap { row in
            guard let key = row["key"]?.asText else { return nil }
            var facts = DelegationFacts(
                key: key, name: row["name"]?.asLocalized ?? LocalizedText(key), quota: workflow.delegation)
            facts.invited = steps.inviting.lazy.compactMap { self.done($0, key) }.first
            facts.confirmations = steps.confirming.compactMap { self.done($0, key) }.sorted { $0.at < $1.at }
            facts.reminded = reminders[key] ?? []
            if let item = steps.collecting.flatMap({ self.steps[$0].item(key) }) {
                facts.nominations = zip(item.signals, item.heard).map {
                    DelegationFacts.Heard($0.answer, Mark($0, at: $1))
                }
            }
            sheets.fill(&facts)
            return Delegation(facts)
        }
    }

    /// What is to be seen about them; see ``DelegationFlag``.
    public func delegationFlags(of delegations: [Delegation]? = nil) -> [DelegationFlags.Flagged] {
        DelegationFlags.all(
            in: delegations ?? self.delegations(), declared: workflow?.input("declared_communes")?.value.asInt ?? 0)
    }

    /// When the work of an item was done.
    private func done(_ position: Int, _ key: String) -> Mark? {
        guard let item = steps[position].item(key), item.outcome == .completed, let at = item.endedAt else {
            return nil
        }
        return Mark(at: at, via: "email")
    }

    private func remindersByCommune(of collecting: Int?) -> [String: [WallTime]] {
        guard let collecting else { return [:] }
        let name = steps[collecting].step.name
        var reminders: [String: [WallTime]] = [:]
        for message in messages where message.activity.step == name {
            guard case .reminder = message.activity.purpose, let key = message.activity.item else { continue }
            reminders[key, default: []].append(message.at)
        }
        return reminders
    }
}

extension Mark {
    init(_ signal: Signal, at time: WallTime) {
        self.init(at: time, by: signal.by, via: signal.via?.rawValue, notedBy: signal.notedBy)
    }
}

/// Which steps of a workflow say something about delegations.
struct DelegationSteps {
    /// Asks every commune for its names.
    private(set) var collecting: Int?
    /// Writes to every commune before that; the nearest to it first.
    private(set) var inviting: [Int] = []
    /// Sends every commune its confirmation after that.
    private(set) var confirming: [Int] = []

    init(of state: RunState) {
        collecting = state.steps.firstIndex { state in
            if case .collect("delegation", _) = state.step.verb {
                state.step.forEach?.table == "communes"
            } else {
                false
            }
        }
        guard let collecting else { return }
        inviting = DelegationSteps.ancestors(of: collecting, in: state).filter {
            DelegationSteps.sends(state.steps[$0].step)
        }
        for position in state.steps.indices where DelegationSteps.sends(state.steps[position].step) {
            guard DelegationSteps.confirms(state.steps[position].step),
                DelegationSteps.ancestors(of: position, in: state).contains(collecting)
            else { continue }
            confirming.append(position)
        }
    }

    private static func sends(_ step: Step) -> Bool {
        guard case .call(let call) = step.verb else { return false }
        return call.verb == "send" && step.forEach?.table == "communes"
    }

    /// The message `confirmation`, or one that the document of that name goes with.
    private static func confirms(_ step: Step) -> Bool {
        guard case .call(let call) = step.verb else { return false }
        if call.subjects.contains("confirmation") { return true }
        guard case .value(let names)? = call.arguments["attach"] else { return false }
        return (names.asList ?? [names]).contains("confirmation")
    }

    /// What must come before a step, the nearest first.
    private static func ancestors(of position: Int, in state: RunState) -> [Int] {
        var found: [Int] = []
        var ahead = [position]
        var seen: Set<Int> = [position]
        while !ahead.isEmpty {
            ahead = ahead.flatMap { state.steps[$0].step.after }.compactMap { state.index[$0.step] }
                .filter { seen.insert($0).inserted }
            found += ahead
        }
        return found
    }
}
