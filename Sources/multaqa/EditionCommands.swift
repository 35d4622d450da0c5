import ArgumentParser
import Foundation
import MultaqaApp

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Lets a run that is under way follow its changed workflow or overlay; shows the difference first.")

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Argument(help: "The workflow or overlay file; else the one the run was started from.")
    var file: String?

    @Option(help: "Another host's overlay.")
    var host: String?

    @Option(help: "Another opening day, as 2027-06-07.")
    var opening: String?

    @Flag(help: "Apply it, without asking.")
    var yes = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let session = try RunSession.resume(RunFolder.find(run), observe: ProgressLine(common).observe)
            let migration = try Migration(
                of: await session.runner.state, file: file, host: host, inputs: opening.map { ["opening": $0] } ?? [:],
                by: common.user)
            common.print(migration.json(), migration.text(in: common.language))
            if migration.isEmpty { return }
            guard yes || Confirmation(common).isGiven else { return }
            try await session.runner.carryOut(.follow(migration.change), by: common.user)
            try await RunProgress(common).drive(session, until: nil)
        }
    }
}

struct RerunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rerun", abstract: "Starts the next edition from a past run, which stays as it is.")

    @Argument(help: "Name or folder of the past run.")
    var run: String

    @Option(help: "Opening day, as 2027-06-07.")
    var opening: String

    @Option(help: "Another host's overlay.")
    var host: String?

    @Option(help: "Begin at this step; what it hangs on is left out.")
    var from: String?

    @Option(help: "Where the new run lies; else runs/<name>.")
    var folder: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            guard let day = Day(iso: opening) else { throw AppError.wrongDay(opening) }
            let past = try RunFolder.find(run).state()
            let name = folder.map { RunFolder($0).name } ?? "\(host ?? past.workflow?.name ?? "run")-\(day)"
            let rerun = try Rerun(of: past, named: name, opening: day, host: host, from: from)
            let lessons = Lessons(of: past, for: rerun.start.workflow)
            common.complain(lessons.text(in: common.language))
            let session = try await rerun.begin(
                in: RunFolder(folder ?? "runs/\(name)"), observe: ProgressLine(common).observe)
            try await RunProgress(common).drive(session, until: nil)
        }
    }
}
