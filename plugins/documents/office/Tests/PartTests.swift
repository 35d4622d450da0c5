import Foundation
import FoundationXML
import MultaqaModel
import MultaqaOpenXML
import Testing

@testable import OfficePlugin

@Suite struct PartTests {
    private let record: Value = ["name": "Aklim", "rows": ["a", "b"]]

    @Test(arguments: [
        ("header", "w:hdr"), ("footer", "w:ftr"), ("footnotes", "w:footnotes"), ("endnotes", "w:endnotes"),
    ])
    func `headers, footers and notes are filled`(type: String, root: String) throws {
        var document = DocxFixture(paragraph("corps"))
        let inner = paragraph("{{name}}")
        let note = type.hasSuffix("notes") ? "<w:\(type.dropLast())>\(inner)</w:\(type.dropLast())>" : inner
        document.parts = [("word/\(type).xml", type, "<\(root) \(DocxFixture.namespaces)>\(note)</\(root)>")]
        #expect(try document.filled(record, part: "word/\(type).xml").plainText.hasSuffix("Aklim"))
    }

    @Test func `text boxes are filled, sections in them too`() throws {
        let box =
            "<w:p><w:r><w:t>avant {{name}}</w:t></w:r><w:r><w:drawing><wps:txbx><w:txbxContent>"
            + paragraph("{{#rows}}") + paragraph("{{.}}") + paragraph("{{/rows}}")
            + "</w:txbxContent></wps:txbx></w:drawing></w:r><w:r><w:t> après</w:t></w:r></w:p>"
        #expect(try DocxFixture(box).filledBody(record).plainText == "avant Aklimab après")
    }

    @Test func `a tag may begin before a text box but not go on behind it`() throws {
        let box =
            "<w:p><w:r><w:t>{{na</w:t></w:r><w:r><w:drawing><w:txbxContent>" + paragraph("x")
            + "</w:txbxContent></w:drawing></w:r><w:r><w:t>me}}</w:t></w:r></w:p>"
        #expect(try DocxFixture(box).problems(record) == ["tag-broken", "tag-broken"])
    }

    @Test func `tags in links, content controls and insertions are filled`() throws {
        let run = "<w:r><w:t>{{name}}</w:t></w:r>"
        let body =
            "<w:p><w:hyperlink>\(run)</w:hyperlink><w:ins>\(run)</w:ins><w:sdt><w:sdtContent>\(run)</w:sdtContent></w:sdt>"
            + "</w:p><w:sdt><w:sdtContent>" + paragraph("{{name}}") + "</w:sdtContent></w:sdt>"
        #expect(try DocxFixture(body).filledBody(record).plainText == "AklimAklimAklimAklim")
    }

    @Test func `parts without tags stay byte for byte, in their order`() throws {
        var document = DocxFixture(paragraph("{{name}}"))
        document.parts = [("word/header1.xml", "header", "<w:hdr  \(DocxFixture.namespaces)><w:p></w:p></w:hdr >")]
        document.others = [
            Archive.Part(name: "word/media/logo.png", bytes: (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7919) }),
            Archive.Part(name: "word/fonts/é.bin", bytes: []),
        ]
        let before = try Archive(document.package())
        let after = try Archive(document.template().filled(with: record, language: .french).bytes)
        #expect(after.parts.map(\.name) == before.parts.map(\.name))
        for (old, new) in zip(before.parts, after.parts) where old.name != "word/document.xml" {
            #expect(old.bytes == new.bytes)
        }
    }

    @Test func `the same input gives the same bytes, whatever the time`() throws {
        let document = DocxFixture(paragraph("{{name}}"))
        let package = try document.package()
        let first = try DocumentTemplate(bytes: package, named: "a").filled(with: record, language: .arabic).bytes
        let second = try DocumentTemplate(bytes: package, named: "b").filled(with: record, language: .arabic).bytes
        #expect(first == second)
        // Time 00:00:00, day 1 January 1980, in the local header of the first part.
        #expect(Array(first[10..<14]) == [0, 0, 0x21, 0])
    }

    @Test func `what is written is well-formed`() throws {
        let document = DocxFixture(
            #"<w:p w:x="a &amp; &quot;b&quot; &#10;"><w:r><w:t>&lt;{{name}}&gt; &#x200E;</w:t></w:r></w:p><w:sectPr/>"#)
        let xml = try document.filled(["name": "<&>"])
        let read = try XMLDocument(data: Data(xml.utf8), options: [.nodeLoadExternalEntitiesNever])
        #expect(read.rootElement()?.stringValue == "<<&>> \u{200E}")
        #expect(xml.contains(#"<w:p w:x="a &amp; &quot;b&quot; &#10;">"#))
    }

    @Test func `a document without tags is a template too`() throws {
        #expect(try DocxFixture(paragraph("corps")).lines([:]) == ["corps"])
    }
}
