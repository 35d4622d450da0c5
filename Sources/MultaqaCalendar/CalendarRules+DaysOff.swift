import MultaqaModel

extension CalendarRules {
    /// Holidays and one-off days off that touch the range, in order; weekends are not among them.
    func daysOff(from: Day, to: Day, reckoning: HijriReckoning) -> [DayOff] {
        guard from <= to else { return [] }
        var found: [DayOff] = daysOff.map {
            DayOff(first: $0.on, last: $0.on + max($0.days, 1) - 1, name: $0.name, kind: .oneOff, basis: $0.basis)
        }
        for holiday in holidays {
            // A holiday of several days may have begun before the range.
            found += occurrences(of: holiday, from: from - holiday.days, to: to, reckoning: reckoning)
        }
        return found.enumerated()
            .filter { $0.element.touches(from, to) }
            .sorted { ($0.element.first.number, $0.offset) < ($1.element.first.number, $1.offset) }
            .map(\.element)
    }

    private func occurrences(of holiday: Holiday, from: Day, to: Day, reckoning: HijriReckoning) -> [DayOff] {
        let years = from.components.year...to.components.year
        func dayOff(_ first: Day, _ kind: DayOff.Kind, provisional: Bool = false) -> DayOff? {
            guard holiday.holds(in: first.components.year) else { return nil }
            return DayOff(
                first: first, last: first + max(holiday.days, 1) - 1, name: holiday.name, kind: kind,
                provisional: provisional, basis: holiday.basis)
        }
        switch holiday.rule {
        case .fixed(let month, let day):
            return years.compactMap { Day(year: $0, month: month, day: day).flatMap { dayOff($0, .holiday) } }
        case .easter(let offset):
            return years.compactMap { dayOff(Easter.sunday(in: $0) + offset, .holiday) }
        case .hijri(let day, let name):
            let hijriYears = reckoning.month(containing: from).year...reckoning.month(containing: to).year
            return hijriYears.compactMap { year in
                let month = HijriMonth(name, year)
                return dayOff(
                    reckoning.start(of: month) + (day - 1), .hijri, provisional: !reckoning.isAnnounced(month))
            }
        }
    }
}
