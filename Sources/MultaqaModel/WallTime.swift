/// A local date and time as a clock on the wall shows it, in the zone of the event. The zone is named once, by the event;
/// an offset from UTC is never stored, because Morocco's changes around Ramadan.
public struct WallTime: Hashable, Sendable, Comparable {
    public var day: Day
    /// Seconds since midnight on the wall clock, 0..<86400.
    public var second: Int

    public init(_ day: Day, _ time: ClockTime = ClockTime(minutes: 0)) {
        self.day = time.minutes >= 1440 ? day + 1 : day
        self.second = (time.minutes % 1440) * 60
    }

    public init(day: Day, second: Int) {
        self.day = day
        self.second = second
    }

    /// Reads `2015-06-07T18:00` and `2015-06-07T18:00:30`; nil for anything else.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(iso: parts[0]) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 2 || clock.count == 3, clock.allSatisfy({ $0.count == 2 }),
            let hour = ClockTime.digits(clock[0], atMost: 2), let minute = ClockTime.digits(clock[1], atMost: 2),
            let second = clock.count == 3 ? ClockTime.digits(clock[2], atMost: 2) : 0,
            hour < 24, minute < 60, second < 60
        else { return nil }
        self.init(day: day, second: hour * 3600 + minute * 60 + second)
    }

    public var time: ClockTime { ClockTime(minutes: second / 60) }

    public func adding(minutes: Int) -> WallTime { adding(seconds: minutes * 60) }

    public func adding(seconds: Int) -> WallTime {
        let total = second + seconds
        let days = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
        return WallTime(day: day + days, second: total - days * 86_400)
    }

    public static func < (left: WallTime, right: WallTime) -> Bool {
        (left.day.number, left.second) < (right.day.number, right.second)
    }
}

extension WallTime: CustomStringConvertible {
    /// `2015-06-07T18:00:00`, without an offset.
    public var description: String { "\(day)T\(time):\(padded(second % 60, 2))" }
}

extension WallTime: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let time = WallTime(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is no local time; expected the form 2015-06-07T18:00:00")
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
