import Foundation
public import MultaqaModel

/// An agenda in every form that `agenda --format` knows.
public struct AgendaOutput: Sendable {
    private let agenda: Agenda
    private let workflow: Workflow
    private let language: Language
    private let changes: AgendaChanges?

    /// - Parameter keeping: the agenda that people know; what moved is told after the agenda.
    public init(_ agenda: Agenda, of workflow: Workflow, keeping: Agenda? = nil, in language: Language) {
        self.agenda = agenda
        self.workflow = workflow
        self.language = language
        changes = keeping.map { AgendaChanges(from: $0, to: agenda) }
    }

    public func text() -> String {
        let report = AgendaReport(agenda, of: workflow, in: language).text()
        guard let changes else { return report }
        return report + "\n\n" + changes.text(AgendaWords(of: workflow, in: language))
    }

    public func json() -> String {
        let report = AgendaReport(agenda, of: workflow, in: language).json()
        guard let changes, case .map(var members) = report else { return JSONText.render(report) }
        members["changes"] = changes.json()
        return JSONText.render(.map(members))
    }

    public func html() -> String { AgendaPage(agenda, of: workflow, in: language).html() }

    /// Throws ``AppError`` when the zone of the workflow is not known, as the two that follow.
    public func calendar() throws -> String {
        let now = Int(Date().timeIntervalSince1970)
        let stamp = WallTime(day: Day(number: now / 86_400), second: now % 86_400)
        return try known(AgendaCalendar(agenda, of: workflow, in: language).text(stamp: stamp))
    }

    public func scheduleXML() throws -> String { try known(AgendaSchedule(agenda, of: workflow, in: language)).xml() }

    public func scheduleJSON() throws -> String {
        JSONText.render(try known(AgendaSchedule(agenda, of: workflow, in: language)).json())
    }

    private func known<Output>(_ output: Output?) throws -> Output {
        guard let output else {
            let zone = workflow.zone
            throw AppError(
                .wrongFile, ar: "منطقة زمنية مجهولة: \(zone)", fr: "fuseau horaire inconnu : \(zone)",
                en: "unknown time zone: \(zone)")
        }
        return output
    }
}
