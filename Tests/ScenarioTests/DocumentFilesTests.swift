import Foundation
import MultaqaApp
import MultaqaModel
import MultaqaTestKit
import Testing

/// Every Word file of the reference run, made from the shipped templates, as other programs see it.
@Suite struct DocumentFilesTests {
    private static let script = """
        import docx, json, sys
        order = json.load(open(sys.argv[1]))
        for path in order["files"]:
            document = docx.Document(path)
            def texts(paragraphs, tables):
                for paragraph in paragraphs:
                    yield paragraph.text
                for table in tables:
                    for row in table.rows:
                        for cell in row.cells:
                            yield from texts(cell.paragraphs, cell.tables)
            parts = [(document.paragraphs, document.tables)]
            for section in document.sections:
                for part in (section.header, section.first_page_header, section.footer, section.first_page_footer):
                    parts.append((part.paragraphs, part.tables))
            text = "\\n".join(line for paragraphs, tables in parts for line in texts(paragraphs, tables))
            if not text.strip() or "{{" in text or "}}" in text:
                print(path)
        """

    @Test(.enabled(if: Python.has("docx"))) func `python-docx opens each, and finds no tag left in it`() async throws {
        let run = try await BerkaneRun.shared.value
        let files = run.files(in: "documents").keys.filter { $0.hasSuffix(".docx") }.sorted()
        #expect(files.count > 50)
        let order: Value = ["files": .list(files.map { .text(run.folder.path + "/documents/" + $0) })]
        #expect(try Python.run(Self.script, input: JSONText.line(order)) == "")
    }

    @Test func `LibreOffice has opened each and made its PDF`() async throws {
        let run = try await BerkaneRun.shared.value
        let files = Set(run.files(in: "documents").keys)
        let without = files.filter { $0.hasSuffix(".docx") && !files.contains($0.dropLast(5) + ".pdf") }
        #expect(without == [])
    }
}
