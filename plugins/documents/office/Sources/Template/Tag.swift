/// A tag of a template: `{{name}}`, `{{a.b}}`, `{{.}}`, `{{#list}}`, `{{#list by 2}}`, `{{^list}}`, `{{/list}}`, `{{>part}}`.
struct Tag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case value
        /// `{{#name}}`: once per element of a list, once for anything else that is there.
        case section
        /// `{{^name}}`: once when there is nothing.
        case inverted
        case end
        /// `{{>letterhead}}`: another document's text in this place.
        case part
        /// Made of `{{#list by 3}}`: a table row, once per three elements, and each of its cells.
        case row
        case cell(Int)
        /// `{{! … }}`: printed nowhere.
        case comment
    }

    var kind: Kind
    /// The parts between the dots; empty for `{{.}}`.
    var path: [String]
    /// How many elements stand side by side: the number in `{{#list by 3}}`.
    var columns: Int?
    /// As written, hidden direction marks and spaces taken out.
    var text: String
    /// The words of the paragraph on both sides, for messages.
    var around: String

    var isMarker: Bool { kind == .section || kind == .inverted || kind == .end }
    var name: String { path.isEmpty ? "." : path.joined(separator: ".") }

    /// - Parameter inside: what stands between the braces; nil when it is no tag.
    init?(inside: String, around: String) {
        // What is typed in Latin letters alone has no marks.
        let isPlain = inside.utf8.allSatisfy { $0 < 0x80 }
        let visible = isPlain ? inside : String(inside.unicodeScalars.filter { !Tag.hiddenMarks.contains($0) })
        var body = visible.unicodeScalars[...]
        func trim() {
            while let first = body.first, first == " " || first.properties.isWhitespace { body.removeFirst() }
            while let last = body.last, last == " " || last.properties.isWhitespace { body.removeLast() }
        }
        trim()
        switch body.first {
        case "#": kind = .section
        case "^": kind = .inverted
        case "/": kind = .end
        case "!": kind = .comment
        case ">": kind = .part
        default: kind = .value
        }
        if kind != .value { body.removeFirst() }
        trim()
        var name = String(body)
        let mark = [Kind.section: "#", .inverted: "^", .end: "/", .comment: "!", .part: ">"][kind] ?? ""
        self.text = "{{\(mark)\(name)}}"
        self.around = around
        if kind == .section, name.utf8.contains(UInt8(ascii: " ")) {
            let words = name.split(whereSeparator: \.isWhitespace)
            guard words.count == 3, words[1] == "by", let number = Int(words[2]), Tag.mostColumns.contains(number)
            else {
                return nil
            }
            columns = number
            name = String(words[0])
        }
        if name == "." || kind == .comment {
            path = []
        } else {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard parts.allSatisfy(Tag.isName) else { return nil }
            path = parts
        }
    }

    private static let mostColumns = 2...12

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { isASCIIName($0) || $0 >= 0x80 }
            && (text.utf8.allSatisfy(isASCIIName)
                || text.allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) })
    }

    private static func isASCIIName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Word puts direction marks into what is typed in Arabic text.
    private static let hiddenMarks: Set<Unicode.Scalar> = [
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{FEFF}", "\u{202A}", "\u{202B}",
        "\u{202C}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
    ]
}
