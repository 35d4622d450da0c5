import Foundation
import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel

/// The machine's clock, read in the event's zone. It does not jump.
public struct SystemClock: RunClock {
    private let zone: Zone

    /// Nil when the machine does not know the zone (the package `tzdata` is missing, or the name is wrong).
    public init?(zone name: String) {
        guard let zone = Zone(name: name) else { return nil }
        self.zone = zone
    }

    public var now: WallTime { zone.wallTime(ofUnixSeconds: Int64(Date().timeIntervalSince1970)) }

    public func jump(to time: WallTime) -> Bool { time <= now }
}
