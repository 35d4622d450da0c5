import Foundation
import MultaqaCalendar
import MultaqaEngine
import MultaqaMail
import MultaqaModel
import MultaqaTestKit
import Testing

@testable import MultaqaApp

/// Mails that come back to a run with one question to two guests.
@Suite struct RepliesTests {
    private let stage = FileManager.default.temporaryDirectory.path + "/multaqa-replies-\(UUID().uuidString)"
    private var run: RunFolder { RunFolder(stage + "/run") }
    private let key = "0123456789abcdef0123456789abcdef"

    /// The question is open, one invitation has left to the governor.
    private func session() async throws -> RunSession {
        let guests: Value = .list(
            ["governor", "wali"].map { ["key": .text($0), "name": .text($0), "email": .text("\($0)@x.example")] })
        let workflow = Workflow(
            name: "test", title: "Test", opening: Day(number: 80_000), closing: Day(number: 80_003),
            inputs: [Input("guests", .table(of: "guest"), guests)],
            steps: [
                Step("guest_answers", .collect(form: "rsvp", from: nil), forEach: ForEach("guest", in: "guests"))
            ])
        let session = try RunSession.begin(
            RunStart(run: "test", workflow: workflow, calendar: .mondayToFriday, templateFolders: []), in: run,
            registry: BuiltInPlugins.registry)
        _ = try await session.runner.advance()
        var record = OutboxRecord(
            from: "a@town.example", to: "governor@x.example", subject: "", step: "invite", item: "governor",
            language: .french, answers: "guest_answers")
        record.state = .sent
        record.calendar = CalendarMark(
            uid: "u@multaqa", sequence: 0, method: .request,
            entry: CalendarEntry(session: "s", title: "s", start: 0, end: 1))
        _ = try OutboxFolder(of: run.path).store([0x0A], record, as: key)
        return session
    }

    private func lay(_ mail: String, _ name: String) throws {
        let folder = stage + "/mail/new"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(mail.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }

    @Test func `an accepted invitation is an answer, once`() async throws {
        defer { try? FileManager.default.removeItem(atPath: stage) }
        let session = try await session()
        try lay(
            "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:u@multaqa\nATTENDEE;PARTSTAT=ACCEPTED:mailto:governor@x.example\nEND:VEVENT\nEND:VCALENDAR\n",
            "1")
        try lay("From: governor@x.example\n\nanswer: declined\n", "2")
        let first = try await ReplyWork(session).take(maildir: stage + "/mail").map(\.outcome)
        #expect(first == [.answered(step: "guest_answers", item: "governor"), .forPerson(.unknownSender)])
        let again = try await ReplyWork(session).take(maildir: stage + "/mail").map(\.outcome)
        #expect(again == [.known, .forPerson(.unknownSender)])
        let item = await session.runner.state[step: "guest_answers"]?.item("governor")
        #expect(item?.answer == ["answer": "coming"])
        #expect(item?.signals.map(\.via) == [.email])
        #expect(item?.signals.map(\.by) == ["governor@x.example"])
        try await session.close()
    }

    @Test func `an answer with our mark fills the form, a wrong one is refused`() async throws {
        defer { try? FileManager.default.removeItem(atPath: stage) }
        let session = try await session()
        let token = try #require(ReplySecret(folder: run.path)).token(of: key)
        try lay("Subject: Re: [\(token)]\n\nanswer: perhaps\n", "1")
        try lay("Subject: Re: [\(token)]\n\nanswer: represented\nrepresentative.name: Mme Exemple\n", "2")
        let outcomes = try await ReplyWork(session).take(maildir: stage + "/mail").map(\.outcome)
        guard case .refused? = outcomes.first else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(outcomes.last == .answered(step: "guest_answers", item: "governor"))
        let answer = await session.runner.state[step: "guest_answers"]?.item("governor")?.answer
        #expect(answer == ["answer": "represented", "representative": ["name": "Mme Exemple"]])
        try await session.close()
    }

    @Test func `a mail that came back stands in the inbox, and in the journal`() async throws {
        defer { try? FileManager.default.removeItem(atPath: stage) }
        let session = try await session()
        let report = """
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; governor@x.example
            Action: failed
            Status: 5.1.1
            --b
            Content-Type: text/rfc822-headers

            Message-ID: <\(key)@town.example>
            --b--

            """
        try lay(report, "1")
        let outcomes = try await ReplyWork(session).take(maildir: stage + "/mail").map(\.outcome)
        #expect(outcomes == [.bounced(to: "governor@x.example", reason: "5.1.1")])
        let state = await session.runner.state
        #expect(state.deliveries[key]?.state == .bounced)
        #expect(InboxReport(state, in: .english).text().contains("did not reach governor@x.example: phone them"))
        #expect(try run.state().deliveries == state.deliveries)
        try await session.close()
    }
}
