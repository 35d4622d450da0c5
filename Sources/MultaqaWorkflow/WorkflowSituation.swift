import MultaqaModel

/// What can be wrong in a workflow, an overlay or a data table: the closed list.
enum WorkflowSituation: Situation, Hashable {
    // Files
    case fileMissing(String)
    case baseMissing(String, looked: [String])
    case otherName(found: String, wanted: String, file: String)
    case otherBase(String, customizes: String, given: String)
    case overlayCycle([String])
    case unknownVersion(String)
    case neitherWorkflowNorOverlay
    case includeCycle([String])
    case includesOverlay(String)
    case includedProgramme(String)

    // Shape
    case notAMap(found: String, what: String)
    case notAList(found: String, what: String)
    case notLocalized(String, found: String)
    case unknownKey(String, of: String, known: [String])
    case missingKey(String, of: String)
    case wrongType(String, found: String, expected: Scalar)
    case wrongWord(String, what: String, known: [String])
    case wrongName(String)
    case unquotedTime(String, write: String)
    case unknownLanguage(String)
    case missingLanguage([Language], of: String)
    case wrongMail(String)

    // Overlays
    case unknownOverlayTarget(String, kind: String, near: String?, place: SourcePlace?)
    case alreadyThere(String, first: SourcePlace)
    case removalWithoutReason(String)
    case danglingAfterRemoval(String, step: String, key: String, removed: SourcePlace)

    // Steps
    /// `of`: `step 'invite'`.
    case noVerb(of: String, verbs: [String])
    case severalVerbs([String], of: String)
    case unknownVerb(String, near: String)
    case unknownStep(String, in: String, key: String, near: String?, place: SourcePlace?)
    case unknownName(String, kind: String, known: [String])
    case cycle([String])
    case dateCycle([String])
    case noOpening
    case repeatedChoice(String)
    case redoNotBefore(String, step: String)
    case attachmentNotProduced(String, step: String, produced: [String])
    case noIfLate(String)
    case remindsNobody(String)
    case remindsNoAnswer(String, verb: String)
    case lateMachine(String, verb: String)
    case lateWithoutDate(String)

    // Inputs and addresses; tables have situations of their own
    case inputWithoutValue(String)
    case inputsLeftOpen([String])

    // Forms
    case formNameTaken(String)

    // Roster
    case declaredNotListed(declared: Int, listed: Int)
    case nearDuplicate(LocalizedText, LocalizedText)

    var id: String {
        switch self {
        case .fileMissing: "file-missing"
        case .baseMissing: "base-missing"
        case .otherName: "other-name"
        case .otherBase: "other-base"
        case .includeCycle: "include-cycle"
        case .includesOverlay: "includes-overlay"
        case .includedProgramme: "included-programme"
        case .overlayCycle: "overlay-cycle"
        case .unknownVersion: "unknown-version"
        case .neitherWorkflowNorOverlay: "neither-workflow-nor-overlay"
        case .notAMap: "not-a-map"
        case .notAList: "not-a-list"
        case .notLocalized: "wrong-type"
        case .unknownKey: "unknown-key"
        case .missingKey: "missing-key"
        case .wrongType: "wrong-type"
        case .wrongWord: "wrong-word"
        case .wrongName: "wrong-name"
        case .unquotedTime: "unquoted-time"
        case .unknownLanguage: "unknown-language"
        case .missingLanguage: "missing-language"
        case .wrongMail: "wrong-address"
        case .unknownOverlayTarget(_, let kind, _, _): kind == "step" ? "unknown-step" : "unknown-name"
        case .alreadyThere: "already-there"
        case .removalWithoutReason: "removal-without-reason"
        case .danglingAfterRemoval: "dangling-after"
        case .noVerb: "no-verb"
        case .severalVerbs: "several-verbs"
        case .unknownVerb: "unknown-verb"
        case .unknownStep: "unknown-step"
        case .unknownName: "unknown-name"
        case .cycle: "cycle"
        case .dateCycle: "date-cycle"
        case .noOpening: "no-opening"
        case .repeatedChoice: "repeated-choice"
        case .redoNotBefore: "redo-not-before"
        case .attachmentNotProduced: "attachment-not-produced"
        case .noIfLate: "no-if-late"
        case .remindsNobody, .remindsNoAnswer: "reminds-nobody"
        case .lateMachine: "late-machine"
        case .lateWithoutDate: "late-without-date"
        case .inputWithoutValue: "input-without-value"
        case .inputsLeftOpen: "inputs-left-open"
        case .declaredNotListed: "declared-not-listed"
        case .nearDuplicate: "near-duplicate"
        case .formNameTaken: "form-name-taken"
        }
    }

    var severity: Diagnostic.Severity {
        switch self {
        case .noIfLate, .missingLanguage, .inputsLeftOpen, .includedProgramme, .declaredNotListed, .nearDuplicate,
            .lateMachine:
            .warning
        default: .error
        }
    }
}
