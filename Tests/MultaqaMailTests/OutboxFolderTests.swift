import Foundation
import MultaqaMail
import MultaqaModel
import Testing

@Suite struct OutboxFolderTests {
    @Test func `what has not left is taken back, with the calendar entries of the same work`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "outbox-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let outbox = OutboxFolder(of: folder.path)
        func record(_ state: OutboxState) -> OutboxRecord {
            OutboxRecord(state: state, to: "a@commune.example", subject: "s", step: "invite", language: .french)
        }
        let states: [String: OutboxState] = [
            "aa": .draft, "aa-0001": .approved, "ab": .sent, "ac": .draft, "ab-1": .toVerify,
        ]
        for (key, state) in states { _ = try outbox.store(Array("mail".utf8), record(state), as: key) }
        #expect(try outbox.withdraw(["aa", "ab"]) == 2)
        let after = try outbox.entries().reduce(into: [:]) { $0[$1.key] = $1.record.state }
        #expect(after == ["aa": .withdrawn, "aa-0001": .withdrawn, "ab": .sent, "ac": .draft, "ab-1": .toVerify])
        #expect(try outbox.withdraw(["aa", "ab"]) == 0)
    }
}
