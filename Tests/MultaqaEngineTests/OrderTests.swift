import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

@Suite struct OrderTests {
    @Test func `a step begins after the one before has ended`() async throws {
        let run = try TestRun([send("second", after: [Dependency("first")]), send("first")])
        #expect(try await run.runner.advance() == .completed)
        #expect(
            try run.history == [
                "stepReady first", "activityIntended first", "activityCompleted first", "itemEnded first",
                "stepEnded first", "stepReady second", "activityIntended second", "activityCompleted second",
                "itemEnded second", "stepEnded second", "runCompleted",
            ])
    }

    @Test func `one item for each row, one perform call for the whole wave`() async throws {
        let run = try TestRun([send("invite", forEach: communes), send("inform")])
        #expect(try await run.runner.advance() == .completed)
        #expect(run.plugin.performs.map { $0.map(\.item) } == [["zegzel", "aklim", "sidi", nil]])
        #expect(
            await run.runner.state.messages.map(\.report.to) == [
                "zegzel@commune.example", "aklim@commune.example", "sidi@commune.example", "all@commune.example",
            ])
    }

    @Test func `a quorum of 66 % opens the next step after two of three answers`() async throws {
        let run = try TestRun([ask(), send("draft", after: [Dependency("attend", .percent(66))])])
        _ = try await run.runner.advance()
        _ = try await run.runner.receive(answer("zegzel"))
        #expect(try await run.runner.advance() == .waiting(until: nil))
        #expect(await run.runner.state[step: "draft"]?.phase == .waiting)
        _ = try await run.runner.receive(answer("sidi"))
        #expect(try await run.runner.advance() == .waiting(until: nil))
        #expect(await run.runner.state[step: "draft"]?.phase == .ended(.completed))
        #expect(await run.runner.state[step: "attend"]?.phase == .open)
    }

    @Test(arguments: [(5, 4), (3, 3), (10, 8), (1, 1), (0, 0), (11, 9)])
    func `80 % is rounded up`(items: Int, needed: Int) {
        #expect(Dependency.Quorum.percent(80).needed(of: items) == needed)
    }

    @Test func `a condition is asked for every item`() async throws {
        let run = try TestRun([send("invite", forEach: communes, onlyIf: #"commune.key != "aklim""#)])
        #expect(try await run.runner.advance() == .completed)
        #expect(run.plugin.performed.map(\.item) == ["zegzel", "sidi"])
        let outcomes = await run.runner.state[step: "invite"]?.items.map { $0.outcome?.name }
        #expect(outcomes == ["completed", "skipped", "completed"])
    }

    @Test func `a step of which every item is left out is skipped, and the next one goes on`() async throws {
        let run = try TestRun([send("invite", onlyIf: "false"), send("next", after: [Dependency("invite")])])
        #expect(try await run.runner.advance() == .completed)
        #expect(await run.runner.state[step: "invite"]?.outcome?.name == "skipped")
        #expect(run.plugin.performed.map(\.step) == ["next"])
    }

    @Test func `a step with a start waits for the morning of that day`() async throws {
        let run = try TestRun([send("invite", start: Offset(.opening, -10))])
        #expect(try await run.runner.advance() == .completed)
        // The tenth day before is Friday 29 May.
        #expect(try run.times(of: "stepReady") == ["2015-05-29T09:00:00 stepReady invite"])
    }

    @Test func `a start on a Sunday moves to the Friday before`() async throws {
        let run = try TestRun([send("invite", start: Offset(.opening, -8, at: ClockTime(14)))])
        #expect(try await run.runner.advance() == .completed)
        #expect(try run.times(of: "stepReady") == ["2015-05-29T14:00:00 stepReady invite"])
    }

    @Test func `advance stops at its limit and takes what falls due on it`() async throws {
        let run = try TestRun([
            send("a", start: Offset(.opening, -10)), send("b", start: Offset(.opening, -5)),
        ])
        #expect(try await run.runner.advance(until: at("2015-05-29T08:59")) == .reachedLimit)
        #expect(try run.history == [])
        #expect(try await run.runner.advance(until: at("2015-05-29T09:00")) == .reachedLimit)
        #expect(run.plugin.performed.map(\.step) == ["a"])
        #expect(run.clock.now == at("2015-05-29T09:00"))
    }

    @Test func `a clock that does not jump makes the run wait until the date`() async throws {
        let run = try TestRun([send("invite", start: Offset(.opening, -10))], jumps: false)
        #expect(try await run.runner.advance() == .waiting(until: at("2015-05-29T09:00")))
        run.clock.set(at("2015-05-29T09:00"))
        #expect(try await run.runner.advance() == .completed)
    }
}
