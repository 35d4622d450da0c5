public import MultaqaModel
public import MultaqaPluginKit

/// Drives one run: records what follows, carries out what is ready, waits for what is not.
///
/// The only place where state, journal, clock and plug-ins meet. Everything it does is first an event; events are committed
/// together, always before an effect begins and before anybody outside hears of them. It may be killed between any two lines and be
/// made again from the journal.
public actor Runner {
    /// How a stretch of work ended.
    public enum Pause: Hashable, Sendable {
        case completed
        /// Nothing more to do before that time, and the clock does not jump.
        case waiting(until: WallTime?)
        /// The limit given to ``advance(until:)`` is reached.
        case reachedLimit
        /// Somebody holds the run; see ``Order/proceed``.
        case held
        /// It was called off.
        case cancelled
    }

    public internal(set) var state: RunState
    public nonisolated let registry: PluginRegistry
    let clock: any RunClock
    let workplace: Workplace
    let patience: Patience
    private var log: EventLog
    private var isAdvancing = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Starts a new run: the journal must be empty.
    public init(
        starting start: RunStart, journal: any JournalStore, registry: PluginRegistry, clock: any RunClock,
        workplace: Workplace, patience: Patience = .real, observe: @escaping @Sendable (Event) -> Void = { _ in }
    ) throws {
        state = RunState()
        log = EventLog(journal, observe: observe)
        self.registry = registry
        self.clock = clock
        self.workplace = workplace
        self.patience = patience
        try log.record([.runStarted(start)], at: clock.now, in: &state)
        try log.commit(state)
    }

    /// Takes up a run where its journal ends. Verifies what it reads and throws ``JournalFault`` when it does not hold.
    public init(
        resuming journal: any JournalStore, registry: PluginRegistry, clock: any RunClock, workplace: Workplace,
        patience: Patience = .real, observe: @escaping @Sendable (Event) -> Void = { _ in }
    ) throws {
        self.init(
            resuming: try JournalReplay(journal), of: journal, registry: registry, clock: clock, workplace: workplace,
            patience: patience, observe: observe)
    }

    /// As above, for a journal that was read already.
    public init(
        resuming replay: JournalReplay, of journal: any JournalStore, registry: PluginRegistry, clock: any RunClock,
        workplace: Workplace, patience: Patience = .real, observe: @escaping @Sendable (Event) -> Void = { _ in }
    ) {
        state = replay.state
        log = EventLog(journal, after: replay, observe: observe)
        self.registry = registry
        self.clock = clock
        self.workplace = workplace
        self.patience = patience
    }

    /// What the run's clock shows.
    public var now: WallTime { clock.now }

    // MARK: Moving on

    /// Does everything that can be done, jumping from date to date where the clock can, until the run is through, must wait, or
    /// would pass `limit`. What it did is in the journal when it returns. Called twice at a time, the second call waits for the first:
    /// what one has under way is no work for the other.
    public func advance(until limit: WallTime? = nil) async throws -> Pause {
        while isAdvancing { await withCheckedContinuation { waiting.append($0) } }
        isAdvancing = true
        defer {
            isAdvancing = false
            for other in waiting { other.resume() }
            waiting = []
        }
        do {
            try await settleOpenActivities()
            let pause = try await work(until: limit)
            try log.commit(state)
            return pause
        } catch {
            // What was recorded before the trouble stays true.
            try? log.commit(state)
            throw error
        }
    }

    private func work(until limit: WallTime?) async throws -> Pause {
        while true {
            try Task.checkCancellation()
            if state.cancellation != nil { return .cancelled }
            if state.isCompleted { return .completed }
            if state.isPaused { return .held }
            let now = clock.now
            if let limit, now > limit { return .reachedLimit }
            if try deliverScript(at: now) { continue }
            let decision = state.decide(at: now)
            if !decision.events.isEmpty {
                try record(decision.events)
            } else if !decision.activities.isEmpty {
                try await perform(decision.activities)
            } else {
                let wake = [decision.wake, state.nextScriptTime()].compactMap { $0 }.min()
                guard let wake else { return .waiting(until: nil) }
                if let limit, wake > limit { return .reachedLimit }
                guard clock.jump(to: wake) else { return .waiting(until: wake) }
            }
        }
    }

    /// Records an answer if it fits; the verdict says what became of it. The run moves on at the next ``advance(until:)``.
    public func receive(_ signal: Signal) throws -> SignalVerdict {
        let verdict = state.judge(signal)
        try record(verdict.events)
        try log.commit(state)
        return verdict
    }

    /// Records an answer with what is done again because of it, in one commit. Nothing is recorded when the answer does not fit.
    public func receive(_ signal: Signal, doingAgain targets: [Order.Target], because: String) throws -> SignalVerdict {
        let verdict = state.judge(signal)
        guard !verdict.events.isEmpty else { return verdict }
        try record(
            verdict.events + targets.map { .itemRedone(step: $0.step, item: $0.item, because: because) })
        try log.commit(state)
        return verdict
    }

    /// Records what became of messages, as far as the journal does not say so already. Returns how many were new.
    @discardableResult
    public func note(_ deliveries: [Delivery]) throws -> Int {
        let new = deliveries.filter { state.deliveries[$0.key] != $0 }
        try record(new.map(EventKind.deliveryNoted))
        try log.commit(state)
        return new.count
    }

    /// Records what a person ordered; throws ``OrderRefusal`` when it cannot be done. Returns what was recorded.
    @discardableResult
    public func carryOut(_ order: Order, by: String? = nil) throws -> [EventKind] {
        let events = try state.events(for: order, by: by, at: clock.now)
        try record(events)
        try log.commit(state)
        return events
    }

    /// Records that a list of people leaves the run; to be called before the file is handed over.
    public func note(_ export: DataExport) throws {
        if state.purge != nil { throw OrderRefusal(.runWasPurged) }
        try record([.dataExported(export)])
        try log.commit(state)
    }

    /// Opens every failed item again, to be tried once more. Returns how many.
    public func reopenFailed() throws -> Int {
        var events: [EventKind] = []
        var count = 0
        var conditions = Conditions(at: clock.now)
        for step in state.steps {
            for item in step.items {
                guard case .failed = item.outcome else { continue }
                count += 1
                events.append(.itemReopened(step: step.step.name, item: item.key))
                // A condition that had no value is asked again: nothing is done without its yes.
                if let ended = state.leftOut(item.key, of: step.step, &conditions) { events.append(ended) }
            }
        }
        try record(events)
        try log.commit(state)
        return count
    }

    /// Keeps a picture of the state in the journal, so that it opens quickly the next time.
    public func keepSnapshot() throws { try log.keepSnapshot(of: state) }

    // MARK: Script

    /// Gives the scripted answers that are due now and whose step is open; true when there were any.
    private func deliverScript(at now: WallTime) throws -> Bool {
        let due = state.scriptEntries(dueAt: now)
        for signal in due {
            let verdict = state.judge(signal)
            if case .refused(let reason) = verdict { throw ScriptFault(signal: signal, reason: reason) }
            try record(verdict.events)
        }
        return !due.isEmpty
    }

    // MARK: Journal

    /// Adds events to the state and to those waiting for their commit.
    func record(_ kinds: [EventKind]) throws { try log.record(kinds, at: clock.now, in: &state) }

    /// Makes everything recorded so far durable.
    func commit() throws { try log.commit(state) }
}

/// An answer of the script that does not fit its step: the script is wrong, nothing was recorded.
public struct ScriptFault: Error, Hashable, Sendable {
    public var signal: Signal
    public var reason: LocalizedText
}
