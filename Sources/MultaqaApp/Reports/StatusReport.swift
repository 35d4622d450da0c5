import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel

/// Where a run stands, for people and for programs.
public struct StatusReport: Sendable {
    private let state: RunState
    private let language: Language

    public init(_ state: RunState, in language: Language) {
        self.state = state
        self.language = language
    }

    /// `completed`, `blocked` (something failed or is to be verified), `running`.
    public var runState: String {
        if state.isCompleted { return "completed" }
        return troubled.isEmpty ? "running" : "blocked"
    }

    /// Items that failed or are to be verified.
    private var troubled: [(step: String, item: String?, outcome: Outcome)] {
        state.steps.flatMap { step in
            step.items.compactMap { item in
                switch item.outcome {
                case .failed, .toVerify: (step.step.name, item.key, item.outcome ?? .toVerify)
                default: nil
                }
            }
        }
    }

    public var isBlocked: Bool { !troubled.isEmpty }

    public func json() -> Value {
        [
            "run": .optional(state.start?.run), "state": .text(runState),
            "now": state.lastAt.map { .text($0.description) } ?? .null,
            "steps": .list(state.steps.map(step)),
        ]
    }

    private func step(_ step: StepState) -> Value {
        let by = state.plan?.dates[step.step.name]?.by?.day
        return [
            "id": .text(step.step.name), "title": .text(step.step.title(in: language)),
            "state": .text(step.phase.name), "by": .optional(by), "late": .bool(step.isLate),
            "items": .list(
                step.items.map { item in
                    [
                        "key": .optional(item.key), "state": .text(item.outcome?.name ?? "open"), "by": .optional(by),
                        "late": .bool(item.isLate), "answer": item.answer.map(Value.map) ?? .null,
                    ]
                }),
        ]
    }

    public func text() -> String {
        var lines: [String] = []
        for step in state.steps {
            let by = state.plan?.dates[step.step.name]?.by?.day.description ?? "          "
            var line = "\(mark(step)) \(by)  \(step.step.title(in: language))"
            if step.items.count > 1 { line += " \(step.finishedItems)/\(step.items.count)" }
            if step.isLate, step.outcome == nil { line += words(ar: " – متأخرة", fr: " – en retard", en: " – late") }
            lines.append(line)
            if step.phase == .open {
                for item in step.items where item.isOpen && item.key != nil {
                    lines.append("      … \(item.key ?? "")")
                }
            }
        }
        for (step, item, outcome) in troubled {
            let name = item.map { "\(step)[\($0)]" } ?? step
            if case .failed(let reason) = outcome {
                lines.append("✗ \(name): \(reason(in: language))")
            } else {
                lines.append(
                    "? \(name): "
                        + words(
                            ar: "يجب التحقق هل وقع", fr: "à vérifier : est-ce fait ?", en: "to verify: did it happen?"))
            }
        }
        return lines.joined(separator: "\n")
    }

    private func mark(_ step: StepState) -> String {
        switch step.phase {
        case .waiting: "·"
        case .open: "→"
        case .ended(.completed): "✓"
        case .ended: "–"
        }
    }

    private func words(ar: String, fr: String, en: String) -> String {
        LocalizedText(ar: ar, fr: fr, en: en)(in: language)
    }
}
