import MultaqaModel
import MultaqaPluginKit

extension RunState {
    /// Adds one event. Total: an event that does not fit (an unknown step, a second receipt) changes nothing but the count.
    public mutating func apply(_ event: Event) {
        lastSeq = event.seq
        lastAt = event.at
        switch event.kind {
        case .runStarted(let start):
            guard self.start == nil else { return }
            self.start = start
            plan = Plan(start.workflow, calendar: start.calendar)
            steps = start.workflow.steps.map(StepState.init)
            index = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($1.step.name, $0) })
            warnings = start.workflow.warnings

        case .stepReady(let name, let items, let timers):
            withStep(name) { step in
                step.phase = .open
                step.items = items.map(ItemState.init)
                step.timers = timers
                step.openedAt = event.at
            }

        case .timerFired(let name, let kind):
            withStep(name) { step in
                step.timers.removeAll { $0.kind == kind }
                step.timerFired(kind)
            }

        case .activityIntended(let activity):
            guard index[activity.step] != nil else { return }
            openActivities[activity.key] = activity
            if activity.purpose == .lateNotice { withStep(activity.step) { $0.owesLateNotice = false } }
            if case .reminder(let number) = activity.purpose {
                withItem(activity.step, activity.item) { item in
                    item.owesReminder = nil
                    item.reminders = number
                }
            }

        case .activityCompleted(let activity, let report):
            guard openActivities.removeValue(forKey: activity.key) != nil else { return }
            take(report, of: activity, at: event.at)

        case .activityFailed(let activity, let failure):
            guard openActivities.removeValue(forKey: activity.key) != nil else { return }
            if activity.purpose == .work {
                withItem(activity.step, activity.item) { $0.failure = failure }
            } else {
                warnings.append(Warning(id: failure.id, message: failure.message))
            }

        case .signalReceived(let signal):
            if index[signal.step] != nil, let entry = signal.entry { usedEntries.insert(entry) }
            withItem(signal.step, signal.item) { $0.take(signal) }

        case .itemEnded(let name, let key, let outcome):
            if outcome == .toVerify {
                openActivities = openActivities.filter { $0.value.step != name || $0.value.item != key }
            }
            withItem(name, key) { item in
                item.phase = .ended(outcome)
                item.endedAt = event.at
            }

        case .itemReopened(let name, let key):
            guard self[step: name]?.item(key) != nil else { return }
            withStep(name) { step in
                step.phase = .open
                step.endedAt = nil
            }
            withItem(name, key) { item in
                item.isLate = false
                item.phase = .open
                item.failure = nil
                item.endedAt = nil
            }

        case .stepEnded(let name, let outcome):
            withStep(name) { step in
                step.phase = .ended(outcome)
                step.endedAt = event.at
                step.timers = []
            }

        case .stepReopened(let name, _):
            withStep(name) { step in
                let round = step.round + 1
                step = StepState(step.step)
                step.round = round
            }
            documents.removeAll { $0.step == name }

        case .runCompleted:
            isCompleted = true
        }
    }

    private mutating func take(_ report: ActivityReport, of activity: Activity, at time: WallTime) {
        messages += report.messages.map { SentMessage(activity: activity, at: time, report: $0) }
        documents += report.documents
        if let agenda = report.agenda { self.agenda = agenda }
        for warning in report.warnings where !warnings.contains(warning) { warnings.append(warning) }
        if activity.purpose == .work { withItem(activity.step, activity.item) { $0.report = report } }
    }

    private mutating func withStep(_ name: String, _ change: (inout StepState) -> Void) {
        guard let position = index[name] else { return }
        change(&steps[position])
    }

    private mutating func withItem(_ name: String, _ key: String?, _ change: (inout ItemState) -> Void) {
        guard let position = index[name], let place = steps[position].items.firstIndex(where: { $0.key == key }) else {
            return
        }
        change(&steps[position].items[place])
    }
}

extension StepState {
    fileprivate mutating func timerFired(_ kind: RunTimer.Kind) {
        switch kind {
        case .remind(let number):
            for place in items.indices where items[place].isOpen { items[place].owesReminder = number }
        case .due:
            isLate = true
            owesLateNotice = step.ifLate?.tell != nil
            for place in items.indices where items[place].isOpen { items[place].isLate = true }
        case .wait:
            for place in items.indices { items[place].answer = [:] }
        }
    }
}

extension ItemState {
    /// Ticks add up; any other answer replaces the one before, which stays in the journal.
    fileprivate mutating func take(_ signal: Signal) {
        signals.append(signal)
        if let ticked = signal.answer["done"]?.asList {
            let before = answer?["done"]?.asList ?? []
            answer = ["done": .list(before + ticked.filter { !before.contains($0) })]
        } else {
            answer = signal.answer
        }
        owesReminder = nil
    }
}
