import ArgumentParser
import MultaqaApp

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compares two workflows, hosts or runs: what is defined otherwise, and what becomes of the plan.",
        discussion: "Each side is a workflow or overlay file, or the name of a run.")

    @Argument(help: "A workflow or overlay file, or a run.")
    var before: String

    @Argument(help: "What it is compared with.")
    var after: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let report = await DiffReport(
                from: try DiffSide(before), to: try DiffSide(after), in: common.language)
            common.print(report.json(), report.text())
        }
    }
}
