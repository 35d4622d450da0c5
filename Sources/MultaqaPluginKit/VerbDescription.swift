public import MultaqaModel

/// A verb with the keys a step may use beside it. The check, the JSON Schema and the reference are made from it.
public struct VerbDescription: Hashable, Sendable, Codable {
    /// How the text of a key is read.
    public enum KeyKind: String, Hashable, Sendable, Codable {
        /// A word or text as it is.
        case text
        /// A list of words.
        case words
        /// Names of documents that an earlier step produced.
        case documents
        /// CEL, evaluated against the record.
        case expression
        case flag, number, email
        /// A map as written.
        case data
    }

    public struct Key: Hashable, Sendable, Codable {
        public var name: String
        public var kind: KeyKind
        public var isRequired: Bool
        public var summary: LocalizedText

        public init(_ name: String, _ kind: KeyKind, required: Bool = false, _ summary: LocalizedText = "") {
            self.name = name
            self.kind = kind
            self.isRequired = required
            self.summary = summary
        }
    }

    /// What a person should not write, as the lines of a step, and the id of the diagnostic it gets.
    public struct WrongExample: Hashable, Sendable, Codable {
        public var yaml: String
        public var expects: String

        public init(_ yaml: String, expects: String) {
            self.yaml = yaml
            self.expects = expects
        }
    }

    public var name: String
    /// What it does, in one sentence.
    public var summary: LocalizedText
    /// Whether the verb takes one subject (`send: invitation`) or may take a list (`produce: [badge, programme]`).
    public var takesList: Bool
    public var keys: [Key]
    /// Doing it twice with the same key leaves the same world: after a crash it is simply done again. Otherwise a person is
    /// asked whether it happened.
    public var isIdempotent: Bool
    /// How many requests one call may hold (a mail server that takes fifty messages at a time); nil leaves it to the engine.
    /// There is never more than one call under way for a verb.
    public var atOnce: Int?
    /// The lines of a step that uses it well.
    public var good: String
    public var bad: WrongExample?

    public init(
        _ name: String, _ summary: LocalizedText = "", takesList: Bool = false, keys: [Key] = [], isIdempotent: Bool,
        atOnce: Int? = nil, good: String = "", bad: WrongExample? = nil
    ) {
        self.name = name
        self.summary = summary
        self.takesList = takesList
        self.keys = keys
        self.isIdempotent = isIdempotent
        self.atOnce = atOnce
        self.good = good
        self.bad = bad
    }
}
