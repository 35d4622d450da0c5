import GRDB

/// The tables of a journal file, by version (SQLite's `user_version`). A file of an older version is brought up to date when it is
/// opened for writing; one of a newer version is refused.
enum JournalSchema {
    static let current = 2

    static func version(of database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }

    /// Runs in one transaction: a migration is done whole or not at all.
    static func migrate(_ database: Database, path: String) throws {
        let found = try version(of: database)
        if found > current { throw JournalFileFault.newer(path: path, version: found) }
        if found == current { return }
        let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
        if !tables.isEmpty, !tables.contains("journal") { throw JournalFileFault.foreign(path: path) }
        // Version 1 was written without a number.
        if tables.isEmpty { try database.execute(sql: lines) }
        try database.execute(sql: snapshot)
        try database.execute(sql: "PRAGMA user_version = \(current)")
    }

    private static let lines = """
        CREATE TABLE journal (
            seq INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            type TEXT NOT NULL,
            step TEXT,
            item TEXT,
            data TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL
        )
        """

    /// At most one row: the newest picture of the state.
    private static let snapshot = """
        CREATE TABLE snapshot (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            seq INTEGER NOT NULL,
            hash TEXT NOT NULL,
            data BLOB NOT NULL
        )
        """
}
