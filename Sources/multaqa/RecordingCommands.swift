import ArgumentParser
import Foundation
import MultaqaApp

struct AnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Records an answer that came by phone, letter, e-mail or web.")

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Argument(help: "The step, with its item where it has several: register_delegates[belfaa].")
    var step: String

    @Argument(help: "The answer: choice=valider, employee.name=…")
    var fields: [String] = []

    @OptionGroup var hearing: HearingOptions

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            try await Recording(common).record(
                run, step, by: hearing.by, via: hearing.channel(), answer: { _ in try Recording.value(of: fields) })
        }
    }
}

struct DoneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Ticks the lines of a checklist; all of them unless --check names some.")

    @Argument(help: "Name or folder of the run.")
    var run: String

    @Argument(help: "The step.")
    var step: String

    @Option(name: .customLong("check"), help: "The label of one line (may be repeated).")
    var labels: [String] = []

    @Option(help: "Who did it.")
    var by: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            try await Recording(common).record(run, step, by: by, via: nil) { _ in
                ["done": labels.isEmpty ? "all" : .list(labels.map(Value.text))]
            }
        }
    }
}

/// Records one answer in a run and moves the run on.
struct Recording {
    private let common: CommonOptions

    init(_ common: CommonOptions) { self.common = common }

    func record(
        _ run: String, _ target: String, by: String?, via: Signal.Via?, answer: (Step) throws -> [String: Value]
    ) async throws {
        let session = try RunSession.resume(RunFolder.find(run), observe: ProgressLine(common).observe)
        let (name, item) = try Recording.target(target)
        var signal = Signal(
            step: name, item: item, answer: [:], by: by, via: via, notedBy: common.user)
        let state = await session.runner.state
        if let step = state[step: name]?.step {
            signal.answer = AnswerFields(step, forms: state.workflow?.forms ?? []).typed(try answer(step))
        }
        try await receive(signal, in: session)
        await seen(session, step: name, item)
        try await RunProgress(common).drive(session, until: nil)
    }

    /// Records one answer, and says so.
    func receive(_ signal: Signal, in session: borrowing RunSession) async throws {
        switch try await session.runner.receive(signal) {
        case .refused(let reason):
            throw AppError(.usage, reason)
        case .accepted:
            common.complain(
                LocalizedText(ar: "سُجِّل الجواب.", fr: "Réponse notée.", en: "Answer recorded.")(in: common.language))
        case .correction:
            common.complain(
                LocalizedText(ar: "سُجِّل التصحيح.", fr: "Correction notée.", en: "Correction recorded.")(
                    in: common.language))
        }
    }

    /// What the new list of a commune shows at first sight.
    private func seen(_ session: borrowing RunSession, step: String, _ item: String?) async {
        let state = await session.runner.state
        guard let item, case .collect("delegation", _)? = state[step: step]?.step.verb else { return }
        for flag in PeopleBoard(state, in: common.language).flags(of: item) {
            common.complain("! " + flag(in: common.language))
        }
    }

    /// `register_delegates[belfaa]`.
    static func target(_ text: String) throws -> (step: String, item: String?) {
        guard let open = text.firstIndex(of: "[") else { return (text, nil) }
        guard text.hasSuffix("]") else { throw AppError.wrongPair(text) }
        return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
    }

    /// `employee.name=X` makes `{employee: {name: X}}`.
    static func value(of fields: [String]) throws -> [String: Value] {
        var root: [String: Value] = [:]
        for field in fields {
            guard let equals = field.firstIndex(of: "=") else { throw AppError.wrongPair(field) }
            let path = field[..<equals].split(separator: ".").map(String.init)
            guard !path.isEmpty else { throw AppError.wrongPair(field) }
            set(path[...], to: .text(String(field[field.index(after: equals)...])), in: &root)
        }
        return root
    }

    private static func set(_ path: ArraySlice<String>, to value: Value, in map: inout [String: Value]) {
        guard let first = path.first else { return }
        if path.count == 1 {
            map[first] = value
        } else {
            var inner = map[first]?.asMap ?? [:]
            set(path.dropFirst(), to: value, in: &inner)
            map[first] = .map(inner)
        }
    }
}
