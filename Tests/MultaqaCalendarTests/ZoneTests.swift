import MultaqaCalendar
import MultaqaModel
import Testing

@Suite struct ZoneTests {
    let casablanca: Zone
    let brussels: Zone

    init() throws {
        casablanca = try #require(Zone(name: "Africa/Casablanca"))
        brussels = try #require(Zone(name: "Europe/Brussels"))
    }

    private func wall(_ text: String) throws -> WallTime { try #require(WallTime(iso: text)) }

    @Test(arguments: [
        ("2015-06-07T18:00", "2015-06-07T18:00:00+01:00"),
        ("2015-06-13T23:59", "2015-06-13T23:59:00+01:00"),
        ("2015-06-14T12:00", "2015-06-14T12:00:00+00:00"),
        ("2015-07-20T09:30", "2015-07-20T09:30:00+01:00"),
        ("2026-02-14T12:00", "2026-02-14T12:00:00+01:00"),
        ("2026-02-15T12:00", "2026-02-15T12:00:00+00:00"),
        ("2026-03-21T12:00", "2026-03-21T12:00:00+00:00"),
        ("2026-03-22T12:00", "2026-03-22T12:00:00+01:00"),
    ])
    func `Morocco is an hour behind itself in Ramadan`(text: String, iso: String) throws {
        #expect(casablanca.iso8601(try wall(text)) == iso)
    }

    @Test func `a skipped hour moves forward`() throws {
        // On 22 March 2026 the clock goes from 2h00 to 3h00.
        let skipped = try wall("2026-03-22T02:30")
        #expect(casablanca.iso8601(skipped) == "2026-03-22T03:30:00+01:00")
        #expect(brussels.iso8601(try wall("2015-03-29T02:30")) == "2015-03-29T03:30:00+02:00")
    }

    @Test func `of a repeated hour the first counts`() throws {
        // On 14 June 2015 and on 15 February 2026 the clock goes from 3h00 back to 2h00.
        #expect(casablanca.iso8601(try wall("2015-06-14T02:30")) == "2015-06-14T02:30:00+01:00")
        #expect(casablanca.iso8601(try wall("2026-02-15T02:30")) == "2026-02-15T02:30:00+01:00")
        #expect(brussels.iso8601(try wall("2015-10-25T02:30")) == "2015-10-25T02:30:00+02:00")
    }

    @Test func `instants and wall times are each other's inverse, hour by hour`() throws {
        for zone in [casablanca, brussels] {
            let start = Int64(day("2015-01-01").number) * 86_400
            var repeated = 0
            for hour in Int64(0)..<(366 * 24) {
                let instant = start + hour * 3600
                let back = zone.unixSeconds(of: zone.wallTime(ofUnixSeconds: instant))
                // Only the second pass of a repeated hour comes back an hour earlier.
                if back == instant - 3600 { repeated += 1 } else { #expect(back == instant) }
            }
            #expect(repeated == (zone == casablanca ? 2 : 1))
        }
    }

    @Test func `clock changes of a year`() {
        #expect(
            casablanca.clockChanges(from: day("2015-01-01"), to: day("2015-12-31"))
                == [day("2015-03-29"), day("2015-06-14"), day("2015-07-19"), day("2015-10-25")])
        #expect(casablanca.clockChanges(from: day("2015-06-08"), to: day("2015-06-11")) == [])
    }

    @Test func `times before 1970 and west of Greenwich`() throws {
        let newYork = try #require(Zone(name: "America/New_York"))
        #expect(newYork.wallTime(ofUnixSeconds: -1) == WallTime(iso: "1969-12-31T18:59:59"))
        #expect(newYork.iso8601(try wall("1969-12-31T18:59:59")) == "1969-12-31T18:59:59-05:00")
    }

    @Test(arguments: ["Africa/Casablanka", "", "CET", "GMT+1", "+01:00", "../etc/passwd", "Africa/"])
    func `a name that is no zone is refused`(name: String) {
        #expect(Zone(name: name) == nil)
    }
}
