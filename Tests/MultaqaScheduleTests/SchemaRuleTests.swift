import MultaqaCalendar
import MultaqaModel
import Testing

@testable import MultaqaSchedule

/// The rules of the public schema of schedule.xml (voc/schedule, `validator/xsd/schedule.xml.xsd`), as far as an export of ours
/// comes near them.
@Suite struct SchemaRuleTests {
    private func root(_ schedule: Schedule) throws -> MarkupElement {
        let zone = try #require(Zone(name: "Africa/Casablanca"))
        return try MarkupReader.root(of: ScheduleXML.text(schedule, in: zone))
    }

    @Test func `elements stand in the order that the schema asks for`() throws {
        let root = try root(ScheduleTests.sample)
        #expect(root.children.map(\.name) == ["generator", "version", "conference", "day", "day"])
        let allowed: Set = [
            "title", "acronym", "start", "end", "days", "timeslot_duration", "base_url", "time_zone_name",
        ]
        let written = root.children("conference").flatMap { $0.children.map(\.name) }
        #expect(Set(written).isSubset(of: allowed) && Set(written).count == written.count)
    }

    @Test func `every event has all it must have, and each once`() throws {
        let required: Set = [
            "room", "title", "subtitle", "type", "date", "start", "duration", "abstract", "slug", "track",
        ]
        let allowed = required.union([
            "logo", "persons", "language", "description", "recording", "links", "attachments", "url",
        ])
        for event in try events(ScheduleTests.sample) {
            let names = event.children.map(\.name)
            #expect(Set(names).count == names.count)
            #expect(required.isSubset(of: names) && allowed.isSuperset(of: names))
            let (id, guid) = (event.attributes["id"].flatMap { Int($0) } ?? 0, event.attributes["guid"] ?? "")
            #expect(id > 0)
            #expect(guid.wholeMatch(of: /[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/) != nil)
            let date = event.text("date")
            #expect(date.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)/) != nil)
            #expect(event.text("start").wholeMatch(of: /[0-2][0-9]:[0-5][0-9]/) != nil)
            #expect(event.text("duration").wholeMatch(of: /[0-9]{1,2}:[0-9]{2}/) != nil)
            let persons = event.children("persons").flatMap { $0.children("person") }.map { $0.attributes["id"] ?? "" }
            let numbers = persons.compactMap { Int($0) }.filter { $0 > 0 }
            #expect(numbers.count == persons.count)
        }
    }

    @Test func `identifiers and slugs are told once`() throws {
        let events = try events(ScheduleTests.sample)
        for values in [
            events.map { $0.attributes["id"] ?? "" }, events.map { $0.attributes["guid"] ?? "" },
            events.map { $0.text("slug") },
        ] { #expect(Set(values).count == events.count) }
    }

    private func events(_ schedule: Schedule) throws -> [MarkupElement] {
        try root(schedule).children("day").flatMap { $0.children("room") }.flatMap { $0.children("event") }
    }
}
