public import MultaqaModel
import Synchronization

/// A clock that jumps to the next date: five months pass in a second.
public final class SimulatedClock: RunClock {
    private let time: Mutex<WallTime>

    public init(_ start: WallTime) { time = Mutex(start) }

    public var now: WallTime { time.withLock { $0 } }

    public func jump(to later: WallTime) -> Bool {
        time.withLock { $0 = max($0, later) }
        return true
    }
}
