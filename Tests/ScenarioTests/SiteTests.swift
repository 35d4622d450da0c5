import Foundation
import MultaqaApp
import MultaqaModel
import Testing

@Suite struct SiteTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/multaqa-site-\(UUID().uuidString)"

    private func site(_ options: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("multaqa: 1\nsite: town\nplugins: {documents/office: {\(options)}}\n".utf8)
            .write(to: URL(fileURLWithPath: folder + "/site.yaml"))
        return folder + "/site.yaml"
    }

    @Test func `a run that is taken up again keeps the options of its site`() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = BerkaneRun.seminarFile
        let answers = Shipped.root + "/workflows/berkane-2015/answers.yaml"
        let path = try site("pdf: false")
        let run = RunFolder(folder + "/run")
        try await begin(file, site: path, in: run, answers: answers)

        let again = try RunSession.resume(run)
        try await again.runner.advance(until: WallTime(try #require(Day(iso: "2015-04-08")), ClockTime(9)))
        let documents = await again.runner.state.documents
        try await again.close()
        #expect(documents.count == 66)
        #expect(Set(documents.flatMap(\.files).map(\.format)) == ["docx"])
    }

    /// As far as the day before the invitations; the folder is free again at the end.
    private func begin(_ file: String, site: String, in run: RunFolder, answers: String) async throws {
        let session = try RunSession.start(
            Seminar(file: file, site: site), in: run, name: "site", answers: answers, simulated: true,
            source: RunSource(file: file, site: site))
        try await session.runner.advance(until: WallTime(try #require(Day(iso: "2015-03-31")), ClockTime(9)))
        try await session.close()
    }

    @Test func `nothing starts with a site file that is wrong`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let seminar = Seminar(file: BerkaneRun.seminarFile, site: try site("pfd: false"))
        #expect(throws: Diagnostics.self) { try seminar.start(run: "site") }
    }
}
