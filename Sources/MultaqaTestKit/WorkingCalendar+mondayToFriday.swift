public import MultaqaCalendar
import MultaqaModel

extension WorkingCalendar {
    /// Nine to five from Monday to Friday, no holidays.
    public static let mondayToFriday = WorkingCalendar(
        CalendarRules(
            id: "weekdays", name: "Monday to Friday",
            week: WeekPattern(
                Dictionary(
                    uniqueKeysWithValues: [.monday, .tuesday, .wednesday, .thursday, .friday].map {
                        ($0, [HourSpan(from: ClockTime(9), to: ClockTime(17))])
                    }))))
}
