import MultaqaModel
import MultaqaYAML
import Testing

struct NodeTests {
    @Test func `a text keeps the way it was written`() {
        let node = root("a: x\nb: 'x'\nc: \"x\"\nd: |-\n  x\ne: >-\n  x\n")
        #expect(node?.entries?.map(\.value.scalar) == ["x", "x", "x", "x", "x"])
        #expect(node?.entries?.map(\.value.style) == [.plain, .quoted, .quoted, .block, .block])
    }

    @Test func `a key keeps the way it was written`() {
        #expect(root("a: 1\n'b': 2")?.entries?.map(\.keyStyle) == [.plain, .quoted])
    }

    @Test func `what YAML 1.1 would convert stays text`() {
        let node = root("[no, 010, 2015-06-09, 14:30, on, 1e3]")
        #expect(node?.elements?.map(\.scalar) == ["no", "010", "2015-06-09", "14:30", "on", "1e3"])
    }

    @Test func `a text of several lines is joined as YAML says`() {
        let node = root("a: un\n  deux\nb: |\n  un\n  deux\nc: >\n  un\n  deux\n")
        #expect(node?.entries?.map(\.value.scalar) == ["un deux", "un\ndeux\n", "un deux\n"])
    }

    @Test func `nothing, a tilde and null are null, in quotes they are text`() {
        let node = root("[~, null, '~', 'null', '', x]")
        #expect(node?.elements?.map(\.isNull) == [true, true, false, false, false, false])
        #expect(root("a:")?["a"]?.isNull == true)
    }

    @Test func `each view answers for its own kind only`() {
        let node = root("a: x\nb: [y]\n")
        #expect(node?["a"]?.entries == nil)
        #expect(node?["a"]?.elements == nil)
        #expect(node?["b"]?.scalar == nil)
        #expect(node?["b"]?.style == nil)
        #expect(node?["b"]?["a"] == nil)
        #expect(node?["c"] == nil)
    }

    @Test func `entries keep the order of the file`() {
        #expect(root("{z: 1, a: 2, م: 3}")?.entries?.map(\.key) == ["z", "a", "م"])
    }

    @Test func `escapes are read`() {
        #expect(root(#""\u0645\t\\ \x41""#)?.scalar == "م\t\\ A")
    }

    @Test func `a file may end without a line break or with the end mark`() {
        #expect(root("a: 1")?["a"]?.scalar == "1")
        #expect(root("---\na: 1\n...\n")?["a"]?.scalar == "1")
    }

    @Test func `any collection of bytes can be composed`() {
        let result = YAMLComposer.compose("xxa: 1".utf8.dropFirst(2), file: "w.yaml")
        #expect(result.document?.root["a"]?.place == place(1, 4, at: 3, length: 1))
    }
}
