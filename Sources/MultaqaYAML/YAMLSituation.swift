import MultaqaModel

/// Everything that can be wrong with a file before anyone asks what it means.
public enum YAMLSituation: Hashable, Situation {
    case syntax(SyntaxProblem)
    /// `title: Rappel : envoyer`; the text a person meant.
    case colonInText(String)
    /// A text that begins with a character YAML keeps for itself; the text a person meant.
    case textNeedsQuotes(String)
    case tabIndentation
    case badIndentation
    case duplicateKey(String, first: SourcePlace)
    case duplicateAnchor(String, first: SourcePlace)
    case undefinedAlias(String, nearest: String?)
    case selfAlias(String)
    case complexKey
    case mergeKey
    case explicitTag(String)
    case secondDocument
    case emptyDocument
    case tooBig(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    case tooManyNodes(limit: Int)
    case tooManyAliases(limit: Int)
    /// Following the aliases would pass the limit of nodes or of depth.
    case aliasExpansion(YAMLLimits)
    case textTooLong(bytes: Int, limit: Int)
    case tooManyProblems(limit: Int)
    /// The first byte that is no UTF-8, and where.
    case notUTF8(byte: UInt8, offset: Int)
    case utf16
    /// A control character, or a line break that editors do not show.
    case controlCharacter(UInt32)
    /// A character that turns the reading direction of what follows (U+202A to U+202E, U+2066 to U+2069).
    case bidiCharacter(UInt32)
    case hiddenCharacterInKey(UInt32, key: String)
    case commentLooksLikeText(String, comment: String)

    public var id: String {
        switch self {
        case .syntax: "yaml-syntax"
        case .colonInText: "colon-in-text"
        case .textNeedsQuotes: "text-needs-quotes"
        case .tabIndentation: "tab-indentation"
        case .badIndentation: "bad-indentation"
        case .duplicateKey: "duplicate-key"
        case .duplicateAnchor: "duplicate-anchor"
        case .undefinedAlias: "undefined-alias"
        case .selfAlias: "self-alias"
        case .complexKey: "complex-key"
        case .mergeKey: "merge-key"
        case .explicitTag: "explicit-tag"
        case .secondDocument: "second-document"
        case .emptyDocument: "empty-document"
        case .tooBig: "too-big"
        case .tooDeep: "too-deep"
        case .tooManyNodes: "too-many-nodes"
        case .tooManyAliases: "too-many-aliases"
        case .aliasExpansion: "alias-expansion"
        case .textTooLong: "text-too-long"
        case .tooManyProblems: "too-many-problems"
        case .notUTF8: "not-utf8"
        case .utf16: "utf-16"
        case .controlCharacter: "control-character"
        case .bidiCharacter: "bidi-character"
        case .hiddenCharacterInKey: "hidden-character-in-key"
        case .commentLooksLikeText: "comment-looks-like-text"
        }
    }

    public var severity: Diagnostic.Severity {
        if case .commentLooksLikeText = self { .warning } else { .error }
    }
}

extension YAMLSituation {
    /// Why a character may not stand in a file that people read and write, whatever its format; nil when it may.
    public init?(forbidding scalar: Unicode.Scalar) {
        guard let situation = CharacterScan.situation(of: scalar.value) else { return nil }
        self = situation
    }
}
