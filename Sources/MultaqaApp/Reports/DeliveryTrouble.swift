import MultaqaEngine
import MultaqaModel

/// A mail that came back, failed or is in doubt, as an entry of the inbox.
struct DeliveryTrouble {
    private let delivery: Delivery
    private let title: String
    private let owner: String?
    private let run: String
    private let language: Language

    init(_ delivery: Delivery, title: String, owner: String?, run: String, in language: Language) {
        self.delivery = delivery
        self.title = title
        self.owner = owner
        self.run = run
        self.language = language
    }

    var json: Value {
        [
            "step": .text(delivery.step), "item": .optional(delivery.item), "title": .text(title), "verb": "send",
            "owner": .optional(owner), "by": .null, "late": true, "state": .text(delivery.state.rawValue),
            "to": .text(delivery.to), "reason": .optional(delivery.reason), "how": .text(way),
        ]
    }

    var text: String {
        let item = delivery.item.map { " – \($0)" } ?? ""
        let reason = delivery.reason.map { " (\($0))" } ?? ""
        return "! \(title)\(item)  \(sentence(in: language))\(reason)\n    \(way)"
    }

    private var sentence: LocalizedText {
        switch delivery.state {
        case .bounced, .failed:
            LocalizedText(
                ar: "لم تصل الرسالة إلى \(delivery.to): اتصلوا بالهاتف",
                fr: "le courriel n'a pas atteint \(delivery.to) : téléphonez",
                en: "the mail did not reach \(delivery.to): phone them")
        case .toVerify:
            LocalizedText(
                ar: "هل وصلت الرسالة إلى \(delivery.to)؟", fr: "le courriel est-il parti vers \(delivery.to) ?",
                en: "has the mail to \(delivery.to) left?")
        case .sent: ""
        }
    }

    private var way: String {
        delivery.state == .toVerify
            ? "multaqa send \(run) --settle \(delivery.key) --sent yes|no"
            : "multaqa send \(run) --message \(delivery.key)"
    }
}
