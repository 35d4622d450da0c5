import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A made-up workflow that people's scripted answers bring to its end.
struct SampleFlow {
    var steps: [Step] = []
    var script: [AnswerScript.Entry] = []

    init(seed: UInt64) {
        var chance = SeededGenerator(state: seed)
        for number in 0..<Int.random(in: 3...7, using: &chance) {
            let name = "s\(number)"
            let after = steps.filter { _ in Int.random(in: 0..<3, using: &chance) == 0 }.map { Dependency($0.name) }
            let each = Bool.random(using: &chance) ? communes : nil
            switch Int.random(in: 0..<5, using: &chance) {
            case 0: steps.append(send(name, after: after, forEach: each, start: Offset(.opening, -20 + number)))
            case 1: steps.append(produce(name, after: after, forEach: each))
            case 2:
                let skip = each == nil ? "false" : #"commune.key == "aklim""#
                steps.append(send(name, after: after, forEach: each, onlyIf: skip))
            case 3: collect(name, after, &chance)
            default: decide(name, after, &chance)
            }
        }
    }

    private mutating func collect(_ name: String, _ after: [Dependency], _ chance: inout SeededGenerator) {
        var step = ask(
            name, by: Offset(.opening, -10), remind: [Offset(.opening, -20), Offset(.opening, -15)],
            ifLate: IfLate(tell: "coordination", then: Bool.random(using: &chance) ? .skip : .keepWaiting))
        step.after = after
        steps.append(step)
        for item in ["zegzel", "aklim", "sidi"] {
            let time = WallTime(Day(number: 16_594 - Int.random(in: 0..<30, using: &chance)), ClockTime(10))
            script.append(AnswerScript.Entry(at: time, signal: answer(item, step: name)))
        }
    }

    private mutating func decide(_ name: String, _ after: [Dependency], _ chance: inout SeededGenerator) {
        let back = after.first.map { ["again": Redo($0.step, times: 2)] } ?? [:]
        steps.append(Step(name, .decide(question: "?", choices: ["on", "again"]), after: after, ifChoice: back))
        for round in 0..<3 {
            let choice: Value = round < 2 && Bool.random(using: &chance) ? "again" : "on"
            let time = WallTime(Day(number: 16_570 + round), ClockTime(11))
            script.append(AnswerScript.Entry(at: time, signal: Signal(step: name, answer: ["choice": choice])))
        }
    }

    func run(_ journal: MemoryJournal, _ plugin: RecordingPlugin) throws -> TestRun {
        try TestRun(steps, script: script, plugin: plugin, journal: journal)
    }
}

@Suite struct CrashTests {
    /// Kinds of lines, sorted: a wave taken up in two parts writes the same lines in another order.
    private func kinds(_ lines: [JournalLine]) -> [String] { lines.map(\.words).sorted() }

    /// Keys of activities that have an intent and no receipt.
    private func inFlight(_ lines: [JournalLine]) throws -> Set<String> {
        var state = RunState()
        for line in lines { state.apply(try line.event()) }
        return Set(state.openActivities.keys)
    }

