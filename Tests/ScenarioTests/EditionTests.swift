import Foundation
import MultaqaApp
import MultaqaEngine
import MultaqaModel
import Testing

/// The next edition, and a run in one file.
@Suite struct EditionTests {
    @Test func `the next edition carries the tables over and leaves the past run as it is`() async throws {
        let past = try await BerkaneRun.shared.value
        let before = try RunHistory(past.folder).verify()
        let opening = try #require(Day(iso: "2016-05-09"))
        let rerun = try Rerun(of: past.state, named: "next", opening: opening, host: nil)
        #expect(rerun.start.workflow.opening == opening)
        #expect(rerun.start.workflow.closing == opening + 3)
        #expect(rerun.start.script == nil)
        let rows = try #require(rerun.start.workflow.rows(of: "communes"))
        let marks = rows.map { $0["to_confirm"]?.asBool }
        #expect(marks == Array(repeating: true, count: 11))
        let berkane = try #require(rows.first { $0["key"] == "berkane" })
        #expect(berkane["last_time"]?["delegation"]?["employee"]?["name"] != nil)
        #expect(try RunHistory(past.folder).verify() == before)
    }

    @Test func `what was late last time is pointed out with by how much`() async throws {
        let past = try await BerkaneRun.shared.value
        let workflow = try #require(past.state.workflow)
        let lessons = Lessons(of: past.state, for: workflow)
        let register = try #require(lessons.late.first { $0.step == "register_delegates" })
        #expect(register.items == 11)
        #expect(register.lateItems == 2)
        #expect(register.daysLate == 5)
        #expect(lessons.byHand.filter { $0.kind == .added || $0.kind == .changed } == [])
        #expect(lessons.text(in: .french).hasPrefix("En retard la dernière fois :"))
    }

    @Test func `an edition that begins at a step leaves out what that step hangs on`() async throws {
        let past = try await BerkaneRun.shared.value
        let opening = try #require(Day(iso: "2016-05-09"))
        let rerun = try Rerun(of: past.state, named: "next", opening: opening, host: nil, from: "invite_communes")
        #expect(rerun.leftOut == ["set_dates", "council_agenda", "write_invitations"])
    }

    @Test func `a run goes through one file and comes back line for line`() async throws {
        let past = try await BerkaneRun.shared.value
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString).jsonl").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        try RunHistory(past.folder).export(to: file)
        let folder = BerkaneRun.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let count = try RunHistory.take(file, into: folder)
        #expect(count == past.state.lastSeq)
        let state = try folder.state()
        #expect(state.messages == past.state.messages)
        #expect(state.steps.map(\.items) == past.state.steps.map(\.items))
    }

    @Test func `an exported file that was edited is refused, and nothing is written`() async throws {
        let past = try await BerkaneRun.shared.value
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString).jsonl").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        try RunHistory(past.folder).export(to: file)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try Data(text.replacingOccurrences(of: "confirmer", with: "reporter").utf8).write(
            to: URL(fileURLWithPath: file))
        let folder = BerkaneRun.temporaryFolder()
        #expect(throws: JournalFault.self) { try RunHistory.take(file, into: folder) }
        #expect(!folder.hasJournal)
    }

    @Test func `the same files again change nothing for a run`() async throws {
        let past = try await BerkaneRun.shared.value
        let migration = try Migration(
            of: past.state, file: BerkaneRun.seminarFile, host: nil, inputs: [:], by: nil)
        #expect(migration.comparison.entries == [])
        #expect(migration.isEmpty)
    }
}
