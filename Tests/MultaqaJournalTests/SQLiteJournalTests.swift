import Foundation
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
}
