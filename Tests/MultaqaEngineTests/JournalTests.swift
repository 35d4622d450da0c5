import MultaqaEngine
import MultaqaModel
import MultaqaTestKit
import Testing

@Suite struct JournalTests {
    private let lines: [JournalLine]

    init() throws { lines = try JournalStoreConformance.sample(5) }

    @Test func `the journal in memory keeps every promise`() throws {
        #expect(try JournalStoreConformance { MemoryJournal() }.complaints() == [])
    }

    @Test func `a whole chain verifies`() throws { try JournalChain.verify(lines) }

    @Test func `an empty journal is a fault`() {
        #expect(throws: JournalFault.empty) { try JournalChain.verify([]) }
    }

    @Test func `a missing line is a gap`() {
        #expect(throws: JournalFault.gap(expected: 3, found: 4)) {
            try JournalChain.verify(lines[0..<2] + lines[3...])
        }
    }

    @Test func `two lines in the wrong order are a gap`() {
        var changed = lines
        changed.swapAt(1, 2)
        #expect(throws: JournalFault.gap(expected: 2, found: 3)) { try JournalChain.verify(changed) }
    }

    @Test func `lines renumbered into another order are altered`() {
        var changed = lines
        changed.swapAt(1, 2)
        changed[1].seq = 2
        changed[2].seq = 3
        #expect(throws: JournalFault.altered(seq: 2)) { try JournalChain.verify(changed) }
    }

    @Test(
        arguments: [
            \JournalLine.at, \JournalLine.type, \JournalLine.data, \JournalLine.previous, \JournalLine.hash,
        ] as [WritableKeyPath<JournalLine, String> & Sendable])
    func `a changed field is seen`(field: WritableKeyPath<JournalLine, String> & Sendable) {
        var changed = lines
        changed[2][keyPath: field] += "x"
        #expect(throws: JournalFault.altered(seq: 3)) { try JournalChain.verify(changed) }
    }

    @Test func `a changed line with a new hash breaks the next one`() {
        var changed = lines
        changed[2].step = "other"
        changed[2].hash = changed[2].computedHash
        #expect(throws: JournalFault.altered(seq: 4)) { try JournalChain.verify(changed) }
    }

    @Test func `an event comes back from its line as it was`() async throws {
        let run = try TestRun([send("invite", forEach: communes, onlyIf: #"commune.key != "sidi""#), ask()])
        _ = try await run.runner.advance()
        _ = try await run.runner.receive(answer("aklim"))
        var previous = JournalLine.origin
        for line in try run.journal.lines() {
            #expect(try JournalLine(line.event(), previous: previous) == line)
            previous = line.hash
        }
    }

    @Test func `a run is not taken up from a journal that was edited`() async throws {
        let run = try TestRun([send("invite")])
        _ = try await run.runner.advance()
        var changed = try run.journal.lines()
        changed[2].at = "2015-05-02T08:00:00"
        #expect(throws: JournalFault.altered(seq: 3)) {
            _ = try TestRun(resuming: changed, plugin: RecordingPlugin())
        }
    }
}
