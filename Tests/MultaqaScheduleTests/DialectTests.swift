import Foundation
import MultaqaModel
import Testing

@testable import MultaqaSchedule

/// One invented programme in the forms that different programs write: whichever it is, the same comes out.
///
/// Forms after the public schemas in voc/schedule (`validator/xsd`, `validator/json`) and the interface of pretalx; no data of
/// theirs.
@Suite struct DialectTests {
    /// What every dialect tells.
    private struct Told: Hashable {
        let title: String
        let room: String
        let start: WallTime
        let minutes: Int
        let persons: [String]
    }

    private static let expected: [Told] = [
        Told(
            title: "Ouverture", room: "Salle A", start: ScheduleTests.moment(0, 9, 30), minutes: 45,
            persons: ["A. Inventée", "B. Inventé"]),
        Told(title: "Atelier", room: "Salle B", start: ScheduleTests.moment(0, 10, 15), minutes: 90, persons: []),
        Told(
            title: "Veillée", room: "Salle A", start: ScheduleTests.moment(1, 0, 30), minutes: 60,
            persons: ["A. Inventée"]),
    ]

    private func told(_ schedule: Schedule) -> [Told] {
        schedule.events.map { event in
            Told(
                title: event.title, room: event.room, start: event.start, minutes: event.minutes,
                persons: event.persons.map(\.name))
        }.sorted { $0.start < $1.start }
    }

    @Test(arguments: Dialects.xml)
    func `every dialect of XML tells the same programme`(dialect: Dialects.Sample) throws {
        let schedule = try ScheduleXML.schedule(from: dialect.text)
        #expect(told(schedule) == Self.expected)
        #expect(schedule.days.map(\.date) == [ScheduleTests.first])
        #expect(schedule.title == "Rencontre inventée")
    }

    @Test(arguments: Dialects.json)
    func `every dialect of JSON tells the same programme`(dialect: Dialects.Sample) throws {
        let schedule = try ScheduleJSON.schedule(from: Data(dialect.text.utf8))
        #expect(told(schedule) == Self.expected)
        #expect(schedule.days.map(\.date) == [ScheduleTests.first])
    }

    @Test func `a time told in another offset is moved to the clock of the conference`() throws {
        let schedule = try ScheduleXML.schedule(
            from: """
                <schedule><conference><title>t</title><time_zone_name>Africa/Casablanca</time_zone_name></conference>
                <day date="2015-06-08"><room name="A"><event id="1"><title>t</title><start>09:30</start>
                <date>2015-06-08T08:30:00Z</date><duration>00:45</duration></event></room></day></schedule>
                """)
        #expect(schedule.events.map(\.start) == [ScheduleTests.moment(0, 9, 30)])
    }

    @Test func `offsets and ISO lengths are read in their spellings`() throws {
        let spellings = ["PT1H30M", "PT90M", "1:30", "90"]
        #expect(spellings.map(ScheduleTime.duration) == [90, 90, 90, 90])
        #expect(["PT", "PT5", "P1D", "PTM"].map(ScheduleTime.duration) == [nil, nil, nil, nil])
    }
}
