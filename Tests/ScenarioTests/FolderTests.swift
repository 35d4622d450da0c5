import Foundation
import MultaqaApp
import MultaqaEngine
import MultaqaModel
import Testing

@Suite struct FolderTests {
    @Test func `a second run in a folder that is at work is refused in a sentence`() async throws {
        let folder = BerkaneRun.temporaryFolder()
        let session = try RunSession.start(
            Seminar(file: BerkaneRun.seminarFile), in: folder, name: "first", answers: BerkaneRun.answersFile,
            simulated: true)
        #expect(throws: AppError.self) {
            _ = try RunSession.start(
                Seminar(file: BerkaneRun.seminarFile), in: folder, name: "second", answers: BerkaneRun.answersFile,
                simulated: true)
        }
        try await session.close()
        try FileManager.default.removeItem(atPath: folder.path)
    }

    @Test func `a wrong file gives all its diagnostics and nothing is written`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("wrong-\(UUID().uuidString).yaml").path
        try Data("multaqa: 1\nworkflow: wrong\nsteps:\n  a: {sned: invitation}\n  b: {after: c, wait: J}\n".utf8)
            .write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let folder = BerkaneRun.temporaryFolder()
        #expect(throws: Diagnostics.self) {
            _ = try RunSession.start(Seminar(file: file), in: folder, name: "wrong", simulated: true)
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        #expect(Seminar(file: file).diagnostics.count(where: \.isError) >= 2)
    }

    @Test func `a run stopped half way is resumed to the same end`() async throws {
        let whole = try await BerkaneRun.shared.value
        let folder = BerkaneRun.temporaryFolder()
        do {
            let session = try RunSession.start(
                Seminar(file: BerkaneRun.seminarFile), in: folder, name: "berkane-2015",
                answers: BerkaneRun.answersFile, simulated: true)
            let limit = WallTime(Day(year: 2015, month: 5, day: 1) ?? Day(number: 0))
            let pause = try await session.runner.advance(until: limit)
            #expect(pause == .reachedLimit)
            try await session.close()
        }
        let session = try RunSession.resume(folder)
        let end = try await session.runner.advance()
        #expect(end == .completed)
        let state = await session.runner.state
        #expect(state.lastSeq == whole.state.lastSeq)
        #expect(state.agenda == whole.state.agenda)
        #expect(state.messages.map(\.report.to) == whole.state.messages.map(\.report.to))
        try await session.close()
        try FileManager.default.removeItem(atPath: folder.path)
    }
}
