/// Where a run's history lies. Stores keep lines as they come; the chain and the meaning are the engine's.
public protocol JournalStore: Sendable {
    /// Appends all lines in one durable commit: when it returns, they survive a power cut (as far as the disk keeps its word);
    /// when it throws, none of them is there. Throws ``JournalFault/takenOver`` when `lines` do not follow the last one.
    func append(_ lines: [JournalLine]) throws

    /// The lines after the one numbered `seq`, in order, at most `count` of them.
    func lines(after seq: Int, atMost count: Int) throws -> [JournalLine]

    /// Keeps a picture of the state, in place of an older one. It may be lost; the lines may not.
    func keep(_ snapshot: Snapshot) throws

    /// The newest picture, as it was given.
    func snapshot() throws -> Snapshot?

    /// The hash of one line; nil when it is not there.
    func hash(of seq: Int) throws -> String?
}

extension JournalStore {
    /// Every line, in order.
    public func lines() throws -> [JournalLine] { try lines(after: 0, atMost: .max) }
}
