import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit
import Testing

@Suite struct SnapshotTests {
    /// A journal with a picture after `length` of its lines.
    private func pictured(_ lines: [JournalLine], after length: Int) throws -> MemoryJournal {
        let journal = MemoryJournal(lines)
        let before = try JournalReplay(MemoryJournal(Array(lines.prefix(length))))
        try journal.keep(try Snapshot(of: before.state, hash: before.lastHash))
        return journal
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `after a picture at any line the run ends as without`(seed: UInt64) async throws {
        let flow = SampleFlow(seed: seed)
        let whole = try flow.run(MemoryJournal(), RecordingPlugin())
        #expect(try await whole.runner.advance() == .completed)
        let lines = try whole.journal.lines()
        let end = await whole.runner.state
        for length in 1...lines.count {
            let replay = try JournalReplay(try pictured(lines, after: length))
            #expect(replay.snapshotSeq == length)
            #expect(replay.state.steps.map(\.items) == end.steps.map(\.items), "line \(length)")
            #expect(replay.state.messages == end.messages)
            #expect(replay.state.isCompleted)
        }
    }

    @Test func `a damaged picture is not believed`() async throws {
        let run = try TestRun([send("invite"), ask()])
        _ = try await run.runner.advance()
        let lines = try run.journal.lines()
        let journal = try pictured(lines, after: 4)
        guard var snapshot = try journal.snapshot() else { return }
        snapshot.data[snapshot.data.count / 2] ^= 1
        try journal.keep(snapshot)
        let replay = try JournalReplay(journal)
        #expect(replay.snapshotSeq == 0)
        #expect(replay.state.lastSeq == lines.count)
    }

    @Test func `a picture of another history is not believed`() async throws {
        let run = try TestRun([send("invite"), ask()])
        _ = try await run.runner.advance()
        let journal = MemoryJournal(try run.journal.lines())
        let other = try JournalReplay(MemoryJournal(Array(try run.journal.lines().dropLast(1))))
        try journal.keep(try Snapshot(of: other.state, hash: JournalLine.origin))
        #expect(try JournalReplay(journal).snapshotSeq == 0)
    }

    @Test func `events that are written by hand read back as Codable writes them`() async throws {
        let run = try TestRun(
            [send("invite", forEach: communes), ask(by: Offset(.opening, -10), remind: [Offset(.opening, -17)])])
        _ = try await run.runner.advance()
        _ = try await run.runner.receive(
            Signal(
                step: "attend", item: "aklim", answer: ["half_days": 3, "note": "سطر\n\"أول\"\\ \u{1}"], by: "Exemple",
                via: .phone, notedBy: "Exemple 2", note: "\t"))
        for line in try run.journal.lines() {
            let event = try line.event()
            #expect(event.kind.text == line.data)
            #expect(try JournalLine(event, previous: line.previous) == line)
        }
    }
}
