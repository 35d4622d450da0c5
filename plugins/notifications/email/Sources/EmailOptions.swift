import MultaqaModel
import MultaqaPluginKit

/// What a town hall sets up once, in its site file: who sends, through which server, how fast. Passwords stand elsewhere: in the
/// environment, or in a file of their own.
enum EmailOptions {
    static let all: [VerbDescription.Key] =
        [
            .init(
                "from", .email,
                LocalizedText(
                    ar: "عنوان المرسل بدل عنوان الجهة المنظمة.",
                    fr: "L'adresse d'expédition, au lieu de celle de l'organisateur.",
                    en: "The sender's address, instead of the organiser's.")),
            .init(
                "reply_to", .email,
                LocalizedText(
                    ar: "عنوان الردود، ويجب أن يقبل «+رمز» قبل @.",
                    fr: "L'adresse des réponses ; elle doit accepter « +code » avant @.",
                    en: "The address for replies; it must accept '+code' before the @.")),
        ] + server("smtp", LocalizedText(ar: "خادم الإرسال", fr: "Serveur d'envoi", en: "Sending server"))
        + [
            .init(
                "ehlo_name", .text,
                LocalizedText(
                    ar: "اسم هذا الجهاز كما يُقال للخادم.", fr: "Le nom de cette machine, tel qu'il est dit au serveur.",
                    en: "This machine's name, as it is told to the server.")),
            .init(
                "rate_per_minute", .number,
                LocalizedText(
                    ar: "أقصى عدد من الرسائل في الدقيقة.", fr: "Courriels par minute, au plus.",
                    en: "Mails a minute, at most.")),
            .init(
                "rate_per_domain", .number,
                LocalizedText(
                    ar: "أقصى عدد من الرسائل في الدقيقة إلى نطاق واحد.",
                    fr: "Courriels par minute vers un même domaine, au plus.",
                    en: "Mails a minute to one domain, at most.")),
            .init(
                "suppression_list", .text,
                LocalizedText(
                    ar: "ملف بعناوين لا يُرسل إليها شيء، عنوان في كل سطر.",
                    fr: "Fichier des adresses auxquelles rien n'est envoyé, une par ligne.",
                    en: "A file of addresses that nothing is sent to, one a line.")),
            .init(
                "webhook_url", .text,
                LocalizedText(
                    ar: "عنوان بوابة الرسائل القصيرة.", fr: "L'adresse de la passerelle (SMS, WhatsApp).",
                    en: "The address of the gateway (SMS, WhatsApp).")),
            .init(
                "webhook_hosts", .text,
                LocalizedText(
                    ar: "الأجهزة المسموح بها، بينها فواصل.", fr: "Les machines permises, séparées par des virgules.",
                    en: "The hosts that are allowed, with commas between.")),
            .init(
                "webhook_secret_env", .text,
                LocalizedText(
                    ar: "متغير البيئة الذي فيه سر التوقيع.",
                    fr: "La variable d'environnement qui contient le secret de la signature.",
                    en: "The environment variable that holds the secret of the signature.")),
        ] + server("imap", LocalizedText(ar: "خادم الردود", fr: "Serveur des réponses", en: "Server of replies"))
        + [
            .init(
                "imap_mailbox", .text,
                LocalizedText(
                    ar: "صندوق الردود؛ إن لم يُكتب INBOX.", fr: "La boîte des réponses ; sinon INBOX.",
                    en: "The mailbox of replies; else INBOX."))
        ]

    /// The same seven for each server.
    private static func server(_ name: String, _ title: LocalizedText) -> [VerbDescription.Key] {
        func key(
            _ option: String, _ kind: VerbDescription.KeyKind, ar: String, fr: String, en: String
        ) -> VerbDescription.Key {
            .init(
                "\(name)_\(option)", kind,
                LocalizedText(
                    ar: "\(title(in: .arabic)): \(ar)", fr: "\(title(in: .french)) : \(fr)",
                    en: "\(title(in: .english)): \(en)"))
        }
        return [
            key("server", .text, ar: "اسمه.", fr: "son nom.", en: "its name."),
            key(
                "port", .number, ar: "المنفذ؛ وإلا فالمعتاد.", fr: "son port, sinon celui d'usage.",
                en: "its port, else the usual one."),
            key(
                "security", .text, ar: "starttls أو tls أو none.", fr: "starttls, tls ou none.",
                en: "starttls, tls or none."),
            key("user", .text, ar: "اسم الحساب.", fr: "le compte.", en: "the account."),
            key(
                "password_env", .text, ar: "متغير البيئة الذي فيه كلمة السر.",
                fr: "la variable d'environnement qui contient le mot de passe.",
                en: "the environment variable that holds the password."),
            key(
                "password_file", .text, ar: "الملف الذي فيه كلمة السر وحدها.",
                fr: "le fichier qui ne contient que le mot de passe.",
                en: "the file that holds nothing but the password."),
            key(
                "token_env", .text, ar: "متغير البيئة الذي فيه رمز OAuth 2.0 بدل كلمة السر.",
                fr: "la variable d'environnement qui contient un jeton OAuth 2.0, au lieu d'un mot de passe.",
                en: "the environment variable that holds an OAuth 2.0 token, instead of a password."),
            key(
                "ca_file", .text, ar: "شهادة الجهة التي وقعت شهادة الخادم (PEM).",
                fr: "le certificat (PEM) de l'autorité qui a signé le sien.",
                en: "the certificate (PEM) of the authority that signed its own."),
        ]
    }
}
