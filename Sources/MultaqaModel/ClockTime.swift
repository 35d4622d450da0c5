/// A time of day on the wall clock, in minutes since midnight. `9h30` in files, `09:30` in machine-readable forms.
public struct ClockTime: Hashable, Sendable, Comparable {
    public var minutes: Int

    public init(minutes: Int) { self.minutes = minutes }
    public init(_ hour: Int, _ minute: Int = 0) { self.minutes = hour * 60 + minute }

    /// Reads `9h30`, `9h`, `18h00` and (quoted in YAML) `14:30`; nil for anything else. `24h00` is the end of the day.
    public init?(_ text: some StringProtocol) {
        let separator: Character = text.contains("h") ? "h" : ":"
        let parts = text.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = ClockTime.digits(parts[0], atMost: 2) else { return nil }
        let minute: Int
        if parts[1].isEmpty, separator == "h" {
            minute = 0
        } else if parts[1].count == 2, let read = ClockTime.digits(parts[1], atMost: 2) {
            minute = read
        } else {
            return nil
        }
        guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
        self.init(hour, minute)
    }

    public var hour: Int { minutes / 60 }
    public var minute: Int { minutes % 60 }

    /// `9h30`, as people write it.
    public var spoken: String { "\(hour)h\(padded(minute, 2))" }

    public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
    public static func + (time: ClockTime, minutes: Int) -> ClockTime { ClockTime(minutes: time.minutes + minutes) }
    public static func - (left: ClockTime, right: ClockTime) -> Int { left.minutes - right.minutes }

    static func digits(_ text: some StringProtocol, atMost count: Int) -> Int? {
        guard (1...count).contains(text.count), text.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return Int(text)
    }
}

extension ClockTime: CustomStringConvertible {
    /// `09:30`.
    public var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}

extension ClockTime: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let time = ClockTime(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is no time; expected the form 09:30")
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// From one time of day to a later one of the same day: `9h00-17h30` in files.
public struct HourSpan: Hashable, Sendable, Codable {
    public var from: ClockTime
    public var to: ClockTime

    public init(from: ClockTime, to: ClockTime) {
        self.from = from
        self.to = to
    }

    /// Reads `12h30-14h30`; nil for anything else or when the end is not after the start.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let from = ClockTime(parts[0]), let to = ClockTime(parts[1]), from < to else {
            return nil
        }
        self.init(from: from, to: to)
    }

    public var minutes: Int { to - from }
    public var spoken: String { "\(from.spoken)-\(to.spoken)" }

    public func overlaps(_ other: HourSpan) -> Bool { from < other.to && other.from < to }
}

/// A length of time in minutes: `45min`, `1h30`, `2h`, `2d` in files.
public struct Minutes: Hashable, Sendable, Comparable, Codable {
    public var count: Int

    public init(_ count: Int) { self.count = count }

    /// Reads `45min`, `1h`, `1h30`, `2d` (days of 24 hours); nil for anything else.
    public init?(_ text: some StringProtocol) {
        if text.hasSuffix("min"), let minutes = ClockTime.digits(text.dropLast(3), atMost: 4) {
            self.init(minutes)
        } else if text.hasSuffix("d"), let days = ClockTime.digits(text.dropLast(), atMost: 3) {
            self.init(days * 1440)
        } else {
            let parts = text.split(separator: "h", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let hours = ClockTime.digits(parts[0], atMost: 3) else { return nil }
            if parts[1].isEmpty {
                self.init(hours * 60)
            } else if parts[1].count == 2, let minutes = ClockTime.digits(parts[1], atMost: 2), minutes < 60 {
                self.init(hours * 60 + minutes)
            } else {
                return nil
            }
        }
    }

    /// `45min`, `1h30`, `2h`; days where the hours would have more than three digits.
    public var spoken: String {
        if count >= 60_000, count % 1440 == 0 { return "\(count / 1440)d" }
        if count < 60 { return "\(count)min" }
        return count % 60 == 0 ? "\(count / 60)h" : "\(count / 60)h\(padded(count % 60, 2))"
    }

    public static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }
}
