import Foundation
import MultaqaOpenXML
import Testing

/// What the Word templates that ship keep to.
@Suite struct ShippedTemplatesTests {
    private static let folder = Shipped.root + "/workflows/templates"
    /// The folder of messages is not one of documents.
    private static let documents =
        (try? FileManager.default.contentsOfDirectory(atPath: folder))?
        .filter { $0 != "messages" }.sorted() ?? []

    private func text(_ part: String, of document: String, _ language: String) throws -> String {
        let url = URL(fileURLWithPath: Self.folder + "/\(document)/\(language).docx")
        let archive = try Archive([UInt8](Data(contentsOf: url)))
        return String(decoding: try #require(archive.part(part)).bytes, as: UTF8.self)
    }

    private func count(_ tag: String, in text: String) -> Int { text.components(separatedBy: tag).count - 1 }

    /// `{{…}}` without formatting, notes for staff left out.
    private func tags(_ xml: String) -> [String] {
        let plain = xml.split(separator: "<").map { $0.drop { $0 != ">" }.dropFirst() }.joined()
        return plain.components(separatedBy: "{{").dropFirst().compactMap { $0.components(separatedBy: "}}").first }
            .filter { !$0.hasPrefix("!") }.sorted()
    }

    @Test func `there are twenty-one documents`() { #expect(Self.documents.count == 21) }

    @Test(arguments: documents, ["ar", "fr"])
    func `no row of a table breaks over two pages, and the language is said`(
        document: String, language: String
    ) throws {
        let body = try text("word/document.xml", of: document, language)
        #expect(count("<w:tr>", in: body) == count("<w:cantSplit/>", in: body))
        let styles = try text("word/styles.xml", of: document, language)
        #expect(styles.contains(language == "ar" ? "<w:lang w:val=\"ar-MA\"" : "<w:lang w:val=\"fr-FR\""))
    }

    /// Name plates are folded: their two faces stay where they are.
    @Test(arguments: documents.filter { $0 != "name_plates" })
    func `tables in Arabic begin at the right, tables in French at the left`(document: String) throws {
        let arabic = try text("word/document.xml", of: document, "ar")
        #expect(count("<w:bidiVisual/>", in: arabic) == count("<w:tbl>", in: arabic))
        #expect(count("<w:bidiVisual/>", in: try text("word/document.xml", of: document, "fr")) == 0)
    }

    /// Badges and name plates also show the other language; the communiqué words a representative differently. Hours are in
    /// words in Arabic.
    @Test(arguments: documents.filter { !["badges", "name_plates", "communique"].contains($0) })
    func `both languages print the same`(document: String) throws {
        let ignored: Set<String> = ["hours", "start", "end"]
        let arabic = tags(try text("word/document.xml", of: document, "ar")).filter { !ignored.contains($0) }
        let french = tags(try text("word/document.xml", of: document, "fr")).filter { !ignored.contains($0) }
        #expect(arabic == french)
    }
}
