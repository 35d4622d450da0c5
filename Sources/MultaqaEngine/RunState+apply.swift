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
            warnings = start.workflow.warnings
            lay(start.workflow, keeping: [:])
            script = ScriptDesk(start.script)

        case .stepReady(let name, let items, let timers):
            guard let position = index[name] else { return }
            setPhase(.open, of: position)
            steps[position].open(items, timers: timers, at: event.at)
            script.arm(step: name, items: items)

        case .timerFired(let name, let kind):
            withStep(name) { step in
                step.timers.removeAll { $0.kind == kind }
                step.timerFired(kind)
            }

        case .activityIntended(let activity): intend(activity, at: event.at)
        case .activityCompleted(let activity, let report):
            guard openActivities.removeValue(forKey: activity.key) != nil else { return }
            take(report, of: activity, at: event.at)
        case .activityFailed(let activity, let failure):
            guard openActivities.removeValue(forKey: activity.key) != nil else { return }
            take(failure, of: activity, at: event.at)

        case .signalReceived(let signal):
            if index[signal.step] != nil, let entry = signal.entry { take(entry, of: signal) }
            withItem(signal.step, signal.item) { $0.take(signal, at: event.at) }

        case .deliveryNoted(let delivery): deliveries[delivery.key] = delivery

        case .itemEnded(let name, let key, let outcome):
            if outcome == .toVerify, let item = self[step: name]?.item(key), let open = item.inFlight {
                openActivities[open] = nil
            }
            withItem(name, key) { $0.end(outcome, at: event.at) }
            if let position = index[name], steps[position].item(key)?.round ?? 0 > 0 {
                touchLaterItems(behind: position)
            }
            script.arm(step: name, items: [key])

        case .itemReopened(let name, let key): reopen(name, key, again: false)
        case .itemRedone(let name, let key, let because):
            reopen(name, key, again: true)
            withItem(name, key) { $0.because = because }

        case .stepEnded(let name, let outcome):
            guard let position = index[name] else { return }
            setPhase(.ended(outcome), of: position)
            steps[position].endedAt = event.at
            steps[position].timers = []

        case .stepReopened(let name, let because):
            guard let position = index[name] else { return }
            dropOpenActivities(of: position)
            setPhase(.waiting, of: position)
            let round = steps[position].round + 1
            steps[position] = StepState(steps[position].step)
            steps[position].round = round
            steps[position].because = because
            documents.removeAll { $0.step == name }
            isCompleted = false

        case .definitionChanged(let change): follow(change, at: event.at)
        case .runPaused: isPaused = true
        case .runContinued:
            isPaused = false
            for position in steps.indices { attention.touch(position) }
        case .runCancelled(let reason, _):
            cancellation = reason
        case .runCompleted:
            isCompleted = true
        case .dataExported(let export): exports.append(export)
        case .purged(let record): purge = record
        }
    }
}

// MARK: Effects

extension RunState {
    private mutating func intend(_ activity: Activity, at time: WallTime) {
        guard let position = index[activity.step] else { return }
        if activity.purpose == .work, isNumbered(steps[position].step) {
            register.enter(Register.Entry(step: activity.step, item: activity.item, at: time))
        }
        openActivities[activity.key] = activity
        switch activity.purpose {
        case .work:
            withItem(activity.step, activity.item) { item in
                item.inFlight = activity.key
                item.retryAt = nil
            }
        case .lateNotice: withStep(activity.step) { $0.owesLateNotice = false }
        case .reminder(let number):
            withItem(activity.step, activity.item) { item in
                item.owesReminder = nil
                item.reminders = number
            }
        }
    }

    private mutating func take(_ report: ActivityReport, of activity: Activity, at time: WallTime) {
        for message in report.messages { messages.append(SentMessage(activity: activity, at: time, report: message)) }
        adopt(report)
        for warning in report.warnings where !warnings.contains(warning) { warnings.append(warning) }
        guard activity.purpose == .work else {
            touch(activity.step)
            return
        }
        withItem(activity.step, activity.item) { item in
            item.report = report
            item.inFlight = nil
        }
    }

