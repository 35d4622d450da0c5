public import MultaqaEngine
public import MultaqaModel

/// The deadlines that moved, and no other.
public struct DifferenceReport: Sendable {
    private let difference: PlanDifference
    private let workflow: Workflow
    private let language: Language

    public init(_ difference: PlanDifference, of workflow: Workflow, in language: Language) {
        self.difference = difference
        self.workflow = workflow
        self.language = language
    }

    public func json() -> Value {
        [
            "moves": .list(
                difference.moves.map {
                    [
                        "step": .text($0.step), "deadline": .text(code($0.deadline)), "from": .day($0.from),
                        "to": .day($0.to), "days": .int($0.to - $0.from),
                    ]
                })
        ]
    }

    public func text() -> String {
        if difference.moves.isEmpty {
            return LocalizedText(ar: "لا يتغير أي أجل.", fr: "Aucune échéance ne change.", en: "No deadline moves.")(
                in: language)
        }
        return TextColumns(in: language).lines(
            difference.moves.map { move in
                let days = move.to - move.from
                let title = workflow[step: move.step]?.title(in: language) ?? move.step
                return [
                    move.from.description, arrow, move.to.description, "\(days > 0 ? "+" : "")\(days)",
                    title, word(move.deadline),
                ]
            }
        ).joined(separator: "\n")
    }

    private var arrow: String { language.isRightToLeft ? "←" : "→" }

    private func code(_ deadline: PlanDifference.Deadline) -> String {
        switch deadline {
        case .start: "start"
        case .due: "due"
        case .reminder(let number): "reminder_\(number)"
        }
    }

    private func word(_ deadline: PlanDifference.Deadline) -> String {
        switch deadline {
        case .start: LocalizedText(ar: "البداية", fr: "début", en: "start")(in: language)
        case .due: ""
        case .reminder(let number): "\(PlanWords.reminder.text(in: language)) \(number)"
        }
    }
}
