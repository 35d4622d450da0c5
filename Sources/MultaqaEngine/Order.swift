public import MultaqaModel

/// What a person may order in a run, beside answering.
public enum Order: Hashable, Sendable {
    /// One item, or a whole step.
    public struct Target: Hashable, Sendable {
        public var step: String
        /// Nil for every item of the step.
        public var item: String?

        public init(_ step: String, item: String? = nil) {
            self.step = step
            self.item = item
        }
    }

    /// Nothing is begun until ``proceed``; answers are still recorded.
    case pause
    case proceed
    /// Calls the whole run off.
    case cancelRun(reason: LocalizedText)
    /// Calls off what has not ended; steps behind it go on.
    case cancel(Target, reason: LocalizedText)
    /// Asks or tries again at that time; no reminder goes out before.
    case snooze(Target, until: WallTime)
    /// Does it again from the beginning. With `onward`, also every opened step that hangs on it.
    case redo(Target, onward: Bool)
    case follow(DefinitionChange)
}

/// Why an order cannot be carried out.
public struct OrderRefusal: Error, Hashable, Sendable {
    public var message: LocalizedText

    init(_ message: LocalizedText) { self.message = message }
}

extension RunState {
    /// The exact events an order brings about, to be shown before it is given. Throws ``OrderRefusal``.
    public func events(for order: Order, by: String? = nil, at now: WallTime) throws -> [EventKind] {
        guard start != nil else { throw OrderRefusal(JournalFault.empty.message) }
        if purge != nil { throw OrderRefusal(.runWasPurged) }
        if cancellation != nil { throw OrderRefusal(.runWasCancelled) }
        switch order {
        case .pause:
            if isCompleted { throw OrderRefusal(.runIsOver) }
            return isPaused ? [] : [.runPaused(by: by)]
        case .proceed: return isPaused ? [.runContinued(by: by)] : []
        case .cancelRun(let reason):
            if isCompleted { throw OrderRefusal(.runIsOver) }
            return [.runCancelled(reason: reason, by: by)]
        case .cancel(let target, let reason): return try cancelling(target, reason)
        case .snooze(let target, let until): return try snoozing(target, until, now)
        case .redo(let target, let onward): return try redoing(target, onward, by)
        case .follow(let change): return [.definitionChanged(change)]
        }
    }

    private func cancelling(_ target: Order.Target, _ reason: LocalizedText) throws -> [EventKind] {
        let state = try found(target)
        if isCompleted { throw OrderRefusal(.runIsOver) }
        let outcome = Outcome.cancelled(reason: reason)
        if state.phase == .waiting {
            guard target.item == nil else { throw OrderRefusal(.notAskedYet(target.step)) }
            return [.stepEnded(step: target.step, outcome: outcome)]
        }
        let events = items(target, of: state).filter { $0.outcome?.isFinal != true }
            .map { EventKind.itemEnded(step: target.step, item: $0.key, outcome: outcome) }
        if events.isEmpty { throw OrderRefusal(.ended(target.step, state.outcome ?? .completed)) }
        return events
    }

    private func snoozing(_ target: Order.Target, _ until: WallTime, _ now: WallTime) throws -> [EventKind] {
        let state = try found(target)
        guard until > now else { throw OrderRefusal(.notAhead(until)) }
        if state.phase == .waiting { throw OrderRefusal(.notAskedYet(target.step)) }
        let events = items(target, of: state).filter { $0.isOpen && $0.inFlight == nil }
            .map { EventKind.itemEnded(step: target.step, item: $0.key, outcome: .snoozed(until: until)) }
        if events.isEmpty { throw OrderRefusal(.ended(target.step, state.outcome ?? .completed)) }
        return events
    }

    private func redoing(_ target: Order.Target, _ onward: Bool, _ by: String?) throws -> [EventKind] {
        let state = try found(target)
        if state.phase == .waiting { throw OrderRefusal(.notAskedYet(target.step)) }
        let because = "redo" + (by.map { " (\($0))" } ?? "")
        var events: [EventKind] = []
        if target.item == nil, onward {
            return stepsToRedo(from: target.step).map { .stepReopened(step: $0, because: because) }
        }
        for item in items(target, of: state) where !item.isOpen {
            events.append(.itemRedone(step: target.step, item: item.key, because: because))
        }
        if events.isEmpty { throw OrderRefusal(.stillOpen(target.step)) }
        if onward {
            events += stepsToRedo(from: target.step).filter { $0 != target.step }
                .map { .stepReopened(step: $0, because: because) }
        }
        return events
    }

    private func found(_ target: Order.Target) throws -> StepState {
        guard let state = self[step: target.step] else {
            throw OrderRefusal(
                .noStep(target.step, near: DidYouMean.nearest(to: target.step, in: steps.map(\.step.name))))
        }
        if let item = target.item, state.phase != .waiting, state.item(item) == nil {
            throw OrderRefusal(.noItem(item, step: target.step, keys: state.items.compactMap(\.key)))
        }
        return state
    }

    private func items(_ target: Order.Target, of state: StepState) -> [ItemState] {
        target.item.map { key in state.item(key).map { [$0] } ?? [] } ?? state.items
    }
}

extension LocalizedText {
    static var runWasCancelled: LocalizedText {
        LocalizedText(
            ar: "أُلغي المسار", fr: "le déroulement a été annulé", en: "the run was called off")
    }

    fileprivate static func notAhead(_ time: WallTime) -> LocalizedText {
        LocalizedText(ar: "\(time) مضى", fr: "\(time) est passé", en: "\(time) has passed")
    }

    fileprivate static func stillOpen(_ step: String) -> LocalizedText {
        LocalizedText(
            ar: "'\(step)' لم تنته بعد، فلا شيء يعاد", fr: "'\(step)' n'est pas terminée : rien à refaire",
            en: "'\(step)' has not ended: there is nothing to redo")
    }
}
