import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

@Suite struct WaitingTests {
    @Test func `a late answer reminds, then tells`() async throws {
        let late = IfLate(tell: "coordination", then: .keepWaiting)
        let run = try TestRun([
            ask(
                by: Offset(.opening, -10), remind: [Offset(.opening, -17), Offset(.opening, -12, at: ClockTime(15))],
                ifLate: late)
        ])
        #expect(try await run.runner.advance() == .waiting(until: nil))
        // J-17 is Friday 22 May, J-12 Wednesday 27 May; the due day, Friday 29 May, is over at midnight.
        #expect(
            try run.times(of: "timerFired") == [
                "2015-05-22T09:00:00 timerFired attend", "2015-05-27T15:00:00 timerFired attend",
                "2015-05-30T00:00:00 timerFired attend",
            ])
        #expect(
            run.plugin.performs.map { $0.map { "\($0.subjects[0]) \($0.item ?? "–")" } } == [
                ["reminder zegzel", "reminder aklim", "reminder sidi"],
                ["reminder zegzel", "reminder aklim", "reminder sidi"], ["late_notice –"],
            ])
        #expect(await run.runner.state.messages.last?.report.to == "team@host.example")
        #expect(await run.runner.state[step: "attend"]?.isLate == true)
    }

    @Test func `who has answered is not reminded`() async throws {
        let run = try TestRun([ask(remind: [Offset(.opening, -17)])])
        _ = try await run.runner.advance(until: at("2015-05-10T12:00"))
        _ = try await run.runner.receive(answer("aklim"))
        _ = try await run.runner.advance()
        #expect(run.plugin.performed.map(\.item) == ["zegzel", "sidi"])
    }

    @Test func `an answer noted after a pause of weeks stops the reminder that fell due meanwhile`() async throws {
        let run = try TestRun([ask(remind: [Offset(.opening, -17)])], jumps: false)
        _ = try await run.runner.advance()
        run.clock.set(at("2015-06-01T10:00"))
        _ = try await run.runner.receive(answer("aklim"))
        _ = try await run.runner.advance()
        #expect(run.plugin.performed.map(\.item) == ["zegzel", "sidi"])
    }

    @Test func `a reminder whose day has passed when the step opens is not sent`() async throws {
        let run = try TestRun([ask(remind: [Offset(.opening, -50)])])
        _ = try await run.runner.advance()
        #expect(run.plugin.performs.isEmpty)
    }

    @Test func `a late step that skips lets the next one go on`() async throws {
        let run = try TestRun([
            ask(by: Offset(.opening, -10, at: ClockTime(12)), ifLate: IfLate(then: .skip)),
            send("next", after: [Dependency("attend")]),
        ])
        _ = try await run.runner.advance(until: at("2015-05-10T12:00"))
        _ = try await run.runner.receive(answer("aklim"))
        #expect(try await run.runner.advance() == .completed)
        let outcomes = await run.runner.state[step: "attend"]?.items.map { $0.outcome?.name }
        #expect(outcomes == ["skipped", "completed", "skipped"])
        #expect(try run.times(of: "stepEnded").first == "2015-05-29T12:00:00 stepEnded attend")
    }

    @Test func `a late step that stops fails, and the run waits for a person`() async throws {
        let run = try TestRun([
            ask(by: Offset(.opening, -10), ifLate: IfLate(tell: "coordination", then: .stop)),
            send("next", after: [Dependency("attend")]),
        ])
        #expect(try await run.runner.advance() == .waiting(until: nil))
        let outcomes = await run.runner.state[step: "attend"]?.items.map { $0.outcome?.name }
        #expect(outcomes == ["failed", "failed", "failed"])
        #expect(run.plugin.performed.map { $0.subjects } == [["late_notice"]])
        #expect(await run.runner.state[step: "next"]?.phase == .waiting)
    }

    @Test func `a choice sends back at most as often as it is written`() async throws {
        let decide = Step(
            "approve", .decide(question: "?", choices: ["yes", "redo"]), after: [Dependency("draft")],
            ifChoice: ["redo": Redo("draft", times: 2)])
        let run = try TestRun([produce("draft"), decide, send("next", after: [Dependency("approve")])])
        for round in 1...3 {
            #expect(try await run.runner.advance() == .waiting(until: nil))
            #expect(run.plugin.performed.count { $0.step == "draft" } == round)
            let verdict = try await run.runner.receive(Signal(step: "approve", answer: ["choice": "redo"]))
            #expect(verdict.events.count == 1)
        }
        #expect(try await run.runner.advance() == .completed)
        #expect(run.plugin.performed.map(\.step) == ["draft", "draft", "draft", "next"])
        #expect(Set(run.plugin.performed.map(\.key)).count == 4, "each round has keys of its own")
        #expect(await run.runner.state.documents.count == 1, "a document that was sent back is replaced")
    }

    @Test func `a checklist is done when every line is ticked, in several parts`() async throws {
        let lines = ["chairs", "water", "sound"].map { ChecklistLine($0, title: LocalizedText($0)) }
        let run = try TestRun([Step("hall", .prepare(checklist: lines))])
        _ = try await run.runner.advance()
        _ = try await run.runner.receive(Signal(step: "hall", answer: ["done": ["sound", "chairs"]]))
        #expect(try await run.runner.advance() == .waiting(until: nil))
        _ = try await run.runner.receive(Signal(step: "hall", answer: ["done": ["chairs", "water"]]))
        #expect(try await run.runner.advance() == .completed)
        #expect(await run.runner.state[step: "hall"]?.items[0].answer == ["done": ["sound", "chairs", "water"]])
    }

    @Test func `wait lasts until its date, even on a day off`() async throws {
        let run = try TestRun([Step("rest", .wait(until: Offset(.opening, -1, at: ClockTime(18))))])
        #expect(try await run.runner.advance() == .completed)
        #expect(try run.times(of: "stepEnded") == ["2015-06-07T18:00:00 stepEnded rest"])
    }

    @Test func `answers of a script are given at their time`() async throws {
        let run = try TestRun(
            [ask(by: Offset(.opening, -10))],
            script: [
                AnswerScript.Entry(at: at("2015-05-12T10:00"), signal: answer("aklim")),
                AnswerScript.Entry(at: at("2015-05-11T10:00"), signal: answer("zegzel")),
                AnswerScript.Entry(at: at("2015-06-02T11:00"), signal: answer("sidi")),
            ])
        #expect(try await run.runner.advance() == .completed)
        #expect(
            try run.times(of: "signalReceived", "timerFired") == [
                "2015-05-11T10:00:00 signalReceived attend[zegzel]", "2015-05-12T10:00:00 signalReceived attend[aklim]",
                "2015-05-30T00:00:00 timerFired attend", "2015-06-02T11:00:00 signalReceived attend[sidi]",
            ])
    }
}
