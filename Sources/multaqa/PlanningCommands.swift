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
        commandName: "agenda", abstract: "Places the sessions and visits of the programme in days, hours and rooms.",
        discussion:
            "With a schedule.xml or .json of another program as FILE it says what the file holds and its conflicts.")

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, json, html, ics
        case scheduleXML = "schedule-xml"
        case scheduleJSON = "schedule-json"
    }

    @OptionGroup var source: SeminarOptions

    @Option(help: "Language of messages: ar, fr or en; else LANG.")
    var lang: String?

    @Option(help: "text or html for people; json, ics, schedule-xml or schedule-json for programs.")
    var format: Form = .text

    @Option(help: "Seed: the same seed gives the same agenda.")
    var seed: UInt64 = 1

    @Option(help: "How long to search, in nominal seconds.")
    var seconds: Int?

    @Option(help: "A run whose agenda people know: change as little of it as may be.")
    var keep: String?

    func run() async throws {
        var common = CommonOptions()
        common.lang = lang
        common.format = format == .json ? .json : .text
        try await common.run {
            if ScheduleImport.reads(source.file) { return try look(common) }
            let seminar = try source.seminar()
            guard let workflow = seminar.loaded.workflow else { throw Diagnostics(seminar.diagnostics) }
            var wish = AgendaWish(seed: seed, seconds: seconds)
            if let keep { try wish.keep(RunFolder.find(keep)) }
            let agenda = try seminar.agenda(wish)
            let output = AgendaOutput(agenda, of: workflow, keeping: wish.kept, in: common.language)
            common.print(try text(output))
            if agenda.contradiction != nil || !agenda.unplaced.isEmpty {
                throw ExitCode(AppError.Status.problem.rawValue)
            }
        }
    }

    private func look(_ common: CommonOptions) throws {
        let schedule = try ScheduleImport(file: source.file)
        common.print(schedule.json(in: common.language), schedule.text(in: common.language))
        if schedule.hasConflicts { throw ExitCode(AppError.Status.problem.rawValue) }
    }

    private func text(_ output: AgendaOutput) throws -> String {
        switch format {
        case .text: output.text()
        case .json: output.json()
        case .html: output.html()
        case .ics: try output.calendar()
        case .scheduleXML: try output.scheduleXML()
        case .scheduleJSON: try output.scheduleJSON()
        }
    }
}
