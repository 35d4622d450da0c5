import MultaqaCalendar
import MultaqaModel

/// Times and lengths in the spellings that exports use.
enum ScheduleTime {
    /// Events that begin before this hour belong to the night of their day, where nothing else tells.
    static let dawn = 5

    /// `2014-12-27T11:00:00+01:00`, with or without an offset: the wall time, in the zone where one is known, else as written.
    static func moment(_ text: String, in zone: Zone? = nil) -> WallTime? {
        guard let separator = text.firstIndex(where: { $0 == "T" || $0 == " " }) else { return nil }
        let time = text[text.index(after: separator)...]
        // A minus after the time is an offset; those of the date come before the T.
        let clock = time.prefix { !"+-Z.".contains($0) }
        guard let wall = WallTime(iso: "\(text[..<separator])T\(clock)") else { return nil }
        guard let zone, let offset = offset(time[clock.endIndex...].drop { !"+-Z".contains($0) }) else { return wall }
        let seconds = wall.day.number * 86_400 + wall.second - 60 * offset
        return zone.wallTime(ofUnixSeconds: Int64(seconds))
    }

    /// Minutes east of Greenwich: `Z`, `+01:00`, `-0530`, `+01`.
    private static func offset(_ text: Substring) -> Int? {
        if text == "Z" { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.count == 2 || digits.count == 4, let number = Int(digits) else { return nil }
        let minutes = digits.count == 2 ? number * 60 : number / 100 * 60 + number % 100
        return text.first == "-" ? -minutes : minutes
    }

    /// Minutes since midnight: `09:30`, `9:30`, `0930`, `09:30:00`.
    static func clock(_ text: String) -> Int? {
        let digits = text.filter(\.isNumber)
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count >= 2, let hour = parts[0], let minute = parts[1] { return checked(hour, minute) }
        guard parts.count == 1, digits.count == text.count, (3...4).contains(text.count), let number = Int(text) else {
            return nil
        }
        return checked(number / 100, number % 100)
    }

    private static func checked(_ hour: Int, _ minute: Int) -> Int? {
        (0..<48).contains(hour) && (0..<60).contains(minute) ? hour * 60 + minute : nil
    }

    /// Minutes: `00:45`, `1:30`, `01:30:00`, `1:00:30:00` (a day and half an hour), `45`, `PT1H30M`.
    static func duration(_ text: String) -> Int? {
        if text.hasPrefix("PT") { return period(text.dropFirst(2)) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        let numbers = parts.compactMap { $0 }
        guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 && $0 < 100_000 }) else { return nil }
        switch numbers.count {
        case 1: return numbers[0]
        case 2, 3: return numbers[0] * 60 + numbers[1]
        case 4: return (numbers[0] * 24 + numbers[1]) * 60 + numbers[2]
        default: return nil
        }
    }

    /// `1H30M` of ISO 8601; seconds are dropped.
    private static func period(_ text: Substring) -> Int? {
        var (minutes, number) = (0, "")
        for character in text {
            if character.isNumber {
                number.append(character)
                continue
            }
            guard let amount = Int(number), amount < 100_000 else { return nil }
            switch character {
            case "H": minutes += 60 * amount
            case "M": minutes += amount
            case "S": break
            default: return nil
            }
            number = ""
        }
        return number.isEmpty && !text.isEmpty ? minutes : nil
    }

    /// Minutes from one moment to a later one.
    static func minutes(from start: WallTime, to end: WallTime) -> Int? {
        let minutes = (end.day - start.day) * 1440 + (end.second - start.second) / 60
        return minutes >= 0 ? minutes : nil
    }

    /// The moment of an event: its own date where it has one, else its hour on its day, and after midnight the night that
    /// follows that day.
    ///
    /// - Parameter dayChange: minutes after midnight at which the night ends.
    static func start(
        date: String, clock: String, day: Day, dayChange: Int = dawn * 60, in zone: Zone? = nil
    ) -> WallTime? {
        if let moment = moment(date, in: zone) { return moment }
        guard let minutes = Self.clock(clock) else { return nil }
        return WallTime(day: day, second: 0).adding(minutes: minutes < dayChange ? minutes + 1440 : minutes)
    }
}