    /// The commits of a run, killed before the one after `count`; nil when it ended before.
    private func killed(_ flow: SampleFlow, after count: Int, _ plugin: RecordingPlugin) async throws -> [JournalLine]?
    {
        let journal = MemoryJournal(failsAfter: count)
        do {
            _ = try await flow.run(journal, plugin).runner.advance()
            return nil
        } catch is MemoryJournal.Killed { return try journal.lines() }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `the same inputs twice give the same lines`(seed: UInt64) async throws {
        let flow = SampleFlow(seed: seed)
        var histories: [[JournalLine]] = []
        for _ in 0..<2 {
            let run = try flow.run(MemoryJournal(), RecordingPlugin())
            #expect(try await run.runner.advance() == .completed)
            histories.append(try run.journal.lines())
        }
        #expect(histories[0] == histories[1])
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `killed at any commit, a run repeats at most the wave in flight and ends alike`(seed: UInt64) async throws {
        let flow = SampleFlow(seed: seed)
        let whole = try flow.run(MemoryJournal(), RecordingPlugin())
        #expect(try await whole.runner.advance() == .completed)
        let expected = kinds(try whole.journal.lines())

        var count = 1
        let plugin = RecordingPlugin()
        var survivor = plugin
        while let lines = try await killed(flow, after: count, survivor) {
            let wave = try inFlight(lines)
            let run = try TestRun(resuming: lines, plugin: survivor)
            #expect(try await run.runner.advance() == .completed)
            let final = try run.journal.lines()
            try JournalChain.verify(final)
            #expect(kinds(final) == expected, "killed after commit \(count)")
            let times = Dictionary(survivor.performed.map { ($0.key, 1) }, uniquingKeysWith: +)
            #expect(Set(times.filter { $0.value > 1 }.keys).isSubset(of: wave), "commit \(count)")
            #expect(times.values.allSatisfy { $0 <= 2 })
            count += 1
            survivor = RecordingPlugin()
        }
        #expect(count > 3)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `every prefix of a history is a state from which the run ends, and no receipt is earned twice`(
        seed: UInt64
    ) async throws {
        var flow = SampleFlow(seed: seed)
        // A condition and a way back are one commit each; inside it there is no state of its own.
        flow.steps = flow.steps.map { step in
            var step = step
            step.onlyIf = nil
            step.ifChoice = [:]
            if step.ifLate != nil { step.ifLate?.then = .keepWaiting }
            return step
        }
        let whole = try flow.run(MemoryJournal(), RecordingPlugin())
        #expect(try await whole.runner.advance() == .completed)
        let lines = try whole.journal.lines()
        for length in 1...lines.count {
            let prefix = Array(lines.prefix(length))
            let receipts = try prefix.compactMap { line -> String? in
                if case .activityCompleted(let activity, _) = try line.event().kind { activity.key } else { nil }
            }
            let run = try TestRun(resuming: prefix, plugin: RecordingPlugin())
            #expect(try await run.runner.advance() == .completed)
            #expect(kinds(try run.journal.lines()) == kinds(lines), "prefix of \(length)")
            #expect(Set(receipts).isDisjoint(with: run.plugin.performed.map(\.key)))
        }
    }

    @Test func `of effects that must not be repeated a crash leaves one in doubt, and that one to a person`()
        async throws
    {
        let plugin = RecordingPlugin(isIdempotent: false)
        // Start; intent 1; receipt 1 with intent 2; the second receipt is lost.
        let journal = MemoryJournal(failsAfter: 3)
        let run = try TestRun([send("invite", forEach: communes)], plugin: plugin, journal: journal)
        await #expect(throws: MemoryJournal.Killed.self) { _ = try await run.runner.advance() }
        #expect(plugin.performed.map(\.item) == ["zegzel", "aklim"])

        let again = try TestRun(resuming: try journal.lines(), plugin: plugin)
        for _ in 0..<2 {
            #expect(try await again.runner.advance() == .waiting(until: nil))
            let outcomes = await again.runner.state[step: "invite"]?.items.map(\.outcome)
            #expect(outcomes == [.completed, .toVerify, .completed])
        }
        #expect(plugin.performed.map(\.item) == ["zegzel", "aklim", "sidi"])
    }

    @Test func `a reminder whose receipt is lost does not keep the run from its end`() async throws {
        let plugin = RecordingPlugin(isIdempotent: false)
        // Start; everything up to the first reminder's intent; its receipt is lost.
        let journal = MemoryJournal(failsAfter: 2)
        let run = try TestRun([ask(remind: [Offset(.opening, -17)])], plugin: plugin, journal: journal)
        await #expect(throws: MemoryJournal.Killed.self) { _ = try await run.runner.advance() }

        let again = try TestRun(resuming: try journal.lines(), plugin: plugin)
        _ = try await again.runner.advance()
        for item in ["zegzel", "aklim", "sidi"] { _ = try await again.runner.receive(answer(item)) }
        #expect(try await again.runner.advance() == .completed)
        #expect(plugin.performed.count == 3)
        #expect(await again.runner.state.warnings.count == 1)
    }

    @Test func `an event that does not fit changes nothing`() async throws {
        let run = try TestRun([send("invite"), ask()])
        _ = try await run.runner.advance()
        let before = await run.runner.state
        let ghost = Activity(key: "k", step: "ghost", item: nil, purpose: .work)
        let kinds: [EventKind] = [
            .runStarted(TestRun.start([])), .stepReady(step: "ghost", items: [nil], timers: []),
            .timerFired(step: "ghost", timer: .due), .activityIntended(ghost),
            .activityCompleted(ghost, ActivityReport(warnings: [Warning(id: "x", message: "x")])),
            .activityFailed(ghost, RecordingPlugin.failure),
            .signalReceived(Signal(step: "ghost", answer: [:], entry: 0)),
            .itemEnded(step: "ghost", item: nil, outcome: .completed), .itemReopened(step: "ghost", item: nil),
            .itemReopened(step: "invite", item: "ghost"), .stepEnded(step: "ghost", outcome: .completed),
            .stepReopened(step: "ghost", because: "x"),
        ]
        for kind in kinds {
            var after = before
            after.apply(Event(seq: before.lastSeq, at: before.lastAt ?? at("2015-05-01T08:00"), kind: kind))
            #expect("\(after)" == "\(before)", "\(kind.name)")
        }
    }
}
