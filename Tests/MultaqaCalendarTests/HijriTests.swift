import Foundation
import MultaqaCalendar
import MultaqaModel
import Testing

@Suite struct HijriTests {
    /// Announced by the ministry of Habous; each with its distance from the tabular and the Umm al-Qura calendar.
    static let announced: [(HijriDate, String, tabular: Int, ummAlQura: Int)] = [
        (HijriDate(1, .ramadan, 1442), "2021-04-14", 1, 1),
        (HijriDate(1, .shawwal, 1442), "2021-05-13", 0, 0),
        (HijriDate(1, .ramadan, 1443), "2022-04-03", 0, 1),
        (HijriDate(1, .shawwal, 1443), "2022-05-02", -1, 0),
        (HijriDate(1, .ramadan, 1444), "2023-03-23", 0, 0),
        (HijriDate(1, .shawwal, 1444), "2023-04-22", 0, 1),
        (HijriDate(1, .ramadan, 1445), "2024-03-12", 1, 1),
        (HijriDate(1, .shawwal, 1445), "2024-04-10", 0, 0),
        (HijriDate(10, .dhuAlHijja, 1446), "2025-06-07", 0, 1),
        (HijriDate(1, .muharram, 1447), "2025-06-27", 0, 1),
        (HijriDate(1, .ramadan, 1447), "2026-02-19", 1, 1),
    ]

    @Test(arguments: announced.indices)
    func `announced dates are at most a day from the computed ones`(index: Int) {
        let (hijri, on, tabular, ummAlQura) = HijriTests.announced[index]
        #expect(day(on) - hijri.day(by: .tabular) == tabular)
        #expect(day(on) - hijri.day(by: .ummAlQura) == ummAlQura)
        #expect(abs(tabular) <= 1 && abs(ummAlQura) <= 1)
    }

    @Test func `Ramadan 1436 was computed for 18 June 2015`() {
        #expect(HijriDate(1, .ramadan, 1436).day() == day("2015-06-18"))
        #expect(HijriDate(1, .ramadan, 1436).day(by: .ummAlQura) == day("2015-06-18"))
        #expect(HijriDate(day("2015-06-09")) == HijriDate(21, .shaban, 1436))
        #expect(HijriDate(day("2015-06-09"), by: .ummAlQura) == HijriDate(22, .shaban, 1436))
    }

    @Test(arguments: HijriMethod.allCases)
    func `two hundred years of days follow each other`(method: HijriMethod) {
        var previous = HijriDate(day("1900-01-01") - 1, by: method)
        for number in day("1900-01-01").number..<day("2100-01-01").number {
            let date = HijriDate(Day(number: number), by: method)
            let next = date.month == previous.month && date.day == previous.day + 1
            let turns = date.month == previous.month + 1 && date.day == 1 && (29...30).contains(previous.day)
            guard next || turns, date.day(by: method) == Day(number: number) else {
                Issue.record("\(Day(number: number)): \(date) after \(previous)")
                return
            }
            previous = date
        }
    }

    @Test func `the cycle has 30 years of 10631 days, with eleven leap years`() {
        let lengths = (1...30).map { HijriDate(1, .muharram, $0 + 1).day() - HijriDate(1, .muharram, $0).day() }
        #expect(lengths.reduce(0, +) == 10_631)
        #expect(
            lengths.enumerated().filter { $0.element == 355 }.map { $0.offset + 1 }
                == [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29])
    }

    @Test(arguments: [
        (HijriMethod.tabular, Calendar.Identifier.islamicCivil), (HijriMethod.ummAlQura, .islamicUmmAlQura),
    ])
    func `month starts of 1420 to 1450 are those of ICU`(method: HijriMethod, identifier: Calendar.Identifier) throws {
        var calendar = Calendar(identifier: identifier)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var different: [HijriMonth] = []
        for year in 1420...1450 {
            for name in HijriMonth.Name.allCases {
                let start = HijriDate(1, name, year).day(by: method)
                let date = Date(timeIntervalSince1970: Double(start.number) * 86_400 + 43_200)
                let components = calendar.dateComponents([.year, .month, .day], from: date)
                if components.year != year || components.month != name.rawValue || components.day != 1 {
                    different.append(HijriMonth(name, year))
                }
            }
        }
        #expect(different == [])
    }

    @Test func `a Hijri date is read and written back`() {
        #expect(HijriDate("10 dhu_al_hijja 1446") == HijriDate(10, .dhuAlHijja, 1446))
        #expect(HijriDate(10, .dhuAlHijja, 1446).description == "10 dhu_al_hijja 1446")
        #expect(HijriDate("31 ramadan 1446") == nil)
        #expect(HijriDate("1 ramadhan 1446") == nil)
        #expect(HijriDate("ramadan 1446") == nil)
    }

    @Test(arguments: [
        (1970, "1970-03-29"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2015, "2015-04-05"), (2024, "2024-03-31"),
        (2026, "2026-04-05"), (2038, "2038-04-25"), (2285, "2285-03-22"),
    ])
    func `Easter Sunday`(year: Int, sunday: String) {
        #expect(Easter.sunday(in: year) == day(sunday))
    }
}
