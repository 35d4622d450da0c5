import Foundation
import MultaqaCalendar
import MultaqaModel
import Testing

@testable import MultaqaSchedule

@Suite struct ScheduleTests {
    static let first = Day(number: 16_594)

    static func moment(_ day: Int, _ hour: Int, _ minute: Int = 0) -> WallTime {
        WallTime(first + day, ClockTime(hour, minute))
    }

    static let sample = Schedule(
        title: "Séminaire & rencontre", acronym: "made-2015", version: "3", zone: "Africa/Casablanca",
        days: [
            ScheduleDay(
                first,
                events: [
                    ScheduleEvent(
                        "opening", title: "الجلسة الافتتاحية", room: "Salle <A>", start: moment(0, 9, 30), minutes: 90,
                        track: "cadre", type: "session", language: "ar", persons: [.init(id: "7", name: "A. Inventé")]),
                    ScheduleEvent(
                        "aims", title: "Objectifs", room: "Salle <A>", start: moment(0, 11), minutes: 45,
                        persons: [.init(name: "B. Inventé")]),
                ]),
            ScheduleDay(
                first + 1,
                events: [
                    ScheduleEvent(
                        "talk", title: "Exposé", room: "B", start: moment(1, 14), minutes: 60,
                        persons: [.init(id: "7", name: "A. Inventé")])
                ]),
        ])

    @Test func `what is written as XML is read back`() throws {
        let zone = try #require(Zone(name: "Africa/Casablanca"))
        let back = try ScheduleXML.schedule(from: ScheduleXML.text(Self.sample, in: zone))
        #expect(back.title == Self.sample.title && back.zone == "Africa/Casablanca" && back.version == "3")
        #expect(back.events.map(\.title) == Self.sample.events.map(\.title))
        #expect(back.events.map(\.start) == Self.sample.events.map(\.start))
        #expect(back.events.map(\.minutes) == [90, 45, 60])
        #expect(back.rooms == ["Salle <A>", "B"])
        #expect(back.events[0].persons == [SchedulePerson(id: "1", name: "A. Inventé")])
    }

    @Test func `what is written as JSON is read back`() throws {
        let zone = try #require(Zone(name: "Africa/Casablanca"))
        let data = try JSONEncoder().encode(ScheduleJSON.value(Self.sample, in: zone))
        let back = try ScheduleJSON.schedule(from: data)
        #expect(back.zone == "Africa/Casablanca")
        #expect(back.events.map(\.title) == Self.sample.events.map(\.title))
        #expect(back.events.map(\.start) == Self.sample.events.map(\.start))
        #expect(back.events.map { $0.persons.map(\.id) } == [["1"], ["2"], ["1"]])
    }

    @Test func `every event has an identifier of its own, the same each time`() throws {
        let zone = try #require(Zone(name: "Africa/Casablanca"))
        let text = ScheduleXML.text(Self.sample, in: zone)
        let guids = text.split(separator: "guid=\"").dropFirst().map { $0.prefix(36) }
        #expect(Set(guids).count == 3)
        #expect(guids.allSatisfy { $0.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12] })
        #expect(text == ScheduleXML.text(Self.sample, in: zone))
    }

