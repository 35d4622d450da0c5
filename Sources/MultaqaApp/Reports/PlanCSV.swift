public import Foundation
import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel
import MultaqaPluginKit

/// The plan as one table: every deadline, reminder, message and document on its own row, by day.
public struct PlanCSV: Sendable {
    private let preview: PlanPreview
    private let language: Language

    public init(_ preview: PlanPreview, in language: Language) {
        self.preview = preview
        self.language = language
    }

    public func data() -> Data { SpreadsheetText.render([heading] + rows()) }

    private var heading: [String] {
        let words: [PlanWords] = [
            .kind, .date, .day, .time, .offset, .step, .owner, .items, .slack, .critical, .movedFrom, .reason,
            .language,
            .recipient, .subject,
        ]
        return words.map { $0.text(in: language) }
    }

    private struct Row {
        var day: Day
        var cells: [String]
    }

    private func rows() -> [[String]] {
        let entries = preview.entries(in: language)
        let titles = Dictionary(entries.map { ($0.step, $0) }, uniquingKeysWith: { first, _ in first })
        var rows = entries.map { Row(day: $0.day, cells: cells(.deadline, $0.day, $0)) }
        for entry in entries {
            rows += entry.reminders.map { Row(day: $0, cells: cells(.reminder, $0, entry)) }
        }
        for message in preview.messages {
            let report = message.report
            rows.append(
                Row(
                    day: message.on,
                    cells: cells(
                        .message, message.on, titles[message.step],
                        [report.language.rawValue, report.to, report.subject],
                        reason: message.onlyIfNoAnswer ? PlanWords.ifNoAnswer.text(in: language) : "")))
        }
        for document in preview.documents {
            let report = document.report
            rows.append(
                Row(
                    day: document.on,
                    cells: cells(
                        .document, document.on, titles[report.step],
                        [report.language.rawValue, report.item ?? "", report.document])))
        }
        return rows.inOrder(by: \.day).map(\.cells)
    }

    private func cells(
        _ kind: PlanWords, _ day: Day, _ entry: PlanEntry?, _ rest: [String] = ["", "", ""], reason: String = ""
    ) -> [String] {
        let isDeadline = kind == .deadline
        let head = [
            kind.text(in: language), day.description, DateWording.weekday(day.weekday)(in: language),
            isDeadline ? entry?.time?.description ?? "" : "", isDeadline ? entry?.offset ?? "" : "",
            entry?.title ?? "", entry?.owner ?? "",
        ]
        guard isDeadline, let entry else { return head + ["", "", "", "", reason] + rest }
        return head
            + [
                "\(entry.items)", "\(entry.slackDays)", entry.isCritical ? "x" : "",
                entry.movedFrom?.description ?? "", entry.reason ?? "",
            ] + rest
    }
}
