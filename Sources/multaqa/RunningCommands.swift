import ArgumentParser
import Foundation
import MultaqaApp

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Starts a run of the seminar in a folder of its own.")

    @OptionGroup var source: SeminarOptions
    @OptionGroup var common: CommonOptions

    @Option(help: "Name of the run; else the name of its folder.")
    var run: String?

    @Option(help: "Where the run lies; else runs/<name>.")
    var folder: String?

    @Flag(help: "On a clock that jumps from date to date.")
    var simulate = false

    @Option(help: "With --simulate: who answers what, when.")
    var answers: String?

    @Option(help: "Stop before this date: J-30, C+10.")
    var until: String?

    func run() async throws {
        try await common.run {
            if answers != nil, !simulate {
                throw AppError(
                    .usage, ar: "--answers لا يصلح إلا مع --simulate", fr: "--answers ne va qu'avec --simulate",
                    en: "--answers goes with --simulate only")
            }
            let seminar = try source.seminar()
            if seminar.loaded.hasErrors { throw Diagnostics(seminar.diagnostics) }
            common.complain(seminar.diagnostics)
            let name = run ?? folder.map { RunFolder($0).name } ?? seminar.loaded.workflow?.name ?? "run"
            let target = RunFolder(folder ?? "runs/\(name)")
            let session = try RunSession.start(
                seminar, in: target, name: name, answers: answers, simulated: simulate, source: source.source(),
                observe: ProgressLine(common).observe)
            try await RunProgress(common).drive(session, until: until)
        }
    }
}

struct ResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Goes on with a run: does what has fallen due, tries again what failed.")

    @Argument(help: "Name or folder of the run; may be left out when there is only one.")
    var name: String?

    @OptionGroup var common: CommonOptions

    @Option(help: "Stop before this date: J-30, C+10.")
    var until: String?

    func run() async throws {
        try await common.run {
            let session = try RunSession.resume(RunFolder.find(name), observe: ProgressLine(common).observe)
            try await session.runner.carryOut(.proceed, by: common.user)
            _ = try await session.runner.reopenFailed()
            try await RunProgress(common).drive(session, until: until)
        }
    }
}
