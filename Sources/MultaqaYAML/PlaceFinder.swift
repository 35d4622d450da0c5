import MultaqaModel

/// Turns the parser's marks, which count characters, into places, which count bytes.
///
/// Marks come nearly in order, so the finder moves along with them: the whole file costs one walk.
struct PlaceFinder {
    private let source: SourceText
    private var scalar = 0
    private var byte: Int
    private var last: SourcePlace

    init(_ source: SourceText) {
        self.source = source
        self.byte = source.start
        self.last = SourcePlace(file: source.file, offset: source.start)
    }

    mutating func offset(of mark: YAMLEvent.Mark) -> Int {
        let bytes = source.bytes
        while scalar < mark.scalar, byte < bytes.count {
            byte += SourceText.width(ofScalarStartingWith: bytes[byte])
            scalar += 1
        }
        while scalar > mark.scalar, byte > source.start {
            byte -= 1
            if bytes[byte] & 0xC0 != 0x80 { scalar -= 1 }
        }
        return byte
    }

    mutating func place(from start: YAMLEvent.Mark, to end: YAMLEvent.Mark) -> SourcePlace {
        let offset = offset(of: start)
        if offset == source.bytes.count, source[offset - 1]?.isLineBreak == false {
            // The parser ends the last line itself and counts one more.
            source.advance(&last, to: offset)
        } else {
            last.line = start.line + 1
            last.column = start.column + 1
            last.offset = offset
        }
        var place = last
        place.length = max(0, self.offset(of: end) - offset)
        return place
    }

    /// Takes a node apart: its anchor and tag, in either order, and then its value.
    func parts(of whole: SourcePlace) -> NodeParts {
        let end = whole.offset + whole.length
        var parts = NodeParts(value: whole)
        while parts.value.offset < end {
            let offset = parts.value.offset
            switch source.bytes[offset] {
            case UInt8(ascii: "&"):
                parts.anchor = parts.value
                let length = wordLength(from: offset, to: end)
                parts.anchor?.length = length
                source.advance(&parts.value, to: offset + length)
            case UInt8(ascii: "!"):
                parts.tag = parts.value
                let length = wordLength(from: offset, to: end)
                parts.tag?.length = length
                source.advance(&parts.value, to: offset + length)
            case UInt8(ascii: "#"):
                source.advance(&parts.value, to: min(end, source.line(around: offset).upperBound))
            case let byte where byte.isBlank || byte.isLineBreak:
                source.advance(&parts.value, to: offset + 1)
            default:
                parts.value.length = end - offset
                return parts
            }
        }
        parts.value.length = 0
        return parts
    }

    private func wordLength(from offset: Int, to end: Int) -> Int {
        source.bytes[offset..<end].prefix { !$0.isBlank && !$0.isLineBreak }.count
    }
}

/// Where `&anchor`, `!tag` and the value itself stand.
struct NodeParts {
    var anchor: SourcePlace?
    var tag: SourcePlace?
    var value: SourcePlace
}
