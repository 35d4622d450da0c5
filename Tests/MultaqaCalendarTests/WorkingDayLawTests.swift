import MultaqaCalendar
import MultaqaModel
import Testing

/// Laws that hold for every calendar, day and number; checked on seeded random cases against plain walking.
@Suite struct WorkingDayLawTests {
    /// Two calendars and a third with random weeks and days off.
    static let calendars: [WorkingCalendar] = {
        var generator = SeededGenerator(state: 2015)
        let daysOff = (0..<400).map { index in
            OneOffDayOff(
                id: "d\(index)", name: "off", on: Day(number: .random(in: 14_000..<18_000, using: &generator)),
                days: .random(in: 1...4, using: &generator))
        }
        let span = HourSpan(from: ClockTime(8), to: ClockTime(12))
        let week = WeekPattern([.sunday: [span], .monday: [span], .wednesday: [span], .thursday: [span]])
        let odd = WorkingCalendar(CalendarRules(id: "odd", name: "odd", week: week, daysOff: daysOff))
        return [SampleCalendars.morocco, SampleCalendars.belgium, odd]
    }()

    private func cases(_ count: Int, seed: UInt64, _ body: (WorkingCalendar, Day, Int) -> Bool) -> [String] {
        var generator = SeededGenerator(state: seed)
        var broken: [String] = []
        for _ in 0..<count {
            let calendar = WorkingDayLawTests.calendars.randomElement(using: &generator) ?? SampleCalendars.morocco
            let day = Day(number: .random(in: 14_000..<18_000, using: &generator))
            let amount = Int.random(in: -120...120, using: &generator)
            if !body(calendar, day, amount) { broken.append("\(calendar.rules.id) \(day) \(amount)") }
        }
        return broken
    }

    @Test func `adding equals walking from day to day`() {
        let broken = cases(5_000, seed: 1) { calendar, day, amount in
            var walked = day
            var left = amount.magnitude
            while left > 0 {
                walked = walked + amount.signum()
                if calendar.isWorkingDay(walked) { left -= 1 }
            }
            return calendar.adding(workingDays: amount, to: day) == walked
        }
        #expect(broken == [])
    }

    @Test func `adding lands on a working day and comes back`() {
        let broken = cases(5_000, seed: 2) { calendar, day, amount in
            let there = calendar.adding(workingDays: amount, to: day)
            guard amount != 0, calendar.isWorkingDay(there) else { return amount == 0 && there == day }
            return !calendar.isWorkingDay(day) || calendar.adding(workingDays: -amount, to: there) == day
        }
        #expect(broken == [])
    }

    @Test func `adding in two steps is adding once`() {
        let broken = cases(5_000, seed: 3) { calendar, day, amount in
            let half = amount / 2
            let twice = calendar.adding(workingDays: amount - half, to: calendar.adding(workingDays: half, to: day))
            return twice == calendar.adding(workingDays: amount, to: day)
        }
        #expect(broken == [])
    }

    @Test func `counting agrees with adding`() {
        let broken = cases(5_000, seed: 4) { calendar, day, amount in
            let start = calendar.workingDay(onOrAfter: day)
            let end = calendar.adding(workingDays: abs(amount), to: start)
            return calendar.workingDays(from: start, to: end) == abs(amount) + 1
        }
        #expect(broken == [])
    }

    @Test func `a working day stays, a day off moves to the nearest working day on its side`() {
        let broken = cases(5_000, seed: 5) { calendar, day, _ in
            let before = calendar.workingDay(onOrBefore: day)
            let after = calendar.workingDay(onOrAfter: day)
            if calendar.isWorkingDay(day) { return before == day && after == day && calendar.dayOff(day) == nil }
            return before < day && day < after && calendar.dayOff(day) != nil
                && calendar.workingDays(from: before, to: after) == 2
        }
        #expect(broken == [])
    }
}
