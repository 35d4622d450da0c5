import ArgumentParser
import Foundation
import MultaqaApp
import MultaqaJournal

/// The durable engine: its effect does nothing, so that what is measured is the engine and the disk.
struct EngineBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engine", abstract: "start, seq, par: durable steps with synchronous=FULL.",
        subcommands: [Start.self, Sequential.self, Parallel.self, Raw.self, Communes.self, Open.self])

    struct Place: ParsableArguments {
        @Argument(help: "How many steps or items.")
        var count: Int

        @Argument(help: "A folder for the journal; a journal that is there is removed.")
        var folder: String

        func journal() throws -> SQLiteJournal {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for name in ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"] {
                try? FileManager.default.removeItem(atPath: folder + "/" + name)
            }
            return try SQLiteJournal(path: folder + "/journal.sqlite")
        }

        func run(_ start: RunStart) async throws {
            let ready = Stopwatch.sinceProcessStart()
            let journal = try journal()
            let runner = try Runner(
                starting: start, journal: journal, registry: PluginRegistry([SilentPlugin()]),
                clock: SimulatedClock(WallTime(start.workflow.opening)), workplace: Workplace(folder: folder))
            let seconds = try await Stopwatch.seconds {
                guard try await runner.advance() == .completed else { throw ValidationError("the run did not end") }
            }
            let events = await runner.state.lastSeq
            try journal.close()
            Stopwatch.line([
                ("ready_s", ready), ("run_s", seconds), ("n", Double(count)), ("per_s", Double(count) / seconds),
                ("events", Double(events)), ("peak_mb", Stopwatch.peakMegabytes()),
            ])
        }
    }

    struct Start: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "A run of one step, from the process on.")
        @OptionGroup var place: Place
        func run() async throws { try await place.run(SampleRun.chain(1)) }
    }

    struct Sequential: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "seq", abstract: "Steps one after the other.")
        @OptionGroup var place: Place
        func run() async throws { try await place.run(SampleRun.chain(place.count)) }
    }

    struct Parallel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "par", abstract: "Items of one step.")
        @OptionGroup var place: Place
        func run() async throws { try await place.run(SampleRun.items(place.count)) }
    }

    struct Raw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The floor: one prepared SQLite insert of 220 bytes for each commit, synchronous=FULL.")
        @OptionGroup var place: Place
        func run() async throws {
            try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: true)
            let loop = try InsertLoop(path: place.folder + "/raw.sqlite")
            let seconds = try await Stopwatch.seconds { try loop.run(place.count) }
            Stopwatch.line([("run_s", seconds), ("n", Double(place.count)), ("per_s", Double(place.count) / seconds)])
        }
    }
}

/// Takes every request and does nothing with it.
struct SilentPlugin: Plugin {
    let manifest: PluginManifest

    private let reportsMessages: Bool

    init(verbs: [String] = ["send", "produce", "plan"], reportsMessages: Bool = false) {
        self.reportsMessages = reportsMessages
        manifest = PluginManifest(
            name: "bench/silent", summary: "Does nothing.",
            verbs: verbs.map { VerbDescription($0, takesList: true, isIdempotent: true) }, channels: ["email"])
    }

    func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] {
        requests.map { _ in .completed(ActivityReport()) }
    }

    func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        requests.map { request in
            guard reportsMessages, request.verb == "send" else { return .completed(ActivityReport()) }
            let to = request.arguments["to"]?["email"]?.asText ?? ""
            let message = MessageReport(
                channel: "email", to: to, name: request.arguments["to"]?["name"]?.asText ?? "",
                subject: request.subjects.joined(), language: .french, file: "outbox/\(request.key).eml")
            return .completed(ActivityReport(messages: [message]))
        }
    }
}

/// Runs without a seminar around them.
enum SampleRun {
    static func chain(_ count: Int) -> RunStart {
        start(
            (0..<count).map { number in
                Step(
                    "step\(number)", .call(PluginCall("send", ["nothing"])),
                    after: number == 0 ? [] : [Dependency("step\(number - 1)")])
            })
    }

    static func items(_ count: Int) -> RunStart {
        let rows = (0..<count).map { number -> Value in ["key": .text("item\(number)"), "number": .int(number)] }
        return start(
            [Step("work", .call(PluginCall("send", ["nothing"])), forEach: ForEach("item", in: "items"))],
            inputs: [Input("items", .table(of: "item"), .list(rows))])
    }

    private static func start(_ steps: [Step], inputs: [Input] = []) -> RunStart {
        let opening = Day(number: 16_594)
        return RunStart(
            run: "bench",
            workflow: Workflow(
                name: "bench", title: "Bench", opening: opening, closing: opening + 3, inputs: inputs, steps: steps),
            calendar: WorkingCalendar(CalendarRules(id: "bench", name: "Bench", week: WeekPattern([:]))),
            templateFolders: [])
    }
}
