import MultaqaEngine
import MultaqaModel
import MultaqaTestKit
import Testing

@Suite struct AnswerTests {
    private func refusal(of signal: Signal, in run: TestRun) async throws -> String? {
        let lines = try run.journal.lines()
        guard case .refused(let reason) = try await run.runner.receive(signal) else { return nil }
        #expect(try run.journal.lines() == lines, "a refused answer leaves no trace")
        return reason(in: .english)
    }

    @Test func `refused answers say what was found and what fits`() async throws {
        let later = Step("later", .collect(form: "attendance", from: nil), after: [Dependency("attend")])
        let run = try TestRun([ask(), later])
        _ = try await run.runner.advance()
        let cases: [(Signal, String)] = [
            (answer("aklim", step: "atend"), "no step is named 'atend'; did you mean 'attend'?"),
            (answer("aklym"), "step 'attend' has no item 'aklym'; did you mean 'aklim'?"),
            (answer(nil), "step 'attend' has several items; write attend[…] with one of: zegzel, aklim, sidi"),
            (
                Signal(step: "attend", item: "aklim", answer: ["half_days": "many"]),
                "the field 'half_days' holds 'many'; expected: 3"
            ),
            (
                Signal(step: "attend", item: "aklim", answer: ["half_day": 3]),
                "the form 'attendance' has no field 'half_day'; half_days?"
            ),
            (
                Signal(step: "attend", item: "aklim", answer: [:]),
                "the field 'half_days' of the form 'attendance' is missing"
            ),
            (answer(nil, step: "later"), "step 'later' has not begun yet"),
        ]
        for (signal, sentence) in cases { #expect(try await refusal(of: signal, in: run) == sentence) }
    }

    @Test func `after the end no answer is recorded`() async throws {
        let run = try TestRun([send("invite")])
        #expect(try await run.runner.advance() == .completed)
        let signal = Signal(step: "invite", answer: [:])
        #expect(
            try await refusal(of: signal, in: run) == "the run is over; no answer is recorded any more")
    }

    @Test func `a step that works by itself takes no answer`() async throws {
        let run = try TestRun([send("invite"), ask()])
        _ = try await run.runner.advance()
        let signal = Signal(step: "invite", answer: [:])
        #expect(try await refusal(of: signal, in: run) == "step 'invite' waits for no answer")
    }

    @Test func `a second answer corrects the first, and both stay in the journal`() async throws {
        let run = try TestRun([ask()])
        _ = try await run.runner.advance()
        #expect(
            try await run.runner.receive(answer("aklim", 7)) == .accepted([.signalReceived(answer("aklim", 7))]))
        _ = try await run.runner.advance()
        #expect(
            try await run.runner.receive(answer("aklim", 8)) == .correction([.signalReceived(answer("aklim", 8))]))
        #expect(await run.runner.state[step: "attend"]?.item("aklim")?.answer == ["half_days": 8])
        #expect(await run.runner.state[step: "attend"]?.item("aklim")?.signals.count == 2)
    }

    @Test func `an answer after the item was skipped completes it`() async throws {
        let open = Step("open", .decide(question: "?", choices: ["yes"]))
        let late = IfLate(then: .skip)
        let run = try TestRun([ask(by: Offset(.opening, -10), ifLate: late), open])
        _ = try await run.runner.advance()
        #expect(await run.runner.state[step: "attend"]?.outcome?.name == "skipped")
        let verdict = try await run.runner.receive(answer("aklim"))
        #expect(
            verdict
                == .correction([
                    .signalReceived(answer("aklim")), .itemEnded(step: "attend", item: "aklim", outcome: .completed),
                ]))
        #expect(await run.runner.state[step: "attend"]?.item("aklim")?.outcome == .completed)
    }

    @Test func `a decision is taken once`() async throws {
        let run = try TestRun([Step("open", .decide(question: "?", choices: ["yes", "no"])), ask()])
        _ = try await run.runner.advance()
        let wrong = Signal(step: "open", answer: ["choice": "perhaps"])
        #expect(
            try await refusal(of: wrong, in: run)
                == "there is no choice 'perhaps'; write choice=… with one of: yes, no")
        _ = try await run.runner.receive(Signal(step: "open", answer: ["choice": "yes"]))
        _ = try await run.runner.advance()
        let again = Signal(step: "open", answer: ["choice": "no"])
        #expect(try await refusal(of: again, in: run) == "'open' has been decided already")
    }
}
