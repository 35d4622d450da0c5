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

    public func json() -> Value {
        let workflow = preview.workflow
        return [
            "workflow": .text(workflow.name),
            "host": .optional(workflow.input("host")?.value["key"]?.asText),
            "opening": .day(workflow.opening),
            "closing": .day(workflow.closing),
            "steps": .list(workflow.steps.map(step)),
            "messages": .list(preview.messages.inOrder(by: \.on).map(message)),
            "documents": .list(preview.documents.inOrder(by: \.on).map(document)),
            "agenda": preview.agenda.map { AgendaReport($0, of: workflow, in: language).json() } ?? .null,
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
            "shifted_from": .optional((dates?.by ?? dates?.wait)?.shiftedFrom),
            "shifted_because": .optional((dates?.by ?? dates?.wait)?.reason?(in: language)),
            "remind": .list(dates?.remind.map(dateText) ?? []),
            "earliest": .optional(dates?.earliest), "latest": .optional(dates?.latest),
            "after": .list(step.after.map { .text($0.step) }), "items": .int(preview.items[step.name] ?? 1),
            "slack_days": dates.map { .int($0.slackDays) } ?? .null, "critical": .bool(dates?.isCritical ?? false),
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

    // MARK: Other forms

    /// The dated checklist, month by month, then what will leave, what will be printed and the agenda.
    public func text() -> String { PlanText(preview, in: language).text() }
}
