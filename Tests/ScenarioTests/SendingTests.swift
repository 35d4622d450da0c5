import Foundation
import MultaqaApp
import MultaqaMail
import MultaqaModel
import MultaqaTestKit
import Synchronization
import Testing

/// The real program, as a process of its own, against a server of this machine.
@Suite(.serialized) struct SendingTests {
    private let stage = FileManager.default.temporaryDirectory.path + "/multaqa-send-\(UUID().uuidString)"
    private var run: RunFolder { RunFolder(stage + "/run") }

    private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("multaqa")

    /// A real run that has begun nothing, and an outbox of `count` drafts.
    private func prepare(_ count: Int, port: Int, simulated: Bool = false) async throws -> OutboxFolder {
        try FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: true)
        let site = stage + "/site.yaml"
        try Data(
            """
            multaqa: 1
            site: town
            plugins:
              notifications/email: {smtp_server: 127.0.0.1, smtp_port: \(port), smtp_security: none, ehlo_name: town.example}

            """.utf8
        ).write(to: URL(fileURLWithPath: site))
        let session = try RunSession.start(
            Seminar(file: BerkaneRun.seminarFile, site: site), in: run, name: "run", simulated: simulated,
            source: RunSource(file: BerkaneRun.seminarFile, site: site))
        try await session.close()
        let outbox = OutboxFolder(of: run.path)
        for number in 0..<count {
            let key = "k\(number + 10000)"
            let record = OutboxRecord(
                from: "a@town.example", to: "\(key)@commune.example", subject: key, step: "save_the_date",
                language: .french)
            _ = try outbox.store(
                Array("Message-ID: <\(key)@x>\r\nSubject: \(key)\r\n\r\n\(key)\r\n".utf8), record, as: key)
        }
        return outbox
    }

    private func process(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = SendingTests.program
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func send(_ arguments: String...) throws -> Int32 {
        let process = try process(["send", run.path] + arguments)
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func waiting(_ outbox: OutboxFolder) throws -> Int {
        try outbox.entries().count { $0.record.state.isWaiting || $0.record.state == .sending }
    }

    /// Kills whatever process is named when its mail gets that far.
    private final class Executioner: Sendable {
        struct Order {
            var process: Int32 = 0
            var mail = Int.max
            var stage = SMTPSink.Stage.greeting
            /// The answer goes out while the process dies.
            var isRace = false
        }

        let order = Mutex(Order())

        func fault(_ stage: SMTPSink.Stage, _ mail: Int) -> SMTPSink.Fault? {
            let order = order.withLock { $0 }
            guard order.process > 0, mail >= order.mail, stage == order.stage else { return nil }
            self.order.withLock { $0.process = 0 }
            if order.isRace {
                Thread { kill(order.process, SIGKILL) }.start()
                return nil
            }
            kill(order.process, SIGKILL)
            return .drop
        }
    }

    @Test func `killed at every point of a thousand mails none is doubled and none is lost`() async throws {
        defer { try? FileManager.default.removeItem(atPath: stage) }
        let executioner = Executioner()
        let sink = try SMTPSink(fault: executioner.fault)
        defer { sink.stop() }
        let outbox = try await prepare(1000, port: sink.port)
        let stages: [SMTPSink.Stage] = [.mail, .rcpt, .data, .body, .end, .kept, .kept, .mail, .data, .kept]
        var kills = 0
        var doubts = 0
        for turn in 0..<30 {
            let count = try waiting(outbox)
            let process = try process(["send", run.path, "--approve", "--count", "\(count - (try sending(outbox)))"])
            executioner.order.withLock {
                $0 = Executioner.Order(
                    process: process.processIdentifier, mail: sink.mails.count + doubts + 1 + turn * 7 % 40,
                    stage: stages[turn % stages.count], isRace: turn % 3 == 2)
            }
            process.waitUntilExit()
            executioner.order.withLock { $0.process = 0 }
            if process.terminationReason == .uncaughtSignal { kills += 1 }
            let now = try outbox.entries().count { $0.record.state == .toVerify || $0.record.state == .sending }
            #expect(now - doubts <= 1)
            doubts = now
            if try waiting(outbox) - sending(outbox) == 0 { break }
        }
        let left = try waiting(outbox) - sending(outbox)
        _ = try send("--approve", "--count", "\(left)")
        let subjects = sink.mails.map { String(decoding: $0.bytes, as: UTF8.self).prefix(20) }
        #expect(Set(subjects).count == subjects.count)
        let states = try outbox.entries().reduce(into: [OutboxState: Int]()) { $0[$1.record.state, default: 0] += 1 }
        #expect(states == [.sent: 1000 - doubts, .toVerify: doubts].filter { $0.value > 0 })
        #expect(subjects.count >= 1000 - doubts)
        #expect(kills >= 20)
        let journal = try run.state().deliveries
        #expect(journal.count == 1000)
        #expect(journal.values.count { $0.state == .sent } == 1000 - doubts)
        print(
            "kills \(kills), to verify \(doubts), taken \(subjects.count), doubled \(subjects.count - Set(subjects).count)"
        )
    }

    private func sending(_ outbox: OutboxFolder) throws -> Int {
        try outbox.entries().count { $0.record.state == .sending }
    }

    @Test func `nothing leaves without the right count, and nothing of a simulated run`() async throws {
        defer { try? FileManager.default.removeItem(atPath: stage) }
        let sink = try SMTPSink()
        defer { sink.stop() }
        let outbox = try await prepare(2, port: sink.port, simulated: true)
        #expect(try send("--approve", "--count", "2") == 64)
        #expect(try send("--approve", "--count", "1") == 64)
        #expect(try send("--approve", "--format", "json") == 64)
        #expect(sink.connections == 0)
        #expect(try outbox.entries().map(\.record.state) == [.draft, .draft])
    }

    @Test func `a trial changes nothing, a mail in doubt is settled by a person`() async throws {
        defer { try? FileManager.default.removeItem(atPath: stage) }
        let sink = try SMTPSink()
        defer { sink.stop() }
        let outbox = try await prepare(1, port: sink.port)
        #expect(try send("--test", "me@town.example") == 0)
        #expect(sink.mails.map(\.to) == [["me@town.example"]])
        #expect(try outbox.entries().map(\.record.state) == [.draft])
        var record = try #require(try outbox.record(of: "k10000"))
        record.state = .sending
        try outbox.write(record, of: "k10000")
        #expect(try send("--approve", "--count", "0") == 0)
        #expect(try outbox.record(of: "k10000")?.state == .toVerify)
        #expect(try send("--settle", "k10000", "--sent", "no") == 0)
        #expect(try send("--approve", "--count", "1") == 0)
        #expect(sink.mails.count == 2)
        #expect(try run.state().deliveries["k10000"]?.state == .sent)
    }
}
