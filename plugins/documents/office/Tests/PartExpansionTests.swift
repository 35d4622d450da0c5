import Foundation
import MultaqaModel
import MultaqaOpenXML
import Testing

@testable import OfficePlugin

@Suite struct PartExpansionTests {
    private func template(_ folder: TestFolder, host: Bool = false) throws -> DocumentTemplate {
        let folders = (host ? [folder.path("host")] : []) + [folder.path("templates")]
        return try TemplateShelf().template(at: folder.path("templates/letter/fr.docx"), in: .french, folders: folders)
    }

    private func body(_ template: DocumentTemplate, _ record: Value) throws -> String {
        let bytes = try template.filled(with: record, language: .french).bytes
        return String(decoding: try Archive(bytes).part("word/document.xml")?.bytes ?? [], as: UTF8.self)
            .between("<w:body>", "</w:body>")
    }

    private func problems(_ folder: TestFolder) -> [String] {
        let error = #expect(throws: Diagnostics.self) { try template(folder) }
        return error?.all.map(\.id) ?? []
    }

    @Test func `a shared letterhead stands in the place of its tag, and a host may have its own`() throws {
        try withFolder { folder in
            try folder.write(DocxFixture(paragraph("{{>letterhead}}") + paragraph("Objet")), "letter/fr.docx")
            try folder.write(DocxFixture(paragraph("{{host}}") + "<w:sectPr/>"), "letterhead/fr.docx")
            try folder.write(DocxFixture(paragraph("Ville de {{host}}")), "host/letterhead/fr.docx")
            #expect(try body(template(folder), ["host": "Aklim"]).plainText == "AklimObjet")
            #expect(try !body(template(folder), ["host": "Aklim"]).contains("sectPr"))
            #expect(try body(template(folder, host: true), ["host": "Aklim"]).plainText == "Ville de AklimObjet")
        }
    }

    @Test func `a shared text may hold others, and stand in a header`() throws {
        try withFolder { folder in
            var letter = DocxFixture(paragraph("Objet"))
            letter.parts = [
                ("word/header1.xml", "header", "<w:hdr \(DocxFixture.namespaces)>\(paragraph("{{>head}}"))</w:hdr>")
            ]
            try folder.write(letter, "letter/fr.docx")
            try folder.write(DocxFixture(paragraph("A") + paragraph("{{>foot}}")), "head/fr.docx")
            try folder.write(DocxFixture(paragraph("{{host}}")), "foot/fr.docx")
            let bytes = try template(folder).filled(with: ["host": "Aklim"], language: .french).bytes
            let header = String(decoding: try Archive(bytes).part("word/header1.xml")?.bytes ?? [], as: UTF8.self)
            #expect(header.plainText.hasSuffix("AAklim"))
        }
    }

    @Test func `pictures, links and styles of a shared text come along`() throws {
        try withFolder { folder in
            try folder.write(DocxFixture(paragraph("{{>head}}")).styled(""), "letter/fr.docx")
            let picture = #"<w:p><w:pPr><w:pStyle w:val="Tete"/></w:pPr><w:r><w:drawing><a:blip r:embed="rId1"/>"#
            var head = DocxFixture(picture + #"</w:drawing></w:r><w:hyperlink r:id="rId2"/></w:p>"#).styled(
                #"<w:style w:type="paragraph" w:styleId="Tete"><w:basedOn w:val="Base"/></w:style>"#
                    + #"<w:style w:type="paragraph" w:styleId="Base"/><w:style w:styleId="Autre"/>"#)
            let links =
                #"<Relationships><Relationship Id="rId1" Type="http://x/image" Target="media/a.png"/>"#
                + #"<Relationship Id="rId2" Type="http://x/hyperlink" Target="http://a.example/?a&amp;b" TargetMode="External"/>"#
                + "</Relationships>"
            head.others = [
                Archive.Part(name: "word/_rels/document.xml.rels", bytes: Array(links.utf8)),
                Archive.Part(name: "word/media/a.png", bytes: [1, 2, 3]),
            ]
            try folder.write(head, "head/fr.docx")
            let archive = try Archive(template(folder).filled(with: [:], language: .french).bytes)
            func text(_ part: String) -> String { String(decoding: archive.part(part)?.bytes ?? [], as: UTF8.self) }
            #expect(archive.part("word/media/multaqa1.png")?.bytes == [1, 2, 3])
            #expect(text("word/document.xml").contains(#"r:embed="multaqa1""#))
            #expect(text("word/document.xml").contains(#"<w:hyperlink r:id="multaqa2"/>"#))
            #expect(
                text("word/_rels/document.xml.rels").contains(
                    #"Target="http://a.example/?a&amp;b" TargetMode="External""#))
            #expect(text("word/styles.xml").components("w:styleId=\"", "\"") == ["Base", "Tete"])
        }
    }

    @Test func `a shared text that is changed is read again`() throws {
        try withFolder { folder in
            let shelf = TemplateShelf()
            try folder.write(DocxFixture(paragraph("{{>head}}")), "letter/fr.docx")
            func text() throws -> String {
                let template = try shelf.template(
                    at: folder.path("templates/letter/fr.docx"), in: .french, folders: [folder.path("templates")])
                return try body(template, [:]).plainText
            }
            #expect(throws: Diagnostics.self) { try text() }
            for word in ["un", "deux"] {
                try folder.write(DocxFixture(paragraph(word)), "head/fr.docx")
                #expect(try text() == word)
            }
        }
    }

    @Test func `what cannot be shared is told`() throws {
        try withFolder { folder in
            try folder.write(DocxFixture(paragraph("x {{>head}}")), "letter/fr.docx")
            #expect(problems(folder) == ["part-not-alone"])
            try folder.write(DocxFixture(paragraph("{{>head}}")), "letter/fr.docx")
            #expect(problems(folder) == ["template-missing"])
            try folder.write(DocxFixture(paragraph("{{>head}}")), "head/fr.docx")
            #expect(problems(folder) == ["part-within-itself"])
            try folder.write(DocxFixture("<w:p><w:r><w:footnoteReference/></w:r></w:p>"), "head/fr.docx")
            #expect(problems(folder) == ["part-unsupported"])
            try folder.write(DocxFixture(paragraph("{{#a}}")), "head/fr.docx")
            #expect(problems(folder) == ["section-unclosed"])
            try folder.write(DocxFixture(paragraph("{{>../head}}")), "letter/fr.docx")
            #expect(problems(folder) == ["tag-malformed"])
        }
    }
}

extension DocxFixture {
    fileprivate func styled(_ styles: String) -> DocxFixture {
        var styled = self
        styled.parts.append(
            ("word/styles.xml", "styles", "<w:styles \(DocxFixture.namespaces)>\(styles)</w:styles>"))
        return styled
    }
}
