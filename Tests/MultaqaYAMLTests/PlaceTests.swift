import MultaqaModel
import MultaqaYAML
import Testing

struct PlaceTests {
    @Test func `a key and its value know where they stand`() {
        let value = plain("J-60", place(1, 5, at: 4, length: 4))
        let entry = YAMLNode.Entry(key: "by", keyPlace: place(1, 1, at: 0, length: 2), value: value)
        #expect(root("by: J-60\n") == YAMLNode(.map([entry]), at: place(1, 1, at: 0, length: 8)))
    }

    @Test func `columns count characters and offsets count bytes in Arabic`() {
        let node = root("أ: ب\nعنوان: ملتقى الجماعات\n")
        #expect(node?.entries?.map(\.keyPlace) == [place(1, 1, at: 0, length: 2), place(2, 1, at: 7, length: 10)])
        #expect(node?["أ"]?.place == place(1, 4, at: 4, length: 2))
        #expect(node?["عنوان"]?.place == place(2, 8, at: 19, length: 27))
    }

    @Test func `a letter with a combining mark counts as two characters`() {
        #expect(root("e\u{301}: b")?.entries?.first?.value.place == place(1, 5, at: 5, length: 1))
    }

    @Test func `a character beyond the basic plane counts as one`() {
        #expect(root("[🎓, b]")?.elements?.last?.place == place(1, 5, at: 7, length: 1))
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `a line ends at LF, CR LF or CR`(lineBreak: String) {
        let width = lineBreak.utf8.count
        #expect(root("a: 1\(lineBreak)b: 2\(lineBreak)")?["b"]?.place == place(2, 4, at: 7 + width, length: 1))
    }

    @Test func `a byte order mark takes bytes and no column`() {
        #expect(root("\u{FEFF}a: 1")?.entries?.first?.keyPlace == place(1, 1, at: 3, length: 1))
    }

    @Test func `quotes and brackets belong to the place`() {
        let node = root("a: \"x y\"\nb: [1, 2]\nc: {d: e}\nf: 'g'\n")
        #expect(node?["a"]?.place == place(1, 4, at: 3, length: 5))
        #expect(node?["b"]?.place == place(2, 4, at: 12, length: 6))
        #expect(node?["c"]?.place == place(3, 4, at: 22, length: 6))
        #expect(node?["f"]?.place == place(4, 4, at: 32, length: 3))
    }

    @Test func `a block list or map goes from its first item to the end of its last`() {
        let node = root("a:\n  - 1\n  - 22\n\n# end\nb:\n  c: d\n\n")
        #expect(node?["a"]?.place == place(2, 3, at: 5, length: 10))
        #expect(node?["b"]?.place == place(7, 3, at: 28, length: 4))
    }

    @Test func `a block text goes from its sign to its last character`() {
        #expect(root("a: |\n  x\n  y\n\nb: 1")?["a"]?.place == place(1, 4, at: 3, length: 9))
    }

    @Test func `a value that is not written stands after its colon`() {
        let node = root("a:\nb: 1")
        #expect(node?["a"] == plain("", place(1, 3, at: 2, length: 0)))
    }

    @Test func `a value that is not written at the end of the file stands on its last line`() {
        #expect(root("? a")?["a"] == plain("", place(1, 4, at: 3, length: 0)))
        #expect(root("? a\n")?["a"] == plain("", place(2, 1, at: 4, length: 0)))
    }

    @Test func `a value stands after its anchor`() {
        let node = root("a: &x 1\nb: &y   # note\n  c: d\n")
        #expect(node?["a"] == YAMLNode(.scalar("1", .plain), at: place(1, 7, at: 6, length: 1), anchor: "x"))
        #expect(node?["b"]?.place == place(3, 3, at: 25, length: 4))
    }

    @Test func `every plain key and value is in the file where its place says`() {
        for seed in 1...40 {
            var garden = RandomYAML(seed: UInt64(seed))
            let text = garden.document()
            let result = reading(text)
            #expect(result.diagnostics == [])
            guard let root = result.document?.root else { continue }
            #expect(places(in: root).count > 1)
            for (written, place) in places(in: root) {
                #expect(slice(text, place) == written)
                #expect(lineAndColumn(text, at: place.offset) == [place.line, place.column])
            }
        }
    }

    private func places(in node: YAMLNode) -> [(String, SourcePlace)] {
        switch node.content {
        case .scalar(let text, _): [(text, node.place)]
        case .list(let elements): elements.flatMap(places)
        case .map(let entries): entries.flatMap { [($0.key, $0.keyPlace)] + places(in: $0.value) }
        case .alias(let name): [("*" + name, node.place)]
        }
    }

    private func slice(_ text: String, _ place: SourcePlace) -> String {
        String(decoding: Array(text.utf8)[place.offset..<place.offset + place.length], as: UTF8.self)
    }

    private func lineAndColumn(_ text: String, at offset: Int) -> [Int] {
        let before = String(decoding: Array(text.utf8)[..<offset], as: UTF8.self).unicodeScalars
        let lineStart = before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex
        return [before.count { $0 == "\n" } + 1, before[lineStart...].count + 1]
    }
}
