import Foundation
import MultaqaApp
import MultaqaMail
import MultaqaModel
import MultaqaTestKit
import Testing

/// Every mail of the reference run.
@Suite struct MailFormTests {
    @Test(.enabled(if: Python.interpreter != nil, "needs python3"))
    func `a strict reader finds no defect in any mail of the seminar`() async throws {
        let run = try await BerkaneRun.shared.value
        let script = """
            import email, email.policy, glob, sys
            folder = open(sys.argv[1], encoding="utf-8").read()
            faults = 0
            files = glob.glob(folder + "/outbox/*.eml")
            for file in files:
                m = email.message_from_bytes(open(file, "rb").read(), policy=email.policy.default)
                faults += sum(len(p.defects) + sum(len(h.defects) for h in p.values()) for p in m.walk())
                faults += len(m["to"].addresses) != 1 or m["message-id"] is None or m["date"].datetime is None
            print(len(files), faults, end="")
            """
        let count = OutboxFolder(of: run.folder.path).keys().count
        #expect(count == run.state.messages.count)
        #expect(try Python.run(script, input: run.folder.path) == "\(count) 0")
    }

    @Test func `every mail has its record as a draft, and what it says is in the run's state`() async throws {
        let run = try await BerkaneRun.shared.value
        let entries = try OutboxFolder(of: run.folder.path).entries()
        let states = Set(entries.map(\.record.state))
        #expect(states == [.draft])
        #expect(entries.map(\.record.to).sorted() == run.state.messages.map(\.report.to).sorted())
        #expect(run.state.deliveries.isEmpty)
    }
}
