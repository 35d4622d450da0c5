import MultaqaModel

extension WorkingCalendar {
    /// The hours worked on a day, in order; empty on a day off. In Ramadan, the hours of Ramadan.
    public func hours(on day: Day) -> [HourSpan] {
        guard isWorkingDay(day) else { return [] }
        if let ramadan = rules.ramadan, isRamadan(day) { return ramadan[day.weekday] }
        return rules.week[day.weekday]
    }

    /// The holidays and one-off days off of a year, in order, also those that fall on a weekend.
    public func holidays(in year: Int) -> [DayOff] {
        guard let first = Day(year: year, month: 1, day: 1) else { return [] }
        let last = (Day(year: year + 1, month: 1, day: 1) ?? first + 366) - 1
        return holidays(from: first, to: last)
    }

    /// The holidays and one-off days off that touch a range, in order.
    public func holidays(from: Day, to: Day) -> [DayOff] {
        rules.daysOff(from: from, to: to, reckoning: reckoning)
    }

    /// The holidays not announced yet that touch a range, or would if they moved by a day.
    public func provisionalHolidays(from: Day, to: Day) -> [DayOff] {
        holidays(from: from - 1, to: to + 1).filter(\.provisional)
    }

    /// The Hijri date of a day: announced months as announced, the others computed.
    public func hijriDate(_ day: Day) -> HijriDate { reckoning.date(of: day) }

    public func isRamadan(_ day: Day) -> Bool { reckoning.month(containing: day).name == .ramadan }

    /// The months of Ramadan that touch a range.
    public func ramadans(from: Day, to: Day) -> [Ramadan] {
        guard from <= to else { return [] }
        let years = reckoning.month(containing: from).year...reckoning.month(containing: to).year
        return years.compactMap { year in
            let month = HijriMonth(.ramadan, year)
            let first = reckoning.start(of: month)
            let last = reckoning.start(of: month + 1) - 1
            guard first <= to, last >= from else { return nil }
            return Ramadan(
                year: year, first: first, last: last, provisionalStart: !reckoning.isAnnounced(month),
                provisionalEnd: !reckoning.isAnnounced(month + 1))
        }
    }

    /// The school, exam, election and council periods that touch a range, in the order of their first day.
    public func periods(from: Day, to: Day) -> [NamedPeriod] {
        rules.periods.filter { $0.from <= to && $0.until >= from }
            .sorted { ($0.from.number, $0.id) < ($1.from.number, $1.id) }
    }

    /// The calendar as it is once a Hijri date is announced; an earlier announcement of the same month is replaced.
    ///
    /// Also answers "what if Eid is a day later".
    public func announcing(_ hijri: HijriDate, on day: Day, basis: Basis = Basis()) -> WorkingCalendar {
        var rules = rules
        rules.announced.removeAll { $0.hijri.month == hijri.month }
        let id = "\(hijri.month.name.code)_\(hijri.year)"
        rules.announced.append(AnnouncedDate(id: id, hijri: hijri, on: day, basis: basis))
        return WorkingCalendar(rules)
    }
}
