/// What has to be said to whom when programmes change: nothing to those for whom nothing changed.
///
/// An entry has one UID for its run, session and person, for good. What a person was told last stands in the marks of earlier mails; a
/// later message about the same UID has a higher SEQUENCE (RFC 5546, section 2.1.4).
public struct CalendarChanges: Hashable, Sendable {
    public struct Change: Hashable, Sendable {
        public var address: String
        public var mark: CalendarMark

        public init(address: String, mark: CalendarMark) {
            self.address = address
            self.mark = mark
        }
    }

    /// By address, then time, then session.
    public let all: [Change]

    /// - Parameters:
    ///   - before: what was sent, in any order: each address with the mark of one mail.
    ///   - after: everybody's programme as it shall be. Who is not in it any more has everything cancelled.
    ///   - uid: names an entry of a person; see ``CalendarUID``.
    public init(
        before: [(address: String, mark: CalendarMark)], after: [(address: String, entries: [CalendarEntry])],
        uid: (_ session: String, _ address: String) -> String
    ) {
        var last: [String: (address: String, mark: CalendarMark)] = [:]
        for told in before where told.mark.sequence >= last[told.mark.uid]?.mark.sequence ?? 0 {
            last[told.mark.uid] = told
        }
        var changes: [Change] = []
        for (address, entries) in after {
            for entry in entries {
                let name = uid(entry.session, address)
                let known = last.removeValue(forKey: name)
                if let known, known.mark.method == .request, known.mark.entry == entry { continue }
                let sequence = known.map { $0.mark.sequence + 1 } ?? 0
                changes.append(
                    Change(
                        address: address,
                        mark: CalendarMark(uid: name, sequence: sequence, method: .request, entry: entry)))
            }
        }
        for told in last.values where told.mark.method == .request {
            var mark = told.mark
            mark.method = .cancel
            mark.sequence += 1
            changes.append(Change(address: told.address, mark: mark))
        }
        all = changes.sorted { left, right in
            (left.address, left.mark.entry.start, left.mark.entry.session, left.mark.uid)
                < (right.address, right.mark.entry.start, right.mark.entry.session, right.mark.uid)
        }
    }
}
