import Foundation
import MultaqaApp
import MultaqaModel
import MultaqaOpenXML
import Testing

/// One document made before there is a run.
@Suite struct DocumentSampleTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/sample-\(UUID().uuidString)"

    private func sample() throws -> DocumentSample {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let site = folder + "/site.yaml"
        try Data("multaqa: 1\nsite: town\nplugins: {documents/office: {pdf: false}}\n".utf8)
            .write(to: URL(filePath: site))
        return try DocumentSample(Seminar(file: BerkaneRun.seminarFile, site: site))
    }

    @Test func `a letter is made for the row that is asked for, in one language, with a number`() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (files, _) = try await sample().produce(
            "invitation", item: "al_hoceima", language: .french, into: folder + "/out")
        #expect(files.map { URL(filePath: $0).lastPathComponent } == ["invitation.fr.docx"])
        let archive = try Archive([UInt8](Data(contentsOf: URL(filePath: files[0]))))
        let body = String(decoding: archive.part("word/document.xml")?.bytes ?? [], as: UTF8.self)
        #expect(body.contains("Al Hoceima"))
    }

    @Test func `what no step produces, and a row that is not there, are said with what there is`() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sample = try sample()
        await #expect(throws: AppError.self) { try await sample.produce("invitations", into: folder) }
        await #expect(throws: AppError.self) { try await sample.produce("invitation", item: "paris", into: folder) }
        await #expect(throws: AppError.self) {
            try await sample.produce("invitation", language: .english, into: folder)
        }
    }
}
