import MultaqaModel
import MultaqaOpenXML
import Testing

@testable import OfficePlugin

@Suite struct ValueTests {
    @Test(arguments: [
        (Value.int(1200), "1200", "1200"), (.double(4.5), "4,5", "4,5"), (.double(4), "4", "4"),
        (.bool(true), "oui", "نعم"), (.bool(false), "non", "لا"),
        (.localized(LocalizedText(ar: "بركان", fr: "Berkane", en: "Berkane")), "Berkane", "بركان"),
        (.day(Day(number: 16_594)), "lundi 8 juin 2015", "الاثنين 8 يونيو 2015"),
        (.time(ClockTime(9, 30)), "9h30", "09:30"),
    ])
    func `a value is printed in the document's language`(value: Value, french: String, arabic: String) {
        #expect(PrintedValue(value, in: .french) == .text(french))
        #expect(PrintedValue(value, in: .arabic) == .text(arabic))
    }

    @Test func `one language of a text can be asked for`() throws {
        let record: Value = ["name": .localized(LocalizedText([.french: "Aklim", .english: "Aklim town"]))]
        #expect(try DocxFixture(paragraph("{{name}} {{name.en}}")).lines(record) == ["Aklim Aklim town"])
        #expect(try DocxFixture(paragraph("{{name.zgh}}")).problems(record) == ["value-empty"])
    }

    @Test func `signs of XML are escaped`() throws {
        let body = try DocxFixture(paragraph("{{name}}")).filledBody(["name": "A & B <c> \"d\""])
        #expect(body.contains("A &amp; B &lt;c&gt; \"d\""))
    }

    @Test func `a new line becomes a break, a tab a tab`() throws {
        let run = #"<w:r><w:t xml:space="preserve">"#
        #expect(
            try DocxFixture(paragraph("{{address}}")).filledBody(["address": "Hôtel\r\nde\tville\n"])
                == "<w:p>\(run)Hôtel</w:t></w:r><w:r><w:br/></w:r>"
                + #"\#(run)de</w:t><w:tab/><w:t xml:space="preserve">ville</w:t></w:r></w:p>"#)
    }

    @Test func `what XML cannot hold is removed, and told once`() throws {
        let template = try DocxFixture(paragraph("{{name}}")).template()
        let record: Value = ["name": "A\u{07}b\u{07}\u{202E}c\u{FFFE}é😀"]
        let filled = try template.filled(with: record, language: .french)
        let xml = String(decoding: try Archive(filled.bytes).part("word/document.xml")?.bytes ?? [], as: UTF8.self)
        #expect(xml.contains(">Abcé😀<"))
        let situation = OfficeSituation.charactersRemoved(tag: "{{name}}", codes: ["U+0007", "U+202E", "U+FFFE"])
        #expect(filled.warnings == [Warning(Diagnostic(situation, at: SourcePlace(file: "letter.docx")))])
    }

    @Test func `an unknown name is told with the name that was meant`() throws {
        let document = DocxFixture(paragraph("Bonjour {{comune.name}}"))
        let diagnostics = try #require(throws: Diagnostics.self) { try document.filled(["commune": ["name": "Aklim"]]) }
        let situation = OfficeSituation.unknownName(
            tag: "{{comune.name}}", around: "Bonjour {{comune.name}}", nearest: "commune")
        #expect(diagnostics.all == [Diagnostic(situation, at: SourcePlace(file: "letter.docx"))])
        #expect(situation.help?(in: .french) == "vouliez-vous dire « commune » ?")
    }

    @Test func `an unknown member is told with its whole path`() throws {
        let document = DocxFixture(paragraph("{{town.naem}}"))
        let diagnostics = try #require(throws: Diagnostics.self) { try document.filled(["town": ["name": "Aklim"]]) }
        #expect(diagnostics.all.map { $0.help?(in: .english) } == ["did you mean 'town.name'?"])
    }

    @Test(arguments: [Value.null, "", "  "])
    func `an empty value is an error`(value: Value) throws {
        #expect(try DocxFixture(paragraph("{{name}}")).problems(["name": value]) == ["value-empty"])
    }

    @Test func `a name behind an answer that is not there yet is empty, not unknown`() throws {
        let document = DocxFixture(paragraph("{{commune.delegation.employee.name}}"))
        #expect(try document.problems(["commune": ["name": "Aklim", "delegation": nil]]) == ["value-empty"])
    }

    @Test func `a list cannot be printed`() throws {
        #expect(try DocxFixture(paragraph("{{names}}")).problems(["names": ["a"]]) == ["value-not-printable"])
    }

    @Test func `every problem is told at once`() throws {
        let document = DocxFixture(paragraph("{{evnt.name}} {{host}} {{evnt.name}}"))
        #expect(try document.problems(["host": ""]) == ["name-unknown", "value-empty"])
    }

    @Test func `a template may ask first`() throws {
        let document = DocxFixture(
            paragraph("{{#guest.representative}}{{name}}{{/guest.representative}}{{^guest.rsvp}}–{{/guest.rsvp}}"))
        #expect(try document.lines(["guest": ["name": "A"]]) == ["–"])
    }
}
