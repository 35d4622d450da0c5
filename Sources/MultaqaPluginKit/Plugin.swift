public import MultaqaModel

/// Something that can do work for a step: send, plan, produce, or a verb of its own.
///
/// A plug-in answers twice: ``preview(_:)`` says what would happen and touches nothing, ``perform(_:in:)`` does it. Both
/// say it in the same words (``ActivityReport``), so that the plan can show every message and document beforehand; the only
/// difference allowed between the two reports is the presence of files.
///
/// Requests come as a batch, all that is ready at one moment, and are answered one for one, in order. A plug-in that fails
/// one request answers ``ActivityResult/failed(_:)`` for it and goes on with the others.
public protocol Plugin: Sendable {
    var manifest: PluginManifest { get }

    /// Looks at one call before anything runs: does the template exist, in every language, are its names known?
    func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic]

    /// What would happen. Must not write, send or start anything.
    func preview(_ requests: [ActivityRequest]) async -> [ActivityResult]

    /// Does it. Files are written below ``Workplace/folder`` only.
    func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult]
}

extension Plugin {
    public func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] { [] }
}

/// What a plug-in is and what it may touch.
public struct PluginManifest: Hashable, Sendable, Codable {
    /// `notifications/email`: the folder below `plugins/`.
    public var name: String
    public var summary: LocalizedText
    public var verbs: [VerbDescription]
    /// Channels for messages (`email`); empty for other families.
    public var channels: [String]

    public init(name: String, summary: LocalizedText, verbs: [VerbDescription], channels: [String] = []) {
        self.name = name
        self.summary = summary
        self.verbs = verbs
        self.channels = channels
    }
}

/// A verb with the keys a step may use beside it.
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
        case flag, number
        /// A map as written.
        case data
    }

    public struct Key: Hashable, Sendable, Codable {
        public var name: String
        public var kind: KeyKind
        public var isRequired: Bool

        public init(_ name: String, _ kind: KeyKind, required: Bool = false) {
            self.name = name
            self.kind = kind
            self.isRequired = required
        }
    }

    public var name: String
    /// Whether the verb takes one subject (`send: invitation`) or may take a list (`produce: [badge, programme]`).
    public var takesList: Bool
    public var keys: [Key]
    /// Doing it twice with the same key leaves the same world: after a crash it is simply done again. Otherwise a person is
    /// asked whether it happened.
    public var isIdempotent: Bool
    /// How many requests one call may hold (a mail server that takes fifty messages at a time); nil leaves it to the engine.
    /// There is never more than one call under way for a verb.
    public var atOnce: Int?

    public init(
        _ name: String, takesList: Bool = false, keys: [Key] = [], isIdempotent: Bool, atOnce: Int? = nil
    ) {
        self.name = name
        self.takesList = takesList
        self.keys = keys
        self.isIdempotent = isIdempotent
        self.atOnce = atOnce
    }
}
