/// One step of the parser through a file.
struct YAMLEvent {
    enum Kind {
        case streamStart, streamEnd
        case documentStart, documentEnd
        case scalar(String, YAMLNode.Style)
        case alias(String)
        case listStart(isFlow: Bool), listEnd
        case mapStart(isFlow: Bool), mapEnd
    }

    /// The parser's place, all from zero; `scalar` counts Unicode scalars from the start of the text.
    struct Mark: Hashable {
        var line: Int
        var column: Int
        var scalar: Int
    }

    var kind: Kind
    var start: Mark
    var end: Mark
    var anchor: String?
    var tag: String?
}

/// Why the parser stopped, in its own words.
struct ParserFailure: Error, Hashable {
    var problem: String
    var mark: YAMLEvent.Mark
    var context: String?
    /// Where the thing began that could not be ended.
    var contextMark: YAMLEvent.Mark
}
