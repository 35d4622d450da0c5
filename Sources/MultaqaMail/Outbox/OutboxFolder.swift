import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The folder where mails wait: `outbox/<key>.eml`, the very bytes that leave, and beside it `outbox/<key>.json`.
///
/// Only who holds the run's folder writes here. Files are replaced whole.
public struct OutboxFolder: Hashable, Sendable {
    /// Absolute path of the folder `outbox`.
    public let path: String

    public init(of runFolder: String) { path = runFolder + "/outbox" }

    /// Why a file of the outbox cannot be used.
    public enum Fault: Error, Hashable, Sendable {
        case notWritten(String)
        case unreadable(String)
    }

    /// In order of their names, which are the activities' keys.
    public func keys() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// Nil when there is none; throws when there is one that cannot be read, so that nobody takes it for a draft.
    public func record(of key: String) throws -> OutboxRecord? {
        guard let bytes = FileManager.default.contents(atPath: file(key, "json")) else { return nil }
        guard let record = try? JSONDecoder().decode(OutboxRecord.self, from: bytes) else {
            throw Fault.unreadable("outbox/\(key).json")
        }
        return record
    }

    public func message(of key: String) -> [UInt8]? {
        let found = Set(Channel.allCases.map(\.suffix)).sorted().lazy.compactMap {
            FileManager.default.contents(atPath: file(key, $0))
        }
        return found.first.map { [UInt8]($0) }
    }

    /// Every mail with its record, in order of keys.
    public func entries() throws -> [(key: String, record: OutboxRecord)] {
        try keys().compactMap { key in try record(of: key).map { (key, $0) } }
    }

    /// Lays a draft down and gives its path below the run's folder. The same mail is left as it is, and so is any that is no longer a
    /// draft: doing the work twice leaves one mail.
    public func store(_ bytes: [UInt8], _ record: OutboxRecord, as key: String) throws -> String {
        let suffix = (record.channel ?? .email).suffix
        let place = "outbox/\(key).\(suffix)"
        if let known = try self.record(of: key), let old = message(of: key) {
            if known.state != .draft || old == bytes { return place }
        }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: file(key, suffix)), options: .atomic)
            try OutboxFolder.text(of: record).write(to: URL(fileURLWithPath: file(key, "json")), options: .atomic)
        } catch {
            throw Fault.notWritten(place)
        }
        return place
    }

    /// Takes a draft back that nobody has seen: its record first, so that what is left after a crash is no mail any more.
    public func withdraw(_ key: String) throws {
        guard let record = try record(of: key), record.state == .draft else { return }
        do {
            try FileManager.default.removeItem(atPath: file(key, "json"))
            try FileManager.default.removeItem(atPath: file(key, (record.channel ?? .email).suffix))
        } catch {
            throw Fault.notWritten("outbox/\(key).json")
        }
    }

    /// Replaces a record so that it is there even after a power cut, before this returns.
    public func write(_ record: OutboxRecord, of key: String) throws {
        // The name is one that a later start sweeps away, as it does Foundation's own.
        let half = "\(path)/.dat.nosync-\(key)"
        let bytes = [UInt8](try OutboxFolder.text(of: record))
        let descriptor = open(half, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Fault.notWritten("outbox/\(key).json") }
        let isWritten =
            bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) } == bytes.count
            && fsync(descriptor) == 0
        close(descriptor)
        guard isWritten, rename(half, file(key, "json")) == 0 else { throw Fault.notWritten("outbox/\(key).json") }
        let folder = open(path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw Fault.notWritten("outbox/\(key).json") }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw Fault.notWritten("outbox/\(key).json") }
    }

    /// Takes back the mails of these keys, calendar entries of the same work included, as far as they have not left. Returns how many.
    @discardableResult
    public func withdraw(_ superseded: Set<String>) throws -> Int {
        guard !superseded.isEmpty else { return 0 }
        var count = 0
        for (key, var record) in try entries() where record.state.isWaiting {
            let work = key.split(separator: "-", maxSplits: 1).first.map(String.init) ?? key
            guard superseded.contains(key) || superseded.contains(work) else { continue }
            record.state = .withdrawn
            try write(record, of: key)
            count += 1
        }
        return count
    }

    private func file(_ key: String, _ kind: String) -> String { "\(path)/\(key).\(kind)" }

    static func text(of record: OutboxRecord) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record) + Data("\n".utf8)
    }
}

/// `write` of the system: a method of the same name hides it above.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
