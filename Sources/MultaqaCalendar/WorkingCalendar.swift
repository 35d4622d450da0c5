import MultaqaModel

/// Knows which days are worked, when and why not.
///
/// Answers between 1970 and 2099 come from a table made once, so that questions may be asked inside loops; outside, they are
/// computed day by day. Two calendars are equal when their rules are; only the rules are encoded.
public struct WorkingCalendar: Sendable {
    public let rules: CalendarRules
    let reckoning: HijriReckoning
    private let table: DayTable

    public init(_ rules: CalendarRules) {
        self.rules = rules
        reckoning = HijriReckoning(method: rules.hijri, announced: rules.announced)
        table = DayTable(rules: rules, reckoning: reckoning)
    }

    public func isWorkingDay(_ day: Day) -> Bool {
        if DayTable.covers(day) { return table.isWorking(day) }
        return rules.week.isWorking(day.weekday)
            && rules.daysOff(from: day, to: day, reckoning: reckoning).isEmpty
    }

    /// Why a day is not worked; nil for a working day. A holiday on a weekend gives the holiday.
    public func dayOff(_ day: Day) -> DayOff? {
        let named =
            DayTable.covers(day)
            ? table.dayOff(day) : rules.daysOff(from: day, to: day, reckoning: reckoning).first
        if let named { return named }
        guard !rules.week.isWorking(day.weekday) else { return nil }
        return DayOff(first: day, last: day, name: DateWording.weekday(day.weekday), kind: .weekend)
    }

    public func workingDay(onOrBefore day: Day) -> Day { isWorkingDay(day) ? day : adding(workingDays: -1, to: day) }
    public func workingDay(onOrAfter day: Day) -> Day { isWorkingDay(day) ? day : adding(workingDays: 1, to: day) }

    /// The n-th working day strictly after (n > 0) or before (n < 0) a day; the day itself for 0, worked or not.
    ///
    /// Where a calendar has no working day left to find, the day itself.
    public func adding(workingDays count: Int, to day: Day) -> Day {
        if count == 0 { return day }
        if DayTable.covers(day), let found = table.adding(count, to: day) { return found }
        let step = count.signum()
        var current = day
        var left = count.magnitude
        for _ in 0..<(Int(left) + 1) * 400 {
            current = current + step
            if isWorkingDay(current) { left -= 1 }
            if left == 0 { return current }
        }
        return day
    }

    /// Working days from one day to another, both included; 0 when `to` is before `from`.
    public func workingDays(from: Day, to: Day) -> Int {
        guard from <= to else { return 0 }
        if DayTable.covers(from), DayTable.covers(to) { return table.count(from: from, to: to) }
        return (from.number...to.number).count { isWorkingDay(Day(number: $0)) }
    }
}

extension WorkingCalendar: Hashable {
    public static func == (left: WorkingCalendar, right: WorkingCalendar) -> Bool { left.rules == right.rules }
    public func hash(into hasher: inout Hasher) { hasher.combine(rules) }
}

extension WorkingCalendar: Codable {
    public init(from decoder: any Decoder) throws { self.init(try CalendarRules(from: decoder)) }
    public func encode(to encoder: any Encoder) throws { try rules.encode(to: encoder) }
}
