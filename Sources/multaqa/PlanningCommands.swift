import ArgumentParser
import MultaqaApp

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Shows everything that is wrong, or worth a look, in a workflow and its data.")

    @OptionGroup var source: SeminarOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let seminar = try source.seminar()
            let errors = seminar.diagnostics.count(where: \.isError)
            if common.format == .json {
                common.print(JSONText.render(DiagnosticText.json(seminar.diagnostics, in: common.language)))
            } else {
                common.complain(seminar.diagnostics)
                let warnings = seminar.diagnostics.count - errors
                common.print(
                    LocalizedText(
                        ar: "الأخطاء: \(errors)، التنبيهات: \(warnings)",
                        fr: "\(errors) erreur(s), \(warnings) avertissement(s)",
                        en: "\(errors) error(s), \(warnings) warning(s)")(in: common.language))
            }
            if errors > 0 { throw ExitCode(AppError.Status.wrongFile.rawValue) }
        }
    }
}

struct AgendaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "Places the sessions and visits of the programme in days, hours and rooms.")

    @OptionGroup var source: SeminarOptions
    @OptionGroup var common: CommonOptions

    @Option(help: "Seed: the same seed gives the same agenda.")
    var seed: UInt64 = 1

    func run() async throws {
        try await common.run {
            let seminar = try source.seminar()
            guard let workflow = seminar.loaded.workflow else { throw Diagnostics(seminar.diagnostics) }
            let agenda = try seminar.agenda(seed: seed)
            let report = AgendaReport(agenda, zone: workflow.zone, in: common.language)
            common.print(report.json(), report.text())
            if agenda.contradiction != nil || !agenda.unplaced.isEmpty {
                throw ExitCode(AppError.Status.problem.rawValue)
            }
        }
    }
}
