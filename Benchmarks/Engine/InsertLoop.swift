import Foundation
import GRDBSQLite

/// What the disk allows: SQLite's own interface, one statement prepared once, one commit for each row.
struct InsertLoop {
    struct Trouble: Error { var code: Int32 }

    private let database: OpaquePointer

    init(path: String) throws {
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
        var handle: OpaquePointer?
        let code = sqlite3_open(path, &handle)
        guard code == SQLITE_OK, let handle else { throw Trouble(code: code) }
        database = handle
        for statement in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
            "CREATE TABLE event (seq INTEGER PRIMARY KEY, data TEXT NOT NULL)",
        ] {
            let code = sqlite3_exec(database, statement, nil, nil, nil)
            guard code == SQLITE_OK else { throw Trouble(code: code) }
        }
    }

    func run(_ count: Int) throws {
        var statement: OpaquePointer?
        sqlite3_prepare_v2(database, "INSERT INTO event (seq, data) VALUES (?, ?)", -1, &statement, nil)
        let text = String(repeating: "x", count: 220)
        for number in 1...count {
            sqlite3_bind_int64(statement, 1, Int64(number))
            let code = text.withCString { pointer in
                sqlite3_bind_text(statement, 2, pointer, 220, nil)
                return sqlite3_step(statement)
            }
            guard code == SQLITE_DONE else { throw Trouble(code: code) }
            sqlite3_reset(statement)
        }
        sqlite3_finalize(statement)
        sqlite3_close(database)
    }
}
