/// What became of a message that was laid into the outbox. The outbox says it first; the journal keeps it for good.
public struct Delivery: Hashable, Sendable, Codable {
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case sent, bounced, failed
        case toVerify = "to_verify"

        /// A person has to look.
        public var isTrouble: Bool { self != .sent }
    }

    /// The message's key, which is the activity's.
    public var key: String
    public var step: String
    public var item: String?
    public var to: String
    public var state: State
    /// What the server said, or why it was given up.
    public var reason: String?

    public init(
        key: String, step: String, item: String? = nil, to: String, state: State, reason: String? = nil
    ) {
        self.key = key
        self.step = step
        self.item = item
        self.to = to
        self.state = state
        self.reason = reason
    }
}
