import MultaqaModel
import MultaqaYAML
import Testing

struct WholeFileTests {
    @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}"])
    func `a file without content is empty`(text: String) {
        let result = reading(text)
        #expect(result.document == nil)
        #expect(result.diagnostics.map(\.id) == ["empty-document"])
        #expect(result.diagnostics.first?.place?.line == 1)
    }

    @Test func `a second document is refused and the first is read`() {
        #expect(problems("a: 1\n---\nb: 2") == ["second-document 2:1 | ---"])
        #expect(root("a: 1\n---\nb: 2")?["a"]?.scalar == "1")
    }

    @Test func `tags are refused and the value is read`() {
        #expect(problems("a: !!int 3\nb: &x !y {c: 1}") == ["explicit-tag 1:4 | !!int", "explicit-tag 2:7 | !y"])
        #expect(root("a: !!int 3")?["a"] == plain("3", place(1, 10, at: 9, length: 1)))
        #expect(reading("a: !!int 3").diagnostics.first?.message(in: .english).contains("'!!int'") == true)
    }

    @Test(arguments: [
        ("room: Salle #2", "comment-looks-like-text 1:7 | Salle #2"),
        ("- Salle  #2  \n- b", "comment-looks-like-text 1:3 | Salle  #2"),
        ("room: #2", "comment-looks-like-text 1:7 | #2"),
    ])
    func `a comment that looks like text is a warning`(text: String, problem: String) {
        #expect(problems(text) == [problem])
        #expect(reading(text).diagnostics.map(\.severity) == [.warning])
        #expect(reading(text).document != nil)
    }

    @Test(arguments: ["a: b # c", "a: b#c", "a: 'b' #c", "a: b ## c", "a: #c\n  b: d", "a: b #", "a: |  #c\n  b"])
    func `a comment with a blank, a hash in a word, and quotes are no cause for a warning`(text: String) {
        #expect(problems(text) == [])
    }

    @Test func `the warning says how to keep the text`() {
        #expect(help("room: Salle #2")?.hasPrefix("if it is text, put it in quotes: \"Salle #2\"") == true)
    }

    @Test func `the limits are those that were given`() {
        #expect(problems("a: 1", limits: YAMLLimits(bytes: 3)) == ["too-big 1:1"])
        #expect(problems("[[1]]", limits: YAMLLimits(depth: 1)) == ["too-deep 1:2 | ["])
        #expect(problems("[[1]]", limits: YAMLLimits(depth: 2)) == [])
        #expect(problems("[1, 2]", limits: YAMLLimits(nodes: 2)) == ["too-many-nodes 1:5 | 2"])
        #expect(problems("[&x 1, *x, *x]", limits: YAMLLimits(aliases: 1)) == ["too-many-aliases 1:12 | *x"])
        #expect(problems("[été, a]", limits: YAMLLimits(scalarBytes: 4)) == ["text-too-long 1:2 | été"])
        #expect(problems("été: 1", limits: YAMLLimits(scalarBytes: 4)) == ["text-too-long 1:1 | été"])
    }

    @Test func `reading stops after too many problems`() {
        let text = "a: 1\na: 2\na: 3\na: 4\na: 5\n"
        #expect(
            problems(text, limits: YAMLLimits(problems: 2)) == [
                "duplicate-key 2:1 | a", "duplicate-key 3:1 | a", "too-many-problems 4:1 | a",
            ])
    }

    @Test func `diagnostics come in the order of the file`() {
        #expect(
            problems("a: 1 #2\na: 2 # \u{202E}\n") == [
                "comment-looks-like-text 1:4 | 1 #2", "duplicate-key 2:1 | a", "bidi-character 2:8 | \u{202E}",
            ])
    }
}
