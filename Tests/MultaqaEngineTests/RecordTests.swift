import MultaqaCalendar
import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

/// Names that the engine derives for documents.
@Suite struct RecordTests {
    private let signatures = Step(
        "sign", title: "Sign", .collect(form: "signature", from: nil), forEach: communes, owner: "coordination",
        by: Offset(.opening, -10))
    private let list = Step("pack", title: "Pack", .prepare(checklist: [ChecklistLine("pens", title: "Pens")]))

    private func record(_ steps: [Step], _ answers: [Signal] = [], on day: String) async throws -> [String: Value] {
        let run = try TestRun(steps)
        _ = try await run.runner.advance(until: at("2015-05-04T08:00"))
        for answer in answers { _ = try await run.runner.receive(answer) }
        _ = try await run.runner.advance(until: at("2015-05-04T09:00"))
        let state = await run.runner.state
        return try #require(RunRecord(state, at: at(day))).root()
    }

    @Test func `steps that wait for people stand by date, with who is missing`() async throws {
        let signed = Signal(step: "sign", item: "aklim", answer: ["signed": true])
        let record = try await record([list, signatures, send("invite")], [signed], on: "2015-05-20T08:00")
        let rows = try #require(record["open_steps"]?.asList)
        #expect(rows.map { $0["title"]?.asText } == ["Sign", "Pack"])
        #expect(rows.map { $0["by"] } == [.day(at("2015-05-29T00:00").day), nil])
        #expect(rows.map { $0["owner"]?.asText } == ["Coordination", ""])
        #expect(rows.map { $0["missing"]?.asText } == ["zegzel, sidi", ""])
        #expect(rows.map { $0["is_late"]?.asBool } == [false, false])
    }

    @Test func `a step is late from the day after its due day`() async throws {
        let due = try await record([signatures], on: "2015-05-29T18:00")
        let after = try await record([signatures], on: "2015-05-30T08:00")
        #expect(due["open_steps"]?.asList?.first?["is_late"] == false)
        #expect(after["open_steps"]?.asList?.first?["is_late"] == true)
    }

    @Test func `a step sent back once is in its second round`() async throws {
        let decide = Step(
            "agree", .decide(question: "?", choices: ["yes", "no"]), after: [Dependency("draft")],
            ifChoice: ["no": Redo("draft")])
        let run = try TestRun([produce("draft"), decide])
        _ = try await run.runner.advance()
        _ = try await run.runner.receive(Signal(step: "agree", item: nil, answer: ["choice": "no"]))
        _ = try await run.runner.advance()
        let rounds = run.plugin.performed.map { $0.record.at(path: "step.round") }
        #expect(rounds == [1, 2])
    }
}
