import Foundation

/// A mail server of the system, started by a test on a port of the loopback in a folder of its own, and ended with it.
public final class RealServer {
    public let port: Int
    public let folder: String
    private let process: Process
    /// How it is told to end; nil for a signal.
    private let stop: [String]?

    /// Why a server cannot be started here; nil when it can.
    public static func reasonToSkip(_ program: String) -> String? {
        FileManager.default.isExecutableFile(atPath: program) ? nil : "\(program) is not installed"
    }

    private init(
        _ program: String, _ arguments: [String], stop: [String]? = nil, port: Int, folder: String
    ) throws {
        self.stop = stop
        self.port = port
        self.folder = folder
        process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        if let stop, let program = process.executableURL {
            let ending = Process()
            ending.executableURL = program
            ending.arguments = stop
            ending.standardOutput = FileHandle.nullDevice
            ending.standardError = FileHandle.nullDevice
            if (try? ending.run()) != nil { ending.waitUntilExit() }
        }
        // Dovecot would wait a minute for its own processes; they end when their master is gone.
        kill(process.processIdentifier, SIGKILL)
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static var temporary: String { FileManager.default.temporaryDirectory.path }

    private static func place() throws -> (folder: String, port: Int) {
        guard let (socket, port) = LoopbackSocket.listening() else { throw POSIXError(.EADDRNOTAVAIL) }
        socket.end()
        // Short: a socket below it must fit a hundred bytes.
        let folder = temporary + "/multaqa-server-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return (folder, port)
    }

    public static let dovecotProgram = "/usr/sbin/dovecot"

    /// Dovecot with one account, `user` and `password`, and an empty mailbox in `<folder>/mail`.
    public static func dovecot(password: String) throws -> RealServer {
        let (folder, port) = try place()
        let user = NSUserName()
        // As root it needs somebody else for what talks to strangers; an ordinary user can only be itself.
        let isRoot = getuid() == 0
        let others =
            isRoot
            ? "default_login_user = dovenull\ndefault_internal_user = dovecot"
            : "default_login_user = \(user)\ndefault_internal_user = \(user)"
        let owner = isRoot ? "mail" : user
        let mail = "\(folder)/mail"
        try FileManager.default.createDirectory(atPath: mail, withIntermediateDirectories: true)
        if isRoot {
            try FileManager.default.setAttributes(
                [.ownerAccountName: owner, .groupOwnerAccountName: owner], ofItemAtPath: mail)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
        }
        let ids = isRoot ? "uid=\(owner) gid=\(owner)" : "uid=\(getuid()) gid=\(getgid())"
        let settings = """
            base_dir = \(folder)/run
            state_dir = \(folder)/state
            log_path = \(folder)/log
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:\(mail)
            first_valid_uid = 0
            first_valid_gid = 0
            \(others)
            default_internal_group = \(isRoot ? "dovecot" : user)
            passdb {
              driver = static
              args = password=\(password)
            }
            userdb {
              driver = static
              args = \(ids) home=\(mail)
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = \(port)
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            service stats {
              chroot =
            }

            """
        try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/dovecot.conf"))
        let server = try RealServer(dovecotProgram, ["-F", "-c", folder + "/dovecot.conf"], port: port, folder: folder)
        server.awaitLine()
        return server
    }

    /// Lays a mail into the mailbox, as a delivering program does: whole, into `new`.
    public func lay(_ mail: String, named name: String) throws {
        for part in ["cur", "new", "tmp"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/mail/\(part)", withIntermediateDirectories: true)
        }
        let file = "\(folder)/mail/new/\(name)"
        try Data(mail.utf8).write(to: URL(fileURLWithPath: file))
        if getuid() == 0 {
            for path in ["mail/cur", "mail/new", "mail/tmp", "mail/new/\(name)"] {
                try FileManager.default.setAttributes(
                    [.ownerAccountName: "mail", .groupOwnerAccountName: "mail"], ofItemAtPath: "\(folder)/\(path)")
            }
        }
    }

    /// Until somebody listens: asked again and again, for at most ten seconds.
    func awaitLine() {
        let end = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < end, process.isRunning {
            if LoopbackSocket.canConnect(to: port) { return }
            sched_yield()
        }
    }
}

extension RealServer {
    public static let postfixProgram = "/usr/sbin/postfix"

