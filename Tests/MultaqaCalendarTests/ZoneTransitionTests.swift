import MultaqaCalendar
import MultaqaModel
import Testing

@Suite struct ZoneTransitionTests {
    /// What the tz database says of Morocco in 2015: to summer time, out of it for Ramadan, in again, out in autumn.
    @Test func `the four changes of Morocco in 2015`() throws {
        let zone = try #require(Zone(name: "Africa/Casablanca"))
        let changes = zone.transitions(from: day("2015-01-01"), to: day("2015-12-31"))
        #expect(
            changes.map { zone.iso8601(zone.wallTime(ofUnixSeconds: $0.unixSeconds)) } == [
                "2015-03-29T03:00:00+01:00", "2015-06-14T02:00:00+01:00", "2015-07-19T03:00:00+01:00",
                "2015-10-25T02:00:00+01:00",
            ])
        #expect(changes.map(\.offsetAfter) == [3600, 0, 3600, 0])
        #expect(
            changes.map { "\($0.wallBefore)" } == [
                "2015-03-29T02:00:00", "2015-06-14T03:00:00", "2015-07-19T02:00:00", "2015-10-25T03:00:00",
            ])
    }

    @Test func `between two changes the offset is the one of the change`() throws {
        let zone = try #require(Zone(name: "Africa/Casablanca"))
        for change in zone.transitions(from: day("2015-01-01"), to: day("2035-12-31")) {
            #expect(zone.offsetSeconds(atUnixSeconds: change.unixSeconds - 1) == change.offsetBefore)
            #expect(zone.offsetSeconds(atUnixSeconds: change.unixSeconds) == change.offsetAfter)
        }
    }

    @Test func `a zone without changes has none`() throws {
        let zone = try #require(Zone(name: "UTC"))
        #expect(zone.transitions(from: day("2015-01-01"), to: day("2016-01-01")) == [])
    }
}
