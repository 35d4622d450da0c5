public import MultaqaCalendar
public import MultaqaModel

/// Dates as mail headers write them (RFC 5322, section 3.3): `Mon, 08 Jun 2015 09:30:00 +0100`.
public enum MailDate {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    public static func text(_ wall: WallTime, in zone: Zone) -> String {
        let offset = zone.offsetSeconds(at: wall) / 60
        let (year, month, day) = wall.day.components
        let date = "\(weekdays[wall.day.weekday.rawValue - 1]), \(two(day)) \(months[month - 1]) \(year)"
        let clock = "\(two(wall.second / 3600)):\(two(wall.second / 60 % 60)):\(two(wall.second % 60))"
        let magnitude = abs(offset)
        return "\(date) \(clock) \(offset < 0 ? "-" : "+")\(two(magnitude / 60))\(two(magnitude % 60))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
