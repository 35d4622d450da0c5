/// How an item ended, or why it has not. Later, skipped and cancelled are outcomes, not errors.
public enum Outcome: Hashable, Sendable, Codable {
    case completed
    case skipped(reason: LocalizedText)
    /// Put off: asked again at that time.
    case snoozed(until: WallTime)
    case cancelled(reason: LocalizedText)
    case failed(reason: LocalizedText)
    /// The effect was begun and its receipt is missing; a person must say whether it happened.
    case toVerify

    /// The word in machine-readable forms: `to_verify`.
    public var name: String {
        switch self {
        case .completed: "completed"
        case .skipped: "skipped"
        case .snoozed: "snoozed"
        case .cancelled: "cancelled"
        case .failed: "failed"
        case .toVerify: "to_verify"
        }
    }

    /// Whether steps behind it may go on.
    public var isFinal: Bool {
        switch self {
        case .completed, .skipped, .cancelled: true
        case .snoozed, .failed, .toVerify: false
        }
    }
}
