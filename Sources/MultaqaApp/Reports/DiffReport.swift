public import MultaqaModel

/// Two workflows side by side, for people and for programs.
public struct DiffReport: Sendable {
    private let definition: DefinitionDiff
    private let plan: PlanDiff
    private let language: Language

    /// Compares the definitions, then the plans that follow from them.
    public init(from old: DiffSide, to new: DiffSide, in language: Language) async {
        definition = DefinitionDiff(from: old.start.workflow, to: new.start.workflow)
        let renames = definition.changes.compactMap { change -> (String, String)? in
            guard case .renamed(let path, let was) = change else { return nil }
            return (String(was.dropFirst("steps.".count)), String(path.dropFirst("steps.".count)))
        }
        plan = PlanDiff(
            from: await old.preview(), to: await new.preview(),
            renames: Dictionary(renames, uniquingKeysWith: { first, _ in first }))
        self.language = language
    }

    public func text() -> String {
        if definition.changes.isEmpty, plan.isEmpty {
            return says("لا فرق", "aucune différence", "no difference")
        }
        let sections = [
            section(says("التعريف", "Définition", "Definition"), definitionLines),
            section(says("الآجال", "Dates", "Dates"), plan.moves.map(line)),
            section(
                says("الرسائل", "Messages", "Messages"),
                plan.messagesGone.map { "- " + line($0) } + plan.messagesAdded.map { "+ " + line($0) }),
            section(
                says("الوثائق", "Documents", "Documents"),
                plan.documentsGone.map { "- " + line($0) } + plan.documentsAdded.map { "+ " + line($0) }),
            section(says("البرنامج", "Programme", "Agenda"), plan.slots.map(line)),
        ]
        return sections.compactMap { $0 }.joined(separator: "\n\n")
    }

    private func section(_ title: String, _ lines: [String]) -> String? {
        lines.isEmpty ? nil : ([title] + lines.map { "  " + $0 }).joined(separator: "\n")
    }

    /// Blocks that are new or gone are told once, with the number of their lines.
    private var definitionLines: [String] {
        let known = Dictionary(grouping: definition.changes) { DefinitionDiff.block(of: $0.path) }
        var told: Set<String> = []
        return definition.changes.compactMap { change in
            let block = DefinitionDiff.block(of: change.path)
            let others = known[block] ?? []
            switch change {
            case .renamed(let path, let was): return "~ \(path) ← \(was)"
            case .changed(let path, let before, let after):
                return "~ \(path): \(shown(before, beside: after)) → \(shown(after, beside: before))"
            case .added(let path, let value):
                guard others.count > 1, others.allSatisfy({ if case .added = $0 { true } else { false } }) else {
                    return "+ \(path): \(shown(value))"
                }
                return told.insert(block).inserted ? "+ \(block)" : nil
            case .removed(let path, let value):
                guard others.count > 1, others.allSatisfy({ if case .removed = $0 { true } else { false } }) else {
                    return "- \(path): \(shown(value))"
                }
                return told.insert(block).inserted ? "- \(block)" : nil
            }
        }
    }

    /// In the reader's language where the two differ there, cut where it is long.
    private func shown(_ text: LocalizedText, beside other: LocalizedText? = nil) -> String {
        let own = text(in: language)
        let line = other.map { $0(in: language) } == own ? text.onOneLine : own
        return line.count > 72 ? line.prefix(70) + "…" : line
    }

    private func line(_ move: PlanDiff.Move) -> String {
        "\(move.step) \(move.date): \(move.before?.description ?? "–") → \(move.after?.description ?? "–")"
    }

    private func line(_ message: PlanDiff.Message) -> String {
        "\(item(message.step, message.item)): \(message.to), \(message.subject)"
    }

    private func line(_ document: PlanDiff.Document) -> String {
        "\(item(document.step, document.item)): \(document.document).\(document.language.rawValue)"
    }

    private func line(_ slot: PlanDiff.Slot) -> String {
        "\(slot.session): \(slot.before ?? "–") → \(slot.after ?? "–")"
    }

    private func item(_ step: String, _ item: String?) -> String { item.map { "\(step)[\($0)]" } ?? step }

    private func says(_ arabic: String, _ french: String, _ english: String) -> String {
        LocalizedText(ar: arabic, fr: french, en: english)(in: language)
    }

    // MARK: JSON

    public func json() -> Value {
        [
            "definition": .list(definition.changes.map(value)),
            "plan": [
                "dates": .list(
                    plan.moves.map {
                        [
                            "step": .text($0.step), "date": .text($0.date),
                            "before": .optional($0.before?.description), "after": .optional($0.after?.description),
                        ]
                    }),
                "messages": [
                    "added": .list(plan.messagesAdded.map(value)), "gone": .list(plan.messagesGone.map(value)),
                ],
                "documents": [
                    "added": .list(plan.documentsAdded.map(value)), "gone": .list(plan.documentsGone.map(value)),
                ],
                "agenda": .list(
                    plan.slots.map {
                        [
                            "session": .text($0.session), "before": .optional($0.before),
                            "after": .optional($0.after),
                        ]
                    }),
            ],
        ]
    }

    private func value(_ change: DefinitionDiff.Change) -> Value {
        switch change {
        case .added(let path, let value): ["change": "added", "path": .text(path), "after": .text(value.onOneLine)]
        case .removed(let path, let value):
            ["change": "removed", "path": .text(path), "before": .text(value.onOneLine)]
        case .changed(let path, let before, let after):
            [
                "change": "changed", "path": .text(path), "before": .text(before.onOneLine),
                "after": .text(after.onOneLine),
            ]
        case .renamed(let path, let was): ["change": "renamed", "path": .text(path), "before": .text(was)]
        }
    }

    private func value(_ message: PlanDiff.Message) -> Value {
        [
            "step": .text(message.step), "item": .optional(message.item), "to": .text(message.to),
            "subject": .text(message.subject),
        ]
    }

    private func value(_ document: PlanDiff.Document) -> Value {
        [
            "step": .text(document.step), "item": .optional(document.item), "document": .text(document.document),
            "language": .text(document.language.rawValue),
        ]
    }
}
