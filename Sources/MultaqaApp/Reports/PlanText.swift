import MultaqaCalendar
import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit

/// The plan on a terminal or a sheet of paper: the checklist month by month, then what will leave, what will be printed, the
/// agenda and what needs a look.
struct PlanText {
    private let preview: PlanPreview
    private let language: Language
    private let columns: TextColumns

    init(_ preview: PlanPreview, in language: Language) {
        self.preview = preview
        self.language = language
        columns = TextColumns(in: language)
    }

    func text() -> String {
        let workflow = preview.workflow
        var lines = [
            workflow.title(in: language),
            DateWording.range(from: workflow.opening, to: workflow.closing, in: language), counts(),
        ]
        lines += checklist() + messages() + documents()
        if let agenda = preview.agenda {
            lines += ["", words(.agenda)]
            lines.append(AgendaReport(agenda, of: workflow, in: language).text())
        }
        if !preview.warnings.isEmpty || !preview.failures.isEmpty {
            lines += ["", words(.warnings)]
            lines += preview.warnings.map { "  ! \($0.message(in: language))" }
            lines += preview.failures.map { "  ✗ \($0.step): \($0.failure.message(in: language))" }
        }
        return lines.joined(separator: "\n")
    }

    // MARK: Checklist

    private func checklist() -> [String] {
        let entries = preview.entries(in: language)
        let rows = columns.lines(entries.map(cells))
        var lines: [String] = []
        var month = ""
        for (entry, row) in zip(entries, rows) {
            let name = DateWording.month(of: entry.day, in: language)
            if name != month { lines += ["", name] }
            month = name
            lines.append(row)
        }
        return lines + ["", words(.legend)]
    }

    private func cells(_ entry: PlanEntry) -> [String] {
        let title = entry.items > 1 ? "\(entry.title) (\(entry.items))" : entry.title
        return [
            "", entry.day.description, DateWording.weekday(entry.day.weekday)(in: language), entry.offset,
            entry.isCritical ? "*" : "", title, entry.owner ?? "",
            entry.movedFrom.map { "[\(words(.movedFrom)) \($0) – \(entry.reason ?? "")]" } ?? "",
        ]
    }

    // MARK: What leaves, what is printed

    private func messages() -> [String] {
        let planned = preview.messages.inOrder(by: \.on)
        if planned.isEmpty { return [] }
        return ["", words(.messages)]
            + columns.lines(
                planned.map {
                    [
                        "", $0.on.description, $0.report.language.rawValue, $0.report.to,
                        $0.report.subject + ($0.onlyIfNoAnswer ? " [\(words(.ifNoAnswer))]" : ""),
                    ]
                }, limit: 40)
    }

    private func documents() -> [String] {
        let planned = preview.documents.inOrder(by: \.on)
        if planned.isEmpty { return [] }
        return ["", words(.documents)]
            + columns.lines(
                planned.map {
                    [
                        "", $0.on.description, $0.report.language.rawValue, $0.report.document,
                        $0.report.item ?? "",
                    ]
                }, limit: 40)
    }

    private func counts() -> String {
        let sure = preview.messages.count { !$0.onlyIfNoAnswer }
        let ifNeeded = preview.messages.count - sure
        let documents = preview.documents.count
        let steps = preview.workflow.steps.count
        return LocalizedText(
            ar:
                "\(steps) خطوة، \(sure) رسالة (و\(ifNeeded) تذكيرا إن لم يأت جواب)، \(documents) وثيقة. لم يُرسل أي شيء.",
            fr:
                "\(steps) étapes, \(sure) messages (et \(ifNeeded) rappels sans réponse), \(documents) documents. Rien n'est envoyé.",
            en:
                "\(steps) steps, \(sure) messages (and \(ifNeeded) if nobody answers), \(documents) documents. Nothing is sent."
        )(in: language)
    }

    private func words(_ words: PlanWords) -> String { words.text(in: language) }
}
