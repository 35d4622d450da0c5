/// A tag of a template: `{{name}}`, `{{a.b}}`, `{{.}}`, `{{#list}}`, `{{^list}}`, `{{/list}}`.
struct Tag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case value
        /// `{{#name}}`: once per element of a list, once for anything else that is there.
        case section
        /// `{{^name}}`: once when there is nothing.
        case inverted
        case end
        /// `{{! … }}`: printed nowhere.
        case comment
    }

    var kind: Kind
    /// The parts between the dots; empty for `{{.}}`.
    var path: [String]
    /// As written, hidden direction marks and spaces taken out.
    var text: String
    /// The words of the paragraph on both sides, for messages.
    var around: String
    /// What is known of the name before there is a record.
    var standing = Standing.known

    enum Standing: Hashable, Sendable {
        case known
        /// Prints nothing for some rows, and no section around it asks first.
        case sometimesEmpty
        /// With what may have been meant.
        case unknown(nearest: String?)
    }

    var isMarker: Bool { kind == .section || kind == .inverted || kind == .end }
    var name: String { path.isEmpty ? "." : path.joined(separator: ".") }

    /// - Parameter inside: what stands between the braces; nil when it is no tag.
    init?(inside: String, around: String) {
        var body = inside.unicodeScalars.filter { !Tag.hiddenMarks.contains($0) }[...]
        func trim() {
            while let first = body.first, first.properties.isWhitespace { body.removeFirst() }
            while let last = body.last, last.properties.isWhitespace { body.removeLast() }
        }
        trim()
        switch body.first {
        case "#": kind = .section
        case "^": kind = .inverted
        case "/": kind = .end
        case "!": kind = .comment
        default: kind = .value
        }
        if kind != .value { body.removeFirst() }
        trim()
        let name = String(String.UnicodeScalarView(body))
        let mark = [Kind.section: "#", .inverted: "^", .end: "/", .comment: "!"][kind] ?? ""
        self.text = "{{\(mark)\(name)}}"
        self.around = around
        if name == "." || kind == .comment {
            path = []
        } else {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard parts.allSatisfy(Tag.isName) else { return nil }
            path = parts
        }
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }

    /// Word puts direction marks into what is typed in Arabic text.
    private static let hiddenMarks: Set<Unicode.Scalar> = [
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{FEFF}", "\u{202A}", "\u{202B}",
        "\u{202C}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
    ]
}
