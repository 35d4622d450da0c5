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
        let head = paragraph(inArabic ? "{{#values}}" : "{{#values}}", properties: direction)
        let body = head + paragraph("{{.}}", properties: direction, run: run) + paragraph("{{/values}}")
        return try DocxFixture(body).template()
            .filled(with: ["values": .list(values.map(Value.text))], language: inArabic ? .arabic : .french).bytes
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
            if let path = ProcessInfo.processInfo.environment["LAW"] {
                try? Data(extracted.text.utf8).write(to: URL(filePath: path + "\(inArabic)-\(written).txt"))
                try? Data(values.joined(separator: "\n").utf8).write(
                    to: URL(filePath: path + "\(inArabic)-\(written).exp"))
                try? Data(answer.get().bytes).write(to: URL(filePath: path + "\(inArabic)-\(written).pdf"))
            }
            #expect(extracted.numbers == expected.numbers)
        }
        print("LAW", inArabic, found, written)
        #expect(Double(found) >= 0.95 * Double(written), "\(found) of \(written) Arabic words")
    }
}
