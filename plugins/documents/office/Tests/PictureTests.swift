import Foundation
import MultaqaModel
import MultaqaOpenXML
import Testing

@testable import OfficePlugin

@Suite struct PictureTests {
    /// A stand-in picture of 4 by 2 centimetres.
    private func standIn(_ alternative: String) -> String {
        let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
        let names =
            #"xmlns:wp="\#(drawing)/wordprocessingDrawing" xmlns:a="\#(drawing)/main" xmlns:pic="\#(drawing)/picture""#
            + #" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
        return #"<w:p><w:r><w:drawing><wp:inline \#(names)><wp:extent cx="1440000" cy="720000"/>"#
            + #"<wp:docPr id="1" name="Image 1" descr="\#(alternative)"/><a:graphic><a:graphicData uri="\#(drawing)/picture">"#
            + #"<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"#
            + #"<a:blip r:embed="rId9"><a:extLst/></a:blip><a:srcRect l="10"/><a:stretch><a:fillRect/></a:stretch>"#
            + #"</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="720000"/></a:xfrm>"#
            + #"<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"#
    }

    private func square() throws -> [UInt8] { try #require(QRCode.png(of: "x")) }

    private func filled(
        _ alternative: String, _ record: Value = ["code": "B-17", "host": ["name": "Aklim"]], in folder: TestFolder
    ) throws -> Archive {
        let template = try DocxFixture(standIn(alternative)).template()
        let filled = try template.filled(with: record, language: .french, folders: [folder.path("templates")])
        return try Archive(filled.bytes)
    }

    private func text(_ archive: Archive, _ part: String) -> String {
        String(decoding: archive.part(part)?.bytes ?? [], as: UTF8.self)
    }

    @Test func `a code takes the place of its stand-in, fits its frame and says what it is`() throws {
        try withFolder { folder in
            let archive = try filled("{{qr code}} Badge {{code}} de {{host.name}}", in: folder)
            let body = text(archive, "word/document.xml")
            #expect(body.contains(#"descr="Badge B-17 de Aklim""#))
            #expect(body.contains(#"<wp:extent cx="720000" cy="720000"/>"#))
            #expect(body.contains(#"<a:ext cx="720000" cy="720000"/>"#))
            #expect(body.contains(#"<a:blip r:embed="multaqa1"/>"#))
            #expect(!body.contains("a:srcRect"))
            let link =
                #"<Relationship Id="multaqa1" Type="\#(PackageAdditions.imageType)" Target="media/multaqa1.png"/>"#
            #expect(text(archive, "word/_rels/document.xml.rels").contains(link))
            #expect(text(archive, "[Content_Types].xml").contains(#"Extension="png" ContentType="image/png""#))
            #expect(archive.part("word/media/multaqa1.png")?.bytes == QRCode.png(of: "B-17"))
        }
    }

    @Test func `the same picture is kept once, and the same document is the same bytes`() throws {
        let body = paragraph("{{#codes}}") + standIn("{{qr .}}") + paragraph("{{/codes}}")
        let template = try DocxFixture(body).template()
        let record: Value = ["codes": ["a", "b", "a"]]
        let first = try template.filled(with: record, language: .french).bytes
        #expect(try template.filled(with: record, language: .french).bytes == first)
        let archive = try Archive(first)
        #expect(archive.parts.filter { $0.name.hasPrefix("word/media/") }.count == 2)
        let ids = text(archive, "word/document.xml").components("<wp:docPr id=\"", "\"")
        #expect(ids == ["90001", "90002", "90003"])
    }

    @Test func `a picture is a file that a host may replace, or named by the record`() throws {
        try withFolder { folder in
            try folder.write(square(), "images/logo.png")
            for alternative in ["{{image logo}} Emblème", "{{image host.emblem}} Emblème"] {
                let archive = try filled(alternative, ["host": ["emblem": "logo.png"]], in: folder)
                #expect(archive.part("word/media/multaqa1.png")?.bytes == (try square()))
                #expect(text(archive, "word/document.xml").contains(#"descr="Emblème""#))
            }
        }
    }

    @Test func `a picture that is not there is told, unless it is optional`() throws {
        try withFolder { folder in
            let problem = OfficeSituation.pictureMissing(name: "logo", folders: [folder.path("templates")])
            let error = #expect(throws: Diagnostics.self) { try filled("{{image logo}}", in: folder) }
            #expect(error?.all.map(\.id) == [problem.id])
            let without = try filled("{{image? logo}}", in: folder)
            #expect(!text(without, "word/document.xml").contains("w:drawing"))
            try folder.write("no picture", "images/logo.png")
            let broken = #expect(throws: Diagnostics.self) { try filled("{{image logo}}", in: folder) }
            #expect(broken?.all.map(\.id) == ["picture-unreadable"])
            let outside = #expect(throws: Diagnostics.self) {
                try filled("{{image code}}", ["code": "../../etc/passwd"], in: folder)
            }
            #expect(outside?.all.map(\.id) == ["file-name-unsafe"])
        }
    }

    @Test func `a check looks for the files and the names of pictures`() throws {
        let document = DocxFixture(standIn("{{image logo}} {{hots.name}}") + standIn("{{qr delegate}}"))
        let names = try document.template().names(against: .names(["host": .names("name")]))
        #expect(names.images == ["logo"])
        #expect(names.tags.map { $0.problem?.id } == ["name-unknown", "name-unknown"])
        #expect(try DocxFixture(standIn("{{photo x}}")).problems() == ["tag-malformed"])
    }

    @Test func `the size of PNG and JPEG pictures is read`() throws {
        let png = try #require(PictureFile(square()))
        #expect((png.format, png.width) == (.png, 174))
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 40, 3, 0, 0, 0]
        let read = try #require(PictureFile(jpeg))
        #expect((read.format, read.width, read.height) == (.jpeg, 40, 30))
        for bytes in [[], [0xFF, 0xD8], Array(jpeg.prefix(12)), Array("GIF89a".utf8)] {
            #expect(PictureFile(bytes) == nil)
        }
    }

    @Test func `a text that no code can hold is refused`() {
        #expect(QRCode.png(of: String(repeating: "x", count: 3_000)) == nil)
        #expect(QRCode.png(of: "") == nil)
    }

    @Test(.enabled(if: LibreOffice.found(along: nil) != nil)) func `LibreOffice prints the picture`() async throws {
        let office = try #require(LibreOffice.found(along: nil))
        let template = try DocxFixture(standIn("{{qr code}} Code {{code}}")).template()
        let filled = try template.filled(with: ["code": "B-17"], language: .french)
        let document = PDFBatch.Document(name: "badge", bytes: filled.bytes, made: WallTime(Day(number: 16_000)))
        let pdf = try await PDFBatch(office: office).converted([document])[0].get()
        #expect(pdf.bytes.position(of: "/Subtype/Image") != nil)
    }
}
