import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

/// The numbers of outgoing letters.
@Suite struct RegisterTests {
    private func letter(_ name: String, after: [Dependency] = []) -> Step {
        Step(
            name, .call(PluginCall("produce", [name], ["numbered": .value(true)])), after: after, forEach: communes)
    }

    private func references(_ state: RunState) -> [String?] {
        state.register.entries.map { state.reference(of: $0.step, item: $0.item) }
    }

    @Test func `letters are numbered in the order of their rows, other documents are not`() async throws {
        let run = try TestRun([produce("programme"), letter("invitation", after: [Dependency("programme")])])
        #expect(try await run.runner.advance() == .completed)
        let state = await run.runner.state
        #expect(references(state) == ["1/2015", "2/2015", "3/2015"])
        #expect(state.register.entries.map(\.item) == ["zegzel", "aklim", "sidi"])
        #expect(state.reference(of: "programme", item: nil) == nil)
        let asked = run.plugin.performed.map(\.reference)
        #expect(asked == [nil, "1/2015", "2/2015", "3/2015"])
    }

    @Test func `a letter that is made again keeps its number, and the next letter takes the next`() async throws {
        let run = try TestRun([letter("invitation"), ask(), letter("reminder", after: [Dependency("attend")])])
        _ = try await run.runner.advance()
        try await run.runner.carryOut(.redo(Order.Target("invitation", item: "aklim"), onward: false))
        _ = try await run.runner.advance()
        for item in ["zegzel", "aklim", "sidi"] { _ = try await run.runner.receive(answer(item)) }
        #expect(try await run.runner.advance() == .completed)
        let asked = run.plugin.performed.map(\.reference)
        #expect(asked == ["1/2015", "2/2015", "3/2015", "2/2015", "4/2015", "5/2015", "6/2015"])
    }

    @Test func `a letter that fails leaves its entry, so no number is missing`() async throws {
        let run = try TestRun([letter("invitation")])
        run.plugin.fail(["aklim"])
        _ = try await run.runner.advance()
        let state = await run.runner.state
        #expect(references(state) == ["1/2015", "2/2015", "3/2015"])
    }

    @Test func `after any number of lines the numbers are those of the whole run`() async throws {
        let run = try TestRun([letter("invitation"), letter("thanks", after: [Dependency("invitation")])])
        #expect(try await run.runner.advance() == .completed)
        let whole = await run.runner.state.register
        let lines = try run.journal.lines()
        for length in 1...lines.count {
            let again = try TestRun(resuming: Array(lines.prefix(length)), plugin: RecordingPlugin())
            #expect(try await again.runner.advance() == .completed)
            #expect(await again.runner.state.register.entries.map(\.item) == whole.entries.map(\.item))
        }
    }

    @Test func `a picture of the run keeps the register`() async throws {
        let run = try TestRun([letter("invitation")])
        #expect(try await run.runner.advance() == .completed)
        let journal = MemoryJournal(try run.journal.lines())
        let before = try JournalReplay(journal)
        try journal.keep(try Snapshot(of: before.state, hash: before.lastHash))
        let replay = try JournalReplay(journal)
        #expect(replay.snapshotSeq == before.state.lastSeq)
        #expect(replay.state.register == before.state.register)
    }

    @Test func `the host says how numbers are written and where they begin`() {
        var workflow = TestRun.start([]).workflow
        workflow.inputs.append(
            Input("organiser", .data, ["register": ["first": 213, "form": "{number}/CB/{year}"]]))
        let entry = Register.Entry(step: "invitation", item: "aklim", at: at("2027-04-05T09:00"))
        #expect(LetterNumbers(workflow).text(4, entry) == "217/CB/2027")
        #expect(LetterNumbers(nil).text(0, entry) == "1/2027")
    }
}
