import Foundation
import MultaqaApp
import MultaqaEngine
import MultaqaModel
import Testing

/// The governor of Berkane comes, does not come, or sends somebody: what is printed before the doors open.
@Suite struct ProtocolTests {
    private enum Governor: String, CaseIterable {
        case coming = "answer: coming"
        case declined = "answer: declined"
        case represented = "answer: represented"
        case representedBy =
            """
            answer: represented, representative: {name: {ar: "السيد نموذج نبيل", fr: M. Exemple Nabil}, \
            office: {ar: "الكاتب العام للعمالة", fr: Secrétaire général}}
            """
    }

    /// Documents of the run up to the morning of the opening, by path below `documents`, and the record of that moment.
    private func printed(_ governor: Governor) async throws -> (files: [String: Data], record: [String: Value]) {
        let base = FileManager.default.temporaryDirectory.appending(path: "protocol-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: base) }
        try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
        let answers = try String(contentsOfFile: BerkaneRun.answersFile, encoding: .utf8)
        let line =
            "\n    governor: {at: J-12 at 9h00, via: phone, by: Cabinet, \(governor.rawValue)}\n    saint_gilles: {at: J-46"
        try Data(answers.replacing("\n    saint_gilles: {at: J-46", with: line).utf8)
            .write(to: URL(filePath: base + "/answers.yaml"))
        try Data("multaqa: 1\nsite: town\nplugins: {documents/office: {pdf: false}}\n".utf8)
            .write(to: URL(filePath: base + "/site.yaml"))
        let folder = RunFolder(base + "/run")
        let session = try RunSession.start(
            Seminar(file: BerkaneRun.seminarFile, site: base + "/site.yaml"), in: folder, name: "protocol",
            answers: base + "/answers.yaml", simulated: true)
        let morning = WallTime(try #require(Day(iso: "2015-06-08")), ClockTime(8))
        _ = try await session.runner.advance(until: morning)
        let state = await session.runner.state
        try await session.close()
        let record = try #require(RunRecord(state, at: morning)).root()
        var files: [String: Data] = [:]
        for document in state.documents {
            for file in document.files {
                files[file.path] = try Data(contentsOf: URL(filePath: folder.path + "/" + file.path))
            }
        }
        return (files, record)
    }

    @Test func `the governor's answer changes protocol sheet, name plates and speech list, and nothing else`()
        async throws
    {
        var printed: [Governor: (files: [String: Data], record: [String: Value])] = [:]
        for governor in Governor.allCases { printed[governor] = try await self.printed(governor) }
        let coming = try #require(printed[.coming])
        #expect(coming.files.count > 150)
        let folder = "documents/print_protocol"
        let touched = ["name_plates", "protocol_sheet", "speech_list"].flatMap { document in
            ["ar", "fr"].map { "\(folder)/\(document).\($0).docx" }
        }
        for governor in Governor.allCases where governor != .coming {
            let other = try #require(printed[governor])
            #expect(other.files.keys.sorted() == coming.files.keys.sorted())
            let changed = coming.files.filter { other.files[$0.key] != $0.value }.keys.sorted()
            #expect(changed == touched, "\(governor)")
        }

        func speakers(_ governor: Governor) -> [String] {
            (printed[governor]?.record["opening_order"]?.asList ?? []).filter { $0["key"] == "governor" }
                .compactMap { $0["speaker"]?.asLocalized?(in: .french) }
        }
        let office = "Gouverneur de la province de Berkane"
        #expect(speakers(.coming) == [office])
        #expect(speakers(.declined) == [])
        #expect(speakers(.represented) == ["\(office), représenté"])
        #expect(speakers(.representedBy) == ["\(office), représenté par M. Exemple Nabil"])
    }

    @Test func `another order is one line of a host's page`() throws {
        let folder = try Shipped.copy()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let page = """
            multaqa: 1
            overlay: reordered
            customizes: berkane-2015
            change:
              programme: {ceremony: {embassy: {before: region}}}
            """
        let edition = folder + "/berkane-2015"
        // A page customises another by its name.
        try FileManager.default.moveItem(atPath: edition + "/seminar.yaml", toPath: edition + "/berkane-2015.yaml")
        try Data(page.utf8).write(to: URL(filePath: edition + "/reordered.yaml"))
        let loaded = Seminar(file: edition + "/reordered.yaml").loaded
        let order = loaded.workflow?.programme?.ceremonyInOrder.map(\.name)
        #expect(
            order == ["quran", "anthems", "welcome", "governor", "embassy", "region", "saint_gilles", "avcb"])
    }
}
