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
                seminar, in: target, name: name, answers: answers, simulated: simulate,
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
            _ = try await session.runner.reopenFailed()
            try await RunProgress(common).drive(session, until: until)
        }
    }
}

/// Drives an opened run and says at the end where it stands.
struct RunProgress {
    private let common: CommonOptions

    init(_ common: CommonOptions) { self.common = common }

    func drive(_ session: borrowing RunSession, until: String?) async throws {
        let limit = try await limit(until, of: session)
        let pause = try await session.runner.advance(until: limit)
        let state = await session.runner.state
        let status = StatusReport(state, in: common.language)
        let summary = RunSummary(state, folder: session.folder, in: common.language)
        common.print(status.json(), [status.text(), "", summary.text()].joined(separator: "\n"))
        if case .waiting(let until?) = pause {
            let next = DateWording.day(until.day, in: common.language)
            common.complain(
                LocalizedText(
                    ar: "الأجل الموالي: \(next)", fr: "prochaine échéance : \(next)", en: "next date: \(next)")(
                        in: common.language))
        }
        try session.close()
        if status.isBlocked { throw ExitCode(AppError.Status.problem.rawValue) }
    }

    private func limit(_ text: String?, of session: borrowing RunSession) async throws -> WallTime? {
        guard let text else { return nil }
        let frame = await session.runner.state.plan?.frame
        guard let offset = Offset(text), let date = frame?.date(of: offset, onDayOff: .keep, stepDays: { _ in nil })
        else {
            throw AppError(
                .usage, ar: "--until '\(text)': اكتب أجلا مثل J-30",
                fr: "--until '\(text)' : écrivez une échéance comme J-30",
                en: "--until '\(text)': write an offset such as J-30")
        }
        return WallTime(date.day, date.time ?? ClockTime(0))
    }
}

/// One line per step that ends, on terminals and in logs alike; silent with `--format json`.
struct ProgressLine: Sendable {
    private let isSilent: Bool

    init(_ common: CommonOptions) { isSilent = common.format == .json }

    @Sendable func observe(_ event: Event) {
        guard !isSilent, case .stepEnded(let step, let outcome) = event.kind else { return }
        FileHandle.standardError.write(Data("\(event.at.day)  \(step) \(outcome.name)\n".utf8))
    }
}
