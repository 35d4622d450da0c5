import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel
import MultaqaPluginKit

/// The plan for people and for programs.
public struct PlanReport: Sendable {
    private let preview: PlanPreview
    private let language: Language

    public init(_ preview: PlanPreview, in language: Language) {
        self.preview = preview
        self.language = language
    }

    // MARK: JSON

    public func json() -> Value {
        let workflow = preview.workflow
        return [
            "workflow": .text(workflow.name),
            "host": .optional(workflow.input("host")?.value["key"]?.asText),
            "opening": .day(workflow.opening),
            "closing": .day(workflow.closing),
            "steps": .list(workflow.steps.map(step)),
            "messages": .list(inOrder(preview.messages, by: \.on).map(message)),
            "documents": .list(inOrder(preview.documents, by: \.on).map(document)),
            "agenda": preview.agenda.map { AgendaReport($0, zone: workflow.zone, in: language).json() } ?? .null,
            "warnings": .list(preview.warnings.map(warning)),
            "failures": .list(
                preview.failures.map {
                    [
                        "step": .text($0.step), "id": .text($0.failure.id),
                        "message": .text($0.failure.message(in: language)),
                    ]
                }),
        ]
    }

    private func step(_ step: Step) -> Value {
        let dates = preview.plan.dates[step.name]
        return [
            "id": .text(step.name), "title": .text(step.title(in: language)), "verb": .text(step.verb.name),
            "owner": .optional(step.owner), "start": dates?.start.map(dateText) ?? .null,
            "by": (dates?.by ?? dates?.wait).map(dateText) ?? .null,
            "shifted_from": .optional(dates?.by?.shiftedFrom),
            "after": .list(step.after.map { .text($0.step) }), "items": .int(preview.items[step.name] ?? 1),
            "slack_days": dates?.slackDays.map(Value.int) ?? .null, "critical": .bool(dates?.isCritical ?? false),
            "why": .optional(step.why?(in: language)),
        ]
    }

    /// A date, or with a clock time an instant in the event's zone.
    private func dateText(_ date: DatedOffset) -> Value {
        guard let time = date.time, let zone = Zone(name: preview.workflow.zone) else { return .day(date.day) }
        return .text(zone.iso8601(WallTime(date.day, time)))
    }

    private func message(_ message: PlanPreview.PlannedMessage) -> Value {
        [
            "step": .text(message.step), "item": .optional(message.item), "channel": .text(message.report.channel),
            "to": .text(message.report.to), "subject": .text(message.report.subject), "on": .day(message.on),
            "language": .text(message.report.language.rawValue), "only_if_no_answer": .bool(message.onlyIfNoAnswer),
        ]
    }

    private func document(_ document: PlanPreview.PlannedDocument) -> Value {
        [
            "step": .text(document.report.step), "item": .optional(document.report.item),
            "document": .text(document.report.document), "language": .text(document.report.language.rawValue),
            "on": .day(document.on),
        ]
    }

    private func warning(_ warning: Warning) -> Value {
        [
            "id": .text(warning.id), "message": .text(warning.message(in: language)),
            "file": .optional(warning.place?.file), "line": warning.place.map { .int($0.line) } ?? .null,
            "column": warning.place.map { .int($0.column) } ?? .null,
        ]
    }

    private func inOrder<Element>(_ elements: [Element], by day: KeyPath<Element, Day>) -> [Element] {
        elements.enumerated().sorted {
            ($0.element[keyPath: day].number, $0.offset) < ($1.element[keyPath: day].number, $1.offset)
        }.map(\.element)
    }

    // MARK: Text

    /// The dated checklist, month by month, then what will leave and what will be printed.
    public func text() -> String {
        let workflow = preview.workflow
        var lines = [
            workflow.title(in: language),
            DateWording.range(from: workflow.opening, to: workflow.closing, in: language), "",
        ]
        var month = ""
        for step in dated() {
            let name = DateWording.month(of: step.day, in: language)
            if name != month {
                month = name
                lines += ["", name]
            }
            lines.append(line(of: step.step, on: step.day))
        }
        lines += ["", counts()]
        if !preview.warnings.isEmpty {
            lines += ["", words(ar: "تنبيهات", fr: "À voir", en: "To look at")]
            lines += preview.warnings.map { "  ! \($0.message(in: language))" }
        }
        for (step, failure) in preview.failures {
            lines.append("  ✗ \(step): \(failure.message(in: language))")
        }
        return lines.joined(separator: "\n")
    }

    private func dated() -> [(step: Step, day: Day)] {
        preview.workflow.steps.enumerated().map { position, step in
            (position, step, preview.plan.dates[step.name]?.expected ?? preview.workflow.opening)
        }.sorted { ($0.2.number, $0.0) < ($1.2.number, $1.0) }.map { ($0.1, $0.2) }
    }

    private func line(of step: Step, on day: Day) -> String {
        let dates = preview.plan.dates[step.name]
        let date = step.by.map(\.description) ?? ""
        var text = "  \(day)  " + pad(date, 13) + "  " + (dates?.isCritical == true ? "*" : " ") + " "
        text += step.title(in: language)
        let items = preview.items[step.name] ?? 1
        if items > 1 { text += " (\(items))" }
        if let owner = preview.workflow.team.first(where: { $0.name == step.owner }) {
            text += " – \(owner.title(in: language))"
        }
        if let from = dates?.by?.shiftedFrom {
            text += words(ar: " [أُزيح من \(from)]", fr: " [déplacé du \(from)]", en: " [moved from \(from)]")
        }
        return text
    }

    private func counts() -> String {
        let sure = preview.messages.count { !$0.onlyIfNoAnswer }
        let documents = preview.documents.count
        let steps = preview.workflow.steps.count
        return words(
            ar:
                "\(steps) خطوة، \(sure) رسالة (و\(preview.messages.count - sure) تذكيرا إن لم يأت جواب)، \(documents) وثيقة. لم يُرسل أي شيء.",
            fr:
                "\(steps) étapes, \(sure) messages (et \(preview.messages.count - sure) rappels sans réponse), \(documents) documents. Rien n'est envoyé.",
            en:
                "\(steps) steps, \(sure) messages (and \(preview.messages.count - sure) if nobody answers), \(documents) documents. Nothing is sent."
        )
    }

    private func words(ar: String, fr: String, en: String) -> String {
        LocalizedText(ar: ar, fr: fr, en: en)(in: language)
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
