import Foundation
import Synchronization

/// An SMTP server that keeps what it is given and misbehaves on demand: for tests, on a random port of the loopback.
public final class SMTPSink: Sendable {
    /// Where in a conversation the sink stands before it answers.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        case greeting, hello, mail, rcpt, data
        /// Some bytes of the mail have come.
        case body
        /// The whole mail has come and is not kept yet.
        case end
        /// It is kept, and not confirmed yet.
        case kept
    }

    /// What it does instead of the usual answer.
    public enum Fault: Hashable, Sendable {
        /// Hangs up without a word.
        case drop
        /// This reply, as `451 4.3.0 later`.
        case reply(String)
        /// Says nothing and keeps the line open.
        case silence
        /// The usual answer, one byte at a time.
        case byteByByte
    }

    public struct Mail: Hashable, Sendable {
        public var from: String
        public var to: [String]
        /// With doubled dots made single again.
        public var bytes: [UInt8]

        public init(from: String, to: [String], bytes: [UInt8]) {
            self.from = from
            self.to = to
            self.bytes = bytes
        }
    }

    public let port: Int
    private let socket: LoopbackSocket
    private let fault: @Sendable (Stage, Int) -> Fault?
    private let stranger: String?
    private struct Store {
        var mails: [Mail] = []
        var open: [LoopbackSocket] = []
        var connections = 0
        var mailsBegun = 0
        var commands: [String] = []
        var isClosed = false
    }
    private let store = Mutex(Store())

    /// - Parameters:
    ///   - stranger: an address it does not know: `550 5.1.1 nobody`.
    ///   - fault: asked at every stage with the number of the mail that is under way, from 1 (0 before the first).
    public init(
        refusing stranger: String? = nil, fault: @escaping @Sendable (Stage, Int) -> Fault? = { _, _ in nil }
    ) throws {
        guard let (socket, port) = LoopbackSocket.listening() else { throw POSIXError(.EADDRNOTAVAIL) }
        self.socket = socket
        self.port = port
        self.fault = fault
        self.stranger = stranger
        Thread { [weak self] in
            while let line = socket.accepted() {
                guard let sink = self else {
                    line.end()
                    break
                }
                sink.serve(line)
            }
            socket.end()
        }.start()
    }

    deinit { stop() }

    public var mails: [Mail] { store.withLock { $0.mails } }
    public var connections: Int { store.withLock { $0.connections } }
    /// Every command that came, without its line end.
    public var commands: [String] { store.withLock { $0.commands } }

    public func stop() {
        let open = store.withLock { store in
            defer {
                store.open = []
                store.isClosed = true
            }
            return store.isClosed ? [] : store.open + [socket]
        }
        for line in open { line.wake() }
    }

    // MARK: One connection

    private func serve(_ line: LoopbackSocket) {
        let isWelcome = store.withLock { store in
            if store.isClosed { return false }
            store.open.append(line)
            store.connections += 1
            return true
        }
        guard isWelcome else { return line.end() }
        Thread {
            var talk = Conversation(sink: self, line: line)
            talk.run()
            self.hangUp(line)
        }.start()
    }

    private func hangUp(_ line: LoopbackSocket) {
        store.withLock { store in store.open.removeAll { $0.descriptor == line.descriptor } }
        line.end()
    }

    private struct Conversation {
        let sink: SMTPSink
        let line: LoopbackSocket
        var pending: [UInt8] = []
        var from = ""
        var to: [String] = []
        var number = 0

        /// The usual answer or the fault of this stage; false when the line is to be cut.
        func answer(_ stage: Stage, _ usual: String) -> Bool {
            switch sink.fault(stage, number) {
            case nil: line.write("\(usual)\r\n".utf8)
            case .reply(let reply): line.write("\(reply)\r\n".utf8)
            case .byteByByte: for byte in "\(usual)\r\n".utf8 { line.write([byte]) }
            case .silence:
                while !line.read().isEmpty {}
                return false
            case .drop: return false
            }
            return true
        }

        /// Whether the fault of this stage lets things go on as usual.
        func isUsual(_ stage: Stage) -> Bool {
            switch sink.fault(stage, number) {
            case nil, .byteByByte: true
            case .drop, .reply, .silence: false
            }
        }

        mutating func command() -> String? {
            while true {
                if let end = pending.firstIndex(of: 0x0A) {
                    let text = String(decoding: pending[..<end].filter { $0 != 0x0D }, as: UTF8.self)
                    pending.removeSubrange(...end)
                    sink.store.withLock { $0.commands.append(text) }
                    return text
                }
                let bytes = line.read()
                if bytes.isEmpty { return nil }
                pending += bytes
            }
        }

        mutating func run() {
            guard answer(.greeting, "220 sink.example ESMTP") else { return }
            while let command = command() {
                let word = command.prefix { $0 != " " && $0 != ":" }.uppercased()
                let goesOn: Bool
                switch word {
                case "EHLO", "HELO": goesOn = answer(.hello, "250-sink.example\r\n250-8BITMIME\r\n250 SMTPUTF8")
                case "MAIL":
                    number = sink.store.withLock { store in
                        store.mailsBegun += 1
                        return store.mailsBegun
                    }
                    from = Conversation.address(command)
                    to = []
                    goesOn = answer(.mail, "250 2.1.0 ok")
                case "RCPT":
                    let address = Conversation.address(command)
                    let isStranger = address == sink.stranger
                    if !isStranger, isUsual(.rcpt) { to.append(address) }
                    goesOn = answer(.rcpt, isStranger ? "550 5.1.1 nobody" : "250 2.1.5 ok")
                case "DATA":
                    goesOn = isUsual(.data) ? takeMail() : answer(.data, "")
                case "QUIT":
                    line.write("221 bye\r\n".utf8)
                    return
                case "RSET", "NOOP":
                    line.write("250 ok\r\n".utf8)
                    goesOn = true
                default:
                    line.write("502 5.5.1 what?\r\n".utf8)
                    goesOn = true
                }
                if !goesOn { return }
            }
        }

        private mutating func takeMail() -> Bool {
            guard answer(.data, "354 go on") else { return false }
            var mail: [UInt8] = []
            let end = Array("\r\n.\r\n".utf8)
            while true {
                if !pending.isEmpty, !isUsual(.body) { return false }
                mail += pending
                pending = []
                if mail.count >= end.count, mail.suffix(end.count).elementsEqual(end) { break }
                let bytes = line.read()
                if bytes.isEmpty { return false }
                pending = bytes
            }
            guard isUsual(.end) else { return answer(.end, "") }
            let kept = Mail(from: from, to: to, bytes: Conversation.withoutDoubledDots(mail.dropLast(3)))
            sink.store.withLock { $0.mails.append(kept) }
            return answer(.kept, "250 2.0.0 taken")
        }

        static func address(_ command: String) -> String {
            String(command.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
        }

        static func withoutDoubledDots(_ bytes: some Collection<UInt8>) -> [UInt8] {
            var clean: [UInt8] = []
            var isLineStart = true
            for byte in bytes {
                if isLineStart, byte == UInt8(ascii: ".") {
                    isLineStart = false
                    continue
                }
                clean.append(byte)
                isLineStart = byte == 0x0A
            }
            return clean
        }
    }
}
