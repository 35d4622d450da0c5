import MultaqaCalendar
public import MultaqaModel
import MultaqaPluginKit

/// What should happen next in a run.
public struct Decision: Hashable, Sendable {
    /// Consequences to record now, in order; when there are any, record them and ask again.
    public var events: [EventKind] = []
    /// Work without an intent yet; asked only when there are no events.
    public var activities: [Activity] = []
    /// The next moment at which something falls due by itself; nil when only people can move the run.
    public var wake: WallTime?
}

extension RunState {
    /// What follows from the state at a moment: pure, and the same answer until an event changes the state.
    public func decide(at now: WallTime) -> Decision {
        var decision = Decision()
        guard start != nil, !isCompleted else { return decision }
        for step in steps {
            switch step.phase {
            case .waiting: decideWaiting(step, now, &decision)
            case .open: decideOpen(step, now, &decision)
            case .ended: break
            }
        }
        if decision.events.isEmpty, decision.activities.isEmpty, openActivities.isEmpty, isThrough {
            decision.events.append(.runCompleted)
        }
        return decision
    }

    /// Every step ended in a way that lets others go on.
    private var isThrough: Bool { steps.allSatisfy { $0.outcome?.isFinal == true } }

    // MARK: Waiting steps

    private func decideWaiting(_ step: StepState, _ now: WallTime, _ decision: inout Decision) {
        guard step.step.after.allSatisfy(isReached) else { return }
        if let start = plan?.dates[step.step.name]?.start {
            let opens = WallTime(start.day, start.time ?? RunState.morning)
            guard opens <= now else {
                decision.wake = earlier(decision.wake, opens)
                return
            }
        }
        decision.events += opening(of: step, at: now)
    }

    private func isReached(_ dependency: Dependency) -> Bool {
        guard let before = self[step: dependency.step] else { return false }
        switch before.phase {
        case .waiting: return false
        case .ended(let outcome): return outcome.isFinal
        case .open:
            return dependency.quorum != .all
                && before.finishedItems >= dependency.quorum.needed(of: before.items.count)
        }
    }

    /// The events that open a step: its items and timers, and the items its condition leaves out.
    private func opening(of state: StepState, at now: WallTime) -> [EventKind] {
        let step = state.step
        let keys = itemKeys(of: step)
        var events: [EventKind] = [.stepReady(step: step.name, items: keys, timers: timers(of: step, after: now))]
        events += keys.compactMap { leftOut($0, of: step, at: now) }
        return events
    }

    /// How the step's condition ends an item before any work; nil when it holds or there is none.
    func leftOut(_ key: String?, of step: Step, at now: WallTime) -> EventKind? {
        guard let condition = step.onlyIf else { return nil }
        switch holds(condition, for: step, item: key, at: now) {
        case .success(true): return nil
        case .success(false):
            let reason = LocalizedText(
                ar: "الشرط غير متحقق: \(condition)", fr: "condition non remplie : \(condition)",
                en: "condition not met: \(condition)")
            return .itemEnded(step: step.name, item: key, outcome: .skipped(reason: reason))
        case .failure(let failure):
            return .itemEnded(step: step.name, item: key, outcome: .failed(reason: failure.message))
        }
    }

    func itemKeys(of step: Step) -> [String?] {
        guard let table = step.forEach?.table else { return [nil] }
        return rows(of: table).map { $0["key"]?.asText }
    }

    /// Dates still ahead; a reminder whose day had passed when the step opened is not sent at all.
    private func timers(of step: Step, after now: WallTime) -> [RunTimer] {
        guard let dates = plan?.dates[step.name] else { return [] }
        var timers: [RunTimer] = []
        switch step.verb {
        case .wait:
            if let wait = dates.wait {
                timers.append(RunTimer(.wait, at: WallTime(wait.day, wait.time ?? RunState.morning)))
            }
        case .collect, .decide, .prepare:
            for (number, date) in dates.remind.enumerated() {
                let at = WallTime(date.day, date.time ?? RunState.morning)
                if at > now { timers.append(RunTimer(.remind(number + 1), at: at)) }
            }
            fallthrough
        case .call:
            if let by = dates.by {
                timers.append(RunTimer(.due, at: by.time.map { WallTime(by.day, $0) } ?? WallTime(by.day + 1)))
            }
        }
        return timers.sorted { $0.at < $1.at }
    }

    /// When the office opens: reminders and starts without a clock time happen then.
    static let morning = ClockTime(9)

    // MARK: Open steps

