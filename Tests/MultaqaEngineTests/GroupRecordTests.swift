import MultaqaModel
import MultaqaPluginKit
import Testing

@testable import MultaqaEngine

/// Groups in the record: each list with what its reader needs.
@Suite struct GroupRecordTests {
    private static let day = Day(number: 16_594)
    private static let grouping = Grouping(groups: [
        TransportGroup(
            number: 1, bus: "minibus", delegates: ["aklim.employee", "sidi.employee"],
            stops: [
                .init(
                    visit: "centres", centre: "women", round: 1, wave: 1, date: day, start: ClockTime(15),
                    end: ClockTime(16))
            ])
    ])

    private func state(employee: String = "Amina", taking grouping: Grouping? = grouping) -> RunState {
        var start = TestRun.start([
            Step("register", .collect(form: "delegation", from: nil), forEach: communes),
            Step("groups", .call(PluginCall("group", ["delegates"]))),
        ])
        start.workflow.programme = Programme(
            hours: HourSpan(from: ClockTime(9), to: ClockTime(17)),
            visits: [
                Visit(
                    "centres", title: "Centres", lasts: Minutes(60), travel: Minutes(30),
                    centres: [Centre("women", title: "Women's centre", places: 12, contact: "Hayat")])
            ],
            transport: Transport(buses: [Bus("minibus", title: "Minibus", seats: 14, driver: "Salah", phone: "+212 6")])
        )
        let agenda = Agenda(days: [
            AgendaDay(
                date: Self.day,
                slots: [
                    AgendaSlot(
                        session: "centres", kind: .visit, title: "Centres", start: ClockTime(14, 30),
                        end: ClockTime(16, 30), group: 1)
                ])
        ])
        let work = Activity(key: "k", step: "groups", item: nil, purpose: .work)
        func person(_ name: String) -> Value { ["employee": ["name": .text(name), "phone": "+212 5"]] }
        let kinds: [EventKind] =
            [
                .runStarted(start), .stepReady(step: "register", items: ["aklim", "sidi", "zegzel"], timers: []),
                .stepReady(step: "groups", items: [nil], timers: []),
            ]
            + [("aklim", employee), ("sidi", "Brahim"), ("zegzel", "Kenza")].map { item, name in
                .signalReceived(Signal(step: "register", item: item, answer: person(name).asMap ?? [:]))
            }
            + [
                .activityIntended(work),
                .activityCompleted(work, ActivityReport(agenda: agenda, grouping: grouping)),
            ]
        var state = RunState()
        for (seq, kind) in kinds.enumerated() {
            state.apply(Event(seq: seq + 1, at: at("2015-05-04T09:00"), kind: kind))
        }
        return state
    }

    private func record(_ state: RunState) throws -> Value {
        .map(try #require(RunRecord(state, at: at("2015-06-01T08:00"))).root())
    }

    private func names(_ rows: Value?) -> [String] { (rows?.asList ?? []).compactMap { $0["name"]?.asText } }

    @Test func `a bus has names and phones, a driver hours and numbers, a centre names alone`() throws {
        let record = try record(state())
        let group = try #require(record["groups"]?.asList?.first)
        #expect(names(group["delegates"]) == ["Amina", "Brahim"])
        #expect(group["driver"]?.asText == "Salah")
        let bus = try #require(record["buses"]?.asList?.first)
        #expect(bus["delegates"] == nil)
        let stop = try #require(bus["stops"]?.asList?.first)
        #expect([stop["centre"]?.asText, stop["contact"]?.asText] == ["Women's centre", "Hayat"])
        #expect([stop["start"], stop["size"], stop["group"]] == [.time(ClockTime(15)), 2, 1])
        let trip = try #require(bus["trips"]?.asList?.first)
        #expect([trip["start"], trip["end"]] == [.time(ClockTime(14, 30)), .time(ClockTime(16, 30))])
        let centre = try #require(record["centres"]?.asList?.first)
        #expect(names(centre["arrivals"]?.asList?.first?["delegates"]) == ["Amina", "Brahim"])
        #expect(record.at(path: "figures.groups") == 1)
    }

    @Test func `delegates know their group, and who has none is listed`() throws {
        let record = try record(state())
        let delegates = record["delegates"]?.asList ?? []
        #expect(
            Set(delegates.compactMap { $0["key"]?.asText }) == ["aklim.employee", "sidi.employee", "zegzel.employee"])
        #expect(delegates.compactMap { $0["group"]?.asInt } == [1, 1])
        #expect(names(record["without_group"]) == ["Kenza"])
        #expect(names(record.at(path: "agenda.visits")?.asList?.first?["delegates"]).sorted() == ["Amina", "Brahim"])
    }

    @Test func `who replaces a delegate takes over the seat`() throws {
        let record = try record(state(employee: "Zahra"))
        #expect(names(record["groups"]?.asList?.first?["delegates"]) == ["Zahra", "Brahim"])
    }

    @Test func `before groups are formed everybody goes along`() throws {
        let record = try record(state(taking: nil))
        #expect(record["groups"]?.asList == [])
        #expect(record.at(path: "grouping.is_made") == false)
        #expect(names(record["without_group"]) == [])
        #expect(names(record.at(path: "agenda.visits")?.asList?.first?["delegates"]).count == 3)
    }

    @Test func `a snapshot keeps the groups`() throws {
        let state = state()
        let snapshot = try Snapshot(of: state, hash: "h")
        #expect(snapshot.state()?.grouping == Self.grouping)
    }

    @Test func `a prefecture is called one`() throws {
        var start = TestRun.start([])
        start.workflow.inputs = [
            Input(
                "communes", .table(of: "commune"),
                .list([
                    ["key": "a", "province": .localized(LocalizedText(ar: "جرادة", fr: "Jerada", en: "Jerada"))],
                    ["key": "b", "province": "Oujda-Angad", "province_kind": "prefecture"], ["key": "c"],
                ]))
        ]
        var state = RunState()
        state.apply(Event(seq: 1, at: at("2015-05-04T09:00"), kind: .runStarted(start)))
        let rows = try record(state)["communes"]?.asList ?? []
        #expect(
            rows.map { $0["territory"]?.asLocalized?(in: .french) } == [
                "Province\u{A0}: Jerada", "Préfecture\u{A0}: Oujda-Angad", "",
            ])
        #expect(rows[0]["territory"]?.asLocalized?(in: .arabic) == "إقليم جرادة")
        #expect(rows[1]["territory"]?.asLocalized?(in: .arabic) == "عمالة Oujda-Angad")
    }
}
