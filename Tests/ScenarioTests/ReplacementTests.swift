import Foundation
import MultaqaApp
import MultaqaCalendar
import MultaqaEngine
import MultaqaModel
import Testing

/// The Berkane seminar two days before it opens, everything printed: one delegate falls ill.
@Suite struct ReplacementTests {
    private let folder = BerkaneRun.temporaryFolder()

    private func session() async throws -> RunSession {
        let site = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString).yaml")
        try Data("multaqa: 1\nsite: town\nplugins: {documents/office: {pdf: false}}\n".utf8).write(to: site)
        let session = try RunSession.start(
            Seminar(file: BerkaneRun.seminarFile, site: site.path), in: folder, name: "berkane-2015",
            answers: BerkaneRun.answersFile, simulated: true)
        _ = try await session.runner.advance(until: eve)
        return session
    }

    private var eve: WallTime { WallTime(Day(iso: "2015-06-06") ?? Day(number: 0), ClockTime(12)) }

    private func files() -> [String: Data] {
        ["documents", "outbox"].reduce(into: [:]) { files, part in
            let base = folder.path + "/" + part
            for name in FileManager.default.enumerator(atPath: base)?.compactMap({ $0 as? String }) ?? [] {
                files["\(part)/\(name)"] = FileManager.default.contents(atPath: base + "/" + name)
            }
        }
    }

    @Test func `exactly the listed documents are made again, and exactly the listed messages written`() async throws {
        let session = try await session()
        let state = await session.runner.state
        let replacement = try Replacement(
            of: "register_delegates[belfaa].employee", with: ["name": "Exemple Remplaçant", "phone": "+212600000099"],
            in: state)
        let signal = replacement.signal(by: "Exemple Secrétaire", via: .phone, notedBy: "test")
        var search = ConsequenceSearch(state, registry: session.runner.registry, at: await session.runner.now)
        let consequences = await search.consequences(of: state.judge(signal).events)
        let before = files()
        _ = try await session.runner.receive(signal, doingAgain: consequences.map(\.target), because: "replace")
        _ = try await session.runner.advance(until: eve)
        let after = files()
        let again = await session.runner.state.steps.flatMap(\.items).filter { $0.round > 0 }
        #expect(again.count == consequences.count)
        #expect(again.filter { $0.outcome != .completed }.isEmpty)

        let changed = after.filter { before[$0.key] != $0.value && $0.key.hasPrefix("documents/") }.map(\.key).sorted()
        let listed = consequences.flatMap { consequence in
            consequence.report.documents.map { document in
                "documents/\(consequence.step)/" + (consequence.item.map { "\($0)/" } ?? "")
                    + "\(document.document).\(document.language.rawValue).docx"
            }
        }.sorted()
        #expect(changed == listed)
        #expect(listed.contains("documents/write_mission_orders/belfaa/mission_order.fr.docx"))
        #expect(!listed.contains { $0.contains("/aklim/") })
        #expect(before.keys.filter { after[$0] == nil }.isEmpty)

        let written = after.keys.filter { before[$0] == nil && $0.hasSuffix(".eml") }.count
        #expect(written == consequences.flatMap(\.report.messages).count)
        try await session.close()
    }

    @Test func `the plan of what is done again follows the order of the steps`() async throws {
        let session = try await session()
        let state = await session.runner.state
        let replacement = try Replacement(
            of: "register_delegates[belfaa].employee", with: ["name": "Exemple Remplaçant"], in: state)
        var search = ConsequenceSearch(state, registry: session.runner.registry, at: await session.runner.now)
        let events = state.judge(replacement.signal(by: nil, via: nil, notedBy: nil)).events
        let steps = await search.consequences(of: events).map(\.target)
        let made = steps.firstIndex(of: Order.Target("write_mission_orders", item: "belfaa"))
        let sent = steps.firstIndex(of: Order.Target("send_mission_orders", item: "belfaa"))
        #expect(made != nil && sent != nil && (made ?? 0) < (sent ?? 0))
        try await session.close()
    }

    @Test func `a name is found in another spelling, titles left out`() async throws {
        let session = try await session()
        let state = await session.runner.state
        let there = try Replacement(
            of: "register_delegates[belfaa].employee", with: ["name": "X"], in: state
        ).before["name"]?.asLocalized
        let name = try #require(there)
        let shouted = name(in: .french).uppercased().replacingOccurrences(of: "MME ", with: "")
        let found = try Replacement(of: shouted, with: ["name": "X"], in: state)
        #expect(found.item == "belfaa" && found.field == "employee")
        try await session.close()
    }

    @Test func `somebody on a list keeps the role of the seat`() async throws {
        let session = try await session()
        _ = try await session.runner.receive(
            Signal(
                step: "register_delegates", item: "belfaa",
                answer: [
                    "employee": ["name": "Exemple Premier"],
                    "others": [["name": "Exemple Deuxième", "role": "employee"]],
                ]))
        let state = await session.runner.state
        let found = try Replacement(of: "Exemple deuxieme", with: ["name": "Exemple Troisième"], in: state)
        #expect(found.field == "others.1")
        let answer = found.signal(by: nil, via: nil, notedBy: nil).answer
        #expect(answer["others"] == [["name": "Exemple Troisième", "role": "employee"]])
        #expect(answer["employee"] == ["name": "Exemple Premier"])
        try await session.close()
    }

    @Test func `nobody of that name is a sentence with the nearest name`() async throws {
        let session = try await session()
        let state = await session.runner.state
        #expect(throws: AppError.self) { try Replacement(of: "Personne", with: ["name": "X"], in: state) }
        try await session.close()
    }
}
