import Foundation
import MultaqaModel

/// An IANA time zone: turns wall time into instants and back.
///
/// Rules come from the system's tz database, read file by file: the rules that Swift's Foundation brings along are as old as
/// the toolchain. Morocco's clock and its future are decided at short notice, and later releases of the database change them:
/// store wall times, compute instants when needed.
public struct Zone: Sendable {
    public let name: String
    private let file: ZoneFile

    /// Nil for a name that the machine's tz database does not have. Abbreviations (`CET`) and offsets (`GMT+1`) are refused:
    /// they do not follow a place's law.
    public init?(name: String) {
        guard Zone.isPlain(name), name.contains("/") || name == "UTC",
            let bytes = FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name),
            let file = ZoneFile([UInt8](bytes))
        else { return nil }
        self.name = name
        self.file = file
    }

    /// Letters, digits and `_+-` between slashes: nothing that could lead out of the folder.
    private static func isPlain(_ name: String) -> Bool {
        name.utf8.count <= 64 && name.first?.isLetter == true
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/_+-".contains($0)) }
    }

    public func wallTime(ofUnixSeconds seconds: Int64) -> WallTime {
        let local = Int(seconds) + offset(atUnixSeconds: Int(seconds))
        let day = floorDivision(local, 86_400)
        return WallTime(day: Day(number: day), second: local - day * 86_400)
    }

    /// The instant of a wall time. A time that the clock skips moves forward by the length of the gap; of a time that comes
    /// twice, the first.
    public func unixSeconds(of wall: WallTime) -> Int64 {
        let local = wall.day.number * 86_400 + wall.second
        let before = offset(atUnixSeconds: local - 86_400)
        let after = offset(atUnixSeconds: local + 86_400)
        let first = local - max(before, after)
        if offset(atUnixSeconds: first) == max(before, after) { return Int64(first) }
        let second = local - min(before, after)
        if offset(atUnixSeconds: second) == min(before, after) { return Int64(second) }
        return Int64(local - before)
    }

    /// Seconds east of Greenwich at a wall time.
    public func offsetSeconds(at wall: WallTime) -> Int {
        offset(atUnixSeconds: Int(unixSeconds(of: wall)))
    }

    /// `2015-06-07T18:00:00+01:00`. A skipped time is written as the time the clock shows instead.
    public func iso8601(_ wall: WallTime) -> String {
        let instant = unixSeconds(of: wall)
        let offset = offset(atUnixSeconds: Int(instant))
        let magnitude = Int(offset.magnitude)
        let sign = offset < 0 ? "-" : "+"
        return "\(wallTime(ofUnixSeconds: instant))\(sign)\(ClockTime(minutes: magnitude / 60))"
    }

    /// The days between two days, both included, on which the clock changes.
    public func clockChanges(from: Day, to: Day) -> [Day] {
        guard from <= to else { return [] }
        return (from.number...to.number).map(Day.init(number:)).filter { day in
            offsetSeconds(at: WallTime(day)) != offsetSeconds(at: WallTime(day + 1))
        }
    }

    private func offset(atUnixSeconds seconds: Int) -> Int { file.offset(at: seconds) }
}

extension Zone: Hashable {
    public static func == (left: Zone, right: Zone) -> Bool { left.name == right.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
