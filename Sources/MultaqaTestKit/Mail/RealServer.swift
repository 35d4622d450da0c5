import Foundation

/// A mail server of the system, started by a test on a port of the loopback in a folder of its own, and ended with it.
public final class RealServer {
    public let port: Int
    public let folder: String
    private let process: Process

    /// Why a server cannot be started here; nil when it can.
    public static func reasonToSkip(_ program: String) -> String? {
        FileManager.default.isExecutableFile(atPath: program) ? nil : "\(program) is not installed"
    }

    private init(_ program: String, _ arguments: [String], port: Int, folder: String) throws {
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
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static func place() throws -> (folder: String, port: Int) {
        guard let (socket, port) = LoopbackSocket.listening() else { throw POSIXError(.EADDRNOTAVAIL) }
        socket.end()
        let folder = "/tmp/multaqa-server-\(UUID().uuidString.prefix(8))"
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
