import MultaqaModel
import MultaqaPluginKit
import Testing

@testable import AgendaPlugin

@Suite struct PluginTests {
    private let plugin = AgendaPlugin()

    private func request(
        _ programme: Programme? = ScorerTests.crowded, record: Value? = nil,
        arguments: [String: Value] = ["iterations": 20]
    ) -> ActivityRequest {
        ActivityRequest(
            key: "0123456789abcdef0123456789abcdef", step: "draft_programme", verb: "plan", subjects: ["programme"],
            arguments: arguments,
            record: record ?? [
                "event": ["days": 2, "opening": .day(Day(number: 16_594))], "communes": ["a", "b", "c"],
                "figures": ["delegates": 24],
            ], programme: programme, now: WallTime(Day(number: 16_560)))
    }

    @Test func `it brings one idempotent verb`() {
        #expect(plugin.manifest.verbs.map(\.name) == ["plan"])
        #expect(plugin.manifest.verbs.map(\.isIdempotent) == [true])
    }

    @Test func `preview and perform say the same`() async {
        let requests = [request(), request(arguments: ["iterations": 20, "seed": 9])]
        let before = await plugin.preview(requests)
        let after = await plugin.perform(requests, in: Workplace(folder: "unused"))
        #expect(before == after)
        #expect(before.count == 2)
    }

    @Test func `a failed request does not stop the others`() async {
        let results = await plugin.preview([request(nil), request(record: ["event": [:]]), request()])
        guard case .failed(let first) = results[0], case .failed(let second) = results[1],
            case .completed(let report) = results[2]
        else {
            Issue.record("expected two failures and an agenda, found \(results)")
            return
        }
        #expect([first.id, second.id] == ["no-programme", "no-event-days"])
        #expect(report.agenda?.days.count == 2)
    }

    @Test func `what has no place is a warning`() async {
        let programme = Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(12)), rooms: [Room("hall", seats: 60)],
            sessions: [.hour("talk", day: .number(7))])
        let results = await plugin.preview([request(programme, arguments: ["iterations": 1])])
        guard case .completed(let report) = results[0] else {
            Issue.record("expected a report, found \(results)")
            return
        }
        #expect(report.warnings.map(\.id) == ["day-outside-event", "session-unplaced"])
        #expect(report.agenda?.unplaced.map(\.rules) == [["talk.day"]])
    }

    @Test func `seats are counted for two of each commune, or for all who are registered`() {
        #expect(AgendaPlugin.assembly(["communes": ["a", "b", "c"], "figures": ["delegates": 4]]) == 6)
        #expect(AgendaPlugin.assembly(["communes": ["a", "b", "c"], "figures": ["delegates": 8]]) == 8)
        #expect(AgendaPlugin.assembly(["communes": ["a"]]) == 2)
    }

    @Test func `seconds are a fixed number of rounds`() {
        #expect(AgendaPlugin.iterations(["seconds": 2]) == 2 * AgendaSolver.iterationsPerSecond)
        #expect(AgendaPlugin.iterations(["seconds": 2, "iterations": 7]) == 7)
        #expect(AgendaPlugin.iterations([:]) == AgendaSolver.usualIterations)
    }
}
