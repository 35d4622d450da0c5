import Foundation
import MultaqaMail
import MultaqaMailTransport
import MultaqaModel

/// How a site sends and receives mail, from the options of its mail plug-in. Secrets are read here, at the last moment, and go nowhere
/// but to the server.
struct MailSettings {
    private let options: [String: Value]
    private let folder: String
    private let environment: [String: String]

    init(_ site: Site, environment: [String: String] = ProcessInfo.processInfo.environment) {
        options = site.options["notifications/email"] ?? [:]
        folder = site.folder
        self.environment = environment
    }

    var pace: SendingPace {
        SendingPace(perMinute: options["rate_per_minute"]?.asInt, perDomain: options["rate_per_domain"]?.asInt)
    }

    var suppressionFile: String? { options["suppression_list"]?.asText.map(path) }

    /// Empty where none is named; a list that is named and cannot be read stops everything.
    func suppressed() throws -> SuppressionList {
        guard let file = suppressionFile else { return SuppressionList() }
        guard FileManager.default.fileExists(atPath: file) else { return SuppressionList() }
        return SuppressionList(text: try text(of: file))
    }

    var mailbox: String { options["imap_mailbox"]?.asText ?? "INBOX" }

    /// What takes messages away, for the channels that are wanted.
    func carriers(for channels: Set<Channel>, folder: String) throws -> [Channel: any MailCarrier] {
        var carriers: [Channel: any MailCarrier] = [:]
        if channels.contains(.email) { carriers[.email] = SMTPClient(try server("smtp")) }
        if channels.contains(.file) { carriers[.file] = FileCarrier(folder: folder + "/../messages") }
        if channels.contains(.webhook) { carriers[.webhook] = try gateway() }
        return carriers
    }

    private func gateway() throws -> WebhookCarrier {
        guard let url = options["webhook_url"]?.asText, let hosts = options["webhook_hosts"]?.asText,
            let variable = options["webhook_secret_env"]?.asText
        else { throw AppError.noGateway }
        let allowed = hosts.split { $0 == "," || $0 == " " }.map(String.init)
        return WebhookCarrier(
            WebhookClient.Gateway(
                url: url, allowedHosts: allowed, authorityFile: options["smtp_ca_file"]?.asText.map(path)),
            secret: ReplySecret(Array(try value(of: variable).utf8)))
    }

    /// Throws a sentence when the site names no server for `name` (`smtp` or `imap`), or what it says cannot be used.
    func server(_ name: String) throws -> MailServer {
        func option(_ key: String) -> String? { options["\(name)_\(key)"]?.asText }
        guard let host = option("server") else { throw AppError.noServer(name) }
        let security = option("security") ?? (name == "smtp" ? "starttls" : "tls")
        guard let security = MailServer.Security(rawValue: security) else {
            throw AppError.wrongSecurity("\(name)_security", security)
        }
        let usual =
            switch (name, security) {
            case ("smtp", .startTLS): 587
            case ("smtp", .tls): 465
            case ("smtp", .none): 25
            case (_, .tls): 993
            default: 143
            }
        return MailServer(
            host: host, port: options["\(name)_port"]?.asInt ?? usual, security: security,
            credentials: try option("user").map { Credentials(user: $0, secret: try secret(name)) },
            helloName: options["ehlo_name"]?.asText ?? "localhost", authorityFile: option("ca_file").map(path))
    }

    private func secret(_ name: String) throws -> Credentials.Secret {
        if let variable = options["\(name)_token_env"]?.asText { return .token(try value(of: variable)) }
        if let variable = options["\(name)_password_env"]?.asText { return .password(try value(of: variable)) }
        if let file = options["\(name)_password_file"]?.asText {
            return .password(try text(of: path(file)).trimmingCharacters(in: .newlines))
        }
        throw AppError.noPassword(name)
    }

    private func value(of variable: String) throws -> String {
        guard let value = environment[variable], !value.isEmpty else { throw AppError.noVariable(variable) }
        return value
    }

    private func text(of file: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: file) else { throw AppError.notReadable(file) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func path(_ written: String) -> String {
        written.hasPrefix("/") || folder.isEmpty ? written : folder + "/" + written
    }
}

extension AppError {
    fileprivate static var noGateway: AppError {
        AppError(
            .wrongFile,
            ar: "لا بوابة للرسائل القصيرة: اكتب webhook_url وwebhook_hosts وwebhook_secret_env في site.yaml",
            fr: "aucune passerelle : écrivez webhook_url, webhook_hosts et webhook_secret_env dans site.yaml",
            en: "no gateway: write webhook_url, webhook_hosts and webhook_secret_env in site.yaml")
    }

    fileprivate static func noServer(_ name: String) -> AppError {
        AppError(
            .wrongFile, ar: "لا خادم بريد: اكتب \(name)_server في site.yaml تحت notifications/email",
            fr: "aucun serveur de courriel : écrivez \(name)_server dans site.yaml, sous notifications/email",
            en: "no mail server: write \(name)_server in site.yaml, below notifications/email")
    }

    fileprivate static func wrongSecurity(_ key: String, _ found: String) -> AppError {
        AppError(
            .wrongFile, ar: "\(key) هو '\(found)'؛ المنتظر starttls أو tls أو none",
            fr: "\(key) vaut '\(found)' ; attendu starttls, tls ou none",
            en: "\(key) is '\(found)'; expected starttls, tls or none")
    }

    fileprivate static func noPassword(_ name: String) -> AppError {
        AppError(
            .wrongFile, ar: "للحساب \(name)_user بلا كلمة سر: اكتب \(name)_password_env أو \(name)_password_file",
            fr: "le compte \(name)_user est sans mot de passe : écrivez \(name)_password_env ou \(name)_password_file",
            en: "the account \(name)_user has no password: write \(name)_password_env or \(name)_password_file")
    }

    fileprivate static func noVariable(_ name: String) -> AppError {
        AppError(
            .problem, ar: "متغير البيئة \(name) غير موجود", fr: "la variable d'environnement \(name) n'existe pas",
            en: "there is no environment variable \(name)")
    }

    static func notReadable(_ file: String) -> AppError {
        AppError(
            .wrongFile, ar: "تعذرت قراءة الملف '\(file)'", fr: "le fichier '\(file)' n'est pas lisible",
            en: "the file '\(file)' cannot be read")
    }
}
