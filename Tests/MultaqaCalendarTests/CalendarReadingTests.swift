import MultaqaCalendar
import MultaqaModel
import Testing

@Suite struct CalendarReadingTests {
    private func problems(_ path: String, _ value: Value?) -> [String] {
        SampleCalendars.problems(SampleCalendars.moroccoFile.setting(path, to: value))
    }

    @Test func `a right file has no problems`() {
        #expect(SampleCalendars.problems(SampleCalendars.moroccoFile) == [])
    }

    @Test func `dates may come typed or as text`() {
        let typed = SampleCalendars.moroccoFile.setting("days_off.bridge_2015.date", to: "2015-07-17")
        #expect((try? WorkingCalendar(typed)) == SampleCalendars.morocco)
    }

    @Test func `an unknown key gets a suggestion`() throws {
        let file = SampleCalendars.moroccoFile.setting("holidays.throne_day.form", to: 2000)
        let found = #expect(throws: Diagnostics.self) { try WorkingCalendar(file) }
        #expect(found?.all.map(\.id) == ["unknown-calendar-key"])
        #expect(
            found?.all.first?.message(in: .french)
                == "la clé 'holidays.throne_day.form' n'existe pas dans un calendrier")
        #expect(found?.all.first?.help?(in: .french) == "vouliez-vous dire 'from' ?")
    }

    @Test(
        arguments: [
            ("calendar", nil, "missing-calendar-key: 'calendar' is missing; expected a word"),
            ("week", nil, "missing-calendar-key: 'week' is missing; expected a group of keys"),
            ("week", ["monday": []], "no-working-day: 'week' has no working day"),
            (
                "week.monday", "8h30",
                "unreadable-calendar-value: 'week.monday' is '8h30'; expected hours such as 8h30-16h30, or a list of them"
            ),
            (
                "week.monday", ["8h30-12h30", "12h00-16h30"],
                "working-hours-overlap: in 'week.monday', 8h30-12h30 and 12h00-16h30 overlap"
            ),
            (
                "zone", "Africa/Casablanka",
                "unreadable-calendar-value: 'zone' is 'Africa/Casablanka'; expected a time zone such as Africa/Casablanca"
            ),
            (
                "holidays.labour_day.date", "1 mai",
                "unreadable-calendar-value: 'holidays.labour_day.date' is '1 mai'; "
                    + "expected a day and a month such as 30 july"
            ),
            (
                "holidays.labour_day.date", "31 june",
                "unreadable-calendar-value: 'holidays.labour_day.date' is '31 june'; "
                    + "expected a day and a month such as 30 july"
            ),
            ("holidays.labour_day.date", nil, "holiday-without-one-rule: holiday 'holidays.labour_day' has no date"),
            (
                "holidays.labour_day.easter", 1,
                "holiday-without-one-rule: holiday 'holidays.labour_day' has several rules: date, easter"
            ),
            ("holidays", "none", "unreadable-calendar-value: 'holidays' is 'none'; expected a group of keys"),
            (
                "holidays.eid_al_fitr.days", 400,
                "unreadable-calendar-value: 'holidays.eid_al_fitr.days' is 400; expected a number of days from 1 to 60"
            ),
            (
                "holidays.throne_day.until", 1999,
                "years-reversed: holiday 'holidays.throne_day' holds from 2000 until 1999: the end is before the start"
            ),
            (
                "holidays.throne_day.verified_on", "2026-11-24",
                "verified-without-source: 'holidays.throne_day' is marked verified without a source"
            ),
            (
                "announced.shawwal_1436.date", "2016-07-18",
                "announced-date-too-far: 'announced.shawwal_1436': 1 shawwal 1436 is announced on 2016-07-18, "
                    + "the computed day is 2015-07-18"
            ),
            (
                "announced.ramadan_1436", ["hijri": "1 ramadan 1436", "date": "2015-06-17"],
                "announced-dates-disagree: 'announced.shawwal_1436' and 'announced.ramadan_1436' disagree: "
                    + "months between them: 1, days: 31"
            ),
            (
                "periods.bac_2015.until", "2015-06-01",
                "period-ends-before-start: period 'periods.bac_2015' ends on 2015-06-01, before it starts on 2015-06-09"
            ),
            (
                "periods.bac_2015.kind", "exam",
                "unreadable-calendar-value: 'periods.bac_2015.kind' is 'exam'; expected school, exams, elections or council"
            ),
            (
                "days_off.bridge_2015.date", nil,
                "missing-calendar-key: 'days_off.bridge_2015.date' is missing; expected a date such as 2015-06-08"
            ),
        ] as [(String, Value?, String)])
    func `a wrong entry is named in a sentence`(path: String, value: Value?, sentence: String) {
        #expect(problems(path, value) == [sentence])
    }

    @Test func `all problems of a file come at once, at their places`() {
        let file = SampleCalendars.moroccoFile
            .setting("holidays.labour_day.date", to: "mai").setting("hijri", to: "lunar").setting(
                "week.source", to: nil)
        let found = #expect(throws: Diagnostics.self) {
            try WorkingCalendar(file, locate: { SourcePlace(file: $0) })
        }
        #expect(
            found?.all.compactMap(\.place?.file) == ["hijri", "week.verified_on", "holidays.labour_day.date"])
    }

    @Test func `every situation speaks three languages`() {
        let span = HourSpan(from: ClockTime(8), to: ClockTime(9))
        let situations: [CalendarSituation] = [
            .unknownKey(path: "a.b", nearest: "c"), .missingKey(path: "a", expected: .hours),
            .unreadable(path: "a", found: "1", expected: .year), .notOneRule(path: "a", found: []),
            .notOneRule(path: "a", found: ["date", "hijri"]), .noWorkingDay(path: "week"),
            .hoursOverlap(path: "a", span, span),
            .endsBeforeStart(path: "a", from: Day(number: 1), until: Day(number: 0)),
            .yearsReversed(path: "a", from: 2, until: 1),
            .announcedTooFar(path: "a", HijriDate(1, .ramadan, 1436), on: Day(number: 0), computed: Day(number: 9)),
            .announcedDisagree(path: "a", other: "b", months: 1, days: 31), .verifiedWithoutSource(path: "a"),
            .baseMissing(path: "extends", name: "b"),
        ]
        for situation in situations {
            #expect(Set([situation.message, situation.help].compactMap { $0?.texts.count }) == [3])
        }
        #expect(Set(situations.map(\.id)).count == 12)
    }
}
