public import MultaqaEngine
import MultaqaModel

/// What every journal store must do. A test runs it over its own store and expects no complaint.
public struct JournalStoreConformance {
    private let open: () throws -> any JournalStore

    /// `open` gives a new, empty store each time.
    public init(_ open: @escaping () throws -> any JournalStore) { self.open = open }

    /// One sentence for each promise that is broken; rethrows what the store throws where it must not.
    public func complaints() throws -> [String] {
        var complaints: [String] = []
        let lines = try JournalStoreConformance.sample(6)

        let empty = try open()
        if try !empty.lines().isEmpty { complaints.append("a new store is not empty") }

        let inOrder = try open()
        try inOrder.append(Array(lines[0..<1]))
        try inOrder.append(Array(lines[1..<4]))
        try inOrder.append([])
        if try inOrder.lines() != Array(lines[0..<4]) { complaints.append("lines do not come back as they were given") }

        for (what, wrong) in [
            ("a line that is there already", [lines[3]]), ("a line after a gap", [lines[5]]),
            ("a commit with a line twice", [lines[4], lines[4]]),
            ("a line of another history", [try JournalStoreConformance.stranger(seq: 5)]),
        ] {
            do {
                try inOrder.append(wrong)
                complaints.append("\(what) is taken")
            } catch JournalFault.takenOver {
            } catch {
                complaints.append("\(what) is refused with \(error), not with takenOver")
            }
            if try inOrder.lines() != Array(lines[0..<4]) { complaints.append("\(what) leaves a trace") }
        }
        return complaints
    }

    /// A chain of harmless events.
    public static func sample(_ count: Int) throws -> [JournalLine] {
        var lines: [JournalLine] = []
        for seq in 1...count {
            let event = Event(
                seq: seq, at: WallTime(Day(number: 16_000 + seq)),
                kind: .itemEnded(step: "invite", item: seq == 2 ? nil : "عين زهرة \(seq)", outcome: .completed))
            lines.append(try JournalLine(event, previous: lines.last?.hash ?? JournalLine.origin))
        }
        return lines
    }

    private static func stranger(seq: Int) throws -> JournalLine {
        let event = Event(seq: seq, at: WallTime(Day(number: 16_000)), kind: .runCompleted)
        return try JournalLine(event, previous: JournalLine.origin)
    }
}
