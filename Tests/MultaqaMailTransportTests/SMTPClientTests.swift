import MultaqaMailTransport
import MultaqaTestKit
import Testing

@Suite struct SMTPClientTests {
    private let mail = Array("Subject: a\r\n\r\n.dot\r\n..\r\nend\r\n".utf8)

    private func client(_ sink: SMTPSink, patience: Int = 5) -> SMTPClient {
        SMTPClient(
            MailServer(
                host: "127.0.0.1", port: sink.port, security: .none, helloName: "commune.example", patience: patience))
    }

    private func deliver(_ fault: SMTPSink.Fault?, at stage: SMTPSink.Stage, patience: Int = 5) throws
        -> (DeliveryResult, SMTPSink)
    {
        let sink = try SMTPSink { at, _ in at == stage ? fault : nil }
        defer { sink.stop() }
        let result = client(sink, patience: patience).deliver(mail, from: "a@b.example", to: ["c@d.example"])
        return (result, sink)
    }

    @Test func `what is sent arrives byte for byte, over one connection`() throws {
        let sink = try SMTPSink()
        defer { sink.stop() }
        let client = client(sink)
        for _ in 1...3 {
            #expect(
                client.deliver(mail, from: "a@b.example", to: ["c@d.example", "e@d.example"])
                    == .accepted(reply: "250 2.0.0 taken", refused: []))
        }
        #expect(
            sink.mails
                == Array(
                    repeating: SMTPSink.Mail(from: "a@b.example", to: ["c@d.example", "e@d.example"], bytes: mail),
                    count: 3))
        #expect(sink.connections == 1)
        #expect(sink.commands.first == "EHLO commune.example")
    }

    @Test func `letters beyond ASCII in an address are announced`() throws {
        let sink = try SMTPSink()
        defer { sink.stop() }
        let result = client(sink).deliver(mail, from: "a@b.example", to: ["délégué@d.example"])
        #expect(result == .accepted(reply: "250 2.0.0 taken", refused: []))
        #expect(sink.mails.map(\.to) == [["délégué@d.example"]])
        #expect(sink.commands.contains { $0.hasPrefix("MAIL") && $0.hasSuffix("SMTPUTF8") })
    }

    @Test(arguments: [SMTPSink.Stage.mail, .rcpt, .data, .end])
    func `a server that is busy is asked later`(_ stage: SMTPSink.Stage) throws {
        let (result, sink) = try deliver(.reply("451 4.3.0 busy"), at: stage)
        #expect(result == .later(reason: "451 4.3.0 busy"))
        #expect(sink.mails == [])
    }

    @Test(arguments: [SMTPSink.Stage.rcpt, .data, .end])
    func `a server that does not want the mail is not asked again`(_ stage: SMTPSink.Stage) throws {
        let (result, _) = try deliver(.reply("550 5.1.1 nobody"), at: stage)
        #expect(result == .refused(reply: "550 5.1.1 nobody"))
    }

    @Test func `a sender that is not wanted stops everything`() throws {
        let (result, _) = try deliver(.reply("553 5.7.1 not you"), at: .mail)
        #expect(result == .stopped(.senderRefused, detail: "553 5.7.1 not you"))
    }

    @Test func `a server that turns everybody away stops everything`() throws {
        let (result, _) = try deliver(.reply("554 5.3.2 closed"), at: .greeting)
        #expect(result == .stopped(.unwilling, detail: "554 5.3.2 closed"))
    }

    @Test(arguments: [SMTPSink.Stage.greeting, .hello, .mail, .rcpt, .data])
    func `a line that breaks before the mail leaves it unsent`(_ stage: SMTPSink.Stage) throws {
        let (result, sink) = try deliver(.drop, at: stage)
        guard case .later = result else {
            Issue.record("\(result)")
            return
        }
        #expect(sink.mails == [])
    }

    @Test(arguments: [SMTPSink.Stage.end, .kept])
    func `a line that breaks after the mail leaves it in doubt`(_ stage: SMTPSink.Stage) throws {
        let (result, sink) = try deliver(.drop, at: stage)
        guard case .unknown = result else {
            Issue.record("\(result)")
            return
        }
        #expect(sink.mails.count == (stage == .kept ? 1 : 0))
    }

    @Test func `a line that breaks within a mail never counts as sent`() throws {
        let (result, sink) = try deliver(.drop, at: .body)
        switch result {
        case .later, .unknown: #expect(sink.mails == [])
        default: Issue.record("\(result)")
        }
    }

    @Test(arguments: SMTPSink.Stage.allCases) func `a slow server is waited for`(_ stage: SMTPSink.Stage) throws {
        let (result, sink) = try deliver(.byteByByte, at: stage)
        #expect(result == .accepted(reply: "250 2.0.0 taken", refused: []))
        #expect(sink.mails.count == 1)
    }

    @Test func `a server that falls silent is given up`() throws {
        let (before, _) = try deliver(.silence, at: .mail, patience: 1)
        guard case .later = before else {
            Issue.record("\(before)")
            return
        }
        let (after, _) = try deliver(.silence, at: .end, patience: 1)
        guard case .unknown = after else {
            Issue.record("\(after)")
            return
        }
    }

    @Test func `nobody there`() throws {
        let sink = try SMTPSink()
        sink.stop()
        guard case .stopped(.unreachable, _) = client(sink).deliver(mail, from: "a@b.example", to: ["c@d.example"])
        else {
            Issue.record("somebody answered")
            return
        }
    }

    @Test func `one copy that is refused does not keep the mail from the other`() throws {
        let refusing = try SMTPSink(refusing: "nobody@d.example")
        defer { refusing.stop() }
        let result = client(refusing).deliver(mail, from: "a@b.example", to: ["c@d.example", "nobody@d.example"])
        #expect(
            result
                == .accepted(
                    reply: "250 2.0.0 taken",
                    refused: [RefusedRecipient(address: "nobody@d.example", reply: "550 5.1.1 nobody")]))
        #expect(refusing.mails.map(\.to) == [["c@d.example"]])
    }

    @Test func `a password is not said in the clear to another machine`() {
        let server = MailServer(
            host: "mail.example", port: 25, security: .none,
            credentials: Credentials(user: "u", secret: .password("s3cret")))
        let result = SMTPClient(server).deliver(mail, from: "a@b.example", to: ["c@d.example"])
        #expect(result == .stopped(.secretInClear, detail: ""))
        #expect(!"\(server)".contains("s3cret"))
        var dumped = ""
        dump(server, to: &dumped)
        #expect(!dumped.contains("s3cret"))
    }

    @Test func `an address cannot bring a command of its own`() throws {
        let sink = try SMTPSink()
        defer { sink.stop() }
        for address in ["a@b.example>\r\nRCPT TO:<x@y.example", "a b@c.example", "", "<a@b.example>"] {
            #expect(
                client(sink).deliver(mail, from: "a@b.example", to: [address]) == .refused(reply: "ill-formed address"))
        }
        #expect(sink.commands == [])
    }

    @Test func `nothing is sent when the intent cannot be written`() throws {
        struct DiskFull: Error {}
        let sink = try SMTPSink()
        defer { sink.stop() }
        let client = client(sink)
        let result = client.deliver(mail, from: "a@b.example", to: ["c@d.example"]) { throw DiskFull() }
        #expect(result == .stopped(.ownFault, detail: "DiskFull()"))
        #expect(sink.mails == [])
    }
}
