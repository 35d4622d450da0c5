import Foundation
import GRDB
public import MultaqaEngine
public import MultaqaModel

/// A run's journal in one SQLite file, in write-ahead mode with `synchronous=FULL`: an append that has returned survives a
/// power cut, as far as the disk keeps its word.
public final class SQLiteJournal: JournalStore {
    private let pool: DatabasePool

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
            try pool.write { try SQLiteJournal.createTable(in: $0) }
        } catch let error as DatabaseError {
            throw JournalFileFault.unusable(path: path, reason: error.message ?? "\(error.resultCode)")
        }
    }

    private static func createTable(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS journal (
                    seq INTEGER PRIMARY KEY,
                    at TEXT NOT NULL,
                    type TEXT NOT NULL,
                    step TEXT,
                    item TEXT,
                    data TEXT NOT NULL,
                    previous TEXT NOT NULL,
                    hash TEXT NOT NULL
                )
                """)
    }

    public func append(_ lines: [JournalLine]) throws {
        do {
            try pool.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    var last = try SQLiteJournal.end(of: database)
                    for line in lines {
                        guard line.seq == last.seq + 1, line.previous == last.hash else { throw JournalFault.takenOver }
                        try SQLiteJournal.insert(line, in: database)
                        last = (line.seq, line.hash)
                    }
                    return .commit
                }
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw JournalFault.takenOver
        }
    }

    private static func end(of database: Database) throws -> (seq: Int, hash: String) {
        let row = try Row.fetchOne(database, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
        return row.map { ($0["seq"], $0["hash"]) } ?? (0, JournalLine.origin)
    }

    private static func insert(_ line: JournalLine, in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT INTO journal (seq, at, type, step, item, data, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        )
        try statement.execute(arguments: [
            line.seq, line.at, line.type, line.step, line.item, line.data, line.previous, line.hash,
        ])
    }

    public func lines() throws -> [JournalLine] {
        do {
            return try pool.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM journal ORDER BY seq").map { row in
                    JournalLine(
                        seq: row["seq"], at: row["at"], type: row["type"], step: row["step"], item: row["item"],
                        data: row["data"], previous: row["previous"], hash: row["hash"])
                }
            }
        } catch let error as DatabaseError {
            throw JournalFileFault.unusable(path: pool.path, reason: error.message ?? "\(error.resultCode)")
        }
    }

    /// Folds the write-ahead file into the journal and closes it, so that one file is left.
    public func close() throws {
        try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try pool.close()
    }
}

/// Why a journal file cannot be used.
public enum JournalFileFault: Error, Hashable, Sendable {
    case unusable(path: String, reason: String)
    /// The database does not keep `synchronous=FULL`.
    case notDurable(path: String)

    public var message: LocalizedText {
        switch self {
        case .unusable(let path, let reason):
            LocalizedText(
                ar: "تعذر استعمال السجل \(path): \(reason)", fr: "le journal \(path) est inutilisable : \(reason)",
                en: "the journal \(path) cannot be used: \(reason)")
        case .notDurable(let path):
            LocalizedText(
                ar: "السجل \(path) لا يضمن الكتابة على القرص",
                fr: "le journal \(path) ne garantit pas l'écriture sur disque",
                en: "the journal \(path) does not guarantee that what is written reaches the disk")
        }
    }
}
