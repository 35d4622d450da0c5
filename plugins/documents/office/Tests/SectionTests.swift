import MultaqaModel
import Testing

@testable import OfficePlugin

@Suite struct SectionTests {
    private let people: Value = [
        "people": [["name": "Amina", "office": "Adjointe"], ["name": "Karim", "office": ""]], "none": [],
        "host": "Aklim",
    ]

    @Test func `tags in the cells of a row repeat the row`() throws {
        let table = "<w:tbl>" + row("Nom", "Commune") + row("{{#people}}{{name}}", "{{host}}{{/people}}") + "</w:tbl>"
        #expect(
            try DocxFixture(table).filledBody(people)
                == "<w:tbl>" + row("Nom", "Commune") + row("Amina", "Aklim") + row("Karim", "Aklim") + "</w:tbl>")
    }

    @Test func `tags in two rows repeat both`() throws {
        let table = "<w:tbl>" + row("{{#people}}{{name}}") + row("{{host}}{{/people}}") + "</w:tbl>"
        #expect(try DocxFixture(table).lines(people) == ["Amina", "Aklim", "Karim", "Aklim"])
    }

    @Test func `rows that hold nothing but the tags go`() throws {
        let table = "<w:tbl>" + row("{{#people}}", "") + row("{{name}}", "x") + row("{{/people}}", "") + "</w:tbl>"
        #expect(try DocxFixture(table).lines(people) == ["Amina", "x", "Karim", "x"])
    }

    @Test func `a table whose only rows are an empty list's is left out`() throws {
        let table = "<w:tbl>" + row("{{#none}}{{.}}", "{{/none}}") + "</w:tbl>"
        #expect(try DocxFixture(table + paragraph("fin")).lines(people) == ["fin"])
        #expect(try !DocxFixture(table).filledBody(people).contains("w:tbl"))
    }

    @Test func `tags alone in paragraphs repeat the paragraphs between`() throws {
        let document = DocxFixture(
            paragraph("{{#people}}") + paragraph("{{name}}") + paragraph("–") + paragraph("{{/people}}")
                + paragraph("fin"))
        #expect(try document.lines(people) == ["Amina", "–", "Karim", "–", "fin"])
    }

    @Test func `tags at the ends of paragraphs take the paragraphs whole`() throws {
        let document = DocxFixture(paragraph("{{#people}}Nom") + paragraph("{{name}}{{/people}}"))
        #expect(try document.lines(people) == ["Nom", "Amina", "Nom", "Karim"])
    }

    @Test func `a section begun in the middle of a paragraph must end there`() throws {
        let document = DocxFixture(paragraph("Noms {{#people}}") + paragraph("{{/people}}"))
        #expect(try document.problems(people) == ["section-scattered"])
    }

    @Test func `a section from a paragraph into a table is refused`() throws {
        let document = DocxFixture(paragraph("{{#people}}") + "<w:tbl>" + row("x{{/people}}") + "</w:tbl>")
        #expect(try document.problems(people) == ["section-scattered"])
    }

    @Test func `tables between two tags are repeated with the paragraphs`() throws {
        let document = DocxFixture(
            paragraph("{{#people}}") + "<w:tbl>" + row("{{name}}") + "</w:tbl>" + paragraph("{{/people}}"))
        #expect(try document.lines(people) == ["Amina", "Karim"])
    }

    @Test func `a section within a paragraph repeats its text`() throws {
        let document = DocxFixture(paragraph("({{#people}}{{name}}{{#office}}, {{office}}{{/office}}; {{/people}})"))
        #expect(try document.lines(people) == ["(Amina, Adjointe; Karim; )"])
    }

    @Test func `a condition in one cell stays in it`() throws {
        let table = "<w:tbl>" + row("{{#people}}{{name}}", "{{#office}}{{office}}{{/office}}{{/people}}") + "</w:tbl>"
        #expect(try DocxFixture(table).lines(people) == ["Amina", "Adjointe", "Karim", ""])
    }

    @Test func `paragraphs of one cell are repeated within it`() throws {
        let cell = paragraph("{{#people}}") + paragraph("{{name}}") + paragraph("{{/people}}")
        #expect(
            try DocxFixture("<w:tbl>" + row(cell) + "</w:tbl>").filledBody(people)
                == "<w:tbl>" + row(paragraph("Amina") + paragraph("Karim")) + "</w:tbl>")
    }

    @Test func `a cell that loses its paragraphs keeps an empty one`() throws {
        let cell = paragraph("{{#none}}", properties: "<w:keepNext/>") + paragraph("{{.}}") + paragraph("{{/none}}")
        #expect(
            try DocxFixture("<w:tbl>" + row(cell) + "</w:tbl>").filledBody(people)
                == "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:keepNext/></w:pPr></w:p></w:tc></w:tr></w:tbl>")
    }

    @Test func `badges two by two, the last alone`() throws {
        let left = paragraph("{{#pairs}}") + paragraph("{{left.name}}")
        let right =
            paragraph("{{#right}}") + paragraph("{{name}}") + paragraph("{{/right}}") + paragraph("{{/pairs}}")
        let pairs: Value = [
            "pairs": [
                ["left": ["name": "A"], "right": ["name": "B"]], ["left": ["name": "C"], "right": nil],
            ]
        ]
        #expect(try DocxFixture("<w:tbl>" + row(left, right) + "</w:tbl>").lines(pairs) == ["A", "B", "C", ""])
    }

    @Test func `sections nest, and the inner names win`() throws {
        let record: Value = [
            "name": "dehors",
            "days": [["name": "lundi", "slots": [["name": "accueil"], ["at": "9h"]]], ["slots": []]],
        ]
        let document = DocxFixture(
            paragraph("{{#days}}") + paragraph("{{name}}") + paragraph("{{#slots}}") + paragraph("- {{name}}")
                + paragraph("{{/slots}}") + paragraph("{{/days}}"))
        #expect(try document.lines(record) == ["lundi", "- accueil", "- lundi", "dehors"])
    }

    @Test func `conditions and their contrary`() throws {
        let document = DocxFixture(paragraph("{{#yes}}oui{{/yes}}{{^yes}}non{{/yes}}"))
        #expect(try document.lines(["yes": true]) == ["oui"])
        for falsy: Value in [false, nil, "", []] { #expect(try document.lines(["yes": falsy]) == ["non"]) }
    }

    @Test func `an inverted section alone in paragraphs`() throws {
        let document = DocxFixture(paragraph("{{^none}}") + paragraph("personne") + paragraph("{{/none}}"))
        #expect(try document.lines(people) == ["personne"])
    }

    @Test func `a list of texts prints each`() throws {
        #expect(try DocxFixture(paragraph("{{#names}}[{{.}}]{{/names}}")).lines(["names": ["a", "b"]]) == ["[a][b]"])
    }

    @Test func `a section over a map sees its members, over a text itself`() throws {
        let document = DocxFixture(paragraph("{{#host}}{{name}}{{/host}} {{#theme}}{{.}}{{/theme}}"))
        #expect(try document.lines(["host": ["name": "Aklim"], "theme": "L'eau"]) == ["Aklim L'eau"])
    }

    @Test func `ids of repeated paragraphs are not repeated`() throws {
        let document = DocxFixture(
            paragraph("{{#names}}") + #"<w:p w14:paraId="1A" w:rsidR="7"><w:r><w:t>{{.}}</w:t></w:r></w:p>"#
                + paragraph("{{/names}}"))
        #expect(try document.filledBody(["names": ["a"]]).hasPrefix(#"<w:p w:rsidR="7"><w:r>"#))
    }

    @Test func `five hundred rows`() throws {
        let table = "<w:tbl>" + row("{{#rows}}{{.}}", "{{/rows}}") + "</w:tbl>"
        let lines = try DocxFixture(table).lines(["rows": .list((1...500).map { .int($0) })])
        #expect(lines == (1...500).flatMap { ["\($0)", ""] })
    }
}
