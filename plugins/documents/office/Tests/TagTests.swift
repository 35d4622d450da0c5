import MultaqaModel
import Testing

@testable import OfficePlugin

@Suite struct TagTests {
    @Test func `a tag cut into four runs takes the looks of the first`() throws {
        let document = DocxFixture(
            "<w:p><w:r><w:t>À {</w:t></w:r>"
                + #"<w:r><w:rPr><w:b/></w:rPr><w:t>{commune</w:t></w:r><w:proofErr w:type="spellStart"/>"#
                + #"<w:r><w:t>.na</w:t></w:r><w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>me}} !</w:t></w:r></w:p>"#)
        #expect(
            try document.filledBody(["commune": ["name": "Aklim"]])
                == #"<w:p><w:r><w:t xml:space="preserve">À </w:t></w:r><w:r><w:t xml:space="preserve">Aklim</w:t></w:r>"#
                + #"<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="x"/>"#
                + #"<w:r><w:t xml:space="preserve"> !</w:t></w:r></w:p>"#)
    }

    @Test func `a whole tag in a bold run stays bold`() throws {
        #expect(
            try DocxFixture(paragraph("{{ name }}", run: "<w:b/>")).filledBody(["name": "Aklim"])
                == #"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Aklim</w:t></w:r></w:p>"#)
    }

    @Test func `direction marks and comments in tags are left out`() throws {
        let document = DocxFixture(paragraph("{{\u{200F}name\u{200E} }}{{! for the printer }}."))
        #expect(try document.lines(["name": "Aklim"]) == ["Aklim."])
    }

    @Test func `a combining mark behind a tag does not hide it`() throws {
        #expect(try DocxFixture(paragraph("{{name}}\u{064E}")).lines(["name": "ب"]) == ["ب\u{064E}"])
    }

    @Test func `braces alone are text`() throws {
        #expect(try DocxFixture(paragraph("{a} } {")).lines([:]) == ["{a} } {"])
    }

    @Test(arguments: [
        ("{{name", "tag-broken"), ("name}}", "tag-broken"), ("{{a {{b}}", "tag-broken"), ("{{}}", "tag-malformed"),
        ("{{a..b}}", "tag-malformed"), ("x {{>part}}", "part-not-alone"), ("{{{name}}}", "tag-malformed"),
        ("{{#a}}x", "section-unclosed"), ("x{{/a}}", "section-unopened"),
        ("{{#a}}{{#b}}x{{/a}}{{/b}}", "sections-crossed"),
    ])
    func `a wrong tag is told`(text: String, id: String) throws {
        #expect(try DocxFixture(paragraph(text)).problems(["a": "a", "b": "b"]).first == id)
    }

    @Test func `a message names the tag, the text around it and the way out`() throws {
        let document = DocxFixture(paragraph("Monsieur {{#commune}} le président"))
        let diagnostics = try #require(throws: Diagnostics.self) { try document.template() }
        let expected = OfficeSituation.unclosedSection(
            tag: "{{#commune}}", around: "Monsieur {{#commune}} le président")
        #expect(diagnostics == Diagnostics([Diagnostic(expected, at: SourcePlace(file: "letter.docx"))]))
        #expect(expected.help?(in: .french) == "ajoutez {{/commune}} là où la section finit")
    }

    @Test func `a break within a tag breaks it`() throws {
        let document = DocxFixture("<w:p><w:r><w:t>{{na</w:t><w:br/><w:t>me}}</w:t></w:r></w:p>")
        #expect(try document.problems() == ["tag-broken", "tag-broken"])
    }

    @Test func `the tags of a template are listed with what is known of them`() throws {
        let record = RecordShape.names(["commune": .names("name"), "guests": .list(.names("name"))])
        let body = "{{commune.name}} {{comune.name}} {{#guests}}{{nmae}}{{/guests}} {{#guets}}x{{/guets}}"
        let tags = try DocxFixture(paragraph(body)).template().tags(against: record)
        #expect(
            tags.map(\.text) == [
                "{{commune.name}}", "{{comune.name}}", "{{#guests}}", "{{nmae}}", "{{#guets}}",
            ])
        #expect(tags.map { $0.problem?.id } == [nil, "name-unknown", nil, "name-unknown", "name-unknown"])
    }
}
