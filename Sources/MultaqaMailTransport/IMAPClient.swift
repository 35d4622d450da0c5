import CLibCurl

/// Reads a mailbox. Mails that were fetched count as read there; nothing else changes. Calls block.
public final class IMAPClient {
    /// One mail's place: never given to another as long as the mailbox lives.
    public struct Name: Hashable, Sendable {
        public var validity: String
        public var uid: String

        /// `1700000000-42.eml`
        public var file: String { "\(validity)-\(uid).eml" }
    }

    private let server: MailServer
    private let path: String
    private let handle: CurlHandle?
    /// What is kept of one mail: more than any limit of a reader.
    private static let mostBytes = 32_000_000

    public init(_ server: MailServer, mailbox: String = "INBOX") {
        self.server = server
        path = IMAPClient.escaped(mailbox)
        handle = CurlHandle()
    }

    /// Every mail there is.
    public func names() throws -> [Name] {
        let status = try ask("", "STATUS \"\(path)\" (UIDVALIDITY)")
        guard let mark = status.firstRange(of: "UIDVALIDITY ") else { throw IMAPFault(detail: "no UIDVALIDITY") }
        let validity = String(status[mark.upperBound...].prefix(while: \.isNumber))
        let found = try ask(path, "UID SEARCH ALL")
        return found.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("* SEARCH") }
            .flatMap { $0.split(separator: " ").dropFirst(2) }
            .filter { $0.allSatisfy(\.isNumber) }.map { Name(validity: validity, uid: String($0)) }
    }

    public func mail(_ name: Name) throws -> [UInt8] { try fetch("\(path);UID=\(name.uid)", nil) }

    private func ask(_ path: String, _ command: String) throws -> String {
        String(decoding: try fetch(path, command), as: UTF8.self)
    }

    private func fetch(_ path: String, _ command: String?) throws -> [UInt8] {
        guard let handle else { throw IMAPFault(detail: "libcurl") }
        if server.wouldShowSecret { throw IMAPFault(detail: "the password is not said on an open line") }
        handle.reset()
        handle.secure(server)
        handle.set(CURLOPT_URL, server.url(scheme: "imap", path: path))
        if let command { handle.set(CURLOPT_CUSTOMREQUEST, command) }
        let collected = Collected()
        let context = Unmanaged.passUnretained(collected).toOpaque()
        _ = multaqa_curl_write(
            handle.raw,
            { bytes, size, count, context in
                guard let bytes, let context else { return 0 }
                let collected = Unmanaged<Collected>.fromOpaque(context).takeUnretainedValue()
                guard collected.bytes.count + size * count <= IMAPClient.mostBytes else { return 0 }
                bytes.withMemoryRebound(to: UInt8.self, capacity: size * count) {
                    collected.bytes += UnsafeBufferPointer(start: $0, count: size * count)
                }
                return size * count
            }, context)
        let code = withExtendedLifetime(collected) { handle.perform() }
        guard code == CURLE_OK else { throw IMAPFault(detail: String(cString: curl_easy_strerror(code))) }
        return collected.bytes
    }

    private final class Collected {
        var bytes: [UInt8] = []
    }

    /// A mailbox's name as a piece of a URL; what would end it or a command is escaped.
    private static func escaped(_ name: String) -> String {
        name.utf8.map { byte -> String in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-_./".utf8.contains(byte)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}

/// Why a mailbox cannot be read.
public struct IMAPFault: Error, Hashable, Sendable {
    public var detail: String
}
