public import MultaqaEngine
import Synchronization

/// A journal in memory, for tests: it keeps the same order and refuses the same gaps as a file.
public final class MemoryJournal: JournalStore {
    private let stored: Mutex<[JournalLine]>
    /// Number of commits that succeed before every further one fails; nil never fails.
    private let failsAfter: Int?
    private let commits = Mutex(0)
    private let picture = Mutex(nil as Snapshot?)

    public init(_ lines: [JournalLine] = [], failsAfter: Int? = nil) {
        stored = Mutex(lines)
        self.failsAfter = failsAfter
    }

    /// Thrown in place of a commit, as if the process had been killed just before it.
    public struct Killed: Error {}

    public func append(_ lines: [JournalLine]) throws {
        let count = commits.withLock { count in
            count += 1
            return count
        }
        if let failsAfter, count > failsAfter { throw Killed() }
        try stored.withLock { stored in
            var grown = stored
            for line in lines {
                let previous = grown.last?.hash ?? JournalLine.origin
                guard line.seq == grown.count + 1, line.previous == previous else { throw JournalFault.takenOver }
                grown.append(line)
            }
            stored = grown
        }
    }

    public func lines(after seq: Int, atMost count: Int) throws -> [JournalLine] {
        stored.withLock { Array($0.dropFirst(seq).prefix(count)) }
    }

    public func hash(of seq: Int) throws -> String? {
        stored.withLock { seq >= 1 && seq <= $0.count ? $0[seq - 1].hash : nil }
    }

    public func keep(_ snapshot: Snapshot) throws { picture.withLock { $0 = snapshot } }

    public func snapshot() throws -> Snapshot? { picture.withLock { $0 } }
}
