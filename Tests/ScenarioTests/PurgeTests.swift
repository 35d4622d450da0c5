import Foundation
import MultaqaApp
import MultaqaEngine
import MultaqaModel
import MultaqaOpenXML
import Testing

@Suite struct PurgeTests {
    /// A run of Berkane up to the eve of its opening, in a folder of its own.
    private func run(until days: Int = -45) async throws -> RunFolder {
        let folder = BerkaneRun.temporaryFolder()
        let session = try RunSession.start(
            Seminar(file: BerkaneRun.seminarFile), in: folder, name: "berkane-2015", answers: BerkaneRun.answersFile,
            simulated: true)
        let opening = try #require(await session.runner.state.workflow?.opening)
        _ = try await session.runner.advance(until: WallTime(opening + days))
        try await session.close()
        return folder
    }

    /// Every name, telephone and address of a person that the run knows, as the journal and the tables give them.
    private func people(of state: RunState) -> Set<String> {
        var found: Set<String> = []
        func gather(_ value: Value, _ isPerson: Bool) {
            switch value {
            case .list(let elements): for element in elements { gather(element, isPerson) }
            case .map(let members):
                for (field, member) in members {
                    let isOfPerson =
                        isPerson || ["president", "secretariat", "signatory", "employee", "elected"].contains(field)
                        || field.hasSuffix("_substitute") || field == "speaker"
                    if ["name", "phone", "email"].contains(field), isOfPerson || field != "name" {
                        for text in member.asLocalized.map({ Array($0.texts.values) + [$0.plain ?? ""] }) ?? [] {
                            if text.count > 3 { found.insert(text) }
                        }
                    }
                    gather(member, isOfPerson && field != "name")
                }
            default: break
            }
        }
        for input in state.workflow?.inputs ?? [] {
            if case .table(of: "guest") = input.kind { gather(input.value, true) } else { gather(input.value, false) }
        }
        for entry in state.start?.script?.entries ?? [] { gather(.map(entry.signal.answer), false) }
        for role in state.workflow?.team ?? [] { found.insert(role.email ?? "") }
        return found.filter { !$0.isEmpty }
    }

    /// Whether `bytes` hold the text in UTF-8 or UTF-16, as it is or inside the members of a package.
    private func traces(of texts: Set<String>, in folder: RunFolder) throws -> [String] {
        var found: [String] = []
        for name in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
            guard let data = FileManager.default.contents(atPath: folder.path + "/" + name) else { continue }
            var parts = [data]
            if data.starts(with: [0x50, 0x4B]), let archive = try? Archive([UInt8](data)) {
                parts += archive.parts.map { Data($0.bytes) }
            }
            for part in parts {
                for text in texts {
                    for form in [
                        text.data(using: .utf8), text.data(using: .utf16LittleEndian),
                        text.data(using: .utf16BigEndian),
                    ] {
                        if let form, part.range(of: form) != nil { found.append("\(name): \(text)") }
                    }
                }
            }
        }
        return found
    }

    @Test func `after a purge no byte of the folder names anybody`() async throws {
        let folder = try await run()
        let people = try people(of: folder.state())
        #expect(people.count > 100)
        #expect(try !traces(of: people, in: folder).isEmpty)
        let before = try RunHistory(folder).verify()

        let purge = try Purge(folder)
        #expect(purge.lines == before)
        #expect(purge.files.contains { $0.hasPrefix("outbox/") })
        try purge.carryOut(salt: "a salt that is thrown away")

        #expect(try traces(of: people, in: folder) == [])
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(left.filter { !$0.hasPrefix("journal.sqlite") } == ["lock"])
        #expect(try RunHistory(folder).verify() == before + 1)
        let state = try folder.state()
        #expect(state.purge?.formerLines == before)
        #expect(StatusReport(state, in: .french).runState == "purged")
        #expect(try Purge(folder).isDone)
        #expect(throws: AppError.self) { _ = try RunSession.resume(folder) }
        try FileManager.default.removeItem(atPath: folder.path)
    }

    @Test func `what was decided and when stays`() async throws {
        let folder = try await run(until: -90)
        let before = try folder.state()
        try Purge(folder).carryOut(salt: "salt")
        let after = try folder.state()
        #expect(after.steps.map(\.phase) == before.steps.map(\.phase))
        #expect(after.steps.map(\.openedAt) == before.steps.map(\.openedAt))
        #expect(after[step: "set_dates"]?.item(nil)?.answer == ["choice": "confirmer"])
        #expect(
            after.workflow?.rows(of: "communes")?.map { $0["name"] }
                == before.workflow?.rows(of: "communes")?.map { $0["name"] })
        try FileManager.default.removeItem(atPath: folder.path)
    }

    @Test func `a purge that was broken off is finished by the next`() async throws {
        let folder = try await run(until: -90)
        try Purge(folder).carryOut(salt: "salt")
        let head = try folder.state().purge
        // As if it had stopped before the files were removed.
        try FileManager.default.createDirectory(atPath: folder.path + "/outbox", withIntermediateDirectories: true)
        try Data("To: nobody@example".utf8).write(to: URL(fileURLWithPath: folder.path + "/outbox/left.eml"))
        let again = try Purge(folder)
        #expect(again.lines == 0)
        #expect(again.files == ["outbox/left.eml"])
        try again.carryOut(salt: "another")
        #expect(try Purge(folder).isDone)
        #expect(try folder.state().purge == head)
        try FileManager.default.removeItem(atPath: folder.path)
    }

    @Test func `a list for a partner has the chosen columns, and the journal knows why it left`() async throws {
        let folder = try await run()
        let file = FileManager.default.temporaryDirectory.appending(path: "multaqa-partner-\(UUID().uuidString).csv")
            .path
        let session = try RunSession.resume(folder)
        let state = await session.runner.state
        #expect(throws: AppError.self) {
            _ = try PartnerExport(state, columns: ["name"], for: "Saint-Gilles", basis: " ", in: .french)
        }
        let export = try PartnerExport(
            state, columns: ["name", "commune"], for: "Commune de Saint-Gilles",
            basis: "Accord de partenariat, annexe 2", in: .french)
        try await export.hand(over: file, from: session, by: "accueil")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.split(whereSeparator: \.isNewline).count == export.rows + 1)
        #expect(!text.contains("@") && !text.contains("+212"))
        let noted = await session.runner.state.exports
        #expect(noted.map(\.columns) == [["commune", "name"]])
        #expect(noted.map(\.basis) == ["Accord de partenariat, annexe 2"])
        #expect(noted.map(\.rows) == [export.rows])
        try FileManager.default.removeItem(atPath: file)
        try FileManager.default.removeItem(atPath: folder.path)
    }
}
