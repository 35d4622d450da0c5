import Foundation
import MultaqaModel
import MultaqaPluginKit
import Synchronization
import Testing

@testable import OfficePlugin

@Suite struct TemplateShelfTests {
    private func text(_ template: DocumentTemplate) throws -> String {
        template.tags().map(\.text).joined()
    }

    @Test func `a changed file is read again, an unchanged one is not`() throws {
        try withFolder { folder in
            let shelf = TemplateShelf()
            let path = folder.path("templates/a/fr.docx")
            try folder.write(DocxFixture(paragraph("{{one}}")), "a/fr.docx")
            #expect(try text(shelf.template(at: path, in: .french, folders: [])) == "{{one}}")
            #expect(try text(shelf.template(at: path, in: .french, folders: [])) == "{{one}}")
            #expect(shelf.compiled == 1)
            try folder.write(DocxFixture(paragraph("{{two}}")), "a/fr.docx")
            #expect(try text(shelf.template(at: path, in: .french, folders: [])) == "{{two}}")
            #expect(shelf.compiled == 2)
        }
    }

    @Test func `a broken template is told each time, and compiled once`() throws {
        try withFolder { folder in
            let shelf = TemplateShelf()
            try folder.write("no document", "a/fr.docx")
            for _ in 0..<2 {
                #expect(throws: Diagnostics.self) {
                    try shelf.template(at: folder.path("templates/a/fr.docx"), in: .french, folders: [])
                }
            }
            #expect(shelf.compiled == 1)
        }
    }

    @Test func `many threads compile each file once`() throws {
        try withFolder { folder in
            let shelf = TemplateShelf()
            for name in ["a", "b"] { try folder.write(DocxFixture(paragraph("{{\(name)}}")), "\(name)/fr.docx") }
            let paths = ["a", "b"].map { folder.path("templates/\($0)/fr.docx") }
            DispatchQueue.concurrentPerform(iterations: 40) { turn in
                _ = try? shelf.template(at: paths[turn % 2], in: .french, folders: [])
            }
            #expect(shelf.compiled == 2)
        }
    }

    @Test func `check, preview and perform share what was read, also once the plug-in is configured`() async throws {
        try await withFolder { folder in
            try folder.write(DocxFixture(paragraph("x")), "a/fr.docx")
            let shelf = TemplateShelf()
            let plugin = OfficePlugin(office: nil, shelf: shelf).configured(with: ["pdf": false])
            let setting = CheckSetting(languages: [.french], templateFolders: [folder.path("templates")])
            let errors = plugin.check(PluginCall("produce", ["a"]), in: setting).filter(\.isError)
            #expect(errors == [])
            let request = folder.request(["a"], ["language": ["fr"]], [:])
            _ = await plugin.preview([request])
            _ = await plugin.perform([request], in: folder.workplace)
            #expect(shelf.compiled == 1)
        }
    }
}
