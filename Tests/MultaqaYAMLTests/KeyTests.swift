import MultaqaModel
import MultaqaYAML
import Testing

struct KeyTests {
    @Test func `a repeated key is shown where it comes again, with the first place`() {
        let result = reading("by: J-60\nto: x\nby: J-30\n")
        let first = place(1, 1, at: 0, length: 2)
        let expected = YAMLSituation.duplicateKey("by", first: first)
        #expect(result.diagnostics == [Diagnostic(expected, at: place(3, 1, at: 15, length: 2))])
        let message = result.diagnostics.first?.message(in: .french)
        #expect(message == "la clé « by » est répétée ; elle est déjà à la ligne 1")
        #expect(result.document?.root.entries?.map(\.key) == ["by", "to"])
        #expect(result.document?.root["by"]?.scalar == "J-60")
    }

    @Test func `each repetition has its own diagnostic`() {
        #expect(
            problems("a: 1\na: 2\nb: {c: 1, c: 2}\na: 3") == [
                "duplicate-key 2:1 | a", "duplicate-key 3:11 | c", "duplicate-key 4:1 | a",
            ])
    }

    @Test func `two spellings of one letter make one key`() {
        #expect(problems("\u{E9}: 1\ne\u{301}: 2") == ["duplicate-key 2:1 | e\u{301}"])
    }

    @Test func `the same key in two maps is no repetition`() {
        #expect(problems("a: {x: 1}\nb: {x: 1}") == [])
    }

    @Test(arguments: [
        ("? [x]\n: 1", "complex-key 1:3 | [x]"), ("? {x: y}\n: 1", "complex-key 1:3 | {x: y}"),
        ("{[x]: 1}", "complex-key 1:2 | [x]"), ("- &x a\n- {*x : 1}", "complex-key 2:4 | *x"),
    ])
    func `a key that is no text is refused and left out`(text: String, problem: String) {
        #expect(problems(text) == [problem])
    }

    @Test func `a merge key is refused and left out`() {
        let text = "<<: {a: 1}\nb: 2"
        #expect(problems(text) == ["merge-key 1:1 | <<"])
        #expect(root(text)?.entries?.map(\.key) == ["b"])
        #expect(problems("'<<': 1") == [])
    }

    @Test(arguments: ["\u{200E}", "\u{200F}", "\u{061C}", "\u{200B}", "\u{2060}"])
    func `a mark that cannot be seen is refused in a key and read in a text`(mark: String) {
        #expect(problems("a\(mark): b") == ["hidden-character-in-key 1:1 | a\(mark)"])
        #expect(problems("a: b\(mark)") == [])
    }

    @Test func `an empty key is a key`() {
        #expect(root("'': 1")?.entries?.map(\.key) == [""])
    }
}
