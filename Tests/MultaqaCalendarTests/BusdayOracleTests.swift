import MultaqaCalendar
import MultaqaModel
import MultaqaTestKit
import Testing

/// numpy's business-day functions against ours, on 100,000 random cases over fifty random calendars.
@Suite(.enabled(if: Python.has("numpy"), "needs python3 with numpy; MULTAQA_PYTHON names it"))
struct BusdayOracleTests {
    private struct Case {
        var calendar: Int
        var day: Day
        var amount: Int
    }

    private let script = """
        import sys, numpy as np
        calendars, out = [], []
        for line in open(sys.argv[1], encoding="utf-8"):
            kind, *rest = line.split()
            if kind == "calendar":
                days = np.array([int(n) for n in rest[1:]], dtype="datetime64[D]")
                calendars.append(np.busdaycalendar(weekmask=rest[0], holidays=days))
            else:
                calendar, day, amount = calendars[int(rest[0])], np.datetime64(int(rest[1]), "D"), int(rest[2])
                if amount == 0:
                    there = day
                else:
                    roll = "backward" if amount > 0 else "forward"
                    there = np.busday_offset(day, amount, roll=roll, busdaycal=calendar)
                working = int(np.is_busday(day, busdaycal=calendar))
                before = np.busday_offset(day, 0, roll="backward", busdaycal=calendar)
                after = np.busday_offset(day, 0, roll="forward", busdaycal=calendar)
                count = np.busday_count(day, day + abs(amount) + 1, busdaycal=calendar)
                out.append(" ".join(str(int(n.astype("int64")) if hasattr(n, "astype") else int(n))
                                    for n in (there, working, before, after, count)))
        print("\\n".join(out))
        """

    @Test func `a hundred thousand offsets are those of numpy`() throws {
        var generator = SeededGenerator(state: 1436)
        let calendars = (0..<50).map { BusdayOracleTests.calendar($0, &generator) }
        let cases = (0..<100_000).map { _ in
            Case(
                calendar: .random(in: 0..<calendars.count, using: &generator),
                day: Day(number: .random(in: 14_000..<20_000, using: &generator)),
                amount: .random(in: -150...150, using: &generator))
        }
        let head = calendars.map { calendar in
            let mask = Weekday.allCases.map { calendar.rules.week.isWorking($0) ? "1" : "0" }.joined()
            let days = calendar.rules.daysOff.flatMap { off in (0..<off.days).map { "\(off.on.number + $0)" } }
            return "calendar \(mask) \(days.joined(separator: " "))"
        }
        let input = (head + cases.map { "case \($0.calendar) \($0.day.number) \($0.amount)" }).joined(separator: "\n")
        let ours = cases.map { one in
            let calendar = calendars[one.calendar]
            return [
                calendar.adding(workingDays: one.amount, to: one.day).number,
                calendar.isWorkingDay(one.day) ? 1 : 0, calendar.workingDay(onOrBefore: one.day).number,
                calendar.workingDay(onOrAfter: one.day).number,
                calendar.workingDays(from: one.day, to: one.day + Int(one.amount.magnitude)),
            ].map(String.init).joined(separator: " ")
        }
        let theirs = try Python.run(script, input: input).split(separator: "\n").map(String.init)
        #expect(theirs.count == cases.count)
        let different = zip(cases.indices, zip(ours, theirs)).filter { $0.1.0 != $0.1.1 }.prefix(5)
        #expect(different.map { "\(cases[$0.0]) \($0.1)" } == [])
    }

    /// One to six working weekdays, and up to four hundred days off.
    private static func calendar(_ number: Int, _ generator: inout SeededGenerator) -> WorkingCalendar {
        let span = HourSpan(from: ClockTime(8), to: ClockTime(12))
        let weekdays = Weekday.allCases.shuffled(using: &generator).prefix(.random(in: 1...6, using: &generator))
        let week = WeekPattern(Dictionary(uniqueKeysWithValues: weekdays.map { ($0, [span]) }))
        let daysOff = (0..<Int.random(in: 0..<200, using: &generator)).map { index in
            OneOffDayOff(
                id: "d\(index)", name: "off", on: Day(number: .random(in: 13_000..<21_000, using: &generator)),
                days: .random(in: 1...3, using: &generator))
        }
        return WorkingCalendar(CalendarRules(id: "c\(number)", name: "c", week: week, daysOff: daysOff))
    }
}
