import Foundation
import MultaqaEngine
import MultaqaModel

/// A journal as JSON Lines. `data` is the event's own text, unchanged: the hash of a line is computed over it.
enum JournalExport {
    static func line(_ line: JournalLine) -> String {
        let head = JSONText.line([
            "seq": .int(line.seq), "at": .text(line.at), "type": .text(line.type), "step": .optional(line.step),
            "item": .optional(line.item), "previous": .text(line.previous), "hash": .text(line.hash),
        ])
        return "{\"data\":\(line.data),\(head.dropFirst())"
    }

    private struct Head: Decodable {
        var seq: Int
        var at: String
        var type: String
        var step: String?
        var item: String?
        var data: EventKind
        var previous: String
        var hash: String
    }

    /// Throws ``JournalFault/unreadable(seq:reason:)`` with the number of the line in the file.
    static func lines(in text: String) throws -> [JournalLine] {
        try text.split(separator: "\n").enumerated().map { number, row in
            do {
                let head = try JSONDecoder().decode(Head.self, from: Data(row.utf8))
                return line(head, row: row)
            } catch {
                throw JournalFault.unreadable(seq: number + 1, reason: "\(error)")
            }
        }
    }

    /// The event's text as it stands in the row; where a program has written the row anew, the canonical text of the event.
    private static func line(_ head: Head, row: Substring) -> JournalLine {
        var line = JournalLine(
            seq: head.seq, at: head.at, type: head.type, step: head.step, item: head.item, data: "",
            previous: head.previous, hash: head.hash)
        if row.hasPrefix("{\"data\":"), let end = row.range(of: ",\"at\":\"", options: .backwards) {
            line.data = String(row[row.index(row.startIndex, offsetBy: 8)..<end.lowerBound])
        }
        if line.hash != line.computedHash, let canonical = head.data.text { line.data = canonical }
        return line
    }
}
