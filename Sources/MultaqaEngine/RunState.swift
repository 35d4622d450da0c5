public import MultaqaCalendar
public import MultaqaModel
public import MultaqaPluginKit

/// Where a run stands: the sum of its events. Pure data; it knows no clock, no disk and no chance.
///
/// `apply(_:)` adds one event. ``decide(at:)`` says what should happen next, as events to record and activities to carry out; asked
/// again after a restart it names just what has no result yet.
public struct RunState: Sendable {
    public internal(set) var start: RunStart?
    public internal(set) var plan: Plan?
    /// In the workflow's order.
    public internal(set) var steps: [StepState] = []
    var index: [String: Int] = [:]
    /// Entries of the answer script already given.
    public internal(set) var usedEntries: Set<Int> = []
    /// Activities with an intent and no receipt, by key.
    public internal(set) var openActivities: [String: Activity] = [:]
    public internal(set) var agenda: Agenda?
    public internal(set) var messages: [SentMessage] = []
    public internal(set) var documents: [DocumentReport] = []
    public internal(set) var warnings: [Warning] = []
    public internal(set) var isCompleted = false
    public internal(set) var lastSeq = 0
    public internal(set) var lastAt: WallTime?

    public init() {}

    public var workflow: Workflow? { start?.workflow }

    public subscript(step name: String) -> StepState? { index[name].map { steps[$0] } }
}

/// A message that left, or lies in the outbox, with the step it belongs to.
public struct SentMessage: Hashable, Sendable {
    public var activity: Activity
    public var at: WallTime
    public var report: MessageReport
}

/// One step of a run.
public struct StepState: Hashable, Sendable {
    /// See `docs/guides/run-lifecycle.md`.
    public enum Phase: Hashable, Sendable {
        /// Steps before it are not far enough, or its start day has not come.
        case waiting
        case open
        case ended(Outcome)
    }

    public var step: Step
    public var phase: Phase = .waiting
    public var items: [ItemState] = []
    public var timers: [RunTimer] = []
    /// How often it was sent back.
    public var round = 0
    public var openedAt: WallTime?
    public var endedAt: WallTime?
    /// The due day passed while it was open.
    public var isLate = false
    /// The late notice is still to be written.
    var owesLateNotice = false

    public init(_ step: Step) { self.step = step }

    public var outcome: Outcome? { if case .ended(let outcome) = phase { outcome } else { nil } }

    public func item(_ key: String?) -> ItemState? { items.first { $0.key == key } }

    /// Items behind which later steps may go on.
    public var finishedItems: Int { items.count { $0.outcome?.isFinal == true } }
}

/// One element of a step; a step without `for_each` has a single one, whose key is nil.
public struct ItemState: Hashable, Sendable {
    public enum Phase: Hashable, Sendable {
        /// Work is to be done, or an answer is awaited.
        case open
        case ended(Outcome)
    }

    public var key: String?
    public var phase: Phase = .open
    public var answer: [String: Value]?
    public var signals: [Signal] = []
    public var report: ActivityReport?
    public var failure: ActivityFailure?
    public var endedAt: WallTime?
    public var isLate = false
    /// The reminder that is due and not yet written.
    var owesReminder: Int?
    public var reminders = 0

    public init(_ key: String?) { self.key = key }

    public var outcome: Outcome? { if case .ended(let outcome) = phase { outcome } else { nil } }
    public var isOpen: Bool { phase == .open }
}
