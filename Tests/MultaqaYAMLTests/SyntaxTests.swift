import MultaqaModel
import MultaqaYAML
import Testing

struct SyntaxTests {
    @Test(arguments: [
        ("title: Rappel : envoyer", "colon-in-text 1:8 | Rappel : envoyer"),
        ("a:\n  - title: Rappel : envoyer  # note", "colon-in-text 2:12 | Rappel : envoyer"),
        ("{title: Rappel : envoyer, b: c}", "colon-in-text 1:9 | Rappel : envoyer"),
        ("title: Rappel :", "colon-in-text 1:8 | Rappel :"),
        ("'a: b': Rappel : envoyer", "colon-in-text 1:9 | Rappel : envoyer"),
        ("عنوان: تذكير : إرسال", "colon-in-text 1:8 | تذكير : إرسال"),
    ])
    func `a colon in a plain text is named with the whole text`(text: String, problem: String) {
        #expect(problems(text) == [problem])
    }

    @Test func `the text with a colon is given back in quotes`() {
        #expect(help("title: Rappel : l'envoi") == "put the text in quotes: \"Rappel : l'envoi\"")
        #expect(help("title: Le \"Rappel\" : l'envoi") == "put the text in quotes: 'Le \"Rappel\" : l''envoi'")
    }

    @Test(arguments: [
        ("a: {{commune.name}}", "text-needs-quotes 1:4 | {{commune.name}}"),
        ("a: {{commune.name}} et vous", "text-needs-quotes 1:4 | {{commune.name}} et vous"),
        ("a: {{{name}}}", "text-needs-quotes 1:4 | {{{name}}}"),
        ("a: {{#communes}}x{{/communes}}\nb: c", "text-needs-quotes 1:4 | {{#communes}}x{{/communes}}"),
        ("a: {{#communes}}x{{/communes}}", "text-needs-quotes 1:4 | {{#communes}}x{{/communes}}"),
        ("a: [{{x}}, b]", "text-needs-quotes 1:5 | {{x}}"),
        ("a: @hote", "text-needs-quotes 1:4 | @hote"),
        ("a: `x`", "text-needs-quotes 1:4 | `x`"),
        ("a: %x", "text-needs-quotes 1:4 | %x"),
        ("a: **gras** ici", "text-needs-quotes 1:4 | **gras** ici"),
        ("a: & b", "text-needs-quotes 1:4 | & b"),
    ])
    func `a text that begins with a sign of YAML is to be put in quotes`(text: String, problem: String) {
        #expect(problems(text) == [problem])
    }

    @Test func `a Mustache text without quotes is read as the text it is meant to be`() {
        #expect(root("a: {{name}}\nb: [{{x}}, c]")?["a"]?.content == .scalar("{{name}}", .plain))
        #expect(root("a: [{{x}}, c]")?["a"]?.elements?.map(\.scalar) == ["{{x}}", "c"])
    }

    @Test(arguments: [
        ("a:\n\tb: 1", "tab-indentation 2:1 | \t"), ("a: b\n\tc: d", "tab-indentation 2:1 | \t"),
        ("a: |\n\tx", "tab-indentation 2:1 | \t"),
    ])
    func `a tab is no indentation`(text: String, problem: String) {
        #expect(problems(text) == [problem])
    }

    @Test func `a tab may stand before a value or a comment`() {
        #expect(problems("a:\t1\t# note") == [])
    }

    @Test func `a key under a value is badly indented`() {
        #expect(problems("a: 1\n  b: 2") == ["bad-indentation 2:3 | b: 2"])
    }

    @Test(arguments: [
        ("foo\nbar: 1", SyntaxProblem.missingColon, "foo"),
        ("a: 1\nfoo\nbar: 1", .missingColon, "foo"),
        ("title:Rappel\nb: 1", .missingColon, "title:Rappel"),
        ("a:\n    b: 1\n  c: 2", .keyExpected, "c: 2"),
        ("a: 'l'accueil'", .textAfterQuote, "accueil'"),
        ("a: [\"b\" c]", .textAfterQuote, "c]"),
        ("\"a\" b", .textAfterQuote, "b"),
        ("a: \"b\nc: d", .quoteNotClosed, "\"b"),
        ("a: \"\\d\"", .unknownEscape, "\\d\""),
        ("a: [1, 2\nb: 3", .listNotClosed, "[1, 2"),
        ("a: {b: 1\nc: 2", .mapNotClosed, "{b: 1"),
        ("- a\nb: c", .itemExpected, "b: c"),
        ("a: - b", .itemNotAllowed, "- b"),
        ("a: [b:, c]", .unexpectedColon, ":, c]"),
        ("a: ? b", .keyNotAllowed, "? b"),
        ("a: ]", .valueExpected, "]"),
        ("a: |x\n  b", .blockHeader, "x"),
        ("a: |0\n  b", .blockHeader, "0"),
        ("%YAML 3.0\n---\na: 1", .directive, "%YAML 3.0"),
        ("a: 1\n...\nb", .outsideDocument, "b"),
        ("a: !x!y 1", .tag, "!x!y 1"),
    ])
    func `what cannot be read is said in words`(text: String, problem: SyntaxProblem, pointed: String) {
        let result = reading(text)
        #expect(result.document == nil)
        #expect(result.diagnostics.map(\.message) == [problem.message])
        #expect(problems(text).map { $0.split(separator: " | ").last.map(String.init) } == [pointed])
    }

    @Test func `what was found before a syntax error is still reported`() {
        #expect(problems("a: 1\na: 2\nb: c : d") == ["duplicate-key 2:1 | a", "colon-in-text 3:4 | c : d"])
    }
}
