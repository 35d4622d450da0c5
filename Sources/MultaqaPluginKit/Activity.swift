public import MultaqaModel

/// One piece of work asked of a plug-in: a step, or one item of it.
public struct ActivityRequest: Hashable, Sendable, Codable {
    /// Idempotency key: the same work of the same run has the same key, 32 lower-case hexadecimal digits.
    public var key: String
    public var step: String
    /// The row's key for a step with `for_each`.
    public var item: String?
    public var verb: String
    public var subjects: [String]
    /// The step's own keys, expressions evaluated.
    public var arguments: [String: Value]
    /// Everything known at this moment (see `docs/guides/record.md`), the `for_each` variable included.
    public var record: Value
    public var programme: Programme?
    public var languages: [Language]
    /// The letter's number in the run's register, as it is printed; nil for what takes no number.
    public var reference: String?
    /// Documents of earlier steps that `attach` names, those of the same item where the step has items.
    public var attachments: [DocumentReport]
    public var now: WallTime
    /// IANA zone of `now`.
    public var zone: String
    /// Where templates are looked up, first match wins: `<folder>/<document>/<language>.docx`.
    public var templateFolders: [String]

    public init(
        key: String, step: String, item: String? = nil, verb: String, subjects: [String],
        arguments: [String: Value] = [:], record: Value, programme: Programme? = nil,
        languages: [Language] = [.arabic, .french], reference: String? = nil,
        attachments: [DocumentReport] = [], now: WallTime,
        zone: String = "Africa/Casablanca", templateFolders: [String] = []
    ) {
        self.key = key
        self.step = step
        self.item = item
        self.verb = verb
        self.subjects = subjects
        self.arguments = arguments
        self.record = record
        self.programme = programme
        self.languages = languages
        self.reference = reference
        self.attachments = attachments
        self.now = now
        self.zone = zone
        self.templateFolders = templateFolders
    }
}

/// The answer to one request.
public enum ActivityResult: Hashable, Sendable, Codable {
    case completed(ActivityReport)
    case failed(ActivityFailure)
}

/// What happened, or in a preview would happen.
public struct ActivityReport: Hashable, Sendable, Codable {
    public var messages: [MessageReport]
    public var documents: [DocumentReport]
    public var agenda: Agenda?
    public var grouping: Grouping?
    public var warnings: [Warning]

    public init(
        messages: [MessageReport] = [], documents: [DocumentReport] = [], agenda: Agenda? = nil,
        grouping: Grouping? = nil, warnings: [Warning] = []
    ) {
        self.messages = messages
        self.documents = documents
        self.agenda = agenda
        self.grouping = grouping
        self.warnings = warnings
    }
}

/// Why a piece of work was not done.
public struct ActivityFailure: Error, Hashable, Sendable, Codable {
    public var id: String
    public var message: LocalizedText
    /// Whether trying again later may help (the server was busy), or not (the template is wrong).
    public var mayRetry: Bool

    public init(id: String, message: LocalizedText, mayRetry: Bool = false) {
        self.id = id
        self.message = message
        self.mayRetry = mayRetry
    }
}

/// A message to one recipient.
public struct MessageReport: Hashable, Sendable, Codable {
    public var channel: String
    /// An address of the channel: `secretariat@commune.example`.
    public var to: String
    public var name: String
    public var subject: String
    public var language: Language
    /// Names of attached documents, with language: `invitation.ar`.
    public var attachments: [String]
    /// Path below the run's folder; nil in a preview.
    public var file: String?

    public init(
        channel: String, to: String, name: String, subject: String, language: Language, attachments: [String] = [],
        file: String? = nil
    ) {
        self.channel = channel
        self.to = to
        self.name = name
        self.subject = subject
        self.language = language
        self.attachments = attachments
        self.file = file
    }
}

/// A document in one language.
public struct DocumentReport: Hashable, Sendable, Codable {
    public struct File: Hashable, Sendable, Codable {
        /// `docx`, `pdf`, `xlsx`.
        public var format: String
        /// Path below the run's folder.
        public var path: String
        /// Nil where pages do not apply or are not counted.
        public var pages: Int?

        public init(format: String, path: String, pages: Int? = nil) {
            self.format = format
            self.path = path
            self.pages = pages
        }
    }

    public var document: String
    public var language: Language
    public var step: String
    public var item: String?
    /// Empty in a preview.
    public var files: [File]
    /// Nil in a preview, and where a plug-in does not say.
    public var making: Making?

    /// As messages and lists name it: `invitation.ar`.
    public var label: String { "\(document).\(language.rawValue)" }

    /// How the files came to be.
    public enum Making: String, Hashable, Sendable, Codable {
        case first
        /// Another content than before.
        case again
        /// They were there already, byte for byte.
        case kept
    }

    public init(
        document: String, language: Language, step: String, item: String? = nil, files: [File] = [],
        making: Making? = nil
    ) {
        self.making = making
        self.document = document
        self.language = language
        self.step = step
        self.item = item
        self.files = files
    }
}

/// Where a plug-in may write.
public struct Workplace: Hashable, Sendable, Codable {
    /// Absolute path of the run's folder.
    public var folder: String

    public init(folder: String) { self.folder = folder }
}
