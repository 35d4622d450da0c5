import MultaqaCalendar
import MultaqaModel

/// The definition a run follows, at its start and after a change.
extension RunState {
    /// Lays out the steps of a definition; what is known of a step, by its present name, goes with it.
    mutating func lay(_ workflow: Workflow, keeping known: [String: StepState]) {
        if let calendar = start?.calendar { plan = Plan(workflow, calendar: calendar) }
        steps = workflow.steps.map { step in
            guard var state = known[step.name] else { return StepState(step) }
            if state.phase != .waiting {
                let before = state.openedAs ?? state.step.fingerprint
                state.openedAs = before == step.fingerprint ? nil : before
            }
            state.step = step
            return state
        }
        index = Dictionary(
            workflow.steps.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        dependents = Array(repeating: [], count: steps.count)
        quorumDependents = dependents
        for (position, step) in workflow.steps.enumerated() {
            for dependency in step.after {
                guard let before = index[dependency.step] else { continue }
                dependents[before].append(position)
                if dependency.quorum != .all { quorumDependents[before].append(position) }
            }
        }
        unfinished = steps.count { $0.outcome?.isFinal != true }
        attention = Attention()
        book = RecordBook(workflow, plan: plan)
        for position in steps.indices { attention.touch(position) }
    }

    /// What is known of each step, under the name the new definition has for it.
    func known(in workflow: Workflow) -> [String: StepState] {
        let names = Set(workflow.steps.map(\.name))
        var known: [String: StepState] = [:]
        for step in workflow.steps {
            if let state = self[step: step.name] {
                known[step.name] = state
            } else if let was = step.was, !names.contains(was), let state = self[step: was] {
                known[step.name] = state
            }
        }
        return known
    }

    /// Follows another definition: outcomes stay, dates of open steps are reckoned anew, new rows become items of the steps
    /// that had begun, rows that are gone are called off where nothing was done yet.
    mutating func follow(_ change: DefinitionChange, at time: WallTime) {
        guard start != nil else { return }
        let known = known(in: change.workflow)
        start?.workflow = change.workflow
        start?.calendar = change.calendar
        start?.templateFolders = change.templateFolders
        if let source = change.source { start?.source = source }
        definitionChanges += 1
        isCompleted = false
        lay(change.workflow, keeping: known)
        openActivities = openActivities.filter { index[$0.value.step] != nil }
        for warning in change.workflow.warnings where !warnings.contains(warning) { warnings.append(warning) }
        for position in steps.indices where steps[position].phase != .waiting { fit(position, at: time) }
    }

    private mutating func fit(_ position: Int, at time: WallTime) {
        let step = steps[position].step
        let keys = itemKeys(of: step)
        let wanted = Set(keys)
        for place in steps[position].items.indices
        where steps[position].items[place].isOpen && !wanted.contains(steps[position].items[place].key) {
            steps[position].change(place) { $0.end(.cancelled(reason: .rowIsGone), at: time) }
        }
        let added = keys.filter { steps[position].place(of: $0) == nil }
        for key in added { steps[position].add(key) }
        if !added.isEmpty, steps[position].outcome != nil {
            setPhase(.open, of: position)
            steps[position].endedAt = nil
        }
        if steps[position].phase == .open {
            steps[position].timers = timers(of: step, after: time)
            steps[position].verbMark = step.verb.mark
        }
        script.arm(step: step.name, items: added)
    }
}

extension LocalizedText {
    static var rowIsGone: LocalizedText {
        LocalizedText(
            ar: "لم يعد السطر في الجدول", fr: "la ligne n'est plus dans la table",
            en: "the row is no longer in the table")
    }
}