    private func decideOpen(_ state: StepState, _ now: WallTime, _ decision: inout Decision) {
        let step = state.step
        if let timer = state.timers.first {
            if timer.at <= now {
                decision.events.append(.timerFired(step: step.name, timer: timer.kind))
                return
            }
            decision.wake = earlier(decision.wake, timer.at)
        }
        let before = decision.events.count
        for item in state.items where item.isOpen {
            if let outcome = ending(of: item, in: state) {
                decision.events.append(.itemEnded(step: step.name, item: item.key, outcome: outcome))
            }
        }
        if decision.events.count > before { return }
        if state.items.allSatisfy({ $0.outcome?.isFinal == true }) {
            decision.events += endings(of: state)
        } else {
            decision.activities += activities(of: state)
        }
    }

    /// How an open item ends now, if it does.
    private func ending(of item: ItemState, in state: StepState) -> Outcome? {
        if let failure = item.failure { return .failed(reason: failure.message) }
        switch state.step.verb {
        case .call: if item.report != nil { return .completed }
        case .collect, .decide, .wait: if item.answer != nil { return .completed }
        case .prepare(let checklist):
            let ticked = item.answer?["done"]?.asList ?? []
            if checklist.allSatisfy({ ticked.contains(.text($0.label)) }) { return .completed }
        }
        guard state.isLate, item.isLate, !state.owesLateNotice, let late = state.step.ifLate else { return nil }
        switch late.then {
        case .skip:
            return .skipped(
                reason: LocalizedText(
                    ar: "لا جواب في الأجل", fr: "sans réponse dans le délai", en: "no answer in time"))
        case .stop:
            return .failed(
                reason: LocalizedText(
                    ar: "لا جواب في الأجل، والخطوة توقف المسار",
                    fr: "sans réponse dans le délai ; l'étape arrête le déroulement",
                    en: "no answer in time, and the step stops the run"))
        case .keepWaiting, .escalate: return nil
        }
    }

    private func endings(of state: StepState) -> [EventKind] {
        let skipped =
            !state.items.isEmpty && state.items.allSatisfy { if case .skipped = $0.outcome { true } else { false } }
        let outcome =
            skipped
            ? Outcome.skipped(
                reason: LocalizedText(
                    ar: "كل العناصر متجاوزة", fr: "tous les éléments sont passés", en: "every item was skipped"))
            : .completed
        guard case .decide = state.step.verb, let choice = state.items.first?.answer?["choice"]?.asText,
            let redo = state.step.ifChoice[choice], state.round < redo.times
        else { return [.stepEnded(step: state.step.name, outcome: outcome)] }
        return stepsToRedo(from: redo.step, upTo: state.step.name)
            .map { .stepReopened(step: $0, because: "\(state.step.name): \(choice)") }
    }

    /// The step itself and every step that hangs on it and has been opened, in order; always the deciding one.
    func stepsToRedo(from first: String, upTo decision: String) -> [String] {
        var affected: Set<String> = [first, decision]
        var grew = true
        while grew {
            grew = false
            for state in steps where !affected.contains(state.step.name) {
                if state.step.after.contains(where: { affected.contains($0.step) && $0.step != decision }) {
                    affected.insert(state.step.name)
                    grew = true
                }
            }
        }
        return steps.filter { affected.contains($0.step.name) && $0.phase != .waiting }.map(\.step.name)
    }

    /// Work of an open step that has no intent yet.
    private func activities(of state: StepState) -> [Activity] {
        let step = state.step
        var activities: [Activity] = []
        if case .call = step.verb {
            activities += state.items.filter(\.isOpen).map { activity(step, $0.key, .work, round: state.round) }
        }
        for item in state.items {
            if let number = item.owesReminder, item.isOpen, case .collect(_, .some) = step.verb {
                activities.append(activity(step, item.key, .reminder(number), round: state.round))
            }
        }
        if state.owesLateNotice { activities.append(activity(step, nil, .lateNotice, round: state.round)) }
        return activities.filter { openActivities[$0.key] == nil }
    }

    private func activity(_ step: Step, _ item: String?, _ purpose: Activity.Purpose, round: Int) -> Activity {
        let source = [start?.run ?? "", step.name, item ?? "", "\(purpose)", "\(round)", Fingerprint.of(step.verb)]
        let key = String(Fingerprint.sha256(source.joined(separator: "\u{1F}")).prefix(32))
        return Activity(key: key, step: step.name, item: item, purpose: purpose)
    }

    private func earlier(_ left: WallTime?, _ right: WallTime) -> WallTime { left.map { min($0, right) } ?? right }
}
