import ArgumentParser
import Foundation
import MultaqaApp

struct ReplaceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace",
        abstract: "Puts one person in the place of another, and does again exactly what named the first.",
        discussion: """
            What will be made and sent again is shown first. The substitute who was nominated beside the person is named like
            anybody else: their office, telephone and address come along.
            """)

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Argument(help: "The person's name, or the place: register_delegates[belfaa].employee.")
    var person: String

    @Option(help: "Name of the new person.")
    var with: String

    @Option(help: "Their office.")
    var office: String?

    @Option(help: "Their telephone.")
    var phone: String?

    @Option(help: "Their address.")
    var email: String?

    @Option(help: "f or m, for titles and salutations.")
    var gender: String?

    @OptionGroup var hearing: HearingOptions

    @Flag(help: "Do it, without asking.")
    var yes = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let channel = try hearing.channel()
            let session = try RunSession.resume(RunFolder.find(run), observe: ProgressLine(common).observe)
            let state = await session.runner.state
            let replacement = try Replacement(of: person, with: successor, in: state)
            let signal = replacement.signal(by: hearing.by, via: channel, notedBy: common.user)
            let verdict = state.judge(signal)
            if case .refused(let reason) = verdict { throw AppError(.usage, reason) }
            var search = ConsequenceSearch(state, registry: session.runner.registry, at: await session.runner.now)
            let consequences = await search.consequences(of: verdict.events)
            let report = ReplacementReport(replacement, consequences)
            if !yes || common.format == .text { common.print(report.json(), report.text(in: common.language)) }
            guard yes || Confirmation(common).isGiven else { return }
            _ = try await session.runner.receive(
                signal, doingAgain: consequences.map(\.target), because: "replace \(person)")
            try await RunProgress(common).drive(session, until: nil)
        }
    }

    private var successor: Value {
        var person: [String: Value] = ["name": .text(with)]
        for (key, value) in [("office", office), ("phone", phone), ("email", email), ("gender", gender)] {
            if let value { person[key] = .text(value) }
        }
        return .map(person)
    }
}
