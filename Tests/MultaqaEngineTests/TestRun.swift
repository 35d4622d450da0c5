import MultaqaCalendar
import MultaqaEngine
import MultaqaModel
import MultaqaPluginKit
import MultaqaTestKit

/// A run of a few steps with three communes. The seminar opens on Monday 8 June 2015 and closes on the Thursday.
struct TestRun {
    let runner: Runner
    let plugin: RecordingPlugin
    let journal: MemoryJournal
    let clock: TestClock

    init(
        _ steps: [Step], at time: WallTime = at("2015-05-01T08:00"), jumps: Bool = true,
        script: [AnswerScript.Entry] = [], plugin: RecordingPlugin = RecordingPlugin(),
        journal: MemoryJournal = MemoryJournal(), forms: [Form] = []
    ) throws {
        self.plugin = plugin
        self.journal = journal
        clock = TestClock(time, jumps: jumps)
        var start = TestRun.start(steps, script)
        start.workflow.forms = forms
        runner = try Runner(
            starting: start, journal: journal, registry: PluginRegistry([plugin]), clock: clock,
            workplace: Workplace(folder: "run"))
    }

    /// Taken up from lines, at the time of the last.
    init(resuming lines: [JournalLine], plugin: RecordingPlugin) throws {
        self.plugin = plugin
        journal = MemoryJournal(lines)
        clock = TestClock(lines.last.flatMap { WallTime(iso: $0.at) } ?? at("2015-05-01T08:00"))
        runner = try Runner(
            resuming: journal, registry: PluginRegistry([plugin]), clock: clock, workplace: Workplace(folder: "run"))
    }

    static func start(_ steps: [Step], _ script: [AnswerScript.Entry] = []) -> RunStart {
        RunStart(
            run: "test",
            workflow: Workflow(
                name: "test", title: "Test", opening: Day(number: 16_594), closing: Day(number: 16_597),
                inputs: [
                    Input(
                        "communes", .table(of: "commune"),
                        .list(
                            ["zegzel", "aklim", "sidi"].map {
                                ["key": .text($0), "name": .text($0), "email": .text("\($0)@commune.example")]
                            }))
                ],
                team: [TeamRole("coordination", title: "Coordination", email: "team@host.example")], steps: steps),
            calendar: .mondayToFriday, templateFolders: [], script: script.isEmpty ? nil : AnswerScript(script))
    }

    /// The history from the second line on: `stepReady invite`, `itemEnded invite[aklim]`.
    var history: [String] { get throws { try journal.lines().dropFirst().map(\.words) } }

    /// Only the lines of some kinds, with their times: `2015-05-04T09:00:00 timerFired register`.
    func times(of types: String...) throws -> [String] {
        try journal.lines().filter { types.contains($0.type) }.map { "\($0.at) \($0.words)" }
    }
}

extension JournalLine {
    var words: String { type + (step.map { " \($0)" } ?? "") + (item.map { "[\($0)]" } ?? "") }
}

/// A time that the test itself wrote.
func at(_ iso: String) -> WallTime { WallTime(iso: iso) ?? WallTime(Day(number: 0)) }

let communes = ForEach("commune", in: "communes")

func send(
    _ name: String, after: [Dependency] = [], forEach: ForEach? = nil, onlyIf: String? = nil, start: Offset? = nil,
    attach: [String] = []
) -> Step {
    var arguments: [String: PluginCall.Argument] = [
        "to": forEach == nil ? .value("all@commune.example") : .expression("commune.email")
    ]
    if !attach.isEmpty { arguments["attach"] = .value(.list(attach.map(Value.text))) }
    return Step(
        name, .call(PluginCall("send", [name], arguments)), after: after, forEach: forEach, onlyIf: onlyIf, start: start
    )
}

func produce(_ name: String, after: [Dependency] = [], forEach: ForEach? = nil) -> Step {
    Step(name, .call(PluginCall("produce", [name])), after: after, forEach: forEach)
}

func ask(_ name: String = "attend", by: Offset? = nil, remind: [Offset] = [], ifLate: IfLate? = nil) -> Step {
    Step(
        name, .collect(form: "attendance", from: "commune.email"), forEach: communes, by: by, remind: remind,
        ifLate: ifLate)
}

func answer(_ item: String?, _ number: Int = 8, step: String = "attend") -> Signal {
    Signal(step: step, item: item, answer: ["half_days": .int(number)])
}
