import Foundation
import MultaqaApp
import MultaqaEngine
import MultaqaModel
import MultaqaPeople
import Testing

/// What people do otherwise than asked, on the seminar of 2015: what is said about it, and which documents it changes.
@Suite struct DelegationScenarioTests {
    /// The seminar with some answers changed, until the eve of its opening.
    private func run(_ change: (String) throws -> String) async throws -> BerkaneRun {
        let answers = try change(String(contentsOfFile: BerkaneRun.answersFile, encoding: .utf8))
        let file = FileManager.default.temporaryDirectory.appending(path: "multaqa-answers-\(UUID().uuidString).yaml")
        try Data(answers.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try await BerkaneRun(
            folder: BerkaneRun.temporaryFolder(), answers: file.path, until: WallTime(iso: "2015-06-07T00:00:00"))
    }

    /// Word files that both runs have and that differ, without their language.
    private func changed(_ one: BerkaneRun, _ other: BerkaneRun) -> Set<String> {
        let (before, after) = (other.files(in: "documents"), one.files(in: "documents"))
        let names = after.keys.filter { $0.hasSuffix(".docx") && before[$0] != after[$0] }
        return Set(names.map { String($0.dropLast(".fr.docx".count)) })
    }

    private func flags(of run: BerkaneRun) -> [String] { run.state.delegationFlags().map(\.flag.id) }

    @Test func `eleven of twelve communes are listed, and the two Beni Mathar stand out`() async throws {
        let run = try await BerkaneRun.shared.value
        #expect(flags(of: run) == ["declared-not-listed", "near-duplicate"])
        let board = PeopleBoard(run.state, in: .french)
        #expect(board.flags(of: "beni_mathar").map { $0(in: .arabic).contains("عين بني مطهر") } == [true])
        #expect(board.json().at(path: "totals.delegates") == 22)
    }

    @Test func `a late commune was reminded twice, and answered by telephone`() async throws {
        let run = try await BerkaneRun.shared.value
        let late = try #require(
            run.state.delegations().first {
                $0.facts.reminded.count == 2 && $0.facts.nominations.first?.mark.via == "phone"
            })
        #expect(late.facts.reminded.map(\.day.description) == ["2015-04-24", "2015-04-30"])
        #expect(late.delegates.map(\.state.rawValue) == ["attended", "attended"])
        #expect(run.state[step: "register_delegates"]?.item(late.key)?.isLate == true)
    }

    @Test func `a replaced delegate is named with the successor, and has no document`() async throws {
        let run = try await BerkaneRun.shared.value
        let former = run.state.delegations().flatMap(\.former)
        #expect(former.map { $0.person.name(in: .french) } == ["Mme Exemple Naïma"])
        #expect(former.first?.successor?(in: .french) == "Mme Exemple Rkia")
        let badges = try run.text(ofPDF: "print_pack/badges.fr.pdf")
        #expect(badges.contains("Rkia") && !badges.contains("Naïma"))
    }

    @Test func `the totals of the half-days are those of the board and of the report`() async throws {
        let run = try await BerkaneRun.shared.value
        let board = PeopleBoard(run.state, in: .french).json()
        let sheets = AttendanceBoard(run.state, in: .french).json()
        #expect(board.at(path: "totals.half_days") == 172)
        #expect(sheets["total"] == 172)
        #expect(sheets["half_days"]?.asList?.map { $0["signed"] } == [20, 22, 22, 22, 22, 22, 22, 20])
    }

    @Test func `a commune with two employees is flagged, and changes the papers with its names`() async throws {
        let run = try await run { answers in
            let start = try #require(answers.range(of: "    belfaa:\n      at: J-55"))
            let end = try #require(
                answers.range(of: "    ain_beni_mathar:", range: start.lowerBound..<answers.endIndex))
            let other = """
                    belfaa:
                      at: J-55 at 9h30
                      via: email
                      employee: {name: M. Exemple Lahoucine, phone: "+212 5 00 00 00 25"}
                      others:
                        - {name: Mme Exemple Najat, role: employee}

                """
            return answers.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: other)
        }
        #expect(flags(of: run) == ["declared-not-listed", "near-duplicate", "same-role-twice"])
        let belfaa = try #require(run.state.delegations().first { $0.key == "belfaa" })
        #expect(belfaa.delegates.map(\.id) == ["belfaa.employee", "belfaa.others.1"])
        #expect(belfaa.missing(.elected) == 1)
        let sheets = (1...4).flatMap { ["d\($0)_am", "d\($0)_pm"] }.map { "print_attendance/\($0)/attendance_sheet" }
        #expect(
            changed(run, try await BerkaneRun.shared.value)
                == Set(sheets).union([
                    "print_pack/badges", "print_visits/visit_lists", "write_mission_orders/belfaa/confirmation",
                    "write_mission_orders/belfaa/mission_order",
                ]))
        try FileManager.default.removeItem(atPath: run.folder.path)
    }

    @Test func `a governor who names a representative changes the order of the opening, and nothing else`() async throws
    {
        let run = try await run { answers in
            answers.replacingOccurrences(
                of: "  guest_answers:\n",
                with: """
                      guest_answers:
                        governor:
                          at: J-20 at 10h00
                          via: letter
                          answer: represented
                          representative: {name: M. Exemple Secrétaire, office: Secrétaire général de la province}

                    """)
        }
        #expect(
            changed(run, try await BerkaneRun.shared.value) == [
                "print_protocol/name_plates", "print_protocol/protocol_sheet", "print_protocol/speech_list",
            ])
        let sheet = try run.text(ofPDF: "print_protocol/protocol_sheet.fr.pdf")
        #expect(sheet.squeezed.contains("Exemple Secrétaire".squeezed))
        try FileManager.default.removeItem(atPath: run.folder.path)
    }
}
