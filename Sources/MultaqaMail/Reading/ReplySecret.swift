import Crypto
import Foundation

/// The secret of a run with which it knows its own marks again: in addresses for replies, in subjects, in the UIDs of invitations. It
/// stands in the run's folder, never in a journal or a mail.
public struct ReplySecret: Sendable {
    private let key: SymmetricKey
    public static let fileName = "reply.key"

    public init(_ bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

    /// Nil where the folder has none: a simulated run makes no marks, so that its files are the same each time.
    public init?(folder: String) {
        guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(ReplySecret.fileName)"), bytes.count >= 32
        else { return nil }
        self.init([UInt8](bytes))
    }

    /// Makes one, unless there is one.
    public static func lay(in folder: String) throws {
        let path = "\(folder)/\(fileName)"
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        guard
            FileManager.default.createFile(atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
        else { throw OutboxFolder.Fault.notWritten(fileName) }
    }

    /// Goes with a mail and comes back with its answer: ten digits of its key, then eighty bits that only the secret gives.
    public func token(of key: String) -> String { "\(key.prefix(10).lowercased())-\(mark("token", key))" }

    /// The key of the mail that a token belongs to; nil for a token we have not made.
    public func key(of token: String, among keys: some Sequence<String>) -> String? {
        let token = token.lowercased()
        return keys.first {
            token.hasPrefix($0.prefix(10).lowercased()) && ReplySecret.isEqual(self.token(of: $0), token)
        }
    }

    /// HMAC-SHA256 of a body, as 64 hexadecimal digits.
    public func signature(of body: [UInt8]) -> String {
        HMAC<SHA256>.authenticationCode(for: body, using: key).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// Sixteen letters and digits.
    func mark(_ purpose: String, _ text: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(purpose)\u{1F}\(text)".utf8), using: key)
        return ReplySecret.base32(Array(code.prefix(10)))
    }

    /// Takes the same time wherever the texts differ.
    private static func isEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        return left.count == right.count && zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    static func base32(_ bytes: [UInt8]) -> String {
        let digits = Array("abcdefghijklmnopqrstuvwxyz234567")
        var text = ""
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(digits[Int(bits >> UInt32(count) & 31)])
            }
        }
        if count > 0 { text.append(digits[Int(bits << UInt32(5 - count) & 31)]) }
        return text
    }
}

/// Names of calendar entries: the same for the same run, session and person.
public enum CalendarUID {
    /// With the run's secret nobody else can guess one; without, for simulated runs, it follows from the names alone.
    public static func text(run: String, session: String, address: String, secret: ReplySecret?) -> String {
        let name = "\(run)\u{1F}\(session)\u{1F}\(address.lowercased())"
        let mark = secret?.mark("uid", name) ?? ReplySecret(Array("multaqa".utf8)).mark("uid", name)
        return "\(mark)@multaqa"
    }
}
