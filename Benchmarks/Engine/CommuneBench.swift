import ArgumentParser
import Foundation
import MultaqaApp
import MultaqaJournal

extension EngineBench {
    struct Communes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A whole seminar with COUNT made-up communes on the simulated clock, without documents.")

        @OptionGroup var place: Place

        @Option(help: "The seminar whose steps are run.")
        var workflow = "workflows/berkane-2015/seminar.yaml"

        func run() async throws {
            let seminar = Seminar(file: workflow)
            var start = try seminar.start(run: "communes")
            CommuneTable(place.count).replace(in: &start)
            let journal = try place.journal()
            let first = start.workflow.opening - 130
            let runner = try Runner(
                starting: start, journal: journal, registry: PluginRegistry([SilentPlugin(reportsMessages: true)]),
                clock: SimulatedClock(WallTime(first)), workplace: Workplace(folder: place.folder))
            let seconds = try await Stopwatch.seconds {
                let pause = try await runner.advance()
                guard pause == .completed else { throw ValidationError("the run did not end: \(pause)") }
            }
            try await runner.keepSnapshot()
            let state = await runner.state
            try journal.close()
            Stopwatch.line([
                ("run_s", seconds), ("n", Double(place.count)),
                ("per_commune_ms", 1000 * seconds / Double(place.count)),
                ("events", Double(state.lastSeq)), ("answers", Double(state.usedEntries.count)),
                ("peak_mb", Stopwatch.peakMegabytes()),
            ])
        }
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Opens the journal of FOLDER as a command does.")

        @Argument(help: "A folder with a journal.")
        var folder: String

        @Flag(help: "Read and verify every line, too.")
        var whole = false

        func run() async throws {
            let journal = try SQLiteJournal(path: folder + "/journal.sqlite")
            var events = 0
            let seconds = try await Stopwatch.seconds { events = try JournalReplay(journal).state.lastSeq }
            var all = 0.0
            if whole { all = try await Stopwatch.seconds { try JournalChain.verify(journal.lines()) } }
            Stopwatch.line([
                ("open_s", seconds), ("verify_s", all), ("events", Double(events)),
                ("peak_mb", Stopwatch.peakMegabytes()),
            ])
        }
    }
}

/// A table of communes that do not exist, and an answer of each to everything it is asked.
struct CommuneTable {
    private let count: Int

    init(_ count: Int) { self.count = count }

    func replace(in start: inout RunStart) {
        let rows = (0..<count).map { number -> Value in
            let name = LocalizedText(ar: "جماعة \(number)", fr: "Commune \(number)", en: "Commune \(number)")
            let contact: Value = [
                "name": .localized(name), "email": .text("commune-\(number)@communes.example"), "language": "fr",
            ]
            return [
                "key": .text("c\(number)"), "name": .localized(name), "language": "fr", "president": contact,
                "secretariat": contact,
            ]
        }
        for place in start.workflow.inputs.indices where start.workflow.inputs[place].name == "communes" {
            start.workflow.inputs[place].value = .list(rows)
        }
        start.script = AnswerScript(script(for: start))
    }

    /// Answers spread over the days before each due day; one commune in ten answers after it.
    private func script(for start: RunStart) -> [AnswerScript.Entry] {
        let plan = Plan(start.workflow, calendar: start.calendar)
        var entries: [AnswerScript.Entry] = []
        for step in start.workflow.steps {
            let due = plan.dates[step.name]?.by?.day ?? start.workflow.opening
            switch step.verb {
            case .decide(_, let choices):
                entries.append(entry(step.name, nil, due - 1, ["choice": .text(choices[0])], minute: 0))
            case .prepare(let lines):
                entries.append(
                    entry(step.name, nil, due - 1, ["done": .list(lines.map { .text($0.label) })], minute: 0))
            case .collect(let form, _):
                for (number, key) in keys(of: step, in: start).enumerated() {
                    let day = due - 6 + (number % 10 == 9 ? 8 : number % 6)
                    entries.append(entry(step.name, key, day, answer(form, number), minute: number % 480))
                }
            case .wait, .call: break
            }
        }
        return entries.sorted { $0.at < $1.at }
    }

    private func keys(of step: Step, in start: RunStart) -> [String?] {
        guard let table = step.forEach?.table else { return [nil] }
        return (start.workflow.rows(of: table) ?? []).map { $0["key"]?.asText }
    }

    private func entry(
        _ step: String, _ item: String?, _ day: Day, _ answer: [String: Value], minute: Int
    ) -> AnswerScript.Entry {
        AnswerScript.Entry(
            at: WallTime(day, ClockTime(9)).adding(minutes: minute),
            signal: Signal(step: step, item: item, answer: answer))
    }

    private func answer(_ form: String, _ number: Int) -> [String: Value] {
        let fields = Form.builtIn(named: form)?.fields.filter(\.isRequired) ?? []
        return Dictionary(
            fields.map { ($0.name, value($0.kind, number)) }, uniquingKeysWith: { first, _ in first })
    }

    private func value(_ kind: Form.Field.Kind, _ number: Int) -> Value {
        switch kind {
        case .text: "texte"
        case .number: .int(number % 5 + 1)
        case .date: .day(Day(number: 16_594))
        case .yesNo: true
        case .oneOf(let words): .text(words.first ?? "")
        case .person: ["name": .text("Exemple \(number)"), "office": "Service"]
        case .people: []
        }
    }
}
