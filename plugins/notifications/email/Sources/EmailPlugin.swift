import MultaqaMail
public import MultaqaModel
public import MultaqaPluginKit

/// Mails from templates, in the recipient's language, laid into the run's outbox as `.eml` files. Nothing leaves the machine.
///
/// The verb is `send`; its subject is the name of a message template, `messages/<name>.<language>.txt`.
public struct EmailPlugin: Plugin {
    /// Instead of the organiser's address.
    private var sender: MailAddress?
    /// Takes answers: each mail's own mark is put before its `@`.
    private var replyTo: MailAddress?
    private let library = TemplateLibrary()

    public init() {}

    public func configured(with options: [String: Value]) -> any Plugin {
        var plugin = self
        plugin.sender = options["from"]?.asText.flatMap(MailAddress.init)
        plugin.replyTo = options["reply_to"]?.asText.flatMap(MailAddress.init)
        return plugin
    }

    public var manifest: PluginManifest {
        PluginManifest(
            name: "notifications/email",
            summary: LocalizedText(
                ar: "رسائل إلكترونية بلغة المرسل إليه، تُحفظ في صندوق الصادر",
                fr: "Courriels dans la langue du destinataire, déposés dans la boîte d'envoi",
                en: "Mails in the recipient's language, laid into the outbox"),
            verbs: [EmailPlugin.send], channels: Channel.allCases.map(\.rawValue),
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
            .init(
                "attach_if_made", .documents,
                LocalizedText(
                    ar: "وثائق ترفق إن كانت قد أُنتجت.", fr: "Des documents à joindre s'ils ont été produits.",
                    en: "Documents to attach if they have been produced.")),
            .init(
                "channels", .words,
                LocalizedText(
                    ar: "القنوات بالترتيب: email أو webhook أو print أو file؛ تُستعمل أول قناة ممكنة.",
                    fr: "Les canaux, par ordre : email, webhook, print ou file ; le premier possible est pris.",
                    en: "Channels in order: email, webhook, print or file; the first possible one is taken.")),
            .init(
                "calendar", .text,
                LocalizedText(
                    ar: "دعوات للمفكرة الإلكترونية: programme لكل جلسة دعوة، seminar دعوة واحدة.",
                    fr: "Invitations pour l'agenda électronique : programme, une par séance ; seminar, une seule.",
                    en: "Invitations for calendars: programme, one for each session; seminar, a single one.")),
            .init(
                "answers", .text,
                LocalizedText(
                    ar: "الخطوة التي تسجل فيها الردود على الرسالة.",
                    fr: "L'étape où sont notées les réponses au courriel.",
                    en: "The step that answers to the mail are recorded in.")),
        ], isIdempotent: true,
        good: "for_each: commune in communes\nsend: invitation\nto: commune.secretariat",
        bad: .init("for_each: commune in communes\nsend: invitation", expects: "missing-key"))

    public func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] {
        let from = setting.record.at(path: ["organiser", "email"])
        let sender = sender == nil && from == nil ? [Diagnostic(EmailSituation.noSender, at: setting.place)] : []
        return TemplateCheck(call, in: setting, library: library).diagnostics() + sender
    }

    public func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] {
        answer(requests) { request, templates throws(ActivityFailure) in
            let mailing = try CalendarMailing(request, in: nil)
            return try CalendarMailing.parts(of: request, mailing, after: nil).map { part throws(ActivityFailure) in
                try MessageDraft(part.request, templates: &templates, sender: sender).report()
            }
        }
    }

    public func content(of requests: [ActivityRequest]) async -> [ActivityContent] {
        var texts: [[UInt8]] = []
        let reports = answer(requests) { request, templates throws(ActivityFailure) in
            let mailing = try CalendarMailing(request, in: nil)
            var text: [UInt8] = []
            let reports = try CalendarMailing.parts(of: request, mailing, after: nil).map {
                part throws(ActivityFailure) in
                let draft = try MessageDraft(part.request, templates: &templates, sender: sender)
                text += draft.body.utf8
                if let mark = part.mark { text += "\(mark)".utf8 }
                return draft.report()
            }
            texts.append(text)
            return reports
        }
        var text = texts.makeIterator()
        return reports.map { report in
            var content = ActivityContent(report)
            if case .completed = report { content.parts["text"] = text.next() }
            return content
        }
    }

    public func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        let outbox = Outbox(workplace: workplace)
        let secret = replyTo == nil ? nil : ReplySecret(folder: workplace.folder)
        return answer(requests) { request, templates throws(ActivityFailure) in
            let mailing = try CalendarMailing(request, in: workplace)
            var reports: [ActivityReport] = []
            for part in try CalendarMailing.parts(of: request, mailing, after: outbox.folder) {
                let draft = try MessageDraft(part.request, templates: &templates, sender: sender)
                guard draft.way.channel == .email else {
                    let bytes = draft.bytes(for: draft.way)
                    reports.append(
                        draft.report(file: try outbox.store(bytes, OutboxRecord(draft), as: draft.request.key)))
                    continue
                }
                var message = try draft.message(in: workplace)
                message.calendar = part.mark.flatMap { mailing?.invitation($0, for: draft) }
                let answered = secret.flatMap { secret in replyTo?.tagged(secret.token(of: message.key)) }
                if let answered { message.replyTo = Mailbox(name: draft.sender.name, address: answered) }
                var record = OutboxRecord(draft)
                record.calendar = part.mark
                if let answered { record.from = answered.text }
                reports.append(draft.report(file: try outbox.store(message.bytes(), record, as: message.key)))
            }
            if let mailing {
                try mailing.withdrawSuperseded(in: outbox.folder)
                try outbox.store(try mailing.personalFile(from: sender))
            }
            return reports
        }
    }

    /// Composes each request's message and finishes it; templates are read once for all requests with the same folders.
    private func answer(
        _ requests: [ActivityRequest],
        with work: (ActivityRequest, inout TemplateShelf) throws(ActivityFailure) -> [ActivityReport]
    ) -> [ActivityResult] {
        var templates = TemplateShelf(folders: [], library: library)
        return requests.map { request in
            if templates.folders != request.templateFolders {
                templates = TemplateShelf(folders: request.templateFolders, library: library)
            }
            do throws(ActivityFailure) {
                let reports = try work(request, &templates)
                return .completed(
                    ActivityReport(messages: reports.flatMap(\.messages), warnings: reports.flatMap(\.warnings)))
            } catch {
                return .failed(error)
            }
        }
    }
}
