import MultaqaModel
import Testing

@Suite struct DayArithmeticTests {
    @Test func `two hundred years of days agree with counting on fingers`() {
        var expected = (year: 1900, month: 1, day: 1)
        var weekday = Weekday.monday
        var current = day("1900-01-01")
        while expected.year < 2100 {
            let components = current.components
            guard components == expected, current.weekday == weekday,
                Day(year: expected.year, month: expected.month, day: expected.day) == current,
                Day(iso: current.description) == current
            else {
                Issue.record("\(current) is \(components), \(current.weekday); expected \(expected), \(weekday)")
                return
            }
            let leap = expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            expected.day += 1
            if expected.day > lengths[expected.month - 1] { expected = (expected.year, expected.month + 1, 1) }
            if expected.month == 13 { expected = (expected.year + 1, 1, 1) }
            weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
            current = current + 1
        }
        #expect(current - day("1900-01-01") == 73_049)
    }

    @Test func `the seminar's days`() {
        #expect(day("2015-06-08").weekday == .monday)
        #expect(day("2015-06-11").weekday == .thursday)
        #expect(day("1970-01-01").number == 0)
    }

    @Test(arguments: ["2015-02-29", "2015-13-01", "2015-6-8", "08/06/2015", "", "2015-06-08T00:00", "1900-02-29"])
    func `a text that is no date is refused`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `29 February exists in leap years only`() {
        #expect(Day(iso: "2000-02-29") != nil)
        #expect(Day(iso: "2016-02-29") != nil)
        #expect(Day(iso: "2100-02-29") == nil)
    }
}
