import Foundation
import MultaqaModel
import MultaqaPluginKit
import Testing

@testable import OfficePlugin

/// The programs that the test of whole PDF files needs.
private enum Tools {
    static let areHere =
        LibreOffice.found(along: nil) != nil && FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")
}

/// With the real LibreOffice; skipped where it is not installed.
@Suite(.serialized, .enabled(if: Tools.areHere)) struct PDFTests {
    private static let french = DocxFixture(
        paragraph("Séminaire de {{commune.name}}, le {{event.opening}}, téléphone {{phone}}.")
            + "<w:tbl><w:tblPr/>" + row("{{#delegates}}{{number}}", "{{name}}{{/delegates}}") + "</w:tbl>")

    private static let arabic = DocxFixture(
        [
            "تتشرف جماعة {{commune.name}} بدعوتكم يوم {{event.opening}}", "الهاتف {{phone}}",
            "{{#delegates}}", "{{name}}", "{{/delegates}}",
        ].map { paragraph($0, properties: "<w:bidi/>", run: #"<w:rFonts w:cs="Amiri"/><w:rtl/>"#) }.joined())

    private let record: Value = [
        "commune": ["name": .localized(LocalizedText(ar: "بركان", fr: "Berkane", en: "Berkane"))],
        "event": ["opening": .day(Day(number: 16_594))], "phone": "+212 5 00 00 00 01",
        "delegates": [["number": 1, "name": "Mme Exemple Amina"], ["number": 2, "name": "السيد نموذج أحمد"]],
    ]

    @Test func `the words come back from the PDF, in both languages, and twice the same file`() async throws {
        let plugin = OfficePlugin(searchPath: nil)
        try await withFolder { folder in
            try folder.write(PDFTests.french, "invitation/fr.docx")
            try folder.write(PDFTests.arabic, "invitation/ar.docx")
            let request = folder.request(["invitation"], item: "aklim", [:], record)
            let results = await plugin.perform([request], in: folder.workplace)
            guard case .completed(let report) = results[0] else {
                Issue.record("\(results)")
                return
            }
            #expect(report.documents.flatMap(\.files).map(\.pages) == [nil, 1, nil, 1])
            let french = try text(folder.path("run/documents/letters/aklim/invitation.fr.pdf"))
            for words in [
                "Séminaire de Berkane", "lundi 8 juin 2015", "+212 5 00 00 00 01", "Mme Exemple Amina", "نموذج",
            ] {
                #expect(french.contains(words), "\(words)")
            }
            let file = folder.url.appending(path: "run/documents/letters/aklim/invitation.ar.pdf")
            let arabic = try text(file.path)
            for words in ["تتشرف", "جماعة", "بركان", "الاثنين", "يونيو", "2015", "+212 5 00 00 00 01", "Exemple"] {
                #expect(arabic.contains(words), "\(words)")
            }
            let first = try Data(contentsOf: file)
            _ = await plugin.perform([request], in: folder.workplace)
            #expect(try Data(contentsOf: file) == first)
            let facts = try run("/usr/bin/pdfinfo", [file.path], environment: ["TZ": "UTC"])
            #expect(facts.contains("CreationDate:    Mon Apr  6 09:15:00 2015"))
            #expect(facts.contains("Tagged:          yes"))
            #expect(first.firstRange(of: Data("<pdfaid:part>2".utf8)) != nil)
        }
    }

    private func text(_ path: String) throws -> String {
        // Marks of direction that the tool writes around the words.
        let marks: Set<Character> = ["\u{202A}", "\u{202B}", "\u{202C}", "\u{200E}", "\u{200F}"]
        return try run("/usr/bin/pdftotext", [path, "-"], environment: [:]).filter { !marks.contains($0) }
    }

    private func run(_ program: String, _ arguments: [String], environment: [String: String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = environment
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
