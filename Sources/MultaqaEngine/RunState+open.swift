import MultaqaModel
import MultaqaPluginKit

/// What follows for a step that is open.
extension RunState {
    mutating func decideOpen(_ position: Int, _ now: WallTime, _ decision: inout Decision) {
        if let timer = steps[position].timers.first {
            if timer.at <= now {
                decision.events.append(.timerFired(step: steps[position].step.name, timer: timer.kind))
                return
            }
            attention.wake(position, at: timer.at)
        }
        let (events, activities) = decideItems(position, now)
        if !events.isEmpty {
            decision.events += events
        } else if steps[position].isEveryItemFinished, activities.isEmpty {
            decision.events += endings(of: steps[position])
        } else {
            decision.activities += activities
        }
        if steps[position].owesLateNotice {
            let notice = activity(position, nil, .lateNotice)
            if openActivities[notice.key] == nil { decision.activities.append(notice) }
        }
    }

    private mutating func decideItems(
        _ position: Int, _ now: WallTime
    ) -> (events: [EventKind], activities: [Activity]) {
        var events: [EventKind] = []
        var activities: [Activity] = []
        let name = steps[position].step.name
        let touched = steps[position].touched
        for place in touched.count > 1 ? touched.sorted() : Array(touched) {
            let item = steps[position].items[place]
            if case .snoozed(let until)? = item.outcome {
                if until <= now {
                    events.append(.itemReopened(step: name, item: item.key))
                    continue
                }
                attention.wake(position, at: until)
            } else if item.isOpen {
                if let outcome = ending(of: item, in: steps[position]) {
                    events.append(.itemEnded(step: name, item: item.key, outcome: outcome))
                    continue
                }
                if let work = work(of: item, in: position, now) {
                    activities.append(work)
                    continue
                }
            }
            // Kept while it waits for a time or for the late notice: the step is looked at again then, and with it this item.
            let waits = item.retryAt != nil || item.isSnoozed || item.isLate && steps[position].owesLateNotice
            if !waits { steps[position].touched.remove(place) }
        }
        return (events, activities)
    }

    /// The work of an open item that has no intent yet.
    private mutating func work(of item: ItemState, in position: Int, _ now: WallTime) -> Activity? {
        switch steps[position].step.verb {
        case .call:
            guard item.inFlight == nil else { return nil }
            if let retry = item.retryAt, retry > now {
                attention.wake(position, at: retry)
                return nil
            }
            if item.round > 0, waitsForEarlier(item, in: position) { return nil }
            return activity(position, item, .work)
        case .collect(_, .some):
            guard let number = item.owesReminder else { return nil }
            let reminder = activity(position, item, .reminder(number))
            return openActivities[reminder.key] == nil ? reminder : nil
        case .collect, .decide, .prepare, .wait: return nil
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
        case .skip: return .skipped(reason: .noAnswerInTime)
        case .stop: return .failed(reason: .stoppedForLackOfAnswer)
        case .keepWaiting, .escalate: return nil
        }
    }

    private func endings(of state: StepState) -> [EventKind] {
        let outcome = state.isEveryItemSkipped ? Outcome.skipped(reason: .everyItemSkipped) : .completed
        guard case .decide = state.step.verb, let choice = state.items.first?.answer?["choice"]?.asText,
            let redo = state.step.ifChoice[choice], state.round < redo.times
        else { return [.stepEnded(step: state.step.name, outcome: outcome)] }
        return stepsToRedo(from: redo.step, upTo: state.step.name)
            .map { .stepReopened(step: $0, because: "\(state.step.name): \(choice)") }
    }

    /// The step itself and every step that hangs on it and has been opened, in order; always the deciding one.
    public func stepsToRedo(from first: String, upTo decision: String? = nil) -> [String] {
        var affected: Set<Int> = []
        var ahead = [first, decision].compactMap { $0.flatMap { index[$0] } }
        while let position = ahead.popLast() {
            guard affected.insert(position).inserted else { continue }
            if steps[position].step.name != decision { ahead += dependents[position] }
        }
        return affected.sorted().filter { steps[$0].phase != .waiting }.map { steps[$0].step.name }
    }

    private func activity(_ position: Int, _ item: ItemState?, _ purpose: Activity.Purpose) -> Activity {
        let name = steps[position].step.name
        let round = steps[position].round
        var hash = Fingerprint.Hash()
        hash.add(start?.run ?? "")
        hash.add(name)
        hash.add(item?.key ?? "")
        hash.add(purpose.word)
        hash.add(item.flatMap { $0.round > 0 ? "\(round).\($0.round)" : nil } ?? String(round))
        hash.add(steps[position].verbMark)
        return Activity(key: hash.short, step: name, item: item?.key, purpose: purpose)
    }
}

extension ItemState {
    fileprivate var isSnoozed: Bool { if case .snoozed = outcome { true } else { false } }
}

extension Activity.Purpose {
    /// Part of every key.
    fileprivate var word: String {
        switch self {
        case .work: "work"
        case .reminder(let number): "reminder(\(number))"
        case .lateNotice: "lateNotice"
        }
    }
}

extension LocalizedText {
    fileprivate static var noAnswerInTime: LocalizedText {
        LocalizedText(ar: "لا جواب في الأجل", fr: "sans réponse dans le délai", en: "no answer in time")
    }

    fileprivate static var stoppedForLackOfAnswer: LocalizedText {
        LocalizedText(
            ar: "لا جواب في الأجل، والخطوة توقف المسار",
            fr: "sans réponse dans le délai ; l'étape arrête le déroulement",
            en: "no answer in time, and the step stops the run")
    }

    fileprivate static var everyItemSkipped: LocalizedText {
        LocalizedText(ar: "كل العناصر متجاوزة", fr: "tous les éléments sont passés", en: "every item was skipped")
    }
}
