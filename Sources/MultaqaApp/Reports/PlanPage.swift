import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel
import MultaqaPluginKit

/// The plan as one page that needs nothing else: no script, no font, no picture from elsewhere. It prints on A4, and runs from
/// right to left in Arabic.
public struct PlanPage: Sendable {
    let preview: PlanPreview
    let language: Language
    let entries: [PlanEntry]

    public init(_ preview: PlanPreview, in language: Language) {
        self.preview = preview
        self.language = language
        entries = preview.entries(in: language)
    }

    public func html() -> String {
        let workflow = preview.workflow
        let sections = [
            section(.warnings, warnings()), section(.timeline, timeline()), section(.checklist, checklist()),
            section(.agenda, agenda()), section(.messages, messages()), section(.documents, documents()),
        ]
        return HTMLText.page(
            title: name, language: language, style: PlanPageStyle.css,
            body: "<header>\n" + HTMLText.element("h1", name)
                + HTMLText.element(
                    "p", DateWording.range(from: workflow.opening, to: workflow.closing, in: language, weekday: true),
                    class: "when")
                + HTMLText.element("p", place, class: "where") + figures() + "\n</header>\n"
                + sections.compactMap(\.self).joined(separator: "\n"))
    }

    func words(_ words: PlanWords) -> String { words.text(in: language) }

    /// The name of the event where the workflow has one, else the title of the workflow.
    private var name: String {
        text(of: "name") ?? preview.workflow.title(in: language)
    }

    private var place: String {
        [text(of: "venue"), preview.workflow.input("host")?.value["name"]?.asLocalized?(in: language)]
            .compactMap(\.self).joined(separator: " – ")
    }

    private func text(of input: String) -> String? {
        preview.workflow.input(input)?.value.asLocalized.map { $0(in: language) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func figures() -> String {
        let sure = preview.messages.count { !$0.onlyIfNoAnswer }
        let figures: [(Int, LocalizedText)] = [
            (entries.count, LocalizedText(ar: "خطوة", fr: "étapes", en: "steps")),
            (sure, LocalizedText(ar: "رسالة", fr: "messages", en: "messages")),
            (
                preview.messages.count - sure,
                LocalizedText(ar: "تذكير إن لم يأت جواب", fr: "rappels sans réponse", en: "reminders if nobody answers")
            ), (preview.documents.count, LocalizedText(ar: "وثيقة", fr: "documents", en: "documents")),
        ]
        let items = figures.map { HTMLText.raw("li", "<b>\($0.0)</b> " + HTMLText.escaped($0.1(in: language))) }
        return HTMLText.raw("ul", items.joined(), class: "figures")
    }

    private func section(_ title: PlanWords, _ content: String?) -> String? {
        content.map {
            "<section class=\"\(title)\">\n" + HTMLText.element("h2", words(title)) + "\n\($0)\n</section>"
        }
    }

    private func warnings() -> String? {
        let lines =
            preview.warnings.map { $0.message(in: language) }
            + preview.failures.map { "\($0.step): \($0.failure.message(in: language))" }
        return lines.isEmpty
            ? nil
            : HTMLText.raw(
                "ul", lines.map { HTMLText.raw("li", HTMLText.sentence($0)) }.joined(separator: "\n"), class: "notes")
    }
}
