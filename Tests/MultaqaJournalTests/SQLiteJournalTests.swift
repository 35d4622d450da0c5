import Foundation
import GRDB
import MultaqaEngine
import MultaqaJournal
import MultaqaTestKit
import Testing

@Suite final class SQLiteJournalTests {
    private let folder: URL
    private var count = 0

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    @Test func `the journal in a file keeps every promise`() throws {
        let complaints = try JournalStoreConformance { [self] in
            count += 1
            return try SQLiteJournal(path: path("journal-\(count).sqlite"))
        }.complaints()
        #expect(complaints == [])
    }

    @Test func `what was appended is there when the file is opened again`() throws {
        let lines = try JournalStoreConformance.sample(4)
        let journal = try SQLiteJournal(path: path("run.sqlite"))
        try journal.append(lines)
        try journal.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["run.sqlite"])
        #expect(try SQLiteJournal(path: path("run.sqlite")).lines() == lines)
    }

    @Test func `of two writers the second is told`() throws {
        let lines = try JournalStoreConformance.sample(3)
        let first = try SQLiteJournal(path: path("run.sqlite"))
        let second = try SQLiteJournal(path: path("run.sqlite"))
        try first.append(Array(lines[0..<2]))
        #expect(throws: JournalFault.takenOver) { try second.append(Array(lines[0..<2])) }
        try second.append([lines[2]])
        #expect(try first.lines() == lines)
    }

    @Test func `a file that is no journal is refused and left as it is`() throws {
        let text = Data(repeating: 0x41, count: 4096)
        try text.write(to: folder.appending(path: "letter.sqlite"))
        #expect(throws: JournalFileFault.self) { try SQLiteJournal(path: path("letter.sqlite")) }
        #expect(try Data(contentsOf: folder.appending(path: "letter.sqlite")) == text)
    }

    @Test func `a journal of a newer version is refused and left as it is`() throws {
        try SQLiteJournal(path: path("run.sqlite")).close()
        try DatabaseQueue(path: path("run.sqlite")).writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = 99")
        }
        #expect(throws: JournalFileFault.newer(path: path("run.sqlite"), version: 99)) {
            try SQLiteJournal(path: path("run.sqlite"))
        }
    }

    @Test func `a journal of the first version is brought up to date with its lines`() throws {
        let lines = try JournalStoreConformance.sample(3)
        let journal = try SQLiteJournal(path: path("run.sqlite"))
        try journal.append(lines)
        try journal.close()
        try DatabaseQueue(path: path("run.sqlite")).writeWithoutTransaction {
            try $0.execute(sql: "DROP TABLE snapshot; PRAGMA user_version = 0")
        }
        let again = try SQLiteJournal(path: path("run.sqlite"))
        #expect(try again.lines() == lines)
        #expect(try again.snapshot() == nil)
    }

    @Test func `a database of another program is refused`() throws {
        try DatabaseQueue(path: path("other.sqlite")).write { try $0.execute(sql: "CREATE TABLE letters (id)") }
        #expect(throws: JournalFileFault.foreign(path: path("other.sqlite"))) {
            try SQLiteJournal(path: path("other.sqlite"))
        }
    }

    @Test func `a file with a broken page is called damaged`() throws {
        let journal = try SQLiteJournal(path: path("run.sqlite"))
        try journal.append(try JournalStoreConformance.sample(200))
        try journal.close()
        let file = try FileHandle(forUpdating: folder.appending(path: "run.sqlite"))
        try file.seek(toOffset: 4096)
        try file.write(contentsOf: Data(repeating: 0xFF, count: 40_000))
        try file.close()
        #expect(throws: JournalFileFault.damaged(path: path("run.sqlite"))) {
            _ = try SQLiteJournal(path: path("run.sqlite")).lines()
        }
    }

    @Test func `when the disk is full the sentence says so and nothing is lost`() throws {
        let lines = try JournalStoreConformance.sample(400)
        let journal = try SQLiteJournal(path: path("run.sqlite"))
        try journal.append(Array(lines[0..<2]))
        try journal.limit(pages: 12)
        #expect(throws: JournalFileFault.diskFull(path: path("run.sqlite"))) {
            try journal.append(Array(lines[2...]))
        }
        #expect(try SQLiteJournal(path: path("run.sqlite")).lines() == Array(lines[0..<2]))
    }

    @Test func `a snapshot comes back as it was given, and only the newest`() throws {
        let journal = try SQLiteJournal(path: path("run.sqlite"))
        #expect(try journal.snapshot() == nil)
        try journal.keep(Snapshot(seq: 1, hash: "a", data: [1, 2]))
        try journal.keep(Snapshot(seq: 2, hash: "b", data: [3]))
        #expect(try journal.snapshot() == Snapshot(seq: 2, hash: "b", data: [3]))
    }
}