    /// Its master wants to be root.
    public static var postfixReasonToSkip: String? {
        reasonToSkip(postfixProgram) ?? (getuid() == 0 ? nil : "postfix wants to be started as root")
    }

    /// Postfix with STARTTLS and a certificate of its own for 127.0.0.1, which takes mail for `commune.example` and lays it into
    /// `<folder>/mail/box/new`. The certificate stands in `<folder>/etc/cert.pem`.
    public static func postfix() throws -> RealServer {
        let (folder, port) = try place()
        for part in ["etc", "queue", "data", "mail"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(part)", withIntermediateDirectories: true)
        }
        try FileManager.default.setAttributes([.ownerAccountName: "postfix"], ofItemAtPath: "\(folder)/data")
        try FileManager.default.setAttributes(
            [.ownerAccountName: "mail", .groupOwnerAccountName: "mail"], ofItemAtPath: "\(folder)/mail")
        try certificate(in: "\(folder)/etc")
        let main = """
            compatibility_level = 3.6
            queue_directory = \(folder)/queue
            data_directory = \(folder)/data
            daemon_directory = /usr/lib/postfix/sbin
            command_directory = /usr/sbin
            mail_owner = postfix
            setgid_group = postdrop
            myhostname = mx.test.example
            mydestination =
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            mynetworks = 127.0.0.0/8
            smtpd_relay_restrictions = permit_mynetworks, reject
            smtpd_tls_cert_file = \(folder)/etc/cert.pem
            smtpd_tls_key_file = \(folder)/etc/key.pem
            smtpd_tls_security_level = may
            virtual_mailbox_domains = commune.example
            virtual_mailbox_base = \(folder)/mail
            virtual_mailbox_maps = static:box/
            virtual_uid_maps = static:8
            virtual_gid_maps = static:8
            virtual_minimum_uid = 1
            maillog_file = \(folder)/maillog
            maillog_file_prefixes = \(temporary)

            """
        let services =
            ["pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup", "qmgr unix n - n 300 1 qmgr"]
            + ["rewrite unix - - n - - trivial-rewrite", "bounce unix - - n - 0 bounce", "defer unix - - n - 0 bounce"]
            + ["trace unix - - n - 0 bounce", "error unix - - n - - error", "virtual unix - n n - - virtual"]
            + ["tlsmgr unix - - n 1000 1 tlsmgr", "anvil unix - - n - 1 anvil", "proxymap unix - - n - - proxymap"]
            + ["proxywrite unix - - n - 1 proxymap", "postlog unix-dgram n - n - 1 postlogd"]
        let master = (["127.0.0.1:\(port) inet n - n - - smtpd"] + services).joined(separator: "\n") + "\n"
        try Data(main.utf8).write(to: URL(fileURLWithPath: folder + "/etc/main.cf"))
        try Data(master.utf8).write(to: URL(fileURLWithPath: folder + "/etc/master.cf"))
        let server = try RealServer(
            postfixProgram, ["-c", folder + "/etc", "start-fg"], stop: ["-c", folder + "/etc", "stop"], port: port,
            folder: folder)
        server.awaitLine()
        return server
    }

    private static func certificate(in folder: String) throws {
        let openssl = Process()
        openssl.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        openssl.arguments = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "\(folder)/key.pem", "-out",
            "\(folder)/cert.pem", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
        ]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
    }

    /// Files in a folder of the server; asked again and again until there are so many, for at most ten seconds.
    public func files(in part: String, atLeast count: Int) -> [[UInt8]] {
        let end = ContinuousClock.now + .seconds(10)
        while true {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)")) ?? []
            if names.count >= count || ContinuousClock.now > end {
                return names.sorted().compactMap { FileManager.default.contents(atPath: "\(folder)/\(part)/\($0)") }
                    .map { [UInt8]($0) }
            }
            sched_yield()
        }
    }
}
