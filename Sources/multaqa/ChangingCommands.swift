import ArgumentParser
import Foundation
import MultaqaApp

struct PauseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Holds a run: answers are recorded, nothing is begun. 'resume' goes on.")

    @Argument(help: "Name or folder of the run.")
    var run: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run { try await Ordering(common).give(.pause, to: run, confirmed: true) }
    }
}

struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Calls off a run, a step or one item; the steps behind it go on.")

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Argument(help: "The step or item; without it the whole run.")
    var target: String?

    @Option(help: "Why.")
    var reason: String

    @Flag(help: "Do it, without asking.")
    var yes = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let reason = LocalizedText(reason)
            let order =
                try target.map { Order.cancel(try Ordering.target($0), reason: reason) } ?? .cancelRun(reason: reason)
            try await Ordering(common).give(order, to: run, confirmed: yes)
        }
    }
}

struct SnoozeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze", abstract: "Puts a step or one item off: it is asked again on that day.")

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Argument(help: "The step, with its item where it has several.")
    var target: String

    @Option(help: "The day, as 2027-05-03.")
    var until: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            guard let day = Day(iso: until) else { throw AppError.wrongDay(until) }
            let order = Order.snooze(try Ordering.target(target), until: WallTime(day, ClockTime(9)))
            try await Ordering(common).give(order, to: run, confirmed: true)
        }
    }
}

struct RedoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo",
        abstract: "Does one item again (badges[berkane]), or a step with everything that hangs on it.")

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Argument(help: "The step, or one of its items.")
    var target: String

    @Flag(help: "Of a step, only itself: what hangs on it stays as it is.")
    var only = false

    @Flag(help: "Of an item, also the steps that hang on its step.")
    var onward = false

    @Flag(help: "Do it, without asking.")
    var yes = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let target = try Ordering.target(target)
            let order = Order.redo(target, onward: target.item == nil ? !only : onward)
            try await Ordering(common).give(order, to: run, confirmed: yes)
        }
    }
}

/// Shows what an order touches, asks, gives it, and lets the run go on.
struct Ordering {
    private let common: CommonOptions

    init(_ common: CommonOptions) { self.common = common }

    func give(_ order: Order, to name: String, confirmed: Bool) async throws {
        let session = try RunSession.resume(RunFolder.find(name), observe: ProgressLine(common).observe)
        let state = await session.runner.state
        let events = try state.events(for: order, by: common.user, at: await session.runner.now)
        if !confirmed {
            let report = OrderReport(events, in: state)
            common.print(report.json(), report.text(in: common.language))
            guard Confirmation(common).isGiven else { return }
        }
        try await session.runner.carryOut(order, by: common.user)
        try await RunProgress(common).drive(session, until: nil)
    }

    static func target(_ text: String) throws -> Order.Target {
        let (step, item) = try Recording.target(text)
        return Order.Target(step, item: item)
    }
}

/// Asks on a terminal; elsewhere nobody can answer, and nothing is done without `--yes`.
struct Confirmation {
    private let common: CommonOptions

    init(_ common: CommonOptions) { self.common = common }

    var isGiven: Bool {
        guard common.format == .text, isatty(0) == 1 else {
            common.complain(
                LocalizedText(
                    ar: "لم يُفعل شيء؛ أضف --yes للتنفيذ.", fr: "Rien n'est fait ; ajoutez --yes pour le faire.",
                    en: "Nothing was done; add --yes to do it.")(in: common.language))
            return false
        }
        common.complain(
            LocalizedText(ar: "هل يُنفَّذ؟ [نعم/لا]", fr: "Le faire ? [oui/non]", en: "Do it? [yes/no]")(
                in: common.language))
        return ["yes", "y", "oui", "o", "نعم"].contains(readLine()?.lowercased() ?? "")
    }
}

extension AppError {
    static func wrongDay(_ text: String) -> AppError {
        AppError(
            .usage, ar: "'\(text)' ليس تاريخا؛ المنتظر مثل 2027-05-03",
            fr: "'\(text)' n'est pas une date ; attendu : 2027-05-03", en: "'\(text)' is no date; expected 2027-05-03")
    }
}
