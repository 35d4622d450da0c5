import MultaqaModel

/// A stretch of an expression's source, in UTF-8 bytes from its start.
struct Span: Hashable, Sendable {
    var start: Int
    var end: Int

    func joined(to other: Span) -> Span { Span(start: min(start, other.start), end: max(end, other.end)) }
}

extension SourcePlace {
    /// The place of a stretch of an expression that starts here. Columns count Unicode scalars, as everywhere.
    func shifted(to span: Span, in source: String) -> SourcePlace {
        var place = self
        place.column += source.utf8.prefix(span.start).count(where: { $0 & 0b1100_0000 != 0b1000_0000 })
        place.offset += span.start
        place.length = span.end - span.start
        return place
    }
}
