import Foundation
import MultaqaModel
import Testing

@testable import OfficePlugin

/// What is printed can be read again: searched, copied, spoken by a screen reader.
@Suite struct LawOfTheTextTests {
    private static let office = LibreOffice.found(along: "/usr/bin")

    /// A page of one direction, with a paragraph for each value.
    private func document(inArabic: Bool, _ values: [String]) throws -> [UInt8] {
        let direction = inArabic ? "<w:bidi/>" : ""
        let run =
            #"<w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:cs="Amiri"/><w:sz w:val="22"/><w:szCs w:val="26"/>"#
            + (inArabic ? "<w:rtl/>" : "")
        let body =
            paragraph("{{#values}}", properties: direction) + paragraph("{{.}}", properties: direction, run: run)
            + paragraph("{{/values}}")
        return try DocxFixture(body).template()
            .filled(with: ["values": .list(values.map(Value.text))], language: inArabic ? .arabic : .french).bytes
    }

    /// The words that begin the lines of a value: they tell the order of lines.
    private static func ordinals(in text: ExtractedText) -> [String] {
        let all = MixedText.ordinals.arabic + MixedText.ordinals.french.map { $0.filter { $0 != "," } }
        return text.plain.split { !$0.isLetter }.map(String.init).filter(all.contains)
    }

    @Test(.enabled(if: office != nil), arguments: [true, false])
    func `five hundred mixed paragraphs come back from the PDF`(inArabic: Bool) async throws {
        var source = MixedText(seed: inArabic ? 7 : 8)
        let values = (0..<500).map { _ in source.paragraph(inArabic: inArabic) }
        let batches = stride(from: 0, to: values.count, by: 100).map { Array(values[$0..<$0 + 100]) }
        let documents = try batches.map {
            PDFBatch.Document(
                name: "law", bytes: try document(inArabic: inArabic, $0), made: WallTime(Day(number: 16_000)))
        }
        let office = try #require(Self.office)
        var written = 0
        var found = 0
        for (values, answer) in zip(batches, await PDFBatch(office: office).converted(documents)) {
            let expected = ExtractedText(values.joined(separator: "\n"))
            let extracted = try ExtractedText(pdf: answer.get().bytes)
            written += expected.arabicWords.count
            found += ExtractedText.found(expected.arabicWords, in: extracted.arabicWords)
            #expect(extracted.numbers == expected.numbers)
            #expect(Self.ordinals(in: extracted) == Self.ordinals(in: expected))
        }
        #expect(Double(found) >= 0.95 * Double(written), "\(found) of \(written) Arabic words")
    }

    @Test(.enabled(if: office != nil)) func `a PDF says its language and its title, and carries its fonts`()
        async throws
    {
        var document = DocxFixture(paragraph("بركان Berkane"))
        document.parts = [
            (
                "word/styles.xml", "styles",
                "<w:styles \(DocxFixture.namespaces)><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/>"
                    + "</w:rPr></w:rPrDefault></w:docDefaults></w:styles>"
            )
        ]
        let office = try #require(Self.office)
        let batch = PDFBatch(office: office)
        let made = WallTime(Day(number: 16_000))
        let documents = try [Language.arabic, .french].map {
            PDFBatch.Document(name: "a", bytes: try document.package(), made: made, language: $0)
        }
        let first = try await batch.converted(documents).map { try $0.get() }
        let second = try await batch.converted(documents).map { try $0.get() }
        #expect(first == second)
        for (pdf, tag) in zip(first, ["/Lang(ar-MA)", "/Lang(fr-FR)"]) {
            #expect(String(decoding: pdf.bytes, as: UTF8.self).contains(tag))
            #expect(pdf.bytes.position(of: "<pdfaid:part>2</pdfaid:part>") != nil)
            #expect(pdf.bytes.position(of: "<pdfuaid:part>1</pdfuaid:part>") != nil)
        }
    }

    @Test func `the machine's own fonts know Arabic, Latin and Tifinagh, and lack hieroglyphs`() throws {
        guard let fonts = InstalledFonts().catalogue() else { return }
        let lacking = "بé\u{2D30}\u{10FFFD}".unicodeScalars.filter { fonts.lacks($0) }
        #expect(Array(lacking) == ["\u{10FFFD}"])
        #expect(fonts.has(family: "Amiri"))
    }
}
