import MultaqaModel
import Testing

@testable import OfficePlugin

@Suite struct GroupTests {
    private let people: Value = ["people": ["A", "B", "C"], "none": [], "host": "Aklim"]

    /// A row whose cells have a property each, to tell them apart.
    private func cells(_ contents: String...) -> String {
        let cells = contents.enumerated().map { "<w:tc><w:tcPr><w:tcW w:w=\"\($0)\"/></w:tcPr>\($1)</w:tc>" }
        return "<w:tbl><w:tr>\(cells.joined())</w:tr></w:tbl>"
    }

    @Test func `one cell is the pattern of a row of two`() throws {
        let badge = paragraph("{{#people by 2}}") + paragraph("{{.}}, {{host}}") + paragraph("{{/people}}")
        let document = DocxFixture(cells(badge, paragraph("")))
        #expect(try document.lines(people) == ["A, Aklim", "B, Aklim", "C, Aklim", ""])
        let body = try document.filledBody(people)
        #expect(
            body.components("<w:tr>", "</w:tr>").map { $0.components("<w:tcW ", "/>") } == [
                ["w:w=\"0\"", "w:w=\"1\""], ["w:w=\"0\"", "w:w=\"1\""],
            ])
    }

    @Test func `tags at the ends of one paragraph do it too`() throws {
        let document = DocxFixture(cells(paragraph("{{#people by 3}}{{.}}{{/people}}"), paragraph(""), paragraph("")))
        #expect(try document.lines(people) == ["A", "B", "C"])
    }

    @Test func `sections within a badge, and an empty list`() throws {
        let inner = "{{#people by 2}}{{#host}}{{.}}{{/host}}{{/people}}"
        #expect(
            try DocxFixture(cells(paragraph(inner), paragraph(""))).lines(people) == ["Aklim", "Aklim", "Aklim", ""])
        let none = DocxFixture(cells(paragraph("{{#none by 2}}{{.}}{{/none}}"), paragraph("")) + paragraph("fin"))
        #expect(try none.lines(people) == ["fin"])
    }

    @Test(arguments: [
        ("{{#people by 1}}{{/people}}", "tag-malformed"), ("{{#people by two}}{{/people}}", "tag-malformed"),
        ("{{#people by 2}}{{.}}{{/people}}", "section-by-outside-cell"), ("{{#people by 2}}", "section-unclosed"),
    ])
    func `what cannot be set side by side is told`(text: String, id: String) throws {
        #expect(try DocxFixture(paragraph(text)).problems(people).first == id)
    }

    @Test func `a row must have as many cells`() throws {
        let document = DocxFixture(cells(paragraph("{{#people by 2}}{{.}}{{/people}}")))
        #expect(try document.problems(people) == ["section-by-wrong-cells"])
        let situation = OfficeSituation.unclosedSection(tag: "{{#people by 2}}", around: "")
        #expect(situation.help?(in: .french).contains("{{/people}}") == true)
    }

    @Test func `names are checked within`() throws {
        let record = RecordShape.names(["people": .list(.names("name"))])
        let document = DocxFixture(cells(paragraph("{{#people by 2}}{{name}}{{nmae}}{{/people}}"), paragraph("")))
        let tags = try document.template().tags(against: record)
        #expect(tags.map(\.text) == ["{{#people by 2}}", "{{name}}", "{{nmae}}", "{{name}}", "{{nmae}}"])
        #expect(tags.map { $0.problem?.id } == [nil, nil, "name-unknown", nil, "name-unknown"])
    }
}
