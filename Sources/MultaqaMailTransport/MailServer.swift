/// Where a mail server is and how it is spoken to: SMTP for what leaves, IMAP for what comes.
public struct MailServer: Hashable, Sendable {
    /// How the line is protected.
    public enum Security: String, Hashable, Sendable, CaseIterable {
        /// Begins in the clear and must change to TLS before anything else is said (port 587).
        case startTLS = "starttls"
        /// TLS from the first byte (port 465, IMAP 993).
        case tls
        /// In the clear. A password is then sent to this machine itself only.
        case none
    }

    public var host: String
    public var port: Int
    public var security: Security
    public var credentials: Credentials?
    /// What we call ourselves (`EHLO`): the machine's public name.
    public var helloName: String
    /// A PEM file with the authority that signed the server's certificate; nil for those the system trusts.
    public var authorityFile: String?
    /// Seconds without an answer after which the server counts as gone.
    public var patience: Int

    public init(
        host: String, port: Int, security: Security = .startTLS, credentials: Credentials? = nil,
        helloName: String = "localhost", authorityFile: String? = nil, patience: Int = 60
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.credentials = credentials
        self.helloName = helloName
        self.authorityFile = authorityFile
        self.patience = patience
    }

    /// Whether the server is this machine, so that nothing said to it is on a wire.
    public var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}

/// Who we are to a mail server. Its description never shows the secret.
public struct Credentials: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    public enum Secret: Hashable, Sendable {
        case password(String)
        /// An OAuth 2.0 access token (XOAUTH2).
        case token(String)

        var text: String {
            switch self {
            case .password(let text), .token(let text): text
            }
        }
    }

    public var user: String
    public var secret: Secret

    public init(user: String, secret: Secret) {
        self.user = user
        self.secret = secret
    }

    public var description: String { "\(user):***" }
    public var debugDescription: String { description }
}

extension Credentials: CustomReflectable {
    /// So that a dump or a failing test does not print it either.
    public var customMirror: Mirror { Mirror(self, children: ["user": user, "secret": "***"]) }
}
