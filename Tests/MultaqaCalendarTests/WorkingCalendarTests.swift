import Foundation
import MultaqaCalendar
import MultaqaModel
import Testing

@Suite struct WorkingCalendarTests {
    let morocco = SampleCalendars.morocco
    let belgium = SampleCalendars.belgium

    @Test func `a day off says its name and whether it is certain`() {
        #expect(morocco.dayOff(day("2015-06-08")) == nil)
        #expect(
            morocco.dayOff(day("2015-05-01"))
                == DayOff(
                    first: day("2015-05-01"), last: day("2015-05-01"),
                    name: LocalizedText([.arabic: "عيد الشغل", .french: "Fête du travail"]), kind: .holiday))
        #expect(
            morocco.dayOff(day("2015-06-06"))
                == DayOff(
                    first: day("2015-06-06"), last: day("2015-06-06"),
                    name: LocalizedText(ar: "السبت", fr: "samedi", en: "Saturday"), kind: .weekend))
        #expect(
            morocco.dayOff(day("2015-09-25"))
                == DayOff(
                    first: day("2015-09-24"), last: day("2015-09-25"), name: "Aïd Al Adha", kind: .hijri,
                    provisional: true))
    }

    @Test func `an announced month is certain, also on a weekend`() {
        #expect(morocco.dayOff(day("2015-07-18"))?.name == "Aïd Al Fitr")
        #expect(morocco.dayOff(day("2015-07-18"))?.provisional == false)
        #expect(morocco.dayOff(day("2015-07-17"))?.kind == .oneOff)
    }

    @Test func `a holiday holds in its years only`() {
        #expect(morocco.isWorkingDay(day("2015-01-14")))
        #expect(morocco.isWorkingDay(day("2022-01-14")))
        #expect(!morocco.isWorkingDay(day("2025-01-14")))
        #expect(morocco.dayOff(day("1998-07-30")) == nil)
    }

    @Test func `the holidays of a year come in order`() {
        #expect(
            morocco.holidays(in: 2015).map { "\($0.first) \($0.name(in: .french))" } == [
                "2015-05-01 Fête du travail", "2015-07-17 Congé de l'Aïd", "2015-07-18 Aïd Al Fitr",
                "2015-07-30 Fête du Trône", "2015-09-24 Aïd Al Adha",
            ])
        #expect(
            belgium.holidays(in: 2015).map(\.first)
                == [day("2015-04-06"), day("2015-05-14"), day("2015-05-25"), day("2015-12-25")])
    }

    @Test func `hours follow the weekday, the prayer of Friday and Ramadan`() {
        let morning = HourSpan(from: ClockTime(8, 30), to: ClockTime(12, 30))
        #expect(
            morocco.hours(on: day("2015-06-08")) == [morning, HourSpan(from: ClockTime(13), to: ClockTime(16, 30))])
        #expect(
            morocco.hours(on: day("2015-06-12")) == [morning, HourSpan(from: ClockTime(14), to: ClockTime(16, 30))])
        #expect(morocco.hours(on: day("2015-06-18")) == [HourSpan(from: ClockTime(9), to: ClockTime(15))])
        #expect(morocco.hours(on: day("2015-06-13")) == [])
        #expect(belgium.hours(on: day("2015-06-18")) == [HourSpan(from: ClockTime(9), to: ClockTime(17))])
    }

    @Test func `Ramadan ends where Shawwal was announced`() {
        #expect(
            morocco.ramadans(from: day("2015-01-01"), to: day("2015-12-31")) == [
                Ramadan(
                    year: 1436, first: day("2015-06-18"), last: day("2015-07-17"), provisionalStart: true,
                    provisionalEnd: false)
            ])
        #expect(!morocco.isRamadan(day("2015-06-17")))
        #expect(morocco.isRamadan(day("2015-07-17")))
        #expect(!morocco.isRamadan(day("2015-07-18")))
    }

    @Test func `an announced month moves its neighbours as little as months allow`() {
        // Computed: Shaban 1447 from 20 January 2026, Ramadan from 18 February (29 days), Shawwal from 20 March.
        let later = morocco.announcing(HijriDate(1, .ramadan, 1447), on: day("2026-02-20"))
        #expect(later.hijriDate(day("2026-02-19")) == HijriDate(30, .shaban, 1447))
        #expect(later.hijriDate(day("2026-02-20")) == HijriDate(1, .ramadan, 1447))
        #expect(later.dayOff(day("2026-03-20")) == nil)
        #expect(later.dayOff(day("2026-03-21"))?.name == "Aïd Al Fitr")
        #expect(later.dayOff(day("2026-05-27"))?.name == "Aïd Al Adha")
    }

    @Test func `a holiday that may move is at risk a day to each side`() {
        let names = morocco.provisionalHolidays(from: day("2015-09-26"), to: day("2015-09-30")).map(\.name)
        #expect(names == ["Aïd Al Adha"])
        #expect(morocco.provisionalHolidays(from: day("2015-09-27"), to: day("2015-09-30")) == [])
        // Announced: no risk.
        #expect(morocco.provisionalHolidays(from: day("2015-07-10"), to: day("2015-07-20")) == [])
    }

    @Test func `what if Adha is a day later`() {
        let later = morocco.announcing(HijriDate(10, .dhuAlHijja, 1436), on: day("2015-09-25"))
        #expect(later.isWorkingDay(day("2015-09-24")))
        #expect(later.dayOff(day("2015-09-25"))?.provisional == false)
        #expect(later.dayOff(day("2015-09-26"))?.name == "Aïd Al Adha")
    }

    @Test func `periods are found by overlap and are worked`() {
        #expect(morocco.periods(from: day("2015-06-08"), to: day("2015-06-09")).map(\.id) == ["bac_2015"])
        #expect(morocco.periods(from: day("2015-06-12"), to: day("2015-06-30")) == [])
        #expect(morocco.isWorkingDay(day("2015-06-10")))
    }

    @Test func `entries without a source or a date of verification are listed`() {
        #expect(
            morocco.rules.unverified == [
                "ramadan", "holidays.amazigh_new_year", "holidays.eid_al_adha", "holidays.eid_al_fitr",
                "holidays.labour_day", "holidays.throne_day", "days_off.bridge_2015", "periods.bac_2015",
            ])
    }

    @Test func `a calendar travels as its rules`() throws {
        let data = try JSONEncoder().encode(morocco)
        let decoded = try JSONDecoder().decode(WorkingCalendar.self, from: data)
        #expect(decoded == morocco)
        #expect(decoded.holidays(in: 2015) == morocco.holidays(in: 2015))
    }

    @Test func `outside 1970-2099 the same rules hold`() {
        #expect(morocco.dayOff(Day(year: 2150, month: 5, day: 1) ?? Day(number: 0))?.kind == .holiday)
        #expect(morocco.adding(workingDays: 1, to: day("2099-12-31")) == day("2100-01-01"))
        #expect(morocco.adding(workingDays: -2, to: day("1970-01-02")) == day("1969-12-31"))
        #expect(morocco.adding(workingDays: 3, to: day("1960-05-27")) == day("1960-06-01"))
        #expect(morocco.workingDays(from: day("1969-12-29"), to: day("1970-01-04")) == 5)
    }

    @Test func `a calendar without working days answers instead of searching for ever`() {
        let idle = WorkingCalendar(CalendarRules(id: "idle", name: "idle", week: WeekPattern([:])))
        #expect(idle.adding(workingDays: 1, to: day("2015-06-08")) == day("2015-06-08"))
        #expect(idle.workingDay(onOrBefore: day("2015-06-08")) == day("2015-06-08"))
    }
}
