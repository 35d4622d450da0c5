import Crypto
import Foundation
public import MultaqaModel

/// One stored line: the event as text, chained to the line before it by hash, so that an edited journal does not verify.
public struct JournalLine: Hashable, Sendable, Codable {
    public var seq: Int
    /// ISO 8601 wall time without an offset.
    public var at: String
    /// The event's name: `stepReady`.
    public var type: String
    public var step: String?
    public var item: String?
    /// The event as canonical JSON (sorted keys).
    public var data: String
    /// Hash of the line before; 64 zeros for the first.
    public var previous: String
    /// SHA-256 over all of the above, 64 lower-case hexadecimal digits.
    public var hash: String

    public init(
        seq: Int, at: String, type: String, step: String?, item: String?, data: String, previous: String, hash: String
    ) {
        self.seq = seq
        self.at = at
        self.type = type
        self.step = step
        self.item = item
        self.data = data
        self.previous = previous
        self.hash = hash
    }

    public static let origin = String(repeating: "0", count: 64)

    /// Encodes `event` as the line after the one whose hash is `previous`.
    public init(_ event: Event, previous: String) throws {
        let data = try Canonical.json(event.kind)
        let (step, item) = event.kind.subject
        self.init(
            seq: event.seq, at: event.at.description, type: event.kind.name, step: step, item: item, data: data,
            previous: previous, hash: "")
        hash = computedHash
    }

    /// What ``hash`` must be.
    public var computedHash: String {
        let fields = [previous, String(seq), at, type, step ?? "", item ?? "", data]
        return Fingerprint.sha256(fields.joined(separator: "\u{1F}"))
    }

    /// Throws ``JournalFault`` when the line cannot be read as an event.
    public func event() throws -> Event {
        guard let time = WallTime(iso: at) else {
            throw JournalFault.unreadable(seq: seq, reason: "its time is '\(at)'")
        }
        do {
            return Event(
                seq: seq, at: time, kind: try JSONDecoder().decode(EventKind.self, from: Data(data.utf8)))
        } catch {
            throw JournalFault.unreadable(seq: seq, reason: "\(error)")
        }
    }
}

/// What is wrong with a journal.
public enum JournalFault: Error, Hashable, Sendable {
    case unreadable(seq: Int, reason: String)
    /// A line is missing, or stands twice.
    case gap(expected: Int, found: Int)
    /// The line's text and its hash disagree, or it does not follow the one before.
    case altered(seq: Int)
    /// Another writer has appended since we read.
    case takenOver
    case empty
}

extension JournalFault {
    public var message: LocalizedText {
        switch self {
        case .unreadable(let seq, let reason):
            LocalizedText(
                ar: "السطر \(seq) من السجل غير مقروء (\(reason))",
                fr: "la ligne \(seq) du journal est illisible (\(reason))",
                en: "line \(seq) of the journal cannot be read (\(reason))")
        case .gap(let expected, let found):
            LocalizedText(
                ar: "ينقص السجل سطر: انتُظر \(expected) ووُجد \(found)",
                fr: "il manque une ligne au journal : \(expected) attendue, \(found) trouvée",
                en: "the journal has a gap: expected line \(expected), found \(found)")
        case .altered(let seq):
            LocalizedText(
                ar: "تم تغيير السطر \(seq) من السجل بعد كتابته",
                fr: "la ligne \(seq) du journal a été modifiée après son écriture",
                en: "line \(seq) of the journal was changed after it was written")
        case .takenOver:
            LocalizedText(
                ar: "برنامج آخر كتب في السجل", fr: "un autre programme a écrit dans le journal",
                en: "another program has written to the journal")
        case .empty:
            LocalizedText(ar: "السجل فارغ", fr: "le journal est vide", en: "the journal is empty")
        }
    }
}

/// Checks a whole journal: numbering, chain and hashes.
public enum JournalChain {
    public static func verify(_ lines: some Sequence<JournalLine>) throws {
        var previous = JournalLine.origin
        var expected = 1
        for line in lines {
            guard line.seq == expected else { throw JournalFault.gap(expected: expected, found: line.seq) }
            guard line.previous == previous, line.hash == line.computedHash else {
                throw JournalFault.altered(seq: line.seq)
            }
            previous = line.hash
            expected += 1
        }
        if expected == 1 { throw JournalFault.empty }
    }
}

/// Text that two runs write alike.
enum Canonical {
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// Short names for content.
public enum Fingerprint {
    /// 64 lower-case hexadecimal digits.
    public static func sha256(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Of a value's canonical JSON; the empty text's when it cannot be encoded, which no value of ours is.
    public static func of(_ value: some Encodable) -> String { sha256((try? Canonical.json(value)) ?? "") }
}
