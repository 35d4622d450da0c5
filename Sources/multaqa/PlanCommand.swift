import ArgumentParser
import Foundation
import MultaqaApp

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Shows every date, message and document to come. Nothing is sent; nothing is written but --output.",
        discussion: """
            Formats: text, json, csv (one table), ics (one entry per deadline), html (one page to print).
            --compare puts opening days side by side; --moved-from and --what-if show only the deadlines that move.
            For a run instead of a file: what is still to come, what changed after it was done, what the files say by now.
            """)

    @OptionGroup var source: SeminarOptions
    @OptionGroup var common: CommonOptions

    @Option(parsing: .upToNextOption, help: "Opening days to put side by side, as 2027-06-07 2027-06-14.")
    var compare: [String] = []

    @Option(help: "Only the deadlines that move when the opening moves from that day.")
    var movedFrom: String?

    @Option(help: "Only the deadlines that move if a Hijri date is announced, as '1 shawwal 1448 = 2027-03-11'.")
    var whatIf: String?

    @Option(help: "The day from which --compare counts; the machine's otherwise.")
    var today: String?

    @Option(help: "Write to this file instead of standard output.")
    var output: String?

    func run() async throws {
        try await common.run(formats: [.csv, .ics, .html]) {
            if let run = source.run {
                if ![.text, .json].contains(common.format) { throw AppError.noSuchForm(common.format.rawValue) }
                let report = try RunPlanReport(run, in: common.language)
                return common.print(report.json(), report.text())
            }
            let seminar = try source.seminar()
            if seminar.loaded.hasErrors { throw Diagnostics(seminar.diagnostics) }
            if !compare.isEmpty { return try write(comparison(in: seminar)) }
            if let movedFrom {
                return try write(difference(try seminar.moves(from: AppError.day(movedFrom)), in: seminar))
            }
            if let whatIf { return try write(difference(try seminar.moves(if: whatIf), in: seminar)) }
            let preview = try await seminar.plan()
            try write(plan(preview))
            if !preview.failures.isEmpty { throw ExitCode(AppError.Status.problem.rawValue) }
        }
    }

    private func plan(_ preview: PlanPreview) -> Data {
        let report = PlanReport(preview, in: common.language)
        return switch common.format {
        case .text: Data((report.text() + "\n").utf8)
        case .json: Data((JSONText.render(report.json()) + "\n").utf8)
        case .csv: PlanCSV(preview, in: common.language).data()
        case .ics:
            PlanCalendar(preview, in: common.language, stamp: Int64(Date().timeIntervalSince1970)).data()
        case .html: Data(PlanPage(preview, in: common.language).html().utf8)
        }
    }

    private func comparison(in seminar: Seminar) throws -> Data {
        let report = ComparisonReport(
            try seminar.comparison(of: compare.map(AppError.day), today: try today.map(AppError.day)),
            in: common.language)
        return switch common.format {
        case .text: Data((report.text() + "\n").utf8)
        case .json: Data((JSONText.render(report.json()) + "\n").utf8)
        case .csv: report.csv()
        case .html: Data(report.html().utf8)
        case .ics: throw AppError.noSuchForm("ics")
        }
    }

    private func difference(_ difference: PlanDifference, in seminar: Seminar) throws -> Data {
        let report = DifferenceReport(difference, of: try seminar.start(run: "plan").workflow, in: common.language)
        return switch common.format {
        case .text: Data((report.text() + "\n").utf8)
        case .json: Data((JSONText.render(report.json()) + "\n").utf8)
        case .csv, .ics, .html: throw AppError.noSuchForm(common.format.rawValue)
        }
    }

    private func write(_ data: Data) throws {
        if let output {
            try data.write(to: URL(fileURLWithPath: output))
        } else {
            FileHandle.standardOutput.write(data)
        }
    }
}
