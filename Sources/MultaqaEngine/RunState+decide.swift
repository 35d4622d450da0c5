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
    /// What follows from the state at a moment: the same answer until an event changes the state. It looks only at steps that
    /// something happened to or whose date has come, and forgets those that have nothing to say.
    public mutating func decide(at now: WallTime) -> Decision {
        var decision = Decision()
        guard start != nil, !isOver, !isPaused else { return decision }
        var conditions = Conditions(at: now)
        for position in attention.steps(at: now) {
            let before = (decision.events.count, decision.activities.count)
            switch steps[position].phase {
            case .waiting: decideWaiting(position, now, &conditions, &decision)
            case .open: decideOpen(position, now, &decision)
            case .ended: break
            }
            if before == (decision.events.count, decision.activities.count) { attention.settle(position) }
        }
        decision.wake = attention.nextDate()
        if decision.events.isEmpty, decision.activities.isEmpty, openActivities.isEmpty, unfinished == 0 {
            decision.events.append(.runCompleted)
        }
        return decision
    }

    // MARK: Waiting steps

    private mutating func decideWaiting(
        _ position: Int, _ now: WallTime, _ conditions: inout Conditions, _ decision: inout Decision
    ) {
        let step = steps[position].step
        guard step.after.allSatisfy(isReached) else { return }
        if let start = plan?.dates[step.name]?.start {
            let opens = WallTime(start.day, start.time ?? RunState.morning)
            guard opens <= now else {
                attention.wake(position, at: opens)
                return
            }
        }
        let keys = itemKeys(of: step)
        decision.events.append(.stepReady(step: step.name, items: keys, timers: timers(of: step, after: now)))
        decision.events += keys.compactMap { leftOut($0, of: step, &conditions) }
    }

    private func isReached(_ dependency: Dependency) -> Bool {
        guard let position = index[dependency.step] else { return false }
        switch steps[position].phase {
        case .waiting: return false
        case .ended(let outcome): return outcome.isFinal
        case .open:
            return dependency.quorum != .all
                && steps[position].finishedItems >= dependency.quorum.needed(of: steps[position].items.count)
        }
    }

    /// How the step's condition ends an item before any work; nil when it holds or there is none.
    mutating func leftOut(_ key: String?, of step: Step, _ conditions: inout Conditions) -> EventKind? {
        guard let condition = step.onlyIf else { return nil }
        switch conditions.holds(condition, for: step, item: key, in: &self) {
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
    func timers(of step: Step, after now: WallTime) -> [RunTimer] {
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
}
