import ArgumentParser
import Foundation
import MultaqaApp

struct SendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Shows what is in a run's outbox; with --approve it leaves through the site's mail server.",
        discussion: "Mails of a simulated run never leave.")

    @Argument(help: "Name or folder of the run; may be left out when there is only one.")
    var run: String?

    @Flag(help: "Let what waits leave, after its count was stated.")
    var approve = false

    @Option(help: "With --approve: how many are to leave, as the list says; else it is asked on a terminal.")
    var count: Int?

    @Option(help: "Only the mails of this step.")
    var step: String?

    @Option(help: "Send one mail to this address, marked [TEST]; nothing changes.")
    var test: String?

    @Option(help: "Print one mail: the very bytes that leave. With --test: the mail to try.")
    var message: String?

    @Option(help: "A mail in doubt: its key, with --sent yes or no.")
    var settle: String?

    @Option(help: "With --settle: yes, it has left; no, it is to be sent.")
    var sent: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let folder = try RunFolder.find(run)
            guard approve || test != nil || settle != nil else { return try show(folder) }
            let session = try RunSession.resume(folder)
            let work = try await OutboxWork(session)
            if let test {
                try tell(work.tryOut(message, to: test))
            } else if let settle {
                guard let sent, ["yes", "no"].contains(sent) else { throw AppError.sayWhetherSent }
                try await work.settle(settle, sent: sent == "yes", telling: session.runner)
                try show(folder)
            } else {
                try await release(work, session.runner)
            }
            try await session.close()
        }
    }

    private func show(_ folder: RunFolder) throws {
        let entries = try OutboxWork.entries(of: folder).filter { step == nil || $0.record.step == step }
        guard let message else {
            let report = OutboxReport(entries, in: common.language)
            return common.print(report.json(), report.text())
        }
        FileHandle.standardOutput.write(Data(try OutboxWork.bytes(of: message, in: folder)))
    }

    private func release(_ work: OutboxWork, _ runner: Runner) async throws {
        let waiting = try work.waiting(of: step).count
        guard let said = try count ?? asked(waiting) else { throw AppError.countMissing(waiting) }
        let outcome = try await work.release(said, of: step, telling: runner)
        common.print(outcome.json(), outcome.text(in: common.language))
        if !outcome.isWhole { throw ExitCode(AppError.Status.problem.rawValue) }
    }

    /// On a terminal the person writes the number; elsewhere nobody can.
    private func asked(_ waiting: Int) throws -> Int? {
        guard common.format == .text, isatty(0) == 1 else { return nil }
        common.complain(
            LocalizedText(
                ar: "\(waiting) رسالة ستغادر. اكتب عددها للموافقة:",
                fr: "\(waiting) courriel(s) vont partir. Écrivez leur nombre pour approuver :",
                en: "\(waiting) mail(s) will leave. Write their number to approve:")(in: common.language))
        return readLine().flatMap { Int($0.filter { !$0.isWhitespace }) }
    }

    private func tell(_ result: DeliveryResult) throws {
        let (isDone, text) = result.summary(in: common.language)
        common.print(["done": .bool(isDone), "reply": .text(text)], text)
        if !isDone { throw ExitCode(AppError.Status.problem.rawValue) }
    }
}

extension AppError {
    fileprivate static func countMissing(_ waiting: Int) -> AppError {
        AppError(
            .usage, ar: "\(waiting) رسالة تنتظر؛ لم يُرسل شيء. وافق بـ --approve --count \(waiting)",
            fr: "\(waiting) courriel(s) attendent ; rien n'est parti. Approuvez : --approve --count \(waiting)",
            en: "\(waiting) mail(s) wait; nothing was sent. Approve with --approve --count \(waiting)")
    }

    fileprivate static var sayWhetherSent: AppError {
        AppError(
            .usage, ar: "قل: --sent yes أو --sent no", fr: "dites : --sent yes ou --sent no",
            en: "say --sent yes or --sent no")
    }
}
