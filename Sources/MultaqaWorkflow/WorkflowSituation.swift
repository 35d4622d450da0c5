public import MultaqaModel

/// What can be wrong in a workflow, an overlay or a data table: the closed list.
public enum WorkflowSituation: Situation, Hashable {
    /// What a wrong value should have been.
    public enum Expected: Hashable, Sendable {
        case text, localized, number, flag, offset, date, time, span, duration, quorum, forEach, eventDay
    }

    // Files
    case fileMissing(String)
    case baseMissing(String, looked: [String])
    case otherName(found: String, wanted: String, file: String)
    case overlayCycle([String])
    case unknownVersion(String)
    case neitherWorkflowNorOverlay

    // Shape
    case notAMap(found: String, what: String)
    case unknownKey(String, of: String, known: [String])
    case missingKey(String, of: String)
    case wrongType(String, found: String, expected: Expected)
    case wrongWord(String, what: String, known: [String])
    case wrongName(String)
    case unquotedTime(String, write: String)
    case unknownLanguage(String)

    // Overlays
    case unknownOverlayTarget(String, kind: String, near: String?, place: SourcePlace?)
    case alreadyThere(String, first: SourcePlace)
    case removalWithoutReason(String)
    case danglingAfterRemoval(String, step: String, removed: SourcePlace)

    // Steps
    case noVerb(step: String, verbs: [String])
    case severalVerbs([String], step: String)
    case unknownVerb(String, near: String)
    case wrongSubject(String, takesList: Bool)
    case unknownStep(String, in: String, key: String, near: String?, place: SourcePlace?)
    case unknownName(String, kind: String, known: [String])
    case cycle([String])
    case redoNotBefore(String, step: String)
    case attachmentNotProduced(String, step: String, produced: [String])
    case conditionNotBool(String, step: String)
    case noIfLate(String)
    case remindsNobody(String)
    case lateMachine(String, verb: String)
    case lateWithoutDate(String)
    case ruleWithoutStrength(String)

    // Inputs and addresses; tables have situations of their own
    case inputWithoutValue(String)
    case wrongAddress(String, column: String)

    // Roster
    case declaredNotListed(declared: Int, listed: Int)
    case nearDuplicate(LocalizedText, LocalizedText)

    public var id: String {
        switch self {
        case .fileMissing: "file-missing"
        case .baseMissing: "base-missing"
        case .otherName: "other-name"
        case .overlayCycle: "overlay-cycle"
        case .unknownVersion: "unknown-version"
        case .neitherWorkflowNorOverlay: "neither-workflow-nor-overlay"
        case .notAMap: "not-a-map"
        case .unknownKey: "unknown-key"
        case .missingKey: "missing-key"
        case .wrongType: "wrong-type"
        case .wrongWord: "wrong-word"
        case .wrongName: "wrong-name"
        case .unquotedTime: "unquoted-time"
        case .unknownLanguage: "unknown-language"
        case .unknownOverlayTarget(_, let kind, _, _): kind == "step" ? "unknown-step" : "unknown-name"
        case .alreadyThere: "already-there"
        case .removalWithoutReason: "removal-without-reason"
        case .danglingAfterRemoval: "dangling-after"
        case .noVerb: "no-verb"
        case .severalVerbs: "several-verbs"
        case .unknownVerb: "unknown-verb"
        case .wrongSubject: "wrong-subject"
        case .unknownStep: "unknown-step"
        case .unknownName: "unknown-name"
        case .cycle: "cycle"
        case .redoNotBefore: "redo-not-before"
        case .attachmentNotProduced: "attachment-not-produced"
        case .conditionNotBool: "condition-not-bool"
        case .noIfLate: "no-if-late"
        case .remindsNobody: "reminds-nobody"
        case .lateMachine: "late-machine"
        case .lateWithoutDate: "late-without-date"
        case .ruleWithoutStrength: "rule-without-strength"
        case .inputWithoutValue: "input-without-value"
        case .wrongAddress: "wrong-address"
        case .declaredNotListed: "declared-not-listed"
        case .nearDuplicate: "near-duplicate"
        }
    }

    public var severity: Diagnostic.Severity {
        switch self {
        case .noIfLate, .declaredNotListed, .nearDuplicate, .lateMachine: .warning
        default: .error
        }
    }
}
