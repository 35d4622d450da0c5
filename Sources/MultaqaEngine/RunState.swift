public import MultaqaModel
public import MultaqaPluginKit

/// Where a run stands: the sum of its events. Pure data; it knows no clock, no disk and no chance.
///
/// `apply(_:)` adds one event. ``decide(at:)`` says what should happen next, as events to record and activities to carry out; asked
/// again after a restart it names just what has no result yet. Both cost as much as what they change, not as much as the run is long.
public struct RunState: Sendable {
    public internal(set) var start: RunStart?
    public internal(set) var plan: Plan?
    /// In the workflow's order.
    public internal(set) var steps: [StepState] = []
    /// Entries of the answer script already given.
    public internal(set) var usedEntries: Set<Int> = []
    /// Activities with an intent and no receipt, by key.
    public internal(set) var openActivities: [String: Activity] = [:]
    public internal(set) var agenda: Agenda?
    public internal(set) var grouping: Grouping?
    public internal(set) var messages: [SentMessage] = []
    /// What became of messages, by key; those that still lie in the outbox are not among them.
    public internal(set) var deliveries: [String: Delivery] = [:]
    public internal(set) var documents: [DocumentReport] = []
    public internal(set) var register = Register()
    public internal(set) var warnings: [Warning] = []
    public internal(set) var isCompleted = false
    /// Why the run was called off.
    public internal(set) var cancellation: LocalizedText?
    /// Lists of people that left the run, in order.
    public internal(set) var exports: [DataExport] = []
    /// What is known of people was taken out of the run: it can be looked at and nothing else.
    public internal(set) var purge: PurgeRecord?
    /// Held: answers are recorded, nothing is begun.
    public internal(set) var isPaused = false
    /// How often the definition was changed while the run was under way.
    public internal(set) var definitionChanges = 0
    public internal(set) var lastSeq = 0
    public internal(set) var lastAt: WallTime?

    var index: [String: Int] = [:]
    /// By position: the steps that hang on it, and those of them that go on when a part of its items is finished.
    var dependents: [[Int]] = []
    var quorumDependents: [[Int]] = []
    /// Steps without an outcome that lets others go on.
    var unfinished = 0
    var attention = Attention()
    var script = ScriptDesk()
    var book = RecordBook()

    public init() {}

    public var workflow: Workflow? { start?.workflow }

    public subscript(step name: String) -> StepState? { index[name].map { steps[$0] } }

    /// Nothing will happen any more, unless somebody asks for work to be redone.
    public var isOver: Bool { isCompleted || cancellation != nil || purge != nil }
}

/// A message that left, or lies in the outbox, with the step it belongs to.
public struct SentMessage: Hashable, Sendable {
    public var activity: Activity
    public var at: WallTime
    public var report: MessageReport
}
