public import MultaqaModel
public import MultaqaPluginKit

/// Mails from templates, in the recipient's language, laid into the run's outbox as `.eml` files. Nothing leaves the machine.
///
/// The verb is `send`; its subject is the name of a message template, `messages/<name>.<language>.txt`.
public struct EmailPlugin: Plugin {
    public init() {}

    public var manifest: PluginManifest {
        PluginManifest(
            name: "notifications/email",
            summary: LocalizedText(
                ar: "رسائل إلكترونية بلغة المرسل إليه، تُحفظ في صندوق الصادر",
                fr: "Courriels dans la langue du destinataire, déposés dans la boîte d'envoi",
                en: "Mails in the recipient's language, laid into the outbox"),
            verbs: [
                VerbDescription(
                    "send",
                    keys: [
                        .init("to", .expression, required: true), .init("cc", .expression),
                        .init("language", .expression), .init("attach", .documents),
                    ], isIdempotent: true)
            ], channels: ["email"])
    }

    public func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] {
        TemplateCheck(call, in: setting).diagnostics()
    }

    public func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] {
        answer(requests) { draft throws(ActivityFailure) in draft.report() }
    }

    public func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        let outbox = Outbox(workplace: workplace)
        return answer(requests) { draft throws(ActivityFailure) in
            let file = try outbox.store(try draft.message(in: workplace), Outbox.Entry(draft))
            return draft.report(file: file)
        }
    }

    /// Composes each request's message and finishes it; templates are read once for all requests with the same folders.
    private func answer(
        _ requests: [ActivityRequest], finish: (MessageDraft) throws(ActivityFailure) -> ActivityReport
    ) -> [ActivityResult] {
        var templates = TemplateShelf(folders: [])
        return requests.map { request in
            if templates.folders != request.templateFolders {
                templates = TemplateShelf(folders: request.templateFolders)
            }
            do throws(ActivityFailure) {
                return .completed(try finish(try MessageDraft(request, templates: &templates)))
            } catch {
                return .failed(error)
            }
        }
    }
}
