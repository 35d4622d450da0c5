public import MultaqaModel

/// What a plug-in sees when a workflow is checked.
public struct CheckSetting: Sendable {
    public var languages: [Language]
    public var templateFolders: [String]
    /// Nil when the workflow has none, or when it could not be read (``isComplete`` is false then).
    public var programme: Programme?
    /// Days of the event; nil while that is unknown.
    public var days: Int?
    /// The names the step will see when it runs.
    public var record: RecordShape
    /// Keys known of tables: a speaker may be any of them.
    public var keys: [String: Set<String>]
    /// False when parts of the workflow are missing for other reasons that are already reported.
    public var isComplete: Bool
    /// Where the verb's subject stands in the workflow.
    public var place: SourcePlace?
    /// Where something of the workflow stands, by its path: `programme.sessions.opening.in`.
    public var locate: @Sendable (_ path: String) -> SourcePlace?

    public init(
        languages: [Language], templateFolders: [String], programme: Programme? = nil, days: Int? = nil,
        record: RecordShape = .anything, keys: [String: Set<String>] = [:], isComplete: Bool = true,
        place: SourcePlace? = nil, locate: @escaping @Sendable (_ path: String) -> SourcePlace? = { _ in nil }
    ) {
        self.languages = languages
        self.templateFolders = templateFolders
        self.programme = programme
        self.days = days
        self.record = record
        self.keys = keys
        self.isComplete = isComplete
        self.place = place
        self.locate = locate
    }
}
