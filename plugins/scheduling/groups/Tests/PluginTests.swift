import MultaqaModel
import MultaqaPluginKit
import Testing

@testable import GroupsPlugin

@Suite struct PluginTests {
    private let plugin = GroupsPlugin()

    private static let centres = Visit(
        "centres", lasts: Minutes(120), travel: Minutes(30), groups: 2,
        centres: [Centre("one", places: 2), Centre("two", places: 2)], between: Minutes(20))

    private static func programme(_ transport: Transport? = nil, _ visits: [Visit] = [centres]) -> Programme {
        Programme(hours: HourSpan(from: ClockTime(9), to: ClockTime(17)), visits: visits, transport: transport)
    }

    private func request(_ programme: Programme?, agenda: Value = .null) -> ActivityRequest {
        let delegates = ["a.employee", "a.elected", "b.employee", "b.elected"].map { key -> Value in
            ["key": .text(key), "commune_key": .text(String(key.prefix(1))), "commune": .text(String(key.prefix(1)))]
        }
        return ActivityRequest(
            key: "0123456789abcdef0123456789abcdef", step: "assign_groups", verb: "group", subjects: ["delegates"],
            record: ["delegates": .list(delegates), "agenda": agenda], programme: programme,
            now: WallTime(Day(number: 16_560)))
    }

    private static let buses = [Bus("b1", seats: 2), Bus("b2", seats: 2)]

    @Test func `groups take turns inside the hours of the agenda`() async {
        let day = Day(number: 16_594)
        let slots = (1...2).map { group -> Value in
            [
                "key": "centres", "group": .int(group), "date": .day(day), "start": .time(ClockTime(14)),
                "end": .time(ClockTime(17)),
            ]
        }
        let asked = request(Self.programme(Transport(buses: Self.buses)), agenda: ["visits": .list(slots)])
        let results = await plugin.preview([asked])
        guard case .completed(let report) = results[0] else {
            Issue.record("expected groups, found \(results)")
            return
        }
        func stop(_ centre: String, _ round: Int, wave: Int, from: ClockTime, to: ClockTime) -> TransportGroup.Stop {
            .init(visit: "centres", centre: centre, round: round, wave: wave, date: day, start: from, end: to)
        }
        let (first, second) = (ClockTime(14, 30), ClockTime(15, 40))
        #expect(
            report.grouping?.groups == [
                TransportGroup(
                    number: 1, bus: "b1", delegates: ["a.employee", "a.elected"],
                    stops: [
                        stop("one", 1, wave: 1, from: first, to: first + 50),
                        stop("two", 2, wave: 1, from: second, to: second + 50),
                    ]),
                TransportGroup(
                    number: 2, bus: "b2", delegates: ["b.employee", "b.elected"],
                    stops: [
                        stop("two", 1, wave: 2, from: first, to: first + 50),
                        stop("one", 2, wave: 2, from: second, to: second + 50),
                    ]),
            ])
    }

    @Test func `preview and perform say the same`() async {
        let asked = [request(Self.programme(Transport(buses: Self.buses)))]
        let before = await plugin.preview(asked)
        #expect(await plugin.perform(asked, in: Workplace(folder: "unused")) == before)
    }

    @Test func `what cannot be is a failure with its reason, and does not stop the others`() async {
        let small = Transport(buses: [Bus("b1", seats: 3)])
        let results = await plugin.preview([request(Self.programme(small)), request(nil), request(Self.programme())])
        let ids = results.map { result -> String in
            switch result {
            case .failed(let failure): failure.id
            case .completed(let report): "\(report.grouping?.groups.count ?? 0) groups"
            }
        }
        #expect(ids == ["groups-impossible", "no-programme", "2 groups"])
    }

    @Test func `tours that leave at one time are a warning`() {
        let twice = Self.programme(Transport(buses: Self.buses, tours: 2))
        func hours(_ starts: [Int]) -> VisitHours {
            VisitHours(
                slots: [
                    "centres": starts.enumerated().map {
                        .init(wave: $0 + 1, date: Day(number: 1), start: ClockTime($1), end: ClockTime($1 + 2))
                    }
                ])
        }
        #expect(TourHours(twice, hours: hours([9, 10])).clashes() == [.toursAtOneTime(visit: "centres")])
        #expect(TourHours(twice, hours: hours([9, 14])).clashes() == [])
    }

    private func ids(_ transport: Transport?, visits: [Visit] = [centres]) -> [String] {
        let setting = CheckSetting(
            languages: [.french], templateFolders: [], programme: Self.programme(transport, visits),
            keys: ["communes": ["a", "b"]])
        return plugin.check(PluginCall("group", ["delegates"]), in: setting).map(\.id)
    }

    @Test func `a good transport has nothing to tell`() {
        let rules = [
            GroupRule("couples", .should(weight: 1), .pairTogether),
            GroupRule("lift", .must, .inBus, communes: ["a"], bus: "b1"),
            GroupRule("rivals", .must, .differentGroups, communes: ["a", "b"]),
        ]
        #expect(ids(Transport(buses: Self.buses, rules: rules)) == [])
        #expect(ids(nil) == [])
    }

    @Test func `names that do not exist are found`() {
        let rules = [
            GroupRule("lift", .must, .inBus, communes: ["c"], bus: "b3"),
            GroupRule("alone", .must, .sameGroup, communes: ["a"]),
            GroupRule("nowhere", .must, .inBus),
            GroupRule("needless", .must, .pairApart, bus: "b1"),
        ]
        #expect(
            ids(Transport(buses: Self.buses, rules: rules)) == [
                "rule-unknown-commune", "rule-unknown-bus", "group-rule-key-missing", "group-rule-key-missing",
                "group-rule-key-needless",
            ])
    }

    @Test func `rounds that cannot be are found`() {
        var few = Self.centres
        few.rounds = 1
        var short = Self.centres
        short.lasts = Minutes(25)
        #expect(ids(nil, visits: [few]) == ["too-few-rounds"])
        #expect(ids(nil, visits: [short]) == ["rounds-too-short"])
        #expect(ids(Transport(buses: Self.buses, tours: 3)) == ["tours-without-hours"])
        #expect(ids(nil, visits: []) == ["no-visits"])
    }
}