    @Test func `times and lengths are understood in the spellings of several exports`() {
        #expect(["09:30", "9:30", "0930", "09:30:00"].map(ScheduleTime.clock) == [570, 570, 570, 570])
        #expect(ScheduleTime.clock("ninish") == nil)
        #expect(
            ["01:30", "1:30", "01:30:00", "90", "1:00:30:00"].map(ScheduleTime.duration) == [90, 90, 90, 90, 1470])
        let moments = [
            "2015-06-08T09:30:00+01:00", "2015-06-08T09:30:00Z", "2015-06-08 09:30", "2015-06-08T09:30-05:00",
        ]
        #expect(moments.map { ScheduleTime.moment($0) } == Array(repeating: Self.moment(0, 9, 30), count: 4))
    }

    @Test func `an event without a date after midnight belongs to the night`() throws {
        let schedule = try ScheduleXML.schedule(
            from: """
                <?xml version="1.0"?><!DOCTYPE schedule><schedule><conference><title>t</title></conference>
                <day date="2015-06-08"><room name="A"><event id="1"><title>Late &amp; long</title><start>00:30</start>
                <duration>1:00</duration><speakers><speaker>B</speaker></speakers></event></room></day></schedule>
                """)
        #expect(schedule.events.map(\.start) == [Self.moment(1, 0, 30)])
        #expect(schedule.events[0].title == "Late & long")
        #expect(schedule.events[0].persons.map(\.name) == ["B"])
        #expect(schedule.conflicts() == [.afterMidnight(schedule.events[0], day: Self.first)])
    }

    @Test func `a list of talks is a schedule too`() throws {
        let text = """
            {"title": {"fr": "Rencontre"}, "timezone": "Africa/Casablanca",
             "talks": [{"code": "A", "title": {"en": "Talk", "fr": "Exposé"}, "start": "2015-06-08T09:00:00+01:00",
                        "end": "2015-06-08T09:45:00+01:00", "room": 3, "speakers": ["X"]},
                       {"code": "B", "title": "not placed", "start": null, "room": null}],
             "rooms": [{"id": 3, "name": {"fr": "Grande salle"}}], "speakers": [{"code": "X", "name": "X. Inventée"}]}
            """
        let schedule = try ScheduleJSON.schedule(from: Data(text.utf8))
        #expect(
            schedule.events == [
                ScheduleEvent(
                    "A", title: "Exposé", room: "Grande salle", start: Self.moment(0, 9), minutes: 45,
                    persons: [SchedulePerson(id: "X", name: "X. Inventée")])
            ])
    }

    @Test(arguments: [
        "", "<schedule>", "<schedule></other>", "<talks></talks>", "<schedule><day></day></schedule>",
        "<schedule>&bomb;</schedule>", "<schedule a=1></schedule>",
    ])
    func `a broken file is refused`(text: String) {
        #expect(throws: ScheduleFault.self) { try ScheduleXML.schedule(from: text) }
    }

    @Test func `a JSON file without a schedule is refused`() {
        #expect(throws: ScheduleFault("neither 'schedule' nor 'talks' is in the file")) {
            try ScheduleJSON.schedule(from: Data("{}".utf8))
        }
    }

    // MARK: Conflicts

    private func schedule(_ events: ScheduleEvent...) -> Schedule {
        Schedule(title: "", acronym: "", days: [ScheduleDay(Self.first, events: events)])
    }

    @Test func `two events at once in one room, one person at both`() {
        let person = SchedulePerson(id: "1", name: "A")
        let one = ScheduleEvent(
            "1", title: "one", room: "A", start: Self.moment(0, 9), minutes: 60, persons: [person])
        let other = ScheduleEvent(
            "2", title: "other", room: "A", start: Self.moment(0, 9, 30), minutes: 60, persons: [person])
        #expect(schedule(one, other).conflicts() == [.room("A", one, other), .person(person, one, other)])
    }

    @Test func `one after the other is no conflict`() {
        let one = ScheduleEvent("1", title: "one", room: "A", start: Self.moment(0, 9), minutes: 60)
        let next = ScheduleEvent("2", title: "next", room: "A", start: Self.moment(0, 10), minutes: 60)
        #expect(schedule(one, next).conflicts() == [])
    }

    @Test func `an event listed too late or on another day is reported`() {
        let late = ScheduleEvent("1", title: "late", room: "A", start: Self.moment(0, 15), minutes: 60)
        let early = ScheduleEvent("2", title: "early", room: "A", start: Self.moment(0, 9), minutes: 60)
        let other = ScheduleEvent("3", title: "other", room: "B", start: Self.moment(3, 9), minutes: 60)
        #expect(
            schedule(late, early, other).conflicts() == [
                .order(early, after: late), .otherDay(other, day: Self.first),
            ])
    }
}
