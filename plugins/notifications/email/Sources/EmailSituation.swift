import MultaqaModel
import MultaqaPluginKit

/// Everything that can be wrong with a message: its template, its people, its attachments.
enum EmailSituation: Situation, Hashable {
    // The template, when a workflow is checked or a message composed.
    case noTemplate(name: String, Language, nearest: String?)
    case unreadable
    case noSubject
    case noEmptyLine
    case noBody
    case unclosedTag
    case unclosedSection(String)
    case wrongClose(found: String, expected: String?)
    case sectionsTooDeep(Int)
    case unsupportedTag(String)
    case malformedName(String)
    case unknownName(String, nearest: String?)

    // The values, when a message is composed.
    case emptyValue(String)
    case notPrintable(String, kind: String)
    case otherLanguage(String, language: Language)

    // The people.
    case noAddress(recipient: String)
    case badAddress(recipient: String, address: String)
    case internationalAddress(String)
    case noSender
    case unknownLanguage(String)

    // The message.
    case oneSubject(found: Int)
    case badKey(String)
    case unknownZone(String)
    case unknownCalendar(String)
    case unknownChannel(String)
    case missingAttachment(document: String, recipient: String)
    case notWritten(path: String)
    case unreadableState(path: String)

    var id: String {
        switch self {
        case .noTemplate: "missing-message-template"
        case .unreadable: "unreadable-message-template"
        case .noSubject: "missing-message-subject"
        case .noEmptyLine: "missing-empty-line"
        case .noBody: "missing-message-body"
        case .unclosedTag: "unclosed-tag"
        case .unclosedSection: "unclosed-section"
        case .wrongClose: "wrong-section-end"
        case .sectionsTooDeep: "sections-too-deep"
        case .unsupportedTag: "unsupported-tag"
        case .malformedName: "malformed-name"
        case .unknownName: "unknown-name"
        case .emptyValue: "empty-value"
        case .notPrintable: "group-printed"
        case .otherLanguage: "text-in-other-language"
        case .noAddress: "missing-address"
        case .badAddress: "bad-address"
        case .internationalAddress: "international-address"
        case .noSender: "missing-sender"
        case .unknownLanguage: "unknown-language"
        case .oneSubject: "one-message-per-send"
        case .badKey: "bad-key"
        case .unknownZone: "unknown-zone"
        case .unknownCalendar: "unknown-calendar"
        case .unknownChannel: "unknown-channel"
        case .missingAttachment: "missing-attachment"
        case .notWritten: "message-not-written"
        case .unreadableState: "unreadable-outbox-state"
        }
    }

    var severity: Diagnostic.Severity {
        switch self {
        case .otherLanguage, .internationalAddress: .warning
        default: .error
        }
    }
}

extension EmailSituation {
    /// The situation as the reason why a message was not composed.
    var failure: ActivityFailure { ActivityFailure(id: id, message: message) }
}
