import MultaqaModel

/// Reads the tags of a Mustache text and gives each a number of its own.
///
/// swift-mustache looks names up without saying where in the file it stands, and a missing name prints as nothing. So
/// every tag is renamed (`{{commune.name}}` becomes `{{{v7}}}`, `{{#signed}}` becomes `{{#v8}}`): the lookup of `v7` is the
/// lookup of tag 7, whose path, kind, line and column are known. Partials, blocks, pragmas and new delimiters are refused:
/// a message is one file that reads as it is sent.
struct TemplateScan {
    /// The same text with numbered tags, for swift-mustache.
    private(set) var numbered = ""
    private(set) var tags: [TemplateTag] = []
    private(set) var problems: [Diagnostic] = []

    private struct OpenSection {
        var name: String
        var number: String
        var place: SourcePlace
        /// The path of `{{#…}}`; nil for sections that open onto nothing new.
        var entered: [String]?
    }

    private static let deepest = 16
    private var scalars: ArraySlice<Unicode.Scalar>
    private var place: SourcePlace
    private var open: [OpenSection] = []

    /// `start` is the place of the first character of `text` in its file.
    init(_ text: String, at start: SourcePlace) {
        scalars = Array(text.unicodeScalars)[...]
        place = start
        while let next = scalars.first {
            if next == "{", scalars.dropFirst().first == "{" {
                readTag()
            } else {
                numbered.unicodeScalars.append(next)
                advance()
            }
        }
        for section in open { report(.unclosedSection(section.name), at: section.place) }
    }

    private mutating func readTag() {
        let start = place
        guard let content = takeTag() else {
            report(.unclosedTag, at: start)
            return
        }
        let sigil = content.first ?? " "
        switch sigil {
        case "!": numbered += "{{\(content)}}"
        case "#", "^": openSection(sigil, name: trimmed(content.dropFirst()), at: start)
        case "/": closeSection(name: trimmed(content.dropFirst()), at: start)
        case "&", "{": print(name: trimmed(content.dropFirst()), at: start)
        case ">", "<", "$", "=", "%", "*": report(.unsupportedTag(content), at: start)
        default: print(name: trimmed(content[...]), at: start)
        }
    }

    /// Takes `{{…}}` or `{{{…}}}` off the text and gives what stands between the two outer braces on each side; nil when the
    /// tag does not end on its line (a comment may take several).
    private mutating func takeTag() -> String? {
        let isTriple = scalars.dropFirst(2).first == "{"
        let isComment = scalars.dropFirst(2).first == "!"
        advance(by: isTriple ? 3 : 2)
        var content = ""
        while let next = scalars.first {
            if next == "}", scalars.dropFirst().first == "}", !isTriple || scalars.dropFirst(2).first == "}" {
                advance(by: isTriple ? 3 : 2)
                return isTriple ? "{" + content : content
            }
            guard next != "\n" || isComment else { return nil }
            content.unicodeScalars.append(next)
            advance()
        }
        return nil
    }

    private mutating func print(name: String, at start: SourcePlace) {
        if TemplateTag.listPlaces.contains(name) {
            numbered += "{{\(name)}}"
        } else if let number = number(.print, name: name, at: start) {
            numbered += "{{{\(number)}}}"
        }
    }

    private mutating func openSection(_ sigil: Character, name: String, at start: SourcePlace) {
        let isPlace = TemplateTag.listPlaces.contains(name)
        let kind: TemplateTag.Kind = sigil == "#" ? .section : .inverted
        guard let number = isPlace ? name : number(kind, name: name, at: start) else { return }
        if open.count == TemplateScan.deepest { report(.sectionsTooDeep(TemplateScan.deepest), at: start) }
        let entered = kind == .section && !isPlace ? TemplateTag.path(name) : nil
        open.append(OpenSection(name: name, number: number, place: start, entered: entered))
        numbered += "{{\(sigil)\(number)}}"
    }

    private mutating func closeSection(name: String, at start: SourcePlace) {
        guard let last = open.last, last.name == name else {
            report(.wrongClose(found: name, expected: open.last?.name), at: start)
            return
        }
        open.removeLast()
        numbered += "{{/\(last.number)}}"
    }

    private mutating func number(_ kind: TemplateTag.Kind, name: String, at start: SourcePlace) -> String? {
        guard let path = TemplateTag.path(name) else {
            report(.malformedName(name), at: start)
            return nil
        }
        tags.append(TemplateTag(kind: kind, path: path, place: start, within: open.compactMap(\.entered)))
        return "v\(tags.count - 1)"
    }

    private mutating func report(_ situation: EmailSituation, at place: SourcePlace) {
        problems.append(Diagnostic(situation, at: place))
    }

    private mutating func advance(by count: Int = 1) {
        for _ in 0..<count {
            guard let scalar = scalars.popFirst() else { return }
            place.offset += UTF8.width(scalar)
            if scalar == "\n" {
                place.line += 1
                place.column = 1
            } else {
                place.column += 1
            }
        }
    }

    private func trimmed(_ text: Substring) -> String {
        var inner = text.unicodeScalars.drop { $0 == " " || $0 == "\t" }
        while let last = inner.last, last == " " || last == "\t" { inner.removeLast() }
        return String(inner)
    }
}
