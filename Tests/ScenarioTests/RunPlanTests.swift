import Foundation
import MultaqaApp
import MultaqaEngine
import MultaqaModel
import Testing

/// The plan of a run that is under way, while its file is edited.
@Suite struct RunPlanTests {
    private let folder: URL
    private var file: String { folder.appending(path: "seminar.yaml").path }
    private var run: RunFolder { RunFolder(folder.appending(path: "run").path) }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Shipped.root + "/workflows/calendars", toPath: folder.appending(path: "calendars").path)
        try write(checklist: "Accord écrit")
    }

    private func write(checklist: String) throws {
        let text = """
            multaqa: 1
            workflow: essai
            calendar: morocco
            inputs: {opening: {is: date, value: 2027-06-07}}
            steps:
              salle: {title: Salle, prepare: {accord: \(checklist)}, by: J-30, if_late: {then: keep_waiting}}
              ouvrir: {title: Ouvrir, after: salle, wait: J at 9h00}
            """
        try Data(text.utf8).write(to: URL(filePath: file))
    }

    private func start() throws -> RunSession {
        try RunSession.start(
            Seminar(file: file), in: run, name: "essai", simulated: true, source: RunSource(file: file))
    }

    private func withSession(_ body: (Runner) async throws -> Void) async throws {
        let session = try run.hasJournal ? RunSession.resume(run) : start()
        let may = WallTime(Day(iso: "2027-05-20") ?? Day(number: 0))
        _ = try await session.runner.advance(until: may)
        try await body(session.runner)
        _ = try await session.runner.advance(until: may)
        try await session.close()
    }

    @Test func `a change after the work is shown first as the files', then as done otherwise, and waits for a redo`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        try await withSession { runner in
            let verdict = try await runner.receive(Signal(step: "salle", item: nil, answer: ["done": ["accord"]]))
            #expect(!verdict.events.isEmpty, "\(verdict)")
        }
        let quiet = try RunPlanReport(run, in: .french).json()
        #expect(quiet["changed_since_they_ran"] == [])
        #expect(quiet["files"]?["changes"] == [])
        let coming = quiet["to_come"]?.asList?.compactMap { $0["step"]?.asText }
        #expect(coming == ["ouvrir"])

        try write(checklist: "Accord signé du président")
        let edited = try RunPlanReport(run, in: .french)
        let waiting = edited.json()["files"]?["changes"]?.asList?.map { $0["step"] }
        #expect(waiting == ["salle"])
        #expect(edited.json()["changed_since_they_ran"] == [])
        #expect(edited.text().contains("multaqa migrate essai"))

        let migration = try Migration(of: run.state(), file: nil, host: nil, inputs: [:], by: nil)
        try await withSession { runner in _ = try await runner.carryOut(.follow(migration.change)) }
        let after = try RunPlanReport(run, in: .french)
        let changed = after.json()["changed_since_they_ran"]?.asList?.map { $0["redo"] }
        #expect(changed == ["multaqa redo essai salle"])
        #expect(after.json()["files"]?["changes"] == [])
        #expect(after.text().hasPrefix("Changées depuis qu'elles ont tourné"))

        try write(checklist: "[")
        let broken = try RunPlanReport(run, in: .french).json()
        let problems = broken["files"]?["problems"] != nil
        #expect(problems)
    }
}
