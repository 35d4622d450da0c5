import MultaqaModel
import MultaqaOpenXML
import MultaqaPluginKit
import Testing

@testable import OfficePlugin

@Suite struct LooksTests {
    private func remarks(
        _ document: DocxFixture, _ language: Language = .french, fonts: FontCatalogue? = nil
    ) throws -> [OfficeSituation] {
        try document.template().remarks(in: language, fonts: InstalledFonts(fonts))
    }

    private func styles(language: String) -> (name: String, type: String, xml: String) {
        (
            "word/styles.xml", "styles",
            "<w:styles \(DocxFixture.namespaces)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Cairo\" "
                + "w:cs=\"Amiri\"/>\(language)</w:rPr></w:rPrDefault></w:docDefaults></w:styles>"
        )
    }

    @Test func `a tag cut into runs of one look is repaired in silence, one in two looks is told`() throws {
        let same =
            "<w:p><w:r><w:t>{{na</w:t></w:r><w:r><w:rPr><w:lang w:val=\"fr\"/></w:rPr><w:t>me}}</w:t></w:r></w:p>"
        let two = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{na</w:t></w:r><w:r><w:t>me}} x</w:t></w:r></w:p>"
        let told = OfficeSituation.looksDiffer(tag: "{{name}}", around: "{{name}} x")
        #expect(try DocxFixture(same).template().remarks == [.titleMissing])
        #expect(try DocxFixture(two).template().remarks == [told, .titleMissing])
    }

    @Test func `a language that Word does not know is told`() throws {
        var document = DocxFixture(paragraph("x"))
        let wanted = OfficeSituation.languageUnsaid(said: nil, wanted: "ar-MA")
        #expect(try remarks(document, .arabic) == [.titleMissing, wanted])
        document.parts = [styles(language: #"<w:lang w:val="en-US" w:bidi="ar-SA"/>"#)]
        #expect(try remarks(document, .arabic) == [.titleMissing])
        #expect(try remarks(document) == [.titleMissing, .languageUnsaid(said: "en-US", wanted: "fr-FR")])
    }

    @Test func `a font that is not installed is told`() throws {
        var document = DocxFixture(paragraph("x", run: #"<w:rFonts w:hAnsi="Traditional Arabic"/>"#))
        document.parts = [styles(language: #"<w:lang w:val="fr-FR"/>"#)]
        let fonts = FontCatalogue(list: "Amiri,أميري:charset=20-7e\nCairo:charset=20\n")
        #expect(try remarks(document, fonts: fonts) == [.titleMissing, .fontMissing(name: "Traditional Arabic")])
    }

    @Test func `what no font can print is known`() {
        let fonts = FontCatalogue(list: "Amiri:charset=20-7e 600-6ff\nNoto Sans:charset=a0-17f 100-200\nbroken\n:x=zz")
        #expect(fonts.families == ["amiri", "noto sans", ""] || fonts.families == ["amiri", "noto sans"])
        #expect(fonts.covered == [0x20...0x7E, 0xA0...0x200, 0x600...0x6FF])
        let lacking = "aé\u{627}\u{200F}\u{FE0F}\u{13000}\u{2014}".unicodeScalars.filter { fonts.lacks($0) }
        #expect(Array(lacking) == ["\u{13000}", "\u{2014}"])
    }

    @Test func `a document that would be printed with empty boxes is refused by the name of the sign`() async throws {
        try await withFolder { folder in
            for name in ["good", "bad"] { try folder.write(DocxFixture(paragraph("{{\(name)}}")), "\(name)/fr.docx") }
            let office = try folder.office("for file in $inputs; do make \"$file\"; done")
            let fonts = InstalledFonts(FontCatalogue(list: "Amiri:charset=20-7e 600-6ff"))
            let plugin = OfficePlugin(office: office, fonts: fonts)
            let record: Value = ["good": "بركان", "bad": "𓀀 ok"]
            let results = await plugin.perform(
                [["bad"], ["good"]].map { folder.request($0, ["language": ["fr"]], record) }, in: folder.workplace)
            let situation = OfficeSituation.glyphMissing(document: "letters/bad.fr", characters: ["U+13000 (𓀀)"])
            #expect(results[0] == .failed(ActivityFailure(situation)))
            guard case .completed = results[1] else {
                Issue.record("the other document was not made")
                return
            }
            #expect(try folder.files().contains("run/documents/letters/bad.fr.docx"))
        }
    }

    @Test func `fonts that a PDF leaves to the reader are found`() {
        let whole = "1 0 obj<</Type/FontDescriptor/FontName/A+Amiri/FontFile2 3 0 R>>endobj "
        let lean = "2 0 obj<</Type/FontDescriptor/FontName/Arial>>endobj "
        let standard = "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj "
        let described = "4 0 obj<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor 1 0 R>>endobj "
        let composite = "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/B>>endobj"
        #expect(PDFFonts.missing(in: Array((whole + described + composite).utf8)) == [])
        #expect(PDFFonts.missing(in: Array((whole + lean + standard).utf8)) == ["Arial", "Helvetica"])
    }

    @Test func `a PDF speaks the language of its document`() {
        let english = Array("x/Lang(en-US)\ny".utf8)
        #expect(PDFLanguage.corrected(english, to: .arabic) == Array("x/Lang(ar-MA)\ny".utf8))
        #expect(PDFLanguage.corrected(Array("/Lang(ar-EG)".utf8), to: .arabic) == Array("/Lang(ar-EG)".utf8))
        #expect(PDFLanguage.corrected(english, to: .amazigh) == english)
    }
}