    /// What later steps see of it.
    mutating func adopt(_ report: ActivityReport) {
        documents += report.documents
        if let agenda = report.agenda { self.agenda = agenda }
        if let grouping = report.grouping {
            self.grouping = grouping
            book.forgetPeople()
        }
    }

    /// A failure that may pass is tried again later, as often as the step allows; a failed reminder is a warning.
    private mutating func take(_ failure: ActivityFailure, of activity: Activity, at time: WallTime) {
        guard activity.purpose == .work else {
            warnings.append(Warning(id: failure.id, message: failure.message))
            touch(activity.step)
            return
        }
        let retries = self[step: activity.step]?.step.retry ?? RetryRule.defaultRetries
        withItem(activity.step, activity.item) { item in
            item.inFlight = nil
            item.attempts += 1
            if failure.mayRetry, item.attempts <= retries {
                let wait = RetryRule.delay(key: activity.key, attempt: item.attempts)
                item.retryAt = time.adding(seconds: wait)
            } else {
                item.failure = failure
            }
        }
    }

    private mutating func dropOpenActivities(of position: Int) {
        for item in steps[position].items { if let key = item.inFlight { openActivities[key] = nil } }
        for (key, activity) in openActivities where activity.step == steps[position].step.name {
            openActivities[key] = nil
        }
    }
}

// MARK: Steps and items

extension RunState {
    private mutating func reopen(_ name: String, _ key: String?, again: Bool) {
        guard let position = index[name], let place = steps[position].place(of: key) else { return }
        if let open = steps[position].items[place].inFlight { openActivities[open] = nil }
        if again {
            documents.removeAll { $0.step == name && $0.item == key }
            isCompleted = false
        }
        setPhase(.open, of: position)
        steps[position].endedAt = nil
        withItem(name, key) { $0.reopen(again: again) }
        script.arm(step: name, items: [key])
    }

    private mutating func take(_ entry: Int, of signal: Signal) {
        usedEntries.insert(entry)
        script.take(entry, of: signal)
    }

    mutating func setPhase(_ phase: StepState.Phase, of position: Int) {
        if steps[position].outcome?.isFinal != true { unfinished -= 1 }
        steps[position].phase = phase
        if steps[position].outcome?.isFinal != true { unfinished += 1 }
        touch(position)
        for other in dependents[position] where steps[other].phase == .waiting { attention.touch(other) }
    }

    /// Looks at a step again, and at those that wait for some of its items.
    mutating func touch(_ position: Int) {
        attention.touch(position)
        book.touch(position)
        for other in quorumDependents[position] where steps[other].phase == .waiting { attention.touch(other) }
    }

    mutating func touch(_ name: String) { if let position = index[name] { touch(position) } }

    private mutating func withStep(_ name: String, _ change: (inout StepState) -> Void) {
        guard let position = index[name] else { return }
        change(&steps[position])
        touch(position)
    }

    private mutating func withItem(_ name: String, _ key: String?, _ change: (inout ItemState) -> Void) {
        guard let position = index[name] else { return }
        steps[position].prepareIndex()
        guard let place = steps[position].place(of: key) else { return }
        steps[position].change(place, change)
        touch(position)
    }
}

extension StepState {
    fileprivate mutating func timerFired(_ kind: RunTimer.Kind) {
        switch kind {
        case .remind(let number): changeOpenItems { $0.owesReminder = number }
        case .due:
            isLate = true
            owesLateNotice = step.ifLate?.tell != nil
            if step.ifLate?.then == .escalate { escalatedTo = step.ifLate?.tell }
            changeOpenItems { $0.isLate = true }
        case .wait:
            for place in items.indices { change(place) { $0.answer = [:] } }
        }
    }

    private mutating func changeOpenItems(_ change: (inout ItemState) -> Void) {
        for place in items.indices where items[place].isOpen { self.change(place, change) }
    }
}
