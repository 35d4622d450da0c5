import Foundation
import MultaqaModel
import MultaqaPluginKit
import Testing

@testable import OfficePlugin

@Suite struct ConversionTests {
    private func document(_ name: String) -> PDFBatch.Document {
        PDFBatch.Document(name: name, bytes: Array(name.utf8), made: WallTime(Day(number: 0)))
    }

    private func outcome(_ results: [Result<PDFBatch.PDF, OfficeSituation>]) -> [String] {
        results.map { result in
            switch result {
            case .success(let pdf): "\(pdf.pages)"
            case .failure(let situation): situation.id
            }
        }
    }

    @Test func `one call for all`() async throws {
        try await withFolder { folder in
            let office = try folder.office(
                "echo call >> \(folder.path("log"))\nfor file in $inputs; do make \"$file\"; done")
            let results = await PDFBatch(office: office).converted(["a", "b", "c"].map(document))
            #expect(outcome(results) == ["1", "1", "1"])
            #expect(try String(contentsOfFile: folder.path("log"), encoding: .utf8) == "call\n")
        }
    }

    @Test func `batches are no larger than asked`() async throws {
        try await withFolder { folder in
            let office = try folder.office(
                "echo $inputs | wc -w >> \(folder.path("log"))\nfor file in $inputs; do make \"$file\"; done")
            let results = await PDFBatch(office: office, largest: 2).converted(["a", "b", "c"].map(document))
            #expect(outcome(results) == ["1", "1", "1"])
            #expect(
                try String(contentsOfFile: folder.path("log"), encoding: .utf8).split(separator: "\n") == ["2", "1"])
        }
    }

    @Test func `the broken document is named, the others are made`() async throws {
        try await withFolder { folder in
            // Stops at the first document whose text says so, as LibreOffice does when it crashes.
            let office = try folder.office(
                "for file in $inputs; do grep -q broken \"$file\" && exit 0; make \"$file\"; done")
            let results = await PDFBatch(office: office).converted(
                ["a", "broken 1", "b", "broken 2", "c"].map(document))
            #expect(outcome(results) == ["1", "pdf-failed", "1", "pdf-failed", "1"])
            #expect(results[1] == .failure(.conversionFailed(document: "broken 1", reason: "no PDF")))
        }
    }

    @Test func `a document that fails once is tried again`() async throws {
        try await withFolder { folder in
            let office = try folder.office(
                "[ -e \(folder.path("tried")) ] || { touch \(folder.path("tried")); exit 1; }\n"
                    + "for file in $inputs; do make \"$file\"; done")
            let results = await PDFBatch(office: office).converted([document("a")])
            #expect(outcome(results) == ["1"])
        }
    }

    @Test func `a call that hangs is ended with everything it started`() async throws {
        try await withFolder { folder in
            let office = try folder.office(
                "sleep 600 & echo $! > \(folder.path("child")); wait", patience: .init(seconds: 1, perDocument: 0))
            let results = await PDFBatch(office: office).converted([document("a")])
            #expect(results == [.failure(.conversionTooSlow(document: "a", seconds: 1))])
            let child = try String(contentsOfFile: folder.path("child"), encoding: .utf8)
            let number = child.trimmingCharacters(in: .whitespacesAndNewlines)
            // Gone, or ended and not yet taken away by the first process.
            let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8).split(separator: " ")[2]
            #expect(state == nil || state == "Z")
        }
    }

    @Test func `a file without a page is no PDF`() async throws {
        try await withFolder { folder in
            let office = try folder.office("for file in $inputs; do echo '%PDF-1.6 %%EOF' > $out/0.pdf; done")
            #expect(outcome(await PDFBatch(office: office).converted([document("a")])) == ["pdf-failed"])
        }
    }

    @Test func `a program that cannot be started is told`() async {
        let office = LibreOffice(executable: "/nowhere/soffice")
        #expect(outcome(await PDFBatch(office: office).converted([document("a")])) == ["pdf-failed"])
    }

    @Test func `the environment is closed and the temporary folder goes`() async throws {
        try await withFolder { folder in
            let office = try folder.office(
                "env | cut -d= -f1 | sort > \(folder.path("env")); echo $HOME >> \(folder.path("home"))\n"
                    + "for file in $inputs; do make \"$file\"; done")
            _ = await PDFBatch(office: office).converted([document("a")])
            let names = try String(contentsOfFile: folder.path("env"), encoding: .utf8).split(separator: "\n")
            let own: Set<Substring> = ["HOME", "LANG", "PATH", "TMPDIR", "TZ", "SAL_USE_VCLPLUGIN"]
            #expect(Set(names).subtracting(["PWD", "_", "SHLVL", "OLDPWD"]) == own)
            let home = try String(contentsOfFile: folder.path("home"), encoding: .utf8)
            #expect(!FileManager.default.fileExists(atPath: home.trimmingCharacters(in: .whitespacesAndNewlines)))
        }
    }

    @Test func `one bad document fails its own request only`() async throws {
        try await withFolder { folder in
            for name in ["good", "bad"] { try folder.write(DocxFixture(paragraph(name)), "\(name)/fr.docx") }
            let office = try folder.office(
                "for file in $inputs; do unzip -p \"$file\" word/document.xml | grep -q bad && exit 0; make \"$file\"; done"
            )
            let requests = [["bad"], ["good"]].map { folder.request($0, ["language": ["fr"]], [:]) }
            let results = await OfficePlugin(office: office).perform(requests, in: folder.workplace)
            let situation = OfficeSituation.conversionFailed(document: "letters/bad.fr", reason: "no PDF")
            #expect(results[0] == .failed(ActivityFailure(situation)))
            #expect(
                results[1]
                    == .completed(
                        ActivityReport(documents: [
                            DocumentReport(
                                document: "good", language: .french, step: "letters",
                                files: [
                                    .init(format: "docx", path: "documents/letters/good.fr.docx"),
                                    .init(format: "pdf", path: "documents/letters/good.fr.pdf", pages: 1),
                                ], making: .first)
                        ])))
        }
    }

    @Test func `a document that has not changed keeps its PDF, a changed one is made anew`() async throws {
        try await withFolder { folder in
            for name in ["a", "b"] { try folder.write(DocxFixture(paragraph("{{name}}")), "\(name)/fr.docx") }
            let office = try folder.office(
                "echo $inputs | wc -w >> \(folder.path("log"))\nfor file in $inputs; do make \"$file\"; done")
            let plugin = OfficePlugin(office: office, fonts: InstalledFonts(nil))
            func make(_ value: String) async -> (making: [DocumentReport.Making?], files: [[DocumentReport.File]]) {
                let request = folder.request(["a", "b"], ["language": ["fr"]], ["name": .text(value)])
                guard case .completed(let report)? = await plugin.perform([request], in: folder.workplace).first else {
                    return ([], [])
                }
                return (report.documents.map(\.making), report.documents.map(\.files))
            }
            let first = await make("Aklim")
            let second = await make("Aklim")
            try FileManager.default.removeItem(atPath: folder.path("run/documents/letters/b.fr.pdf"))
            let third = await make("Aklim")
            let other = await make("Ahfir")
            #expect(
                [first.making, second.making, third.making, other.making].map { $0.map { $0?.rawValue } } == [
                    ["first", "first"], ["kept", "kept"], ["kept", "kept"], ["again", "again"],
                ])
            #expect([second.files, third.files, other.files].filter { $0 != first.files }.isEmpty)
            let calls = try String(contentsOfFile: folder.path("log"), encoding: .utf8).split(separator: "\n")
            #expect(calls == ["2", "1", "2"])
        }
    }
}
