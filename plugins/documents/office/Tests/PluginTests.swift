import Foundation
import MultaqaModel
import MultaqaOpenXML
import MultaqaPluginKit
import Testing

@testable import OfficePlugin

@Suite struct PluginTests {
    private let plugin = OfficePlugin(office: nil, fonts: InstalledFonts(nil))

    @Test func `preview touches nothing and says what perform says, but for the files`() async throws {
        try await withFolder { folder in
            try folder.write(DocxFixture(paragraph("{{commune.name}} {{document.reference}}")), "invitation/fr.docx")
            try folder.write(DocxFixture(paragraph("{{commune.name}}")), "invitation/ar.docx")
            let requests = [
                folder.request(["invitation"], item: "aklim", ["pdf": false], ["commune": ["name": "Ak\u{07}lim"]]),
                folder.request(["invitation"], item: "ahfir", ["pdf": false], ["commune": ["name": ""]]),
            ]
            let before = try folder.files()
            let preview = await plugin.preview(requests)
            #expect(try folder.files() == before)
            let performed = await plugin.perform(requests, in: folder.workplace)
            #expect(preview == performed.map(\.withoutFiles))
            #expect(
                try folder.files().subtracting(before) == [
                    "run/documents/letters/aklim/invitation.ar.docx", "run/documents/letters/aklim/invitation.fr.docx",
                ])
            guard case .failed(let failure) = performed[1] else {
                Issue.record("an empty name was printed")
                return
            }
            #expect(failure.id == "value-empty")
            #expect(!failure.mayRetry)
            #expect(failure.message(in: .french).contains("invitation/ar.docx: rien à écrire pour {{commune.name}}"))
        }
    }

    @Test func `the report lists each document in each language`() async throws {
        try await withFolder { folder in
            for language in ["ar", "fr"] {
                try folder.write(DocxFixture(paragraph("{{document.reference}}")), "memorandum/\(language).docx")
            }
            let request = folder.request(["memorandum"], ["pdf": false], [:])
            let result = await plugin.perform([request], in: folder.workplace)
            let documents = [Language.arabic, .french].map { language in
                DocumentReport(
                    document: "memorandum", language: language, step: "letters",
                    files: [
                        .init(format: "docx", path: "documents/letters/memorandum.\(language.rawValue).docx")
                    ], making: .first)
            }
            #expect(result == [.completed(ActivityReport(documents: documents))])
        }
    }

    @Test func `a document says whether it is new, another, or what was there`() async throws {
        try await withFolder { folder in
            try folder.write(DocxFixture(paragraph("{{text}}")), "memorandum/fr.docx")
            func making(_ text: String) async -> [DocumentReport.Making?] {
                let request = folder.request(["memorandum"], ["pdf": false, "language": "fr"], ["text": .text(text)])
                guard case .completed(let report)? = await plugin.perform([request], in: folder.workplace).first else {
                    return []
                }
                return report.documents.map(\.making)
            }
            #expect(await making("un") == [.first])
            #expect(await making("un") == [.kept])
            #expect(await making("deux") == [.again])
        }
    }

    @Test func `of a document that goes round every version is kept, and what the newest changed`() async throws {
        try await withFolder { folder in
            try folder.write(DocxFixture(paragraph("Article 1 : {{text}}")), "memorandum/fr.docx")
            func names(_ text: String) async -> [String] {
                let arguments: [String: Value] = ["pdf": false, "language": "fr", "versions": true]
                let request = folder.request(["memorandum"], arguments, ["text": .text(text)])
                guard case .completed(let report)? = await plugin.perform([request], in: folder.workplace).first else {
                    return []
                }
                return report.documents.map(\.document)
            }
            func files() throws -> [String] {
                try folder.files().filter { $0.hasPrefix("run/") }.map {
                    String($0.dropFirst("run/documents/letters/".count))
                }
                .sorted()
            }
            #expect(await names("douze communes") == ["memorandum"])
            #expect(try files() == ["memorandum.fr.docx"])
            #expect(await names("onze communes") == ["memorandum_changes", "memorandum"])
            let second = ["memorandum.fr.docx", "memorandum.v1.fr.docx", "memorandum_changes.fr.docx"]
            #expect(try files() == second)
            // Done again without a change, as after a crash: nothing is kept twice.
            #expect(await names("onze communes") == ["memorandum_changes", "memorandum"])
            #expect(try files() == second)
            #expect(await names("dix communes") == ["memorandum_changes", "memorandum"])
            #expect(
                try files() == [
                    "memorandum.fr.docx", "memorandum.v1.fr.docx", "memorandum.v2.fr.docx",
                    "memorandum_changes.fr.docx",
                ])
        }
    }

    @Test func `a document knows its own date, reference and language`() async throws {
        try await withFolder { folder in
            let body = paragraph("{{document.date}}|{{document.reference}}|{{document.language}}|{{document.name}}")
            try folder.write(DocxFixture(body), "nomination_form/fr.docx")
            let request = folder.request(
                ["nomination_form"], item: "aklim", ["pdf": false, "language": ["fr"]], [:])
            _ = await plugin.perform([request], in: folder.workplace)
            let file = folder.url.appending(path: "run/documents/letters/aklim/nomination_form.fr.docx")
            let archive = try Archive([UInt8](Data(contentsOf: file)))
            let xml = String(decoding: archive.part("word/document.xml")?.bytes ?? [], as: UTF8.self)
            #expect(
                xml.between("<w:body>", "</w:body>").plainText
                    == "lundi 6 avril 2015|NOMINATION-FORM-AKLIM|fr|nomination_form")
        }
    }

    @Test func `the first folder that has the template wins`() throws {
        try withFolder { folder in
            try folder.write(DocxFixture(""), "invitation/fr.docx")
            try folder.write(DocxFixture(""), "host/invitation/fr.docx")
            let folders = [folder.path("host"), folder.path("templates")]
            #expect(
                try TemplateFile.path(of: "invitation", in: .french, folders: folders)
                    == folder.path("host/invitation/fr.docx"))
            #expect(
                throws: OfficeSituation.templateMissing(
                    document: "invitation", language: .arabic, folders: folders, others: [.french])
            ) { try TemplateFile.path(of: "invitation", in: .arabic, folders: folders) }
        }
    }

    @Test func `names that leave their folder are refused`() {
        for name in ["..", "a/b", ".hidden", "", "a\\b", "a\0"] {
            #expect(throws: OfficeSituation.unsafeName(name)) {
                try DocumentPlace(document: "invitation", step: "letters", item: name)
            }
        }
    }

    @Test func `languages may be limited to some of the seminar's`() throws {
        let both: [Language] = [.arabic, .french]
        #expect(try DocumentLanguages.chosen(by: nil, among: both) == both)
        #expect(try DocumentLanguages.chosen(by: ["fr"], among: both) == [.french])
        #expect(try DocumentLanguages.chosen(by: "ar", among: both) == [.arabic])
        #expect(throws: OfficeSituation.noLanguage) { try DocumentLanguages.chosen(by: ["en"], among: both) }
        #expect(throws: OfficeSituation.unknownLanguage("de")) { try DocumentLanguages.chosen(by: ["de"], among: both) }
    }

    @Test func `a check reads every template that would be used`() throws {
        try withFolder { folder in
            try folder.write(DocxFixture(paragraph("{{comune.name}} {{edition}} {{mentor.name}}")), "a/fr.docx")
            try folder.write(DocxFixture(paragraph("{{#guests}}")), "a/ar.docx")
            try folder.write("no document", "b/fr.docx")
            let place = SourcePlace(file: "workflow.yaml", line: 7)
            let setting = CheckSetting(
                languages: [.arabic, .french], templateFolders: [folder.path("templates")],
                record: .names([
                    "commune": .names("name"), "edition": .sparse, "mentor": .names("name"),
                    "guests": .list(.names("name")),
                ]), place: place)
            let found = plugin.check(PluginCall("produce", ["a", "b"]), in: setting).filter(\.isError)
            #expect(
                found.map(\.id) == [
                    "section-unclosed", "name-unknown", "value-empty", "template-missing", "template-not-docx",
                ])
            #expect(found.map(\.severity) == [.error, .error, .error, .error, .error])
            #expect(found[3].place == place)
            #expect(found[0].place == SourcePlace(file: folder.path("templates/a/ar.docx")))
            let french = plugin.check(PluginCall("produce", ["b"], ["language": .value(["fr"])]), in: setting)
            #expect(french.map(\.id) == ["template-not-docx"])
        }
    }

    @Test func `without LibreOffice the Word files are made and the rest is told`() async throws {
        try await withFolder { folder in
            try folder.write(DocxFixture(paragraph("x")), "badges/fr.docx")
            let request = folder.request(["badges"], ["language": ["fr"]], [:])
            let result = await plugin.perform([request], in: folder.workplace)
            #expect(result == [.failed(ActivityFailure(OfficeSituation.officeMissing))])
            #expect(try folder.files().contains("run/documents/letters/badges.fr.docx"))
        }
    }
}
