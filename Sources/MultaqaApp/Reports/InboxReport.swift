import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel

/// What waits for a person: open questions, checklists, answers from outside, effects to verify.
public struct InboxReport: Sendable {
    private let state: RunState
    private let language: Language
    private let owner: String?

    public init(_ state: RunState, owner: String? = nil, in language: Language) {
        self.state = state
        self.owner = owner
        self.language = language
    }

    private var waiting: [(step: StepState, item: ItemState)] {
        state.steps.filter { owner == nil || $0.owner == owner }.flatMap { step -> [(StepState, ItemState)] in
            guard step.phase == .open else { return [] }
            return step.items.filter { item in
                if item.outcome == .toVerify { return true }
                guard item.isOpen else { return false }
                switch step.step.verb {
                case .decide, .prepare, .collect: return true
                case .wait, .call: return false
                }
            }.map { (step, $0) }
        }
    }

    public func json() -> Value {
        [
            "inbox": .list(
                waiting.map { step, item -> Value in
                    [
                        "step": .text(step.step.name), "item": .optional(item.key),
                        "title": .text(step.step.title(in: language)), "verb": .text(step.step.verb.name),
                        "owner": .optional(step.owner),
                        "by": .optional(state.plan?.dates[step.step.name]?.by?.day), "late": .bool(item.isLate),
                        "how": .text(command(step, item)), "phone": .bool(isForPhone(item)),
                    ]
                } + troubles.map(\.json))
        ]
    }

    public func text() -> String {
        if waiting.isEmpty, troubles.isEmpty {
            return LocalizedText(ar: "لا شيء ينتظرك.", fr: "Rien n'attend.", en: "Nothing is waiting.")(in: language)
        }
        let lines = waiting.map { step, item -> String in
            let by = state.plan?.dates[step.step.name]?.by?.day.description ?? ""
            let late = item.isLate ? " !" : ""
            let phone = isForPhone(item) ? "\n    \(InboxReport.phone(in: language))" : ""
            return
                "\(by)\(late)  \(step.step.title(in: language))\(item.key.map { " – \($0)" } ?? "")\(phone)\n    \(command(step, item))"
        }
        return (lines + troubles.map(\.text)).joined(separator: "\n")
    }

    /// Mails that did not get through: somebody has to take the telephone, or look.
    private var troubles: [DeliveryTrouble] {
        state.deliveries.values.filter(\.state.isTrouble).sorted { ($0.step, $0.to, $0.key) < ($1.step, $1.to, $1.key) }
            .compactMap { delivery in
                let step = state[step: delivery.step]
                guard owner == nil || step?.owner == owner else { return nil }
                return DeliveryTrouble(
                    delivery, title: step?.step.title(in: language) ?? delivery.step, owner: step?.owner,
                    run: state.start?.run ?? "RUN", in: language)
            }
    }

    /// Two letters had no answer: a third would have none either.
    private func isForPhone(_ item: ItemState) -> Bool { item.isOpen && item.isLate && item.reminders > 1 }

    private static let phone = LocalizedText(
        ar: "رسالتان بلا جواب: اتصلوا بالهاتف", fr: "deux lettres sans réponse : téléphonez",
        en: "two letters without an answer: phone them")

    /// The command that answers.
    private func command(_ step: StepState, _ item: ItemState) -> String {
        let run = state.start?.run ?? "RUN"
        let name = step.step.name + (item.key.map { "[\($0)]" } ?? "")
        if item.outcome == .toVerify { return "multaqa answer \(run) \(name) sent=yes|no" }
        switch step.step.verb {
        case .decide(_, let choices): return "multaqa answer \(run) \(name) choice=\(choices.joined(separator: "|"))"
        case .prepare: return "multaqa done \(run) \(name)"
        case .collect(let form, _):
            let fields = state.workflow?.form(form)?.fields.filter(\.isRequired).map { "\($0.name)=…" } ?? []
            return "multaqa answer \(run) \(name) \(fields.joined(separator: " "))"
        case .wait, .call: return "multaqa status \(run)"
        }
    }
}
