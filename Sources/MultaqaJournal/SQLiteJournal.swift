import Foundation
import GRDB
public import MultaqaEngine
import Synchronization

/// A run's journal in one SQLite file, in write-ahead mode with `synchronous=FULL`: an append that has returned survives a
/// power cut, as far as the disk keeps its word.
public final class SQLiteJournal: JournalStore {
    private let pool: DatabasePool
    /// The end of the file as this writer left it; nil when it must be read.
    private let end = Mutex(nil as End?)

    private struct End {
        var seq: Int
        var hash: String
    }

    /// Opens the file, or makes it.
    ///
    /// GRDB sets `synchronous=NORMAL` by itself when it opens in write-ahead mode, so FULL is set afterwards and read back.
    /// Throws ``JournalFileFault`` when the setting does not hold or the file is no journal.
    public init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 1
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
                    throw JournalFileFault.notDurable(path: path)
                }
            }
            // Who only reads must not wait for who writes.
            guard try pool.writeWithoutTransaction(JournalSchema.version(of:)) != JournalSchema.current else { return }
            try pool.write { try JournalSchema.migrate($0, path: path) }
        } catch let error as DatabaseError {
            throw JournalFileFault(error, path: path)
        }
    }

    public func append(_ lines: [JournalLine]) throws {
        guard let first = lines.first, let last = lines.last else { return }
        let known = end.withLock { end in
            defer { end = nil }
            return end
        }
        do {
            try pool.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    // A second writer's lines make the first insert collide; only a line that does not follow ours needs a look.
                    if known.map({ first.seq == $0.seq + 1 && first.previous == $0.hash }) != true {
                        let end = try SQLiteJournal.end(of: database)
                        guard first.seq == end.seq + 1, first.previous == end.hash else { throw JournalFault.takenOver }
                    }
                    try SQLiteJournal.insert(lines, in: database)
                    return .commit
                }
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw JournalFault.takenOver
        } catch let error as DatabaseError {
            throw JournalFileFault(error, path: pool.path)
        }
        end.withLock { $0 = End(seq: last.seq, hash: last.hash) }
    }

    private static func end(of database: Database) throws -> End {
        let row = try Row.fetchOne(database, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
        return row.map { End(seq: $0["seq"], hash: $0["hash"]) } ?? End(seq: 0, hash: JournalLine.origin)
    }

    private static func insert(_ lines: [JournalLine], in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT INTO journal (seq, at, type, step, item, data, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        )
        var before: JournalLine?
        for line in lines {
            if let before, line.seq != before.seq + 1 || line.previous != before.hash { throw JournalFault.takenOver }
            try statement.execute(arguments: [
                line.seq, line.at, line.type, line.step, line.item, line.data, line.previous, line.hash,
            ])
            before = line
        }
    }

    public func lines(after seq: Int, atMost count: Int) throws -> [JournalLine] {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT seq, at, type, step, item, data, previous, hash FROM journal
                    WHERE seq > ? ORDER BY seq LIMIT ?
                    """)
            return try Row.fetchAll(statement, arguments: [seq, count]).map { row in
                JournalLine(
                    seq: row[0], at: row[1], type: row[2], step: row[3], item: row[4], data: row[5], previous: row[6],
                    hash: row[7])
            }
        }
    }

    public func hash(of seq: Int) throws -> String? {
        try read { try String.fetchOne($0, sql: "SELECT hash FROM journal WHERE seq = ?", arguments: [seq]) }
    }

    public func keep(_ snapshot: Snapshot) throws {
        do {
            try pool.write { database in
                try database.execute(
                    sql: "INSERT OR REPLACE INTO snapshot (one, seq, hash, data) VALUES (1, ?, ?, ?)",
                    arguments: [snapshot.seq, snapshot.hash, Data(snapshot.data)])
            }
        } catch let error as DatabaseError {
            throw JournalFileFault(error, path: pool.path)
        }
    }

    public func snapshot() throws -> Snapshot? {
        try read { database in
            let rows = try Row.fetchCursor(database, sql: "SELECT seq, hash, data FROM snapshot")
            return try rows.next().map { row in
                Snapshot(seq: row[0], hash: row[1], data: try row.withUnsafeData(atIndex: 2) { [UInt8]($0 ?? Data()) })
            }
        }
    }

    /// Lets the file grow to so many pages and no further, as a full disk does.
    public func limit(pages: Int) throws {
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }

    /// Puts `lines` in the place of every line and picture there is, in one durable commit: either the whole old journal is there or
    /// the whole new one.
    public func replace(with lines: [JournalLine]) throws {
        do {
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA secure_delete = ON")
                try database.inTransaction(.immediate) {
                    try database.execute(sql: "DELETE FROM journal")
                    try database.execute(sql: "DELETE FROM snapshot")
                    try SQLiteJournal.insert(lines, in: database)
                    return .commit
                }
            }
        } catch let error as DatabaseError {
            throw JournalFileFault(error, path: pool.path)
        }
        end.withLock { $0 = nil }
    }

    /// Writes the file anew, so that nothing of what was deleted is left in it, and empties the write-ahead file.
    public func compact() throws {
        do {
            try pool.writeWithoutTransaction { database in
                _ = try database.checkpoint(.truncate)
                try database.execute(sql: "VACUUM")
                _ = try database.checkpoint(.truncate)
            }
        } catch let error as DatabaseError {
            throw JournalFileFault(error, path: pool.path)
        }
    }

    private func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try pool.read(body)
        } catch let error as DatabaseError {
            throw JournalFileFault(error, path: pool.path)
        }
    }

    /// Folds the write-ahead file into the journal and closes it, so that one file is left.
    public func close() throws {
        try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try pool.close()
    }
}
