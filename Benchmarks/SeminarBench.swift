import ArgumentParser
import MultaqaApp
import MultaqaModel
import MultaqaPluginKit
import MultaqaSearch

/// Seminars of sixty sessions, made up from a seed: four rooms, two days, speakers who are away, 127 pairs that must not run at
/// the same time, and more people than seats, which is what is to be kept small.
struct SeminarBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seminar",
        abstract: "Made-up seminars of sixty sessions: what must be given up, and how long the proof takes.")

    @Option(help: "How many seminars, with the seeds 1, 2 and so on.")
    var count = 6

    func run() async {
        guard let plugin = BuiltInPlugins.registry.plugin(for: "plan") else { return }
        var seconds: [Double] = []
        var proved = 0
        for seed in 1...max(1, count) {
            let request = Self.request(Self.programme(seed: UInt64(seed)))
            let start = ContinuousClock.now
            guard case .completed(let report)? = await plugin.preview([request]).first, let agenda = report.agenda
            else {
                continue
            }
            seconds.append((ContinuousClock.now - start).seconds)
            proved += agenda.proved ? 1 : 0
            Stopwatch.line([
                ("seed", Double(seed)), ("must", Double(agenda.score.must)), ("should", Double(agenda.score.should)),
                ("bound", Double(agenda.bound ?? -1)), ("proved", agenda.proved ? 1 : 0),
                ("seconds", seconds[seconds.count - 1]),
            ])
        }
        seconds.sort()
        guard !seconds.isEmpty else { return }
        Stopwatch.line([
            ("seminars", Double(seconds.count)), ("proved", Double(proved)), ("median_s", seconds.median),
            ("longest_s", seconds[seconds.count - 1]),
        ])
    }

    private static let days = 2

    private static func request(_ programme: Programme) -> ActivityRequest {
        ActivityRequest(
            key: "", step: "plan", verb: "plan", subjects: ["programme"],
            record: [
                "event": ["days": .int(days), "opening": .day(Day(number: 16_594))], "figures": ["delegates": 500],
            ], programme: programme, now: WallTime(Day(number: 16_560)))
    }

    private static func programme(seed: UInt64) -> Programme {
        var random = SplitMix64(seed: seed)
        let sessions = (0..<60).map { index in
            let audience = 5 + random.below(60) + (random.below(4) == 0 ? 60 : 0)
            return Session("e\(index)", lasts: Minutes(60), speakers: ["p\(index)"], seats: audience)
        }
        var pairs: Set<[Int]> = []
        while pairs.count < 127 {
            let (one, other) = (random.below(60), random.below(60))
            if one < other { pairs.insert([one, other]) }
        }
        let clashes = pairs.sorted { $0.lexicographicallyPrecedes($1) }.enumerated().map { index, pair in
            Rule(
                "clash\(index)", .must, "one_place_at_a_time",
                ["sessions": .list(pair.map { .text("e\($0)") })])
        }
        let away = (0..<60).filter { _ in random.below(3) == 0 }.map { index in
            Rule(
                "away\(index)", .must, "not_available",
                [
                    "speaker": .text("p\(index)"), "day": .int(1 + random.below(days)),
                    "at": .text(random.below(2) == 0 ? "9h00-13h00" : "13h00-17h00"),
                ])
        }
        return Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(17)),
            rooms: [120, 60, 40, 25].enumerated().map { Room("r\($0.offset)", seats: $0.element) }, sessions: sessions,
            rules: [Rule("seats", .should(weight: 1), "seat_everyone")] + clashes + away)
    }
}
