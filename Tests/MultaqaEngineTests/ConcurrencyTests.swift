import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

/// Many at a time: answers come while the engine works, as they do behind a web page.
@Suite struct ConcurrencyTests {
    @Test func `answers that come while the engine works are all taken, once each`() async throws {
        let steps = (0..<20).map { ask("ask\($0)") } + (0..<20).map { send("send\($0)", forEach: communes) }
        let run = try TestRun(steps)
        let runner = run.runner
        _ = try await runner.advance()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                for item in ["zegzel", "aklim", "sidi"] {
                    group.addTask {
                        let verdict = try await runner.receive(answer(item, number, step: "ask\(number)"))
                        #expect(verdict.events.count == 1)
                    }
                }
                group.addTask { _ = try await runner.advance() }
            }
            try await group.waitForAll()
        }
        #expect(try await runner.advance() == .completed)
        let lines = try run.journal.lines()
        try JournalChain.verify(lines)
        #expect(lines.count { $0.type == "signalReceived" } == 60)
        #expect(Set(run.plugin.performed.map(\.key)).count == run.plugin.performed.count)
        #expect(run.plugin.performed.count == 60)
    }

    @Test func `two that drive one run do its work once`() async throws {
        let run = try TestRun([
            send("first", forEach: communes), send("second", after: [Dependency("first")], forEach: communes),
        ])
        let runner = run.runner
        async let left = runner.advance()
        async let right = runner.advance()
        #expect(try await [left, right] == [.completed, .completed])
        #expect(run.plugin.performed.count == 6)
    }

    @Test func `a run that is cancelled from outside stops between two waves`() async throws {
        let run = try TestRun([send("first")])
        let runner = run.runner
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await runner.advance()
        }
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        #expect(run.plugin.performed.isEmpty)
        #expect(try await runner.advance() == .completed)
    }
}
