public import MultaqaModel

/// Everything this plug-in can find wrong in a template, in the data it is filled with, or on the machine.
public enum OfficeSituation: Situation, Error, Hashable {
    // The template file
    /// `others`: languages that do exist.
    case templateMissing(document: String, language: Language, folders: [String], others: [Language])
    case unreadable(file: String, reason: String)
    case notAPackage
    case notADocument
    case macros
    case encrypted
    case tooBig(what: String, limit: String)
    case unsafePath(String)
    case badPart(String)
    case badXML(part: String, reason: String)
    case documentType(part: String)
    case outsideLink(target: String)

    // Its tags
    case brokenTag(around: String)
    case malformedTag(tag: String, around: String)
    case unclosedSection(tag: String, around: String)
    case unopenedSection(tag: String, around: String)
    case crossedSections(inner: String, outer: String, around: String)
    case scatteredSection(tag: String, around: String)
    case groupedOutsideCell(tag: String, around: String)
    case wrongCellCount(tag: String, cells: Int, around: String)

    // Shared texts and pictures
    case partNotAlone(tag: String, around: String)
    case partWithinItself(tag: String, around: String)
    case partUnreadable(tag: String, reason: String)
    /// `what`: an element's name, `w:footnoteReference`.
    case partHolds(tag: String, what: String)
    case pictureMissing(name: String, folders: [String])
    case notAPicture(file: String)
    case codeTooLong(tag: String, bytes: Int)

    // Its names and their values
    case unknownName(tag: String, around: String, nearest: String?)
    case emptyValue(tag: String, around: String)
    case notPrintable(tag: String, kind: String, around: String)
    case charactersRemoved(tag: String, codes: [String])

    // How it will look
    case looksDiffer(tag: String, around: String)
    case fontMissing(name: String)
    /// The language of the text as Word has it, and the one it should be.
    case languageUnsaid(said: String?, wanted: String)
    case titleMissing

    // Making the files
    case unknownLanguage(String)
    case noLanguage
    case unsafeName(String)
    case cannotWrite(path: String, reason: String)
    case officeMissing
    /// `U+13000 (𓀀)`, of which no font here has a picture.
    case glyphMissing(document: String, characters: [String])
    case fontNotEmbedded(document: String, font: String)
    case conversionFailed(document: String, reason: String)
    case conversionTooSlow(document: String, seconds: Int)

    public var severity: Diagnostic.Severity {
        switch self {
        case .charactersRemoved, .looksDiffer, .fontMissing, .languageUnsaid, .titleMissing: .warning
        default: .error
        }
    }

    public var id: String {
        switch self {
        case .templateMissing: "template-missing"
        case .unreadable: "template-unreadable"
        case .notAPackage: "template-not-docx"
        case .notADocument: "template-not-a-document"
        case .macros: "template-macros"
        case .encrypted: "template-encrypted"
        case .tooBig: "template-too-big"
        case .unsafePath: "template-unsafe-path"
        case .badPart: "template-damaged"
        case .badXML: "template-bad-xml"
        case .documentType: "template-document-type"
        case .outsideLink: "template-outside-link"
        case .brokenTag: "tag-broken"
        case .malformedTag: "tag-malformed"
        case .unclosedSection: "section-unclosed"
        case .unopenedSection: "section-unopened"
        case .crossedSections: "sections-crossed"
        case .scatteredSection: "section-scattered"
        case .groupedOutsideCell: "section-by-outside-cell"
        case .wrongCellCount: "section-by-wrong-cells"
        case .partNotAlone: "part-not-alone"
        case .partWithinItself: "part-within-itself"
        case .partUnreadable: "part-unreadable"
        case .partHolds: "part-unsupported"
        case .pictureMissing: "picture-missing"
        case .notAPicture: "picture-unreadable"
        case .codeTooLong: "qr-code-too-long"
        case .unknownName: "name-unknown"
        case .emptyValue: "value-empty"
        case .notPrintable: "value-not-printable"
        case .charactersRemoved: "characters-removed"
        case .looksDiffer: "tag-in-two-styles"
        case .fontMissing: "font-missing"
        case .languageUnsaid: "document-language-missing"
        case .titleMissing: "document-title-missing"
        case .unknownLanguage: "language-unknown"
        case .noLanguage: "language-none"
        case .unsafeName: "file-name-unsafe"
        case .cannotWrite: "file-not-written"
        case .officeMissing: "libreoffice-missing"
        case .glyphMissing: "glyph-missing"
        case .fontNotEmbedded: "pdf-font-missing"
        case .conversionFailed: "pdf-failed"
        case .conversionTooSlow: "pdf-too-slow"
        }
    }
}
