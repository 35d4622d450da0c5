/// Where a run's history lies. Stores keep lines as they come; the chain and the meaning are the engine's.
public protocol JournalStore: Sendable {
    /// Appends all lines in one durable commit: when it returns, they survive a power cut (as far as the disk keeps its word);
    /// when it throws, none of them is there. Throws ``JournalFault/takenOver`` when `lines` do not follow the last one.
    func append(_ lines: [JournalLine]) throws

    /// Every line, in order.
    func lines() throws -> [JournalLine]
}
