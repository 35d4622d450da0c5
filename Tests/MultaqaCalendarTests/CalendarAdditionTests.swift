import MultaqaCalendar
import MultaqaModel
import Testing

@Suite struct CalendarAdditionTests {
    private let addition: Value = [
        "calendar": "oriental", "extends": "morocco",
        "holidays": ["throne_day": ["name": "Trône et fête locale", "date": "30 july", "days": 2]],
        "days_off": ["moussem": ["name": "Moussem", "date": "2015-05-04", "source": "arrêté communal"]],
        "periods": [
            "council": ["kind": "council", "name": "Session de mai", "from": "2015-05-05", "until": "2015-05-07"]
        ],
    ]

    @Test func `a host's calendar adds to another one`() throws {
        #expect(WorkingCalendar.base(of: addition) == "morocco")
        let calendar = try WorkingCalendar(addition, extending: SampleCalendars.morocco)
        #expect(calendar.rules.id == "oriental")
        #expect(calendar.rules.zone == "Africa/Casablanca")
        #expect(calendar.dayOff(day("2015-05-01"))?.name(in: .french) == "Fête du travail")
        #expect(calendar.dayOff(day("2015-05-04"))?.name(in: .french) == "Moussem")
        #expect(calendar.isWorkingDay(day("2015-05-05")))
        #expect(calendar.periods(from: day("2015-05-01"), to: day("2015-06-30")).map(\.id) == ["council", "bac_2015"])
        #expect(calendar.hours(on: day("2015-06-19")) == SampleCalendars.morocco.hours(on: day("2015-06-19")))
    }

    @Test func `an entry of the same name replaces the one below it`() throws {
        let calendar = try WorkingCalendar(addition, extending: SampleCalendars.morocco)
        #expect(calendar.dayOff(day("2015-07-31"))?.name(in: .french) == "Trône et fête locale")
        #expect(calendar.dayOff(day("1999-07-30"))?.name(in: .french) == "Trône et fête locale")
    }

    @Test func `without the calendar it adds to, it says what is missing`() {
        #expect(
            SampleCalendars.problems(addition) == ["calendar-base-missing: 'extends': there is no calendar 'morocco'"])
    }

    @Test func `only unverified entries that bear on the days are named`() {
        let calendar = SampleCalendars.morocco
        #expect(calendar.unverifiedEntries(from: day("2015-03-01"), to: day("2015-04-30")) == [])
        #expect(
            calendar.unverifiedEntries(from: day("2015-04-30"), to: day("2015-06-30")) == [
                "ramadan", "holidays.labour_day", "periods.bac_2015",
            ])
        #expect(
            calendar.unverifiedEntries(from: day("2015-07-17"), to: day("2015-07-17")).contains("days_off.bridge_2015"))
    }
}
