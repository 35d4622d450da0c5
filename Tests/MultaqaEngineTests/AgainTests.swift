import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

/// Items done again one by one because of an answer that came late.
@Suite struct AgainTests {
    /// Letters that print the answer of their commune, messages that carry them, and one list of all.
    private func run() throws -> TestRun {
        try TestRun([
            ask(),
            produceWithAnswer("letter", after: [Dependency("attend")]),
            send("dispatch", after: [Dependency("letter")], forEach: communes, attach: ["letter"]),
            send("unrelated", after: [Dependency("attend")], forEach: communes),
        ])
    }

    private func produceWithAnswer(_ name: String, after: [Dependency]) -> Step {
        Step(
            name,
            .call(PluginCall("produce", [name], ["language": .expression("string(commune.attendance.half_days)")])),
            after: after, forEach: communes)
    }

    private func finished() async throws -> TestRun {
        let run = try run()
        _ = try await run.runner.advance()
        for key in ["zegzel", "aklim", "sidi"] { _ = try await run.runner.receive(answer(key)) }
        _ = try await run.runner.advance()
        return run
    }

    @Test func `what is made again is sent again only afterwards`() async throws {
        let run = try await finished()
        let before = run.plugin.performs.count
        #expect(await run.runner.state.isCompleted)
        let targets = [Order.Target("letter", item: "aklim"), Order.Target("dispatch", item: "aklim")]
        for target in targets {
            try await run.runner.carryOut(.redo(target, onward: false))
        }
        _ = try await run.runner.advance()
        #expect(run.plugin.performs.dropFirst(before).map { $0.map(\.step) } == [["letter"], ["dispatch"]])
        let last = run.plugin.performed.last
        #expect(last?.attachments.map(\.document) == ["letter"])
    }

    @Test func `items of other rows do not wait`() async throws {
        let run = try await finished()
        let before = run.plugin.performs.count
        for target in [Order.Target("letter", item: "aklim"), Order.Target("dispatch", item: "sidi")] {
            try await run.runner.carryOut(.redo(target, onward: false))
        }
        _ = try await run.runner.advance()
        let steps = run.plugin.performs.dropFirst(before).flatMap { $0.map(\.step) }.sorted()
        #expect(steps == ["dispatch", "letter"])
        #expect(run.plugin.performs.count - before <= 2)
    }

    @Test func `a message that is written again supersedes the one before, from the order on`() async throws {
        let run = try await finished()
        #expect(await run.runner.state.supersededMessages == [])
        let old = await run.runner.state.messages.first { $0.activity.step == "dispatch" && $0.activity.item == "sidi" }
        try await run.runner.carryOut(.redo(Order.Target("dispatch", item: "sidi"), onward: false))
        #expect(await run.runner.state.supersededMessages == [old?.activity.key])
        _ = try await run.runner.advance()
        #expect(await run.runner.state.supersededMessages == [old?.activity.key])
    }
}
