import MultaqaModel

/// A change of a zone's clock.
public struct ClockTransition: Hashable, Sendable {
    public var unixSeconds: Int64
    /// Seconds east of Greenwich, before and from that instant.
    public var offsetBefore: Int
    public var offsetAfter: Int

    public init(unixSeconds: Int64, offsetBefore: Int, offsetAfter: Int) {
        self.unixSeconds = unixSeconds
        self.offsetBefore = offsetBefore
        self.offsetAfter = offsetAfter
    }

    /// What the clock shows when it changes, before it is set.
    public var wallBefore: WallTime {
        let local = Int(unixSeconds) + offsetBefore
        let day = floorDivision(local, 86_400)
        return WallTime(day: Day(number: day), second: local - day * 86_400)
    }
}

extension Zone {
    /// The changes of the clock between two days, both included, as this machine's tz database has or predicts them.
    public func transitions(from: Day, to: Day) -> [ClockTransition] {
        clockChanges(from: from, to: to).compactMap { day in
            var low = unixSeconds(of: WallTime(day))
            var high = unixSeconds(of: WallTime(day + 1))
            let before = offsetSeconds(atUnixSeconds: low)
            let after = offsetSeconds(atUnixSeconds: high)
            guard before != after else { return nil }
            while high - low > 1 {
                let middle = low + (high - low) / 2
                if offsetSeconds(atUnixSeconds: middle) == before { low = middle } else { high = middle }
            }
            return ClockTransition(unixSeconds: high, offsetBefore: before, offsetAfter: after)
        }
    }

    /// Seconds east of Greenwich at an instant.
    public func offsetSeconds(atUnixSeconds seconds: Int64) -> Int {
        let wall = wallTime(ofUnixSeconds: seconds)
        return wall.day.number * 86_400 + wall.second - Int(seconds)
    }
}
