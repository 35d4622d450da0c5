import MultaqaModel

/// A number that a spreadsheet shows as a date: days, and the time as a part of a day.
enum SerialDate {
    /// `2015-06-08`, `2015-06-08T09:30`, or `09:30` for a time alone; nil for a number that is no date.
    ///
    /// In the system of 1900, day 60 is a 29 February that never was: Excel keeps it for Lotus 1-2-3. Days before it are
    /// one off from those after.
    static func text(_ serial: Double, as show: CellStyles.Show, countsFrom1904: Bool) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let minutes = (serial * 1440).rounded()
        var days = Int(minutes) / 1440
        let minute = Int(minutes) % 1440
        let clock = padded(minute / 60) + ":" + padded(minute % 60)
        if show == .time {
            guard days > 0 else { return clock }
            return "\(days * 24 + minute / 60):" + padded(minute % 60)
        }
        if countsFrom1904 {
            days += 1462
        } else {
            if days == 0 { return minute == 0 ? nil : clock }
            if days == 60 { return "1900-02-29" }
            if days < 60 { days += 1 }
        }
        let day = dayZero + days
        return minute == 0 ? day.description : "\(day)T\(clock)"
    }

    /// 30 December 1899: what day 0 would be if counting had been right from March 1900 on.
    private static let dayZero = Day(number: -25_569)

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
