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
        try self.init(event, at: event.at.description, previous: previous)
    }

    /// `at` is the event's time as text, for who writes many lines at one moment.
    init(_ event: Event, at: String, previous: String) throws {
        let data = try EventText.json(event.kind)
        let (step, item) = event.kind.subject
        self.init(
            seq: event.seq, at: at, type: event.kind.name, step: step, item: item, data: data, previous: previous,
            hash: "")
        hash = computedHash
    }

    /// What ``hash`` must be: of the fields in order, with the unit separator (U+001F) between them.
    public var computedHash: String {
        var hash = Fingerprint.Hash()
        hash.add(previous)
        hash.add(String(seq))
        hash.add(at)
        hash.add(type)
        hash.add(step ?? "")
        hash.add(item ?? "")
        hash.add(data)
        return hash.hexadecimal
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
            try check(line, after: expected - 1, previous)
            previous = line.hash
            expected += 1
        }
        if expected == 1 { throw JournalFault.empty }
    }

    /// Every line that is altered and every gap, in order; after a fault the chain is taken up again from what is there.
    public static func faults(in lines: some Sequence<JournalLine>) -> [JournalFault] {
        var faults: [JournalFault] = []
        var before: (seq: Int, hash: String) = (0, JournalLine.origin)
        for line in lines {
            if line.seq != before.seq + 1 {
                faults.append(.gap(expected: before.seq + 1, found: line.seq))
                if line.hash != line.computedHash { faults.append(.altered(seq: line.seq)) }
            } else if line.previous != before.hash || line.hash != line.computedHash {
                faults.append(.altered(seq: line.seq))
            }
            before = (line.seq, line.hash)
        }
        if before.seq == 0 { faults.append(.empty) }
        return faults
    }

    /// Whether `line` follows the line `seq` with the hash `previous`, unaltered.
    static func check(_ line: JournalLine, after seq: Int, _ previous: String) throws {
        guard line.seq == seq + 1 else { throw JournalFault.gap(expected: seq + 1, found: line.seq) }
        guard line.previous == previous, line.hash == line.computedHash else {
            throw JournalFault.altered(seq: line.seq)
        }
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
    /// SHA-256 over several texts with the unit separator between them.
    struct Hash {
        private var hasher = SHA256()
        private var isEmpty = true

        mutating func add(_ text: String) {
            if !isEmpty { withUnsafeBytes(of: 0x1F as UInt8) { hasher.update(bufferPointer: $0) } }
            isEmpty = false
            var text = text
            text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        }

        /// 64 lower-case digits.
        var hexadecimal: String { Fingerprint.hexadecimal(hasher.finalize(), bytes: 32) }
        /// The first 32 of them.
        var short: String { Fingerprint.hexadecimal(hasher.finalize(), bytes: 16) }
    }

    /// 64 lower-case hexadecimal digits.
    public static func sha256(_ text: String) -> String {
        var hash = Hash()
        hash.add(text)
        return hash.hexadecimal
    }

    /// Of a file: 64 lower-case hexadecimal digits.
    public static func sha256(bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes), bytes: 32) }

    /// Of a value's canonical JSON; the empty text's when it cannot be encoded, which no value of ours is.
    public static func of(_ value: some Encodable) -> String { sha256((try? Canonical.json(value)) ?? "") }

    private static func hexadecimal(_ digest: SHA256.Digest, bytes count: Int) -> String {
        String(unsafeUninitializedCapacity: 2 * count) { buffer in
            var place = 0
            for byte in digest {
                if place == 2 * count { break }
                buffer[place] = digit(byte >> 4)
                buffer[place + 1] = digit(byte & 15)
                place += 2
            }
            return place
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}
