import MultaqaModel
import Testing

@testable import EmailPlugin

@Suite struct TemplateTests {
    private func render(_ body: String, in language: Language = .french, record: Value = Sample.record) throws
        -> RenderedMessage
    {
        try MessageTemplate("Subject: Objet\n\n\(body)", file: "letter.txt").render(record, in: language)
    }

    private func problems(of source: String) -> [Diagnostic] {
        do throws(Diagnostics) {
            _ = try MessageTemplate(source, file: "letter.txt")
            return []
        } catch {
            return error.all
        }
    }

    private func place(_ line: Int, _ column: Int, _ offset: Int) -> SourcePlace {
        SourcePlace(file: "letter.txt", line: line, column: column, offset: offset)
    }

    @Test func `values print in the message's language`() throws {
        let body = "{{commune.name}} {{commune.name.fr}} {{event.opening}} {{event.days}} {{signed}}"
        #expect(try render(body).body == "Ain Beni Mathar Ain Beni Mathar lundi 8 juin 2015 4 non")
        #expect(try render(body, in: .arabic).body == "عين بني مطهر Ain Beni Mathar الاثنين 8 يونيو 2015 4 لا")
    }

    @Test func `an unknown name is an error with its place and a suggestion`() throws {
        let rendered = try render("Bonjour,\n  {{commune.nmae}}")
        #expect(
            rendered.problems == [
                Diagnostic(EmailSituation.unknownName("commune.nmae", nearest: "name"), at: place(4, 3, 27))
            ])
    }

    @Test func `an unknown name at the top is an error`() throws {
        #expect(
            try render("{{comune.name}}").problems == [
                Diagnostic(EmailSituation.unknownName("comune.name", nearest: "commune"), at: place(3, 1, 16))
            ])
    }

    @Test func `an empty value is an error`() throws {
        #expect(
            try render("{{empty}}").problems == [Diagnostic(EmailSituation.emptyValue("empty"), at: place(3, 1, 16))])
        let record: Value = ["name": .null, "blank": "  "]
        #expect(try render("{{name}}{{blank}}", record: record).problems.map(\.id) == ["empty-value", "empty-value"])
    }

    @Test func `a guard asks first`() throws {
        let rendered = try render(
            "{{#empty}}{{empty}}{{/empty}}{{^empty}}rien{{/empty}}{{#guest.partner}}x{{/guest.partner}}")
        #expect(rendered == RenderedMessage(subject: "Objet", body: "rien", problems: []))
    }

    @Test func `a guard over a known name that this step lacks is false`() throws {
        #expect(try render("{{^half_day}}rien{{/half_day}}").body == "rien")
    }

    @Test func `a text that is empty in this language is empty`() throws {
        let record: Value = ["note": .localized(LocalizedText([.arabic: "ملاحظة", .french: ""]))]
        #expect(try render("{{#note}}{{.}}{{/note}}{{^note}}rien{{/note}}", record: record).body == "rien")
        #expect(try render("{{#note}}{{.}}{{/note}}", in: .arabic, record: record).body == "ملاحظة")
    }

    @Test func `rows name their own members, and know their place`() throws {
        let body = "{{#commune.delegates}}{{name}} ({{commune.name}}){{^last()}}, {{/last()}}{{/commune.delegates}}"
        #expect(try render(body).body == "Mme Exemple Souad (Ain Beni Mathar), M. Exemple Karim (Ain Beni Mathar)")
    }

    @Test func `sections on their own line leave no empty line`() throws {
        #expect(try render("a\n{{#signed}}\nb\n{{/signed}}\nc").body == "a\nc")
    }

    @Test func `a group of names is not printed`() throws {
        #expect(try render("{{commune}}").problems.map(\.id) == ["group-printed"])
    }

    @Test func `a text of another language is a warning`() throws {
        let record: Value = ["name": .localized(LocalizedText([.french: "Berkane"]))]
        let rendered = try render("{{name}}", in: .arabic, record: record)
        #expect(rendered.body == "Berkane")
        #expect(rendered.problems.map(\.id) == ["text-in-other-language"])
        #expect(rendered.problems.map(\.isError) == [false])
    }

    @Test func `a value is never read as a template`() throws {
        #expect(try render("{{name}}", record: ["name": "{{secret}} {{#x}}"]).body == "{{secret}} {{#x}}")
    }

    @Test func `the subject is one line`() throws {
        let template = try MessageTemplate("Subject: Pour {{name}}\n\nx", file: "letter.txt")
        #expect(template.render(["name": "a\r\nBcc: b"], in: .french).subject == "Pour a Bcc: b")
    }

    @Test func `the frame of a template is checked`() {
        #expect(problems(of: "Bonjour").map(\.id) == ["missing-message-subject"])
        #expect(problems(of: "").map(\.id) == ["missing-message-subject"])
        #expect(problems(of: "Subject: \n\nx").map(\.id) == ["missing-message-subject"])
        #expect(problems(of: "Subject: a\nx\n").map(\.id) == ["missing-empty-line"])
        #expect(problems(of: "Subject: a\n\n  \n").map(\.id) == ["missing-message-body"])
        #expect(problems(of: "\u{FEFF}Subject: a\r\n\r\nx\r\n") == [])
    }

    @Test func `every broken tag is told with its place`() {
        #expect(
            problems(of: "Subject: {{a\n\n{{#b}}{{/c}}\n{{>d}} {{e f}}\n{{#g}}") == [
                Diagnostic(EmailSituation.unclosedTag, at: place(1, 10, 9)),
                Diagnostic(EmailSituation.wrongClose(found: "c", expected: "b"), at: place(3, 7, 20)),
                Diagnostic(EmailSituation.unsupportedTag(">d"), at: place(4, 1, 27)),
                Diagnostic(EmailSituation.malformedName("e f"), at: place(4, 8, 34)),
                Diagnostic(EmailSituation.unclosedSection("b"), at: place(3, 1, 14)),
                Diagnostic(EmailSituation.unclosedSection("g"), at: place(5, 1, 42)),
            ])
        #expect(problems(of: "Subject: a\n\n{{/b}}").map(\.id) == ["wrong-section-end"])
        #expect(problems(of: "Subject: a\n\n{{=<% %>=}}").map(\.id) == ["unsupported-tag"])
        let deep = String(repeating: "{{#a}}", count: 500) + String(repeating: "{{/a}}", count: 500)
        #expect(problems(of: "Subject: a\n\n\(deep)").map(\.id) == ["sections-too-deep"])
    }

    @Test func `columns count letters, not bytes`() throws {
        let rendered = try render("عين {{nul}}")
        #expect(rendered.problems.map(\.place) == [place(3, 5, 23)])
    }
}
