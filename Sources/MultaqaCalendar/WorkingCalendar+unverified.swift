public import MultaqaModel

extension WorkingCalendar {
    /// The unverified entries that bear on a range, as paths into the file: `holidays.new_year`.
    public func unverifiedEntries(from: Day, to: Day) -> [String] {
        let bearing = rules.unverified.filter { path in
            guard let dot = path.firstIndex(of: ".") else {
                return path == "week" || !ramadans(from: from, to: to).isEmpty
            }
            let id = String(path[path.index(after: dot)...])
            switch path[..<dot] {
            case "holidays":
                var rules = rules
                rules.holidays = rules.holidays.filter { $0.id == id }
                rules.daysOff = []
                return !rules.daysOff(from: from, to: to, reckoning: reckoning).isEmpty
            case "announced":
                return rules.announced.contains {
                    $0.id == id && $0.firstOfMonth <= to && $0.firstOfMonth + 29 >= from
                }
            case "days_off": return rules.daysOff.contains { $0.id == id && $0.on <= to && $0.on + $0.days > from }
            case "periods": return rules.periods.contains { $0.id == id && $0.from <= to && $0.until >= from }
            default: return true
            }
        }
        return bearing
    }
}
