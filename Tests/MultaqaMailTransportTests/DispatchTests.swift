import Foundation
import MultaqaMail
import MultaqaMailTransport
import MultaqaModel
import MultaqaTestKit
import Synchronization
import Testing

/// Time that passes only where somebody waits.
final class StillClock: DispatchClock {
    private let time: Mutex<Int64>
    let waits = Mutex<[Int64]>([])

    init(_ start: Int64 = 1000) { time = Mutex(start) }

    var now: Int64 { time.withLock { $0 } }
    func wait(until second: Int64) {
        time.withLock { $0 = second }
        waits.withLock { $0.append(second) }
    }
}

/// A carrier that answers from a list, and keeps what it was given.
final class ScriptedCarrier: MailCarrier {
    var results: [DeliveryResult]
    var carried: [[String]] = []

    init(_ results: [DeliveryResult] = []) { self.results = results }

    func deliver(
        _ bytes: [UInt8], key: String, from sender: String, to recipients: [String],
        beforeBody: @escaping () throws -> Void
    ) -> DeliveryResult {
        carried.append(recipients)
        let result = results.isEmpty ? .accepted(reply: "250 ok", refused: []) : results.removeFirst()
        if case .stopped = result { return result }
        do { try beforeBody() } catch { return .stopped(.ownFault, detail: "\(error)") }
        return result
    }
}

