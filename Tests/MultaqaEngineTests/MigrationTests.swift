import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

/// A definition that changes under a run.
@Suite struct MigrationTests {
    private func change(_ steps: [Step], communes: [String]? = nil) -> DefinitionChange {
        var start = TestRun.start(steps)
        if let communes {
            start.workflow.inputs[0].value = .list(
                communes.map { ["key": .text($0), "name": .text($0), "email": .text("\($0)@commune.example")] })
        }
        return DefinitionChange(workflow: start.workflow, calendar: start.calendar, templateFolders: [])
    }

    @Test func `outcomes stay, new steps are done, and what was changed is pointed out`() async throws {
        let run = try TestRun([send("invite"), ask()])
        _ = try await run.runner.advance()
        var invite = send("invite")
        invite.by = Offset(.opening, -30)
        let change = self.change([invite, ask(), send("inform", after: [Dependency("invite")])])
        let comparison = DefinitionComparison(of: await run.runner.state, to: change)
        #expect(comparison.entries.map(\.step) == ["invite", "inform"])
        #expect(comparison.entries.map(\.hasRun) == [true, false])
        try await run.runner.carryOut(.follow(change))
        _ = try await run.runner.advance()
        #expect(run.plugin.performed.map(\.step) == ["invite", "inform"])
        #expect(await run.runner.state.changedSinceTheyRan.map(\.step.name) == ["invite"])
    }

    @Test func `a commune that joins late is invited alone, one that leaves is not awaited`() async throws {
        let run = try TestRun([
            send("invite", forEach: MultaqaEngineTests.communes),
            Step(
                "attend", .collect(form: "attendance", from: "commune.email"), after: [Dependency("invite")],
                forEach: MultaqaEngineTests.communes),
        ])
        _ = try await run.runner.advance()
        let steps = await run.runner.state.steps.map(\.step)
        try await run.runner.carryOut(.follow(change(steps, communes: ["zegzel", "aklim", "tafoghalt"])))
        _ = try await run.runner.advance()
        #expect(run.plugin.performed.map(\.item) == ["zegzel", "aklim", "sidi", "tafoghalt"])
        for item in ["zegzel", "aklim", "tafoghalt"] { _ = try await run.runner.receive(answer(item)) }
        #expect(try await run.runner.advance() == .completed)
        #expect(await run.runner.state[step: "attend"]?.item("sidi")?.outcome?.name == "cancelled")
    }

    @Test func `a renamed step keeps what was done`() async throws {
        let run = try TestRun([send("invite"), ask()])
        _ = try await run.runner.advance()
        var renamed = send("invite_all")
        renamed.was = "invite"
        renamed.verb = send("invite").verb
        try await run.runner.carryOut(.follow(change([renamed, ask()])))
        _ = try await run.runner.advance()
        #expect(run.plugin.performed.map(\.step) == ["invite"])
        #expect(await run.runner.state[step: "invite_all"]?.outcome == .completed)
    }
}
