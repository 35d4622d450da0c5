import ArgumentParser
import Foundation
import MultaqaMail
import MultaqaMailTransport
import MultaqaModel
import MultaqaTestKit

/// `mail`: mails of about 40 kB to one server over one connection, ready and composed anew, beside Python's smtplib and EmailMessage on
/// the same contents.
struct MailBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract:
            "Mails a second beside Python's smtplib: mail smtp://127.0.0.1:2525 N. The server must take everything.",
        discussion: "smtp-sink of postfix is such a server: smtp-sink -c 127.0.0.1:2525 100")

    @Argument(help: "A server on this machine, in the clear.")
    var url: String

    @Argument(help: "Mails of a kind in a round.")
    var count: Int

    @Option(help: "Rounds; medians are told.")
    var rounds = 3

    func run() throws {
        guard let url = URL(string: url), let host = url.host(), let port = url.port, host == "127.0.0.1" else {
            throw ValidationError("write smtp://127.0.0.1:PORT")
        }
        let server = MailServer(host: host, port: port, security: .none, helloName: "bench.example")
        let folder = FileManager.default.temporaryDirectory.appending(path: "mail-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sample = try MailSample()
        let ready = sample.message(0).bytes()
        let order = try sample.order(ready, in: folder, host: host, port: port, count: count)
        var raw: [Double] = []
        var composed: [Double] = []
        var peers: [Peer] = []
        for _ in 0..<rounds {
            let client = SMTPClient(server)
            raw.append(try rate { _ in try send(ready, client) })
            composed.append(try rate { number in try send(sample.message(number).bytes(), client) })
            let printed = try Python.run(MailBench.peer, input: order)
            peers.append(try JSONDecoder().decode(Peer.self, from: Data(printed.utf8)))
        }
        func figure(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }
        print(
            """
            {"n":\(count),"bytes":\(ready.count),"raw_per_s":\(figure(raw.sorted().median)),\
            "composed_per_s":\(figure(composed.sorted().median)),\
            "smtplib_raw_per_s":\(figure(peers.map(\.raw).sorted().median)),\
            "smtplib_composed_per_s":\(figure(peers.map(\.composed).sorted().median)),\
            "raw_times":\(figure(zip(raw, peers).map { $0 / $1.raw }.sorted().median)),\
            "composed_times":\(figure(zip(composed, peers).map { $0 / $1.composed }.sorted().median))}
            """)
    }

    private struct Peer: Decodable {
        var raw: Double
        var composed: Double
    }

    /// The script beside this file.
    private static var peer: String {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "mail_peer.py")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }

    private func rate(_ work: (Int) throws -> Void) throws -> Double {
        let clock = ContinuousClock()
        let time = try clock.measure { for number in 0..<count { try work(number) } }
        return Double(count) / (Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }

    private func send(_ bytes: [UInt8], _ client: SMTPClient) throws {
        let result = client.deliver(bytes, from: "a@bench.example", to: ["c@bench.example"])
        guard case .accepted = result else { throw ValidationError("\(result)") }
    }
}

/// A letter as the demo writes it: two texts and a PDF's worth of bytes.
private struct MailSample {
    private let text: String
    private let html: String
    private let attachment: [UInt8]
    private let from: Mailbox
    private let to: Mailbox

    init() throws {
        guard let sender = MailAddress("a@bench.example"), let recipient = MailAddress("c@bench.example") else {
            throw ValidationError("ill-formed address")
        }
        from = Mailbox(name: "Conseil municipal de Berkane", address: sender)
        to = Mailbox(name: "Secrétariat général d'Ain Beni Mathar", address: recipient)
        let paragraph =
            "Nous avons l'honneur d'inviter votre commune au séminaire, du 8 au 11 juin 2015, à Berkane.\n\n"
        text = String(repeating: paragraph, count: 24)
        html = "<html><body>" + String(repeating: "<p>\(paragraph)</p>", count: 24) + "</body></html>"
        var state: UInt64 = 1
        attachment = (0..<24_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }

    func message(_ number: Int) -> MailMessage {
        MailMessage(
            key: "bench\(number)", date: "Mon, 08 Jun 2015 09:30:00 +0100", from: from, to: to,
            subject: "Invitation au séminaire de Berkane (Sud-Sud) d'échange d'expériences \(number)",
            language: .french,
            text: text, html: html,
            attachments: [
                MailAttachment(
                    name: "Invitation - Aïn Beni Mathar.pdf", plainName: "invitation.pdf",
                    mediaType: "application/pdf", bytes: attachment)
            ])
    }

    /// What the peer is told, as JSON.
    func order(_ ready: [UInt8], in folder: URL, host: String, port: Int, count: Int) throws -> String {
        let file = folder.appending(path: "ready.eml")
        try Data(ready).write(to: file)
        let order: [String: Any] = [
            "host": host, "port": port, "count": count, "ready": file.path(),
            "from": "\(from.name) <\(from.address.text)>", "to": "\"\(to.name)\" <\(to.address.text)>",
            "subject": "Invitation au séminaire de Berkane (Sud-Sud) d'échange d'expériences", "text": text,
            "html": html, "filename": "Invitation - Aïn Beni Mathar.pdf",
            "attachment": attachment.map { String(format: "%02x", $0) }.joined(),
        ]
        return String(decoding: try JSONSerialization.data(withJSONObject: order), as: UTF8.self)
    }
}
