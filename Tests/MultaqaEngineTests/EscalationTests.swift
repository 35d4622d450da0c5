import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

/// Whom reminders go to.
@Suite struct EscalationTests {
    private let president: Value = ["name": "P", "email": "president@zegzel.example"]

    private func reminders(_ presidents: [Value]) async throws -> [[String: Value]] {
        var start = TestRun.start([ask(remind: [Offset(.opening, -17), Offset(.opening, -12)])])
        let rows = zip(["zegzel", "aklim"], presidents).map { key, president -> Value in
            ["key": .text(key), "name": .text(key), "email": .text("\(key)@commune.example"), "president": president]
        }
        start.workflow.inputs = [Input("communes", .table(of: "commune"), .list(rows))]
        let plugin = RecordingPlugin()
        let runner = try Runner(
            starting: start, journal: MemoryJournal(), registry: PluginRegistry([plugin]),
            clock: TestClock(at("2015-05-01T08:00")), workplace: Workplace(folder: "run"))
        _ = try await runner.advance()
        return plugin.performed.map(\.arguments)
    }

    @Test func `the second letter goes to the president, with a copy to whom the first one went to`() async throws {
        let first: [String: Value] = ["to": "zegzel@commune.example"]
        let second: [String: Value] = ["to": president, "cc": "zegzel@commune.example"]
        #expect(try await reminders([president]) == [first, second])
    }

    @Test func `without a president's address the same person is asked again`() async throws {
        let again: [String: Value] = ["to": "zegzel@commune.example"]
        #expect(try await reminders([["name": "P"]]) == [again, again])
    }
}
