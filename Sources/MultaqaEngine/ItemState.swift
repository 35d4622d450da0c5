public import MultaqaModel
public import MultaqaPluginKit

/// One element of a step; a step without `for_each` has a single one, whose key is nil.
public struct ItemState: Hashable, Sendable {
    public enum Phase: Hashable, Sendable {
        /// Work is to be done, or an answer is awaited.
        case open
        case ended(Outcome)
    }

    public internal(set) var key: String?
    public internal(set) var phase: Phase = .open
    public internal(set) var answer: [String: Value]?
    public internal(set) var signals: [Signal] = []
    /// When each of them came.
    public internal(set) var heard: [WallTime] = []
    public internal(set) var report: ActivityReport?
    public internal(set) var failure: ActivityFailure?
    public internal(set) var endedAt: WallTime?
    public internal(set) var isLate = false
    public internal(set) var reminders = 0
    /// How often it alone was asked to be done again.
    public internal(set) var round = 0
    /// Who or what wanted it done again, the last time.
    public internal(set) var because: String?
    /// Attempts that failed and may be repeated.
    public internal(set) var attempts = 0
    /// Not before then is it tried again.
    public internal(set) var retryAt: WallTime?
    /// The reminder that is due and not yet written.
    var owesReminder: Int?
    /// Key of its own work while that has an intent and no receipt.
    var inFlight: String?

    public init(_ key: String?) { self.key = key }

    public var outcome: Outcome? { if case .ended(let outcome) = phase { outcome } else { nil } }
    public var isOpen: Bool { if case .open = phase { true } else { false } }
}

extension ItemState {
    mutating func end(_ outcome: Outcome, at time: WallTime) {
        phase = .ended(outcome)
        endedAt = time
        retryAt = nil
        if outcome == .toVerify { inFlight = nil }
    }

    /// Open again, to be tried or asked once more. With `again`, as if it had never been done.
    mutating func reopen(again: Bool) {
        phase = .open
        isLate = false
        failure = nil
        endedAt = nil
        attempts = 0
        retryAt = nil
        inFlight = nil
        guard again else { return }
        round += 1
        report = nil
        answer = nil
        reminders = 0
        owesReminder = nil
    }

    /// Ticks add up; any other answer replaces the one before, which stays in the journal.
    mutating func take(_ signal: Signal, at time: WallTime) {
        signals.append(signal)
        heard.append(time)
        if let ticked = signal.answer["done"]?.asList {
            let before = answer?["done"]?.asList ?? []
            answer = ["done": .list(before + ticked.filter { !before.contains($0) })]
        } else {
            answer = signal.answer
        }
        owesReminder = nil
    }
}
