import ArgumentParser
import Foundation
import MultaqaApp

/// Drives an opened run and says at the end where it stands.
struct RunProgress {
    private let common: CommonOptions

    /// A date this near is waited for instead of ending the command: a mail server that was busy is tried again.
    private static let nearby = 120

    init(_ common: CommonOptions) { self.common = common }

    func drive(_ session: borrowing RunSession, until: String?) async throws {
        let limit = try await limit(until, of: session)
        var pause = try await session.runner.advance(until: limit)
        while case .waiting(let until?) = pause, let seconds = await session.secondsUntil(until),
            seconds <= RunProgress.nearby
        {
            try await Task.sleep(for: .seconds(max(1, seconds)))
            pause = try await session.runner.advance(until: limit)
        }
        ProgressLine.clear()
        let state = await session.runner.state
        let status = StatusReport(state, in: common.language, colours: common.coloursOut)
        let summary = RunSummary(state, folder: session.folder, in: common.language)
        common.print(status.json(), [status.text(), "", summary.text()].joined(separator: "\n"))
        if let words = words(for: pause) { common.complain(words(in: common.language)) }
        try await session.close()
        if status.isBlocked { throw ExitCode(AppError.Status.problem.rawValue) }
    }

    private func words(for pause: Runner.Pause) -> LocalizedText? {
        switch pause {
        case .waiting(let until?):
            let day = LocalizedText(
                Dictionary(
                    uniqueKeysWithValues: Language.allCases.map { ($0, DateWording.day(until.day, in: $0)) }))
            return LocalizedText(
                ar: "الموعد القادم: \(day(in: .arabic))", fr: "prochaine échéance : \(day(in: .french))",
                en: "next date: \(day(in: .english))")
        case .held:
            return LocalizedText(
                ar: "المسار موقوف؛ لمتابعته: multaqa resume",
                fr: "le déroulement est suspendu ; pour continuer : multaqa resume",
                en: "the run is paused; to go on: multaqa resume")
        case .cancelled:
            return LocalizedText(ar: "أُلغي المسار", fr: "le déroulement a été annulé", en: "the run was called off")
        case .waiting(nil), .completed, .reachedLimit: return nil
        }
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
