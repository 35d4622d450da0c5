public import MultaqaModel
public import MultaqaPluginKit

/// Drives one run: records what follows, carries out what is ready, waits for what is not.
///
/// The only place where state, journal, clock and plug-ins meet. Everything it does is first an event in the journal; it may be
/// killed between any two lines and be made again from the journal.
public actor Runner {
    /// How a stretch of work ended.
    public enum Pause: Hashable, Sendable {
        case completed
        /// Nothing more to do before that time, and the clock does not jump.
        case waiting(until: WallTime?)
        /// The limit given to ``advance(until:)`` is reached.
        case reachedLimit
    }

    public private(set) var state: RunState
    private let journal: any JournalStore
    private let registry: PluginRegistry
    private let clock: any RunClock
    private let workplace: Workplace
    private let observe: @Sendable (Event) -> Void
    private var lastHash: String

    /// Starts a new run: the journal must be empty.
    public init(
        starting start: RunStart, journal: any JournalStore, registry: PluginRegistry, clock: any RunClock,
        workplace: Workplace, observe: @escaping @Sendable (Event) -> Void = { _ in }
    ) throws {
        let event = Event(seq: 1, at: clock.now, kind: .runStarted(start))
        let line = try JournalLine(event, previous: JournalLine.origin)
        try journal.append([line])
        var state = RunState()
        state.apply(event)
        observe(event)
        self.init(journal, registry, clock, workplace, observe, state: state, lastHash: line.hash)
    }

    /// Takes up a run where its journal ends. Verifies the journal first and throws ``JournalFault`` when it does not hold.
    public init(
        resuming journal: any JournalStore, registry: PluginRegistry, clock: any RunClock, workplace: Workplace,
        observe: @escaping @Sendable (Event) -> Void = { _ in }
    ) throws {
        let lines = try journal.lines()
        try JournalChain.verify(lines)
        var state = RunState()
        for line in lines { state.apply(try line.event()) }
        self.init(
            journal, registry, clock, workplace, observe, state: state, lastHash: lines.last?.hash ?? JournalLine.origin
        )
    }

    private init(
        _ journal: any JournalStore, _ registry: PluginRegistry, _ clock: any RunClock, _ workplace: Workplace,
        _ observe: @escaping @Sendable (Event) -> Void, state: RunState, lastHash: String
    ) {
        self.journal = journal
        self.registry = registry
        self.clock = clock
        self.workplace = workplace
        self.observe = observe
        self.state = state
        self.lastHash = lastHash
    }

    // MARK: Moving on

    /// Does everything that can be done, jumping from date to date where the clock can, until the run is through, must wait, or
    /// would pass `limit`.
    public func advance(until limit: WallTime? = nil) async throws -> Pause {
        try await settleOpenActivities()
        while true {
            try Task.checkCancellation()
            if state.isCompleted { return .completed }
            let now = clock.now
            if let limit, now > limit { return .reachedLimit }
            if try deliverScript(at: now) { continue }
            let decision = state.decide(at: now)
            if !decision.events.isEmpty {
                try record(decision.events)
            } else if !decision.activities.isEmpty {
                try record(decision.activities.map(EventKind.activityIntended))
                try await perform(decision.activities)
            } else {
                let wake = [decision.wake, state.nextScriptTime(after: now)].compactMap { $0 }.min()
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
        return verdict
    }

    /// Opens every failed item again, to be tried once more. Returns how many.
    public func reopenFailed() throws -> Int {
        var events: [EventKind] = []
        var count = 0
        for step in state.steps {
            for item in step.items {
                guard case .failed = item.outcome else { continue }
                count += 1
                events.append(.itemReopened(step: step.step.name, item: item.key))
                // A condition that had no value is asked again: nothing is done without its yes.
                if let ended = state.leftOut(item.key, of: step.step, at: clock.now) { events.append(ended) }
            }
        }
        try record(events)
        return count
    }

    // MARK: Effects

    /// After a crash: what was begun and has no receipt is done again where the plug-in declares that harmless, and is
    /// otherwise marked for a person to look at.
    private func settleOpenActivities() async throws {
        let open = state.openActivities.values.sorted { $0.key < $1.key }
        guard !open.isEmpty else { return }
        let again = open.filter { registry.description(of: verb(of: $0))?.isIdempotent == true }
        let doubtful = open.filter { !again.contains($0) }
        try record(
            doubtful.map { activity in
                activity.purpose == .work
                    ? .itemEnded(step: activity.step, item: activity.item, outcome: .toVerify)
                    : .activityFailed(activity, .noReceipt(activity))
            })
        try await perform(again)
    }

    private func verb(of activity: Activity) -> String {
        if activity.purpose == .work, case .call(let call)? = state[step: activity.step]?.step.verb { return call.verb }
        return "send"
    }

    /// Hands each plug-in its requests in one batch and records the receipts in one commit.
    private func perform(_ activities: [Activity]) async throws {
        var receipts: [Activity: EventKind] = [:]
        var batches: [String: [(activity: Activity, request: ActivityRequest)]] = [:]
        for (activity, request) in state.requests(for: activities, at: clock.now) {
            switch request {
            case .success(let request): batches[request.verb, default: []].append((activity, request))
            case .failure(let failure): receipts[activity] = .activityFailed(activity, failure)
            }
        }
        for verb in batches.keys.sorted() {
            let batch = batches[verb] ?? []
            let results = await results(of: verb, batch.map(\.request))
            for (position, entry) in batch.enumerated() {
                let result = position < results.count ? results[position] : .failed(.noAnswer(verb))
                switch result {
                case .completed(let report): receipts[entry.activity] = .activityCompleted(entry.activity, report)
                case .failed(let failure): receipts[entry.activity] = .activityFailed(entry.activity, failure)
                }
            }
        }
        try record(activities.compactMap { receipts[$0] })
    }

    private func results(of verb: String, _ requests: [ActivityRequest]) async -> [ActivityResult] {
        guard let plugin = registry.plugin(for: verb) else {
            return requests.map { _ in .failed(.noPlugin(verb)) }
        }
        return await plugin.perform(requests, in: workplace)
    }

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

    private func record(_ kinds: [EventKind]) throws {
        guard !kinds.isEmpty else { return }
        let now = clock.now
        var events: [Event] = []
        var lines: [JournalLine] = []
        for kind in kinds {
            let event = Event(seq: state.lastSeq + events.count + 1, at: now, kind: kind)
            events.append(event)
            lines.append(try JournalLine(event, previous: lines.last?.hash ?? lastHash))
        }
        try journal.append(lines)
        lastHash = lines.last?.hash ?? lastHash
        for event in events {
            state.apply(event)
            observe(event)
        }
    }
}

/// An answer of the script that does not fit its step: the script is wrong, nothing was recorded.
public struct ScriptFault: Error, Hashable, Sendable {
    public var signal: Signal
    public var reason: LocalizedText
}

extension ActivityFailure {
    static func noPlugin(_ verb: String) -> ActivityFailure {
        ActivityFailure(
            id: "no-plugin",
            message: LocalizedText(
                ar: "لا توجد إضافة للفعل '\(verb)'", fr: "aucune extension n'apporte le verbe '\(verb)'",
                en: "no plug-in brings the verb '\(verb)'"))
    }

    static func noReceipt(_ activity: Activity) -> ActivityFailure {
        let place = activity.step + (activity.item.map { "[\($0)]" } ?? "")
        return ActivityFailure(
            id: "no-receipt",
            message: LocalizedText(
                ar: "انقطع العمل أثناء إرسال رسالة للخطوة \(place)؛ تحققوا هل وصلت",
                fr: "un message de \(place) a été commencé sans accusé ; vérifiez s'il est parti",
                en: "a message of \(place) was begun and has no receipt; check whether it left"))
    }

    static func noAnswer(_ verb: String) -> ActivityFailure {
        ActivityFailure(
            id: "no-result",
            message: LocalizedText(
                ar: "الإضافة '\(verb)' لم تعط نتيجة لكل طلب",
                fr: "l'extension de '\(verb)' n'a pas répondu à chaque demande",
                en: "the plug-in for '\(verb)' did not answer every request"))
    }
}
