import MultaqaModel

/// The writing end of a journal: events become lines of the chain, wait, and are committed together.
struct EventLog {
    private let journal: any JournalStore
    private let observe: @Sendable (Event) -> Void
    private var lastHash: String
    private var lines: [JournalLine] = []
    private var events: [Event] = []
    private var snapshotSeq: Int
    private var definition = DefinitionText()
    private var fault: (any Error)?

    /// Events that may wait before they are committed in any case.
    private static let mostWaiting = 4096

    init(_ journal: any JournalStore, observe: @escaping @Sendable (Event) -> Void) {
        self.journal = journal
        self.observe = observe
        lastHash = JournalLine.origin
        snapshotSeq = 0
    }

    init(_ journal: any JournalStore, after replay: JournalReplay, observe: @escaping @Sendable (Event) -> Void) {
        self.init(journal, observe: observe)
        lastHash = replay.lastHash
        snapshotSeq = replay.snapshotSeq
    }

    /// Adds events to the state. After a commit that failed nothing more is taken: the state would run ahead of its journal.
    mutating func record(_ kinds: [EventKind], at now: WallTime, in state: inout RunState) throws {
        if let fault { throw fault }
        let at = kinds.isEmpty ? "" : now.description
        for kind in kinds {
            let event = Event(seq: state.lastSeq + 1, at: now, kind: kind)
            let line = try JournalLine(event, at: at, previous: lastHash)
            lines.append(line)
            lastHash = line.hash
            events.append(event)
            state.apply(event)
        }
        if lines.count >= EventLog.mostWaiting { try commit(state) }
    }

    /// Makes what waits durable, then tells the observer. Now and then a snapshot goes with it.
    mutating func commit(_ state: RunState) throws {
        if let fault { throw fault }
        guard !lines.isEmpty else { return }
        do {
            try journal.append(lines)
        } catch {
            fault = error
            throw error
        }
        lines.removeAll(keepingCapacity: true)
        for event in events { observe(event) }
        events.removeAll(keepingCapacity: true)
        if state.lastSeq - snapshotSeq >= max(16384, state.lastSeq / 3) { try keepSnapshot(of: state) }
    }

    /// Writes a snapshot unless the last one is hardly older.
    mutating func keepSnapshot(of state: RunState) throws {
        try commit(state)
        guard state.lastSeq - snapshotSeq >= max(512, state.lastSeq / 50) else { return }
        snapshotSeq = state.lastSeq
        try journal.keep(try Snapshot(of: state, hash: lastHash, definition: &definition))
    }
}