@Suite struct DispatchTests {
    private let folder: String
    private let outbox: OutboxFolder

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/multaqa-outbox-\(UUID().uuidString)"
        outbox = OutboxFolder(of: folder)
    }

    private func lay(_ keys: String..., to domain: String = "d.example") throws -> [String] {
        for key in keys {
            let record = OutboxRecord(
                from: "a@b.example", to: "\(key)@\(domain)", subject: key, step: "s", language: .french)
            _ = try outbox.store(Array("Subject: \(key)\r\n\r\n\(key)\r\n".utf8), record, as: key)
        }
        return keys
    }

    private func states() throws -> [String: OutboxState] {
        Dictionary(uniqueKeysWithValues: try outbox.entries().map { ($0.key, $0.record.state) })
    }

    @Test func `every mail leaves once`() throws {
        let keys = try lay("k1", "k2")
        let carrier = ScriptedCarrier()
        var dispatch = Dispatch(outbox, by: [.email: carrier], clock: StillClock())
        var expected = Dispatch.Outcome()
        expected.sent = 2
        #expect(try dispatch.send(keys) == expected)
        #expect(try dispatch.send(keys) == Dispatch.Outcome())
        #expect(carrier.carried == [["k1@d.example"], ["k2@d.example"]])
        #expect(try states() == ["k1": .sent, "k2": .sent])
    }

    @Test func `a busy server is asked again after a minute, then two`() throws {
        let keys = try lay("k1")
        let clock = StillClock()
        let busy = DeliveryResult.later(reason: "451 busy")
        var dispatch = Dispatch(outbox, by: [.email: ScriptedCarrier([busy, busy])], clock: clock)
        #expect(try dispatch.send(keys).sent == 1)
        #expect(clock.waits.withLock { $0 } == [1060, 1180])
    }

    @Test func `a wait that is long ends the sending, and the mail still waits`() throws {
        let keys = try lay("k1")
        let busy = DeliveryResult.later(reason: "451 busy")
        var dispatch = Dispatch(outbox, by: [.email: ScriptedCarrier([busy, busy, busy])], clock: StillClock())
        #expect(try dispatch.send(keys).waiting == 1)
        #expect(try states() == ["k1": .approved])
    }

    @Test func `a mail that is put off for ever fails`() throws {
        var record = OutboxRecord(from: "a@b.example", to: "c@d.example", subject: "", step: "s", language: .french)
        for _ in 1...OutboxRecord.mostAttempts { record.putOff("451 busy", at: 0) }
        #expect(record.state == .failed)
        #expect(record.reason == "451 busy")
    }

    @Test func `a refused mail fails and the others go on`() throws {
        let keys = try lay("k1", "k2")
        var dispatch = Dispatch(
            outbox, by: [.email: ScriptedCarrier([.refused(reply: "550 nobody")])], clock: StillClock())
        let outcome = try dispatch.send(keys)
        #expect(outcome.failed == 1)
        #expect(outcome.sent == 1)
        #expect(try outbox.record(of: "k1")?.reason == "550 nobody")
    }

    @Test func `a mail in doubt is never sent again by itself`() throws {
        let keys = try lay("k1")
        var dispatch = Dispatch(
            outbox, by: [.email: ScriptedCarrier([.unknown(reason: "line lost")])], clock: StillClock())
        #expect(try dispatch.send(keys).toVerify == 1)
        let carrier = ScriptedCarrier()
        dispatch = Dispatch(outbox, by: [.email: carrier], clock: StillClock())
        #expect(try dispatch.send(keys) == Dispatch.Outcome())
        #expect(carrier.carried == [])
        #expect(try states() == ["k1": .toVerify])
    }

    @Test func `a mail found under way is in doubt`() throws {
        _ = try lay("k1", "k2")
        var record = try #require(try outbox.record(of: "k1"))
        record.state = .sending
        try outbox.write(record, of: "k1")
        #expect(try Dispatch.settleInterrupted(in: outbox) == ["k1"])
        #expect(try states() == ["k1": .toVerify, "k2": .draft])
    }

    @Test func `a server that cannot be used stops everything and loses nothing`() throws {
        let keys = try lay("k1", "k2")
        let carrier = ScriptedCarrier([.stopped(.login, detail: "535 no")])
        var dispatch = Dispatch(outbox, by: [.email: carrier], clock: StillClock())
        let outcome = try dispatch.send(keys)
        #expect(outcome.stopped == .login)
        #expect(outcome.waiting == 2)
        #expect(try states() == ["k1": .approved, "k2": .approved])
        #expect(carrier.carried.count == 1)
    }

    @Test func `nobody is written to who is on the list`() throws {
        let keys = try lay("k1", "k2")
        let carrier = ScriptedCarrier()
        var dispatch = Dispatch(
            outbox, by: [.email: carrier], clock: StillClock(),
            suppressed: SuppressionList(text: "# gone\nK1@D.example  # old\n")
        )
        let outcome = try dispatch.send(keys)
        #expect(outcome.failed == 1)
        #expect(outcome.sent == 1)
        #expect(carrier.carried == [["k2@d.example"]])
    }

    @Test func `a domain's limit lets mails to others pass`() throws {
        let keys = try lay("k1", "k2") + lay("k3", to: "e.example")
        let clock = StillClock()
        let carrier = ScriptedCarrier()
        var dispatch = Dispatch(outbox, by: [.email: carrier], clock: clock, pace: SendingPace(perDomain: 1))
        #expect(try dispatch.send(keys).sent == 3)
        #expect(carrier.carried == [["k1@d.example"], ["k3@e.example"], ["k2@d.example"]])
        #expect(clock.waits.withLock { $0 } == [1060])
    }

    @Test func `never more than the limit in any minute`() {
        var pace = SendingPace(perMinute: 3)
        var now: Int64 = 0
        var times: [Int64] = []
        for number in 0..<20 {
            now = pace.earliest(for: "a@d\(number).example", at: now)
            pace.note("a@d\(number).example", at: now)
            times.append(now)
        }
        let most = times.map { start in times.count { $0 >= start && $0 < start + 60 } }.max()
        #expect(most == 3)
    }

    @Test func `what has left is not laid down again, and a damaged record is not taken for a draft`() throws {
        let keys = try lay("k1", "k2")
        var dispatch = Dispatch(outbox, by: [.email: ScriptedCarrier()], clock: StillClock())
        _ = try dispatch.send(keys)
        _ = try lay("k1")
        #expect(try states()["k1"] == .sent)
        try Data("{".utf8).write(to: URL(fileURLWithPath: outbox.path + "/k2.json"))
        #expect(throws: OutboxFolder.Fault.unreadable("outbox/k2.json")) { _ = try self.lay("k2") }
    }

    @Test func `a trial is marked, goes to one address and has a name of its own`() throws {
        let mail = """
            From: a@b.example\r\nTo: =?UTF-8?Q?x?=\r\n <c@d.example>\r\nCc: e@f.example,\r\n g@h.example\r
            Subject: =?UTF-8?Q?S=C3=A9minaire?=\r\nMessage-ID: <k1@b.example>\r\n\r\nTo: you\r\n
            """
        let address = try #require(MailAddress("me@b.example"))
        #expect(
            String(decoding: TestMail.bytes(of: Array(mail.utf8), to: address), as: UTF8.self) == """
                From: a@b.example\r\nTo: me@b.example\r\nSubject: [TEST] =?UTF-8?Q?S=C3=A9minaire?=\r
                Message-ID: <test.k1@b.example>\r\n\r\nTo: you\r\n
                """)
    }
}
