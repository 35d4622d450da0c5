public import MultaqaModel

/// Where the engine's time comes from.
public protocol RunClock: Sendable {
    /// On the wall clock of the event's zone.
    var now: WallTime { get }

    /// Goes to a later time if the clock can; false when only waiting brings it about.
    func jump(to time: WallTime) -> Bool
}
