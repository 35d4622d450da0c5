public import MultaqaModel

/// A constraint that `programme.rules` may state, with the keys that may stand beside it.
public struct RuleDescription: Hashable, Sendable, Codable {
    public struct Key: Hashable, Sendable, Codable {
        /// What stands behind the key.
        public enum Kind: String, Hashable, Sendable, Codable {
            case span, day, everyDay, sessions, speaker, room, track, count, flag
        }

        public var name: String
        public var kind: Kind
        public var isRequired: Bool

        public init(_ name: String, _ kind: Kind, required: Bool) {
            self.name = name
            self.kind = kind
            self.isRequired = required
        }
    }

    public var name: String
    /// What it demands, in one sentence.
    public var summary: LocalizedText
    /// Why organisers want it.
    public var justification: LocalizedText
    public var keys: [Key]
    /// At least one key of each group must be written.
    public var oneOf: [[String]]
    /// A programme that keeps the rule, and one that breaks it, as lines for people.
    public var good: [String]
    public var bad: [String]

    public init(
        _ name: String, summary: LocalizedText, justification: LocalizedText, keys: [Key], oneOf: [[String]] = [],
        good: [String] = [], bad: [String] = []
    ) {
        self.name = name
        self.summary = summary
        self.justification = justification
        self.keys = keys
        self.oneOf = oneOf
        self.good = good
        self.bad = bad
    }
}
