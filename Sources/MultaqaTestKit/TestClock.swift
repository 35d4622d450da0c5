public import MultaqaEngine
public import MultaqaModel
import Synchronization

/// A clock that stands still until it is told to jump.
public final class TestClock: RunClock {
    private let time: Mutex<WallTime>
    private let jumps: Bool

    /// With `jumps` false it behaves as a real clock: the engine has to wait.
    public init(_ start: WallTime, jumps: Bool = true) {
        time = Mutex(start)
        self.jumps = jumps
    }

    public var now: WallTime { time.withLock { $0 } }

    public func jump(to later: WallTime) -> Bool {
        guard jumps else { return false }
        set(later)
        return true
    }

    public func set(_ other: WallTime) { time.withLock { $0 = other } }
}
