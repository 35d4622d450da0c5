/// A text that begins with `{{` outside quotes, which YAML takes for a map in a map.
struct MustacheText {
    /// From the first `{{` to the end of the line, or to the last closing braces where the text stands in brackets of YAML.
    let range: Range<Int>

    init(from start: Int, isInsideFlow: Bool, in source: SourceText) {
        let line = source.trimmingEnd(of: start..<source.line(around: start).upperBound)
        guard isInsideFlow else {
            range = line
            return
        }
        let brace = UInt8(ascii: "}")
        var end = start
        while end < line.upperBound, source.bytes[end] != brace { end += 1 }
        let opening = source.bytes[line].prefix { $0 == UInt8(ascii: "{") }.count
        var closing = 0
        while end < line.upperBound, source.bytes[end] == brace, closing < opening {
            end += 1
            closing += 1
        }
        range = start..<end
    }
}
