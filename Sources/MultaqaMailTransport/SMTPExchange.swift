import CLibCurl

/// One mail on its way: what was said, what was answered, how much of it was handed over.
final class SMTPExchange {
    enum Stage { case greeting, hello, login, sender, recipient, data, body }

    private(set) var stage: Stage = .greeting
    /// The last line of the last reply.
    private(set) var reply = ""
    private(set) var code = 0
    /// A reply came after the last command.
    private(set) var isAnswered = false
    /// The last byte was handed over: from here on only the server knows.
    private(set) var isHandedOver = false
    private(set) var hasBegun = false
    private(set) var fault: (any Error)?
    private(set) var refused: [RefusedRecipient] = []
    private var recipient = ""
    /// After a refusal libcurl takes its leave: the refusal stays the last word.
    private var hasLeft = false
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private let beforeBody: () throws -> Void

    init(_ bytes: UnsafeBufferPointer<UInt8>, beforeBody: @escaping () throws -> Void) {
        self.bytes = bytes
        self.beforeBody = beforeBody
    }

    // MARK: What libcurl calls

    /// Gives the next bytes. The first call is the last moment at which the mail is certainly not sent.
    func read(into buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
        if !hasBegun {
            do {
                try beforeBody()
            } catch {
                fault = error
                return Int(CURL_READFUNC_ABORT)
            }
            hasBegun = true
        }
        let count = min(room, bytes.count - place)
        if count == 0 {
            isHandedOver = true
            stage = .body
            isAnswered = false
            return 0
        }
        if let base = bytes.baseAddress {
            UnsafeMutableRawPointer(buffer).copyMemory(from: base + place, byteCount: count)
        }
        place += count
        return count
    }

    /// A command that goes out. Only its first word is looked at: what follows `AUTH` is secret.
    func said(_ line: UnsafeBufferPointer<UInt8>) {
        if hasBegun { return }
        if line.starts(with: "QUIT".utf8) {
            hasLeft = true
            return
        }
        isAnswered = false
        if line.starts(with: "MAIL".utf8) {
            stage = .sender
        } else if line.starts(with: "RCPT".utf8) {
            stage = .recipient
            recipient = String(decoding: line.drop { $0 != 0x3C }.dropFirst().prefix { $0 != 0x3E }, as: UTF8.self)
        } else if line.starts(with: "DATA".utf8) {
            stage = .data
        } else if line.starts(with: "EHLO".utf8) || line.starts(with: "HELO".utf8) || line.starts(with: "STAR".utf8) {
            stage = .hello
        } else if stage == .hello || stage == .login {
            stage = .login
        }
    }

    /// A line that came in. A reply ends with the line that has a space behind its code.
    func heard(_ line: UnsafeBufferPointer<UInt8>) {
        guard !hasLeft, line.count >= 3, let code = Int(String(decoding: line.prefix(3), as: UTF8.self)) else { return }
        if line.count > 3, line[3] == UInt8(ascii: "-") { return }
        self.code = code
        isAnswered = true
        reply = ServerText.cleaned(line)
        if stage == .recipient, code >= 400 { refused.append(RefusedRecipient(address: recipient, reply: reply)) }
    }

    /// The server has taken or turned down what it was given last.
    var finalCode: Int? { isHandedOver && stage == .body && isAnswered ? code : nil }
}

/// Text of a server on its way into a file or on a screen: one line, no control characters, not endless.
enum ServerText {
    static func cleaned(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        let kept = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.value {
            case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: " "
            default: scalar
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: kept.prefix(300))
        return String(view).split(separator: " ").joined(separator: " ")
    }
}
