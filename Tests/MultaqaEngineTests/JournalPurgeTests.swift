import MultaqaEngine
import MultaqaModel
import MultaqaTestKit
import Testing

@Suite struct JournalPurgeTests {
    private let wafae: Value = ["name": "Mme Exemple Wafae", "phone": "+212 6 00 00 00 01"]

    private func purged(salt: String = "salt") async throws -> (before: [JournalLine], after: JournalPurge) {
        let run = try TestRun([Step("names", .collect(form: "delegation", from: nil)), send("write")])
        _ = try await run.runner.advance()
        _ = try await run.runner.receive(
            Signal(
                step: "names", answer: ["employee": wafae], by: "Secrétariat", via: .phone, notedBy: "accueil",
                note: "Rappeler Mme Exemple Wafae"))
        try await run.runner.carryOut(.cancelRun(reason: "Exemple Wafae absente"), by: "accueil")
        let lines = try run.journal.lines()
        return (lines, try JournalPurge(of: lines, salt: salt, at: at("2016-06-11T09:00")))
    }

    @Test func `the new chain holds, and its last line knows the old one`() async throws {
        let (before, after) = try await purged()
        try JournalChain.verify(after.lines)
        #expect(after.lines.map(\.type) == before.map(\.type) + ["purged"])
        #expect(after.lines.dropLast().map(\.at) == before.map(\.at))
        #expect(after.record.formerHead == before.last?.hash)
        #expect(after.record.formerLines == before.count)
    }

    @Test func `nobody is named any more, and the same name has the same hash`() async throws {
        let after = try await purged().after
        let text = after.lines.map(\.data).joined()
        for word in ["Wafae", "+212", "accueil", "Secrétariat", "@"] { #expect(!text.contains(word), "\(word)") }
        let signals = try after.lines.compactMap { line -> Signal? in
            guard case .signalReceived(let signal) = try line.event().kind else { return nil }
            return signal
        }
        #expect(signals.first?.via == .phone)
        #expect(signals.first?.answer["employee"]?["name"]?.asText?.hasPrefix("#") == true)
        let salted = try await purged(salt: "another").after
        #expect(salted.lines.map(\.hash) != after.lines.map(\.hash))
    }

    @Test func `a purged run takes no answer and no order`() async throws {
        let after = try await purged().after
        let state = try JournalReplay(MemoryJournal(after.lines)).state
        #expect(state.isOver)
        guard case .refused = state.judge(Signal(step: "names", answer: ["declined": true])) else {
            Issue.record("an answer was taken")
            return
        }
        #expect(throws: OrderRefusal.self) { _ = try state.events(for: .proceed, at: at("2016-06-12T09:00")) }
    }

    @Test func `a journal that does not hold is left alone`() async throws {
        var lines = try await purged().before
        lines[1].at = "2015-01-01T00:00:00"
        let altered = lines
        #expect(throws: JournalFault.altered(seq: 2)) {
            _ = try JournalPurge(of: altered, salt: "salt", at: at("2016-06-11T09:00"))
        }
    }
}
