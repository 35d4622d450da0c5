import MultaqaModel

/// One `{{…}}` of a message template, with its place in the file.
struct TemplateTag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// `{{commune.name}}`: must exist and must not be empty.
        case print
        /// `{{#commune.partner}}`: asks first, so a missing member is simply false.
        case section
        /// `{{^commune.partner}}`.
        case inverted
    }

    var kind: Kind
    /// `["commune", "name"]`; empty for `{{.}}`.
    var path: [String]
    var place: SourcePlace
    /// The sections it stands in, from the outermost: members of what they name may be named directly.
    var within: [[String]]

    /// As written, without braces.
    var name: String { path.isEmpty ? "." : path.joined(separator: ".") }

    /// Reads `commune.name` or `.`; nil for anything else.
    static func path(_ name: String) -> [String]? {
        if name == "." { return [] }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy(isIdentifier) else { return nil }
        return parts
    }

    /// What swift-mustache knows about the place in a list: `{{^last()}}, {{/last()}}`.
    static let listPlaces: Set<String> = ["first()", "last()", "index()", "even()", "odd()"]

    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isLetter(first) else { return false }
        return text.unicodeScalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || $0 == "-" }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
    }
}
