/// Finds the text around a colon that YAML took for the end of a key: `Rappel : envoyer` in `title: Rappel : envoyer`.
struct ColonInText {
    private let colon: Int
    private let line: Range<Int>
    private let source: SourceText

    /// `colon` is where the parser complained.
    init(before colon: Int, in source: SourceText) {
        self.colon = colon
        self.source = source
        self.line = source.line(around: colon)
    }

    /// In a block: from after the line's first `key: ` to the line's end or a comment. Nil when the line has no key before
    /// the colon.
    var block: Range<Int>? {
        var start = source.skippingBlanks(from: line.lowerBound, to: line.upperBound)
        while source[start] == UInt8(ascii: "-"), source[start + 1]?.isBlank ?? false {
            start = source.skippingBlanks(from: start + 1, to: line.upperBound)
        }
        guard let first = firstSeparator(from: start) else { return nil }
        return text(from: first + 1, to: comment ?? line.upperBound)
    }

    /// In `{…}`: from after the nearest `key: ` to the next comma or bracket.
    var flow: Range<Int>? {
        let opening = source.bytes[line.lowerBound..<colon].lastIndex { "{,".utf8.contains($0) }
        guard let opening, let first = firstSeparator(from: opening + 1) else { return nil }
        let closing = source.bytes[colon..<line.upperBound].firstIndex { ",}]".utf8.contains($0) }
        return text(from: first + 1, to: closing ?? line.upperBound)
    }

    /// The first colon with a blank after it, not in quotes, before the colon of the complaint.
    private func firstSeparator(from start: Int) -> Int? {
        var offset = start
        if let quote = source[start], quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let end = source.bytes[start + 1..<max(colon, start + 1)].firstIndex(of: quote) else { return nil }
            offset = end + 1
        }
        while offset < colon {
            if source.bytes[offset] == UInt8(ascii: ":"), source[offset + 1]?.isBlank ?? false { return offset }
            offset += 1
        }
        return nil
    }

    private var comment: Int? {
        (colon..<line.upperBound).first {
            source.bytes[$0] == UInt8(ascii: "#") && source.bytes[$0 - 1].isBlank && source[$0 + 1]?.isBlank ?? true
        }
    }

    private func text(from start: Int, to end: Int) -> Range<Int>? {
        let start = source.skippingBlanks(from: start, to: end)
        guard start < colon else { return nil }
        return source.trimmingEnd(of: start..<end)
    }
}
