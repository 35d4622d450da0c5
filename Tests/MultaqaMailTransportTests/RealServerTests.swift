import Foundation
import MultaqaMail
import MultaqaMailTransport
import MultaqaTestKit
import Testing

/// Servers of the system, started here and ended here; where one is missing the test says why it is left out.
@Suite(.serialized) struct RealServerTests {
    private static let noPostfix = RealServer.postfixReasonToSkip
    private static let noDovecot = RealServer.reasonToSkip(RealServer.dovecotProgram)

    @Test(.enabled(if: noPostfix == nil, Comment(rawValue: noPostfix ?? "")))
    func `postfix takes mail over TLS from whoever knows its authority`() throws {
        let postfix = try RealServer.postfix()
        func client(_ authority: String?) -> SMTPClient {
            SMTPClient(
                MailServer(
                    host: "127.0.0.1", port: postfix.port, security: .startTLS, helloName: "town.example",
                    authorityFile: authority, patience: 5))
        }
        let mail = Array("Subject: a\r\nFrom: a@town.example\r\n\r\n.dot\r\nend\r\n".utf8)
        guard
            case .stopped(.certificate, _) = client(nil).deliver(
                mail, from: "a@town.example", to: ["c@commune.example"])
        else {
            Issue.record("a certificate that nobody vouches for was taken")
            return
        }
        let known = client(postfix.folder + "/etc/cert.pem")
        for _ in 1...2 {
            guard case .accepted = known.deliver(mail, from: "a@town.example", to: ["c@commune.example"]) else {
                Issue.record("not taken")
                return
            }
        }
        let stored = postfix.files(in: "mail/box/new", atLeast: 2)
        let bodies = stored.map { String(decoding: $0, as: UTF8.self).hasSuffix("\n\n.dot\nend\n") }
        #expect(bodies == [true, true])
    }

    @Test(.enabled(if: noPostfix == nil, Comment(rawValue: noPostfix ?? "")))
    func `a server without TLS is not spoken to where TLS is asked for`() throws {
        let sink = try SMTPSink()
        defer { sink.stop() }
        let server = MailServer(
            host: "127.0.0.1", port: sink.port, security: .startTLS,
            credentials: Credentials(user: "u", secret: .password("s3cret")), helloName: "town.example", patience: 5)
        guard
            case .stopped(.noTLS, _) = SMTPClient(server).deliver(
                [1], from: "a@town.example", to: ["c@commune.example"])
        else {
            Issue.record("spoken to in the clear")
            return
        }
        let said = sink.commands.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") }
        #expect(!said)
    }

    @Test(.enabled(if: noDovecot == nil, Comment(rawValue: noDovecot ?? "")))
    func `dovecot gives what is in the mailbox, byte for byte`() throws {
        let dovecot = try RealServer.dovecot(password: "pw")
        let mails = ["Subject: a\r\n\r\nun\r\n", "Subject: b\r\n\r\n\(String(repeating: "x y z\r\n", count: 9000))"]
        for (number, mail) in mails.enumerated() { try dovecot.lay(mail, named: "\(number).x") }
        func client(_ password: String) -> IMAPClient {
            IMAPClient(
                MailServer(
                    host: "127.0.0.1", port: dovecot.port, security: .none,
                    credentials: Credentials(user: "user", secret: .password(password)), patience: 10))
        }
        let reader = client("pw")
        let names = try reader.names()
        #expect(names.map(\.uid) == ["1", "2"])
        let read = try names.map { String(decoding: try reader.mail($0), as: UTF8.self) }
        #expect(read.sorted() == mails.sorted())
        #expect(throws: IMAPFault.self) { try client("wrong").names() }
    }
}
