import MultaqaModel

/// Times and lengths in the spellings that exports use.
enum ScheduleTime {
    /// Events that begin before this hour belong to the night of their day, where nothing else tells.
    static let dawn = 5

    /// `2014-12-27T11:00:00+01:00`, with or without an offset: the wall time.
    static func moment(_ text: String) -> WallTime? {
        let bare = text.prefix { $0 != "+" && $0 != "Z" && $0 != "." }
        // A minus after the time is an offset; those of the date come before the T.
        guard let separator = bare.firstIndex(where: { $0 == "T" || $0 == " " }) else { return nil }
        let clock = bare[bare.index(after: separator)...].prefix { $0 != "-" }
        return WallTime(iso: "\(bare[..<separator])T\(clock)")
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

    /// Minutes: `00:45`, `1:30`, `01:30:00`, `1:00:30:00` (a day and half an hour), `45`.
    static func duration(_ text: String) -> Int? {
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

    /// The moment of an event: its own date where it has one, else its hour on its day, and after midnight the night that
    /// follows that day.
    static func start(date: String, clock: String, day: Day) -> WallTime? {
        if let moment = moment(date) { return moment }
        guard let minutes = Self.clock(clock) else { return nil }
        return WallTime(day: day, second: 0).adding(minutes: minutes < dawn * 60 ? minutes + 1440 : minutes)
    }
}
