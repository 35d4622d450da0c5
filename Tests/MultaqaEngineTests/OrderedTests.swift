import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

/// What people order beside answering.
@Suite struct OrderedTests {
    private let aklim = Order.Target("attend", item: "aklim")

    @Test func `a run that is held records answers and begins nothing`() async throws {
        let run = try TestRun([ask(), send("thank", after: [Dependency("attend")])])
        _ = try await run.runner.advance()
        try await run.runner.carryOut(.pause, by: "Exemple")
        for item in ["zegzel", "aklim", "sidi"] { _ = try await run.runner.receive(answer(item)) }
        #expect(try await run.runner.advance() == .held)
        #expect(run.plugin.performed.isEmpty)
        try await run.runner.carryOut(.proceed)
        #expect(try await run.runner.advance() == .completed)
        #expect(run.plugin.performed.map(\.step) == ["thank"])
    }

    @Test func `an item that is called off lets the others and the next step go on`() async throws {
        let run = try TestRun([ask(), send("thank", after: [Dependency("attend")])])
        _ = try await run.runner.advance()
        try await run.runner.carryOut(.cancel(aklim, reason: "not coming"))
        for item in ["zegzel", "sidi"] { _ = try await run.runner.receive(answer(item)) }
        #expect(try await run.runner.advance() == .completed)
        #expect(await run.runner.state[step: "attend"]?.item("aklim")?.outcome == .cancelled(reason: "not coming"))
    }

    @Test func `an answer to an item that was called off is refused in a sentence`() async throws {
        let run = try TestRun([ask(), Step("open", .decide(question: "?", choices: ["yes"]))])
        _ = try await run.runner.advance()
        try await run.runner.carryOut(.cancel(aklim, reason: "not coming"))
        guard case .refused(let reason) = try await run.runner.receive(answer("aklim")) else {
            Issue.record("it was taken")
            return
        }
        #expect(reason(in: .english) == "the item of 'attend' has ended (cancelled)")
    }

    @Test func `a step that has not begun can be called off`() async throws {
        let run = try TestRun([
            ask(), send("thank", after: [Dependency("attend")]), send("last", after: [Dependency("thank")]),
        ])
        _ = try await run.runner.advance()
        try await run.runner.carryOut(.cancel(Order.Target("thank"), reason: "no thanks"))
        _ = try await run.runner.advance()
        #expect(run.plugin.performed.map(\.step) == ["last"])
    }

    @Test func `a run that is called off does nothing more and takes no answer`() async throws {
        let run = try TestRun([ask(remind: [Offset(.opening, -17)])])
        _ = try await run.runner.advance(until: at("2015-05-10T12:00"))
        try await run.runner.carryOut(.cancelRun(reason: "no seminar this year"))
        #expect(try await run.runner.advance() == .cancelled)
        #expect(run.plugin.performed.isEmpty)
        guard case .refused = try await run.runner.receive(answer("aklim")) else {
            Issue.record("it was taken")
            return
        }
        await #expect(throws: OrderRefusal.self) { try await run.runner.carryOut(.pause) }
    }

    @Test func `what is put off is not reminded and comes back on its day`() async throws {
        let run = try TestRun([ask(remind: [Offset(.opening, -17)])])
        _ = try await run.runner.advance(until: at("2015-05-10T12:00"))
        try await run.runner.carryOut(.snooze(aklim, until: at("2015-06-01T09:00")))
        #expect(try await run.runner.advance() == .waiting(until: nil))
        #expect(run.plugin.performed.map(\.item) == ["zegzel", "sidi"])
        #expect(
            try run.times(of: "itemReopened") == ["2015-06-01T09:00:00 itemReopened attend[aklim]"])
        #expect(await run.runner.state[step: "attend"]?.item("aklim")?.isOpen == true)
    }

    @Test func `an answer to what was put off is taken at once`() async throws {
        let run = try TestRun([ask()])
        _ = try await run.runner.advance()
        try await run.runner.carryOut(.snooze(Order.Target("attend"), until: at("2015-06-01T09:00")))
        for item in ["zegzel", "aklim", "sidi"] { _ = try await run.runner.receive(answer(item)) }
        #expect(try await run.runner.advance() == .completed)
    }

    @Test func `one item is done again, alone, with a key of its own`() async throws {
        let run = try TestRun([produce("badges", forEach: communes), send("thank", after: [Dependency("badges")])])
        #expect(try await run.runner.advance() == .completed)
        let events = try await run.runner.carryOut(.redo(Order.Target("badges", item: "aklim"), onward: false))
        #expect(events == [.itemRedone(step: "badges", item: "aklim", because: "redo")])
        #expect(try await run.runner.advance() == .completed)
        let badges = run.plugin.performed.filter { $0.step == "badges" }
        #expect(badges.map(\.item) == ["zegzel", "aklim", "sidi", "aklim"])
        #expect(Set(badges.map(\.key)).count == 4)
        #expect(await run.runner.state.documents.count == 3)
        #expect(run.plugin.performed.count { $0.step == "thank" } == 1)
    }

    @Test func `a step is done again with exactly what hangs on it, shown before`() async throws {
        let run = try TestRun([
            produce("draft"), send("circulate", after: [Dependency("draft")]), send("other"),
        ])
        #expect(try await run.runner.advance() == .completed)
        let order = Order.redo(Order.Target("draft"), onward: true)
        let shown = try await run.runner.state.events(for: order, at: await run.runner.now)
        #expect(shown.map { $0.subject.step } == ["draft", "circulate"])
        #expect(try await run.runner.carryOut(order) == shown)
        #expect(try await run.runner.advance() == .completed)
        #expect(run.plugin.performed.map(\.step) == ["draft", "other", "circulate", "draft", "circulate"])
    }

    @Test func `a late step that escalates passes to the role that is told`() async throws {
        let late = IfLate(tell: "coordination", then: .escalate)
        let run = try TestRun([ask(by: Offset(.opening, -10), ifLate: late)])
        #expect(try await run.runner.advance() == .waiting(until: nil))
        #expect(await run.runner.state[step: "attend"]?.owner == "coordination")
        #expect(run.plugin.performed.map { $0.subjects } == [["late_notice"]])
        for item in ["zegzel", "aklim", "sidi"] { _ = try await run.runner.receive(answer(item)) }
        #expect(try await run.runner.advance() == .completed)
    }
}
