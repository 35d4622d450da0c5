/// Something wrong, or worth a look, in what a person wrote.
///
/// Each module has a closed list of the situations it can meet (an enum that conforms to ``Situation``); a diagnostic is
/// one of them at a place.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, Codable {
        case error, warning
    }

    /// Stable kebab-case name of the situation; other programs rely on it.
    public var id: String
    public var severity: Severity
    public var place: SourcePlace?
    public var message: LocalizedText
    public var help: LocalizedText?

    public init(
        id: String, severity: Severity = .error, place: SourcePlace?, message: LocalizedText, help: LocalizedText? = nil
    ) {
        self.id = id
        self.severity = severity
        self.place = place
        self.message = message
        self.help = help
    }

    public init(_ situation: some Situation, at place: SourcePlace?) {
        self.init(
            id: situation.id, severity: situation.severity, place: place, message: situation.message,
            help: situation.help)
    }

    public var isError: Bool { severity == .error }
}

/// A situation that a module knows: data in, words out. The message says what was found and what was expected; the help
/// says what to do. Texts exist in Arabic, French and English.
public protocol Situation: Sendable {
    var id: String { get }
    var severity: Diagnostic.Severity { get }
    var message: LocalizedText { get }
    var help: LocalizedText? { get }
}

extension Situation {
    public var severity: Diagnostic.Severity { .error }
    public var help: LocalizedText? { nil }
}

/// Every problem of a file at once; thrown where a caller cannot go on without the value.
public struct Diagnostics: Error, Hashable, Sendable {
    public var all: [Diagnostic]
    public init(_ all: [Diagnostic]) { self.all = all }
}
