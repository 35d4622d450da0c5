import MultaqaMail
public import MultaqaModel
public import MultaqaPluginKit

/// Mails from templates, in the recipient's language, laid into the run's outbox as `.eml` files. Nothing leaves the machine.
///
/// The verb is `send`; its subject is the name of a message template, `messages/<name>.<language>.txt`.
public struct EmailPlugin: Plugin {
    /// Instead of the organiser's address.
    private var sender: MailAddress?
    private let library = TemplateLibrary()

    public init() {}

    public func configured(with options: [String: Value]) -> any Plugin {
        var plugin = self
        plugin.sender = options["from"]?.asText.flatMap(MailAddress.init)
        return plugin
    }

    public var manifest: PluginManifest {
        PluginManifest(
            name: "notifications/email",
            summary: LocalizedText(
                ar: "رسائل إلكترونية بلغة المرسل إليه، تُحفظ في صندوق الصادر",
                fr: "Courriels dans la langue du destinataire, déposés dans la boîte d'envoi",
                en: "Mails in the recipient's language, laid into the outbox"),
            verbs: [EmailPlugin.send], channels: ["email"],
            options: EmailOptions.all)
    }

    private static let send = VerbDescription(
        "send",
        LocalizedText(
            ar: "يرسل رسالة من نموذج، بلغة المرسل إليه.",
            fr: "Envoie un message tiré d'un modèle, dans la langue du destinataire.",
            en: "Sends a message from a template, in the recipient's language."),
        keys: [
            .init(
                "to", .expression, required: true,
                LocalizedText(ar: "المرسل إليه.", fr: "Le destinataire.", en: "The recipient.")),
            .init("cc", .expression, LocalizedText(ar: "نسخة إلى.", fr: "En copie.", en: "In copy.")),
            .init(
                "language", .expression,
                LocalizedText(
                    ar: "لغة الرسالة، إن لم تكن لغة المرسل إليه.", fr: "La langue, si ce n'est celle du destinataire.",
                    en: "The language, unless it is the recipient's.")),
            .init(
                "attach", .documents,
                LocalizedText(
                    ar: "وثائق أنتجتها خطوة سابقة.", fr: "Les documents qu'une étape précédente a produits.",
                    en: "Documents that an earlier step produced.")),
        ], isIdempotent: true,
        good: "for_each: commune in communes\nsend: invitation\nto: commune.secretariat",
        bad: .init("for_each: commune in communes\nsend: invitation", expects: "missing-key"))

    public func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] {
        let from = setting.record.at(path: ["organiser", "email"])
        let sender = sender == nil && from == nil ? [Diagnostic(EmailSituation.noSender, at: setting.place)] : []
        return TemplateCheck(call, in: setting, library: library).diagnostics() + sender
    }

    public func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] {
        answer(requests) { draft throws(ActivityFailure) in draft.report() }
    }

    public func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        let outbox = Outbox(workplace: workplace)
        return answer(requests) { draft throws(ActivityFailure) in
            draft.report(file: try outbox.store(try draft.message(in: workplace), of: draft))
        }
    }

    /// Composes each request's message and finishes it; templates are read once for all requests with the same folders.
    private func answer(
        _ requests: [ActivityRequest], finish: (MessageDraft) throws(ActivityFailure) -> ActivityReport
    ) -> [ActivityResult] {
        var templates = TemplateShelf(folders: [], library: library)
        return requests.map { request in
            if templates.folders != request.templateFolders {
                templates = TemplateShelf(folders: request.templateFolders, library: library)
            }
            do throws(ActivityFailure) {
                return .completed(try finish(try MessageDraft(request, templates: &templates, sender: sender)))
            } catch {
                return .failed(error)
            }
        }
    }
}
