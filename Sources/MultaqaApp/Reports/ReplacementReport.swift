public import MultaqaEngine
public import MultaqaModel
import MultaqaPluginKit

/// Who takes whose place, and what is made and sent again because of it: shown before anything is recorded.
public struct ReplacementReport: Sendable {
    private let replacement: Replacement
    private let consequences: [Consequence]

    public init(_ replacement: Replacement, _ consequences: [Consequence]) {
        self.replacement = replacement
        self.consequences = consequences
    }

    public func json() -> Value {
        [
            "step": .text(replacement.step), "item": .optional(replacement.item), "field": .text(replacement.field),
            "before": replacement.before, "after": replacement.after,
            "affects": .list(
                consequences.map { consequence in
                    [
                        "step": .text(consequence.step), "item": .optional(consequence.item),
                        "differs": .list(consequence.differences.map(Value.text)),
                        "documents": .list(consequence.report.documents.map { .text($0.label) }),
                        "messages": .list(consequence.report.messages.map { .text($0.to) }),
                    ]
                }),
        ]
    }

    public func text(in language: Language) -> String {
        let was = replacement.before["name"]?.asLocalized?(in: language) ?? ""
        let becomes = replacement.after["name"]?.asLocalized?(in: language) ?? ""
        let place = replacement.step + (replacement.item.map { "[\($0)]" } ?? "") + ".\(replacement.field)"
        let arrow = language == .arabic ? "←" : "→"
        let head = "\(place): \(was) \(arrow) \(becomes)"
        guard !consequences.isEmpty else {
            let nothing = LocalizedText(
                ar: "لا شيء مما أُنجز يتغير.", fr: "Rien de ce qui est fait ne change.",
                en: "Nothing done so far changes.")
            return head + "\n" + nothing(in: language)
        }
        let title = LocalizedText(
            ar: "يُعاد بسبب ذلك:", fr: "À refaire pour cette raison :", en: "Done again because of it:")(in: language)
        return ([head, title] + consequences.map { "  " + line($0, language) }).joined(separator: "\n")
    }

    private func line(_ consequence: Consequence, _ language: Language) -> String {
        let place = consequence.step + (consequence.item.map { "[\($0)]" } ?? "")
        let documents = consequence.report.documents.map(\.label)
        let messages = consequence.report.messages.map { message in
            LocalizedText(
                ar: "رسالة إلى \(message.to)", fr: "message à \(message.to)", en: "message to \(message.to)")(
                    in: language)
        }
        let made = documents + messages
        return made.isEmpty
            ? "\(place): " + consequence.differences.joined(separator: ", ")
            : "\(place): " + made.joined(separator: language == .arabic ? "، " : ", ")
    }
}
