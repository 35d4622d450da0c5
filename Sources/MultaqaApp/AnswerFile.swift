import Foundation
import MultaqaCalendar
import MultaqaEngine
import MultaqaModel
import MultaqaWorkflow
import MultaqaYAML

/// Reads an answer file: who answers what, when, via what, for a run on the simulated clock.
struct AnswerFile {
    private(set) var script = AnswerScript([])
    private(set) var diagnostics: [Diagnostic] = []
    private let workflow: Workflow
    private let frame: EventFrame

    private static let about: Set<String> = ["at", "via", "by", "noted_by", "note"]

    init(_ path: String, for workflow: Workflow, calendar: WorkingCalendar) {
        self.workflow = workflow
        frame = EventFrame(
            opening: workflow.opening, closing: workflow.closing, zone: workflow.zone, calendar: calendar)
        guard let data = FileManager.default.contents(atPath: path) else {
            diagnostics.append(Diagnostic(AnswerSituation.fileMissing(path), at: SourcePlace(file: path)))
            return
        }
        let (document, found) = YAMLComposer.compose([UInt8](data), file: path)
        diagnostics += found
        guard let document, !found.contains(where: \.isError) else { return }
        for entry in document.root["steps"]?.entries ?? [] { read(entry) }
        script.entries.sort { $0.at < $1.at }
    }

    private mutating func read(_ entry: YAMLNode.Entry) {
        guard let step = workflow[step: entry.key] else {
            let near = DidYouMean.nearest(to: entry.key, in: workflow.steps.map(\.name))
            diagnostics.append(Diagnostic(AnswerSituation.unknownStep(entry.key, near: near), at: entry.keyPlace))
            return
        }
        guard step.forEach != nil else {
            readAnswers(entry.value, to: step, item: nil)
            return
        }
        for item in entry.value.entries ?? [] { readAnswers(item.value, to: step, item: item.key) }
    }

    private mutating func readAnswers(_ node: YAMLNode, to step: Step, item: String?) {
        for answer in node.elements ?? [node] {
            guard let at = time(answer["at"]) else {
                diagnostics.append(
                    Diagnostic(
                        AnswerSituation.missingAt(step: step.name), at: answer["at"]?.place ?? answer.place))
                continue
            }
            let fields = (answer.entries ?? []).filter { !Self.about.contains($0.key) }
            let texts = Dictionary(
                fields.map { ($0.key, WorkflowLoader.data($0.value)) }, uniquingKeysWith: { first, _ in first })
            let signal = Signal(
                step: step.name, item: item, answer: AnswerFields(step, forms: workflow.forms).typed(texts),
                by: answer["by"]?.scalar,
                via: answer["via"]?.scalar.flatMap(Signal.Via.init), notedBy: answer["noted_by"]?.scalar,
                note: answer["note"]?.scalar)
            script.entries.append(AnswerScript.Entry(at: at, signal: signal))
        }
    }

    private func time(_ node: YAMLNode?) -> WallTime? {
        guard let text = node?.scalar, let offset = Offset(text),
            let date = frame.date(of: offset, onDayOff: .keep, stepDays: { _ in nil })
        else { return nil }
        return WallTime(date.day, date.time ?? ClockTime(9))
    }
}
