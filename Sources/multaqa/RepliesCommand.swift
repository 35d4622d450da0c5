import ArgumentParser
import MultaqaApp

struct RepliesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replies",
        abstract: "Takes in what came back: answers, refusals of invitations, mails that did not arrive.",
        discussion: "Reads the mailbox of the site file, or a Maildir. 'resume' then goes on with the run.")

    @Argument(help: "Name or folder of the run; may be left out when there is only one.")
    var run: String?

    @Option(help: "A Maildir, or a folder of .eml files, instead of the site's mailbox.")
    var maildir: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let session = try RunSession.resume(RunFolder.find(run))
            let report = RepliesReport(
                try await ReplyWork(session).take(maildir: maildir), in: common.language)
            common.print(report.json(), report.text())
            try await session.close()
        }
    }
}
