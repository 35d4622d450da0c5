import MultaqaModel

/// A journal written anew without people: the same events in the same order, with hashes where names, telephones, addresses and
/// free text were, and one more that says so.
public struct JournalPurge {
    public let lines: [JournalLine]
    public let record: PurgeRecord

    /// - Parameters:
    ///   - salt: random text of at least 16 bytes. Whoever keeps it can show that a name stood somewhere; thrown away, nobody can.
    ///   - time: the last line's.
    /// - Throws: ``JournalFault`` where the journal does not hold.
    public init(of journal: [JournalLine], salt: String, at time: WallTime) throws {
        try JournalChain.verify(journal)
        var pseudonyms = Pseudonyms(salt: salt)
        for line in journal { try line.event().kind.teach(&pseudonyms) }
        var lines: [JournalLine] = []
        lines.reserveCapacity(journal.count + 1)
        var previous = JournalLine.origin
        for line in journal {
            var event = try line.event()
            do {
                event.kind = try event.kind.withoutPeople(&pseudonyms)
            } catch {
                throw JournalFault.unreadable(seq: line.seq, reason: "\(error)")
            }
            let new = try JournalLine(event, at: line.at, previous: previous)
            lines.append(new)
            previous = new.hash
        }
        record = PurgeRecord(
            formerLines: journal.count, formerHead: journal.last?.hash ?? JournalLine.origin,
            replaced: pseudonyms.replaced)
        let last = Event(seq: journal.count + 1, at: time, kind: .purged(record))
        lines.append(try JournalLine(last, previous: previous))
        self.lines = lines
    }
}
