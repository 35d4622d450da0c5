/// A state made again from its journal: from the newest picture that fits, and the lines after it; else from all lines.
public struct JournalReplay {
    public private(set) var state = RunState()
    public private(set) var lastHash = JournalLine.origin
    /// The line the picture was taken after; 0 without one.
    public private(set) var snapshotSeq = 0

    /// So that a long journal need not be in memory whole.
    private static let linesAtOnce = 4096

    /// Verifies the lines it reads. Lines before the picture are not read: ``JournalChain/verify(_:)`` reads them all.
    /// Throws ``JournalFault``.
    public init(_ journal: any JournalStore) throws {
        if let snapshot = try? journal.snapshot(), try journal.hash(of: snapshot.seq) == snapshot.hash,
            let state = snapshot.state()
        {
            self.state = state
            lastHash = snapshot.hash
            snapshotSeq = snapshot.seq
        }
        while true {
            let lines = try journal.lines(after: state.lastSeq, atMost: JournalReplay.linesAtOnce)
            for line in lines {
                try JournalChain.check(line, after: state.lastSeq, lastHash)
                state.apply(try line.event())
                lastHash = line.hash
            }
            if lines.count < JournalReplay.linesAtOnce { break }
        }
        if state.lastSeq == 0 { throw JournalFault.empty }
    }
}
