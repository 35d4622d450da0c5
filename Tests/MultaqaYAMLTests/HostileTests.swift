import MultaqaModel
import MultaqaYAML
import Testing

@testable import MultaqaYAML

struct HostileTests {
    @Test func `a laugh that would become a billion is refused`() {
        var text = "a: &a0 [lol]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "b\(level): &a\(level) [\(aliases)]\n"
        }
        let result = reading(text)
        #expect(result.document == nil)
        #expect(result.diagnostics.map(\.id) == ["alias-expansion"])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
    func `a hundred thousand nested collections are refused at the limit`(opening: String) {
        let result = reading(String(repeating: opening, count: 100_000))
        #expect(result.document == nil)
        #expect(result.diagnostics.map(\.id) == ["too-deep"])
    }

    @Test func `a thousand levels of indentation are refused at the limit`() {
        let text = (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(problems(text) == ["too-deep 65:65"])
    }

    @Test func `text that is not UTF-8 is refused at its first wrong byte`() {
        let latin1 = Array("a: 1\nb: ".utf8) + [0xE9, 0x74, 0xE9]
        #expect(problems(latin1) == ["not-utf8 w.yaml:2:4"])
        let place = YAMLComposer.compose(latin1, file: "w.yaml").diagnostics.first?.place
        #expect(place?.offset == 8)
    }

    @Test(
        arguments: [
            [0xD8], [0xE2, 0x80], [0xF0, 0x9F, 0x8E],  // cut
            [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func `cut, overlong, surrogate and too large sequences are refused`(bytes: [UInt8]) {
        #expect(problems(Array("é: ".utf8) + bytes) == ["not-utf8 w.yaml:1:4"])
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00], [0x00, 0x61, 0x00, 0x3A],
        ] as [[UInt8]])
    func `UTF-16 is refused by its name`(bytes: [UInt8]) {
        #expect(problems(bytes) == ["utf-16 w.yaml:1:1"])
    }

    @Test func `a huge text is refused`() {
        let text = "a: " + String(repeating: "م", count: 200_000)
        #expect(reading(text).diagnostics.map(\.id) == ["text-too-long"])
        #expect(reading(text).document == nil)
    }

    @Test func `a huge file is refused unread`() {
        let result = YAMLComposer.compose(repeatElement(UInt8(ascii: "["), count: 5 << 20), file: "w.yaml")
        #expect(result.diagnostics.map(\.id) == ["too-big"])
    }

    @Test func `many nodes are refused`() {
        let text = "[" + String(repeating: "1,", count: 500_000) + "]"
        #expect(reading(text).diagnostics.map(\.id) == ["too-many-nodes"])
    }

    @Test func `many anchors are refused`() {
        let text = (0...1_000).map { "- &a\($0) x\n" }.joined()
        #expect(reading(text).diagnostics.map(\.id) == ["too-many-aliases"])
    }

    @Test func `many problems do not fill the memory`() {
        let controls = reading(String(repeating: "\u{202E}", count: 100_000)).diagnostics
        #expect(controls.count == 101)
        #expect(controls.last?.id == "too-many-problems")
        #expect(reading(String(repeating: "a: 1\n", count: 10_000)).diagnostics.count == 101)
    }

    @Test func `every prefix and every wrong byte of a file is read or refused, never more`() {
        let bytes = Array("é: &x [\"a\\n\", 'b', {c: *x}]\nd: |\n  t\nm: {{k}} #2\n? !!int q\n: <<\n".utf8)
        for index in bytes.indices {
            let prefix = YAMLComposer.compose(bytes[..<index], file: "w.yaml")
            #expect(prefix.document != nil || !prefix.diagnostics.isEmpty)
            for byte: UInt8 in [0, 9, 10, 0x22, 0x23, 0x26, 0x2A, 0x3A, 0x5B, 0x7B, 0x7D, 0xC3, 0xFF] {
                var changed = bytes
                changed[index] = byte
                let result = YAMLComposer.compose(changed, file: "w.yaml")
                #expect(result.document != nil || !result.diagnostics.isEmpty)
                #expect(
                    result.diagnostics.allSatisfy { diagnostic in
                        guard let place = diagnostic.place else { return false }
                        return place.offset >= 0 && place.length >= 0 && place.offset + place.length <= changed.count
                    })
            }
        }
    }

    /// Counts how often the items of a growing list move in memory: a few times when it grows in place, each time when the
    /// list is copied at each append.
    @Test func `a list grows in place`() {
        let source = SourceText(bytes: [], file: "w.yaml")
        var builder = TreeBuilder(source: source, limits: YAMLLimits(), diagnostics: [])
        let mark = YAMLEvent.Mark(line: 0, column: 0, scalar: 0)
        builder.take(YAMLEvent(kind: .listStart(isFlow: true), start: mark, end: mark))
        var moves = 0
        var address: UnsafePointer<YAMLNode>?
        for _ in 0..<10_000 {
            builder.take(YAMLEvent(kind: .scalar("x", .plain), start: mark, end: mark))
            let now = builder.stack[0].elements.withUnsafeBufferPointer(\.baseAddress)
            if now != address { moves += 1 }
            address = now
        }
        #expect(builder.stack[0].elements.count == 10_000)
        #expect(moves < 30)
    }
}
