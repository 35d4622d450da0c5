import Foundation
import MultaqaApp
import MultaqaEngine
import MultaqaModel
import Testing

@Suite struct BerkaneTests {
    @Test func `the seminar runs to its end and nothing failed`() async throws {
        let run = try await BerkaneRun.shared.value
        #expect(run.state.isCompleted)
        #expect(run.state.steps.allSatisfy { $0.outcome?.isFinal == true })
        #expect(run.state.unusedScriptEntries.isEmpty)
        let lines = try RunHistory(run.folder).verify()
        #expect(lines == run.state.lastSeq)
    }

    @Test func `every commune is invited by mail, in its own language`() async throws {
        let run = try await BerkaneRun.shared.value
        let invitations = run.state.messages.filter { $0.activity.step == "invite_communes" }
        #expect(invitations.count == 11)
        #expect(Set(invitations.map(\.report.language)).isSubset(of: [.arabic, .french]))
        for invitation in invitations {
            let file = try #require(invitation.report.file)
            #expect(FileManager.default.fileExists(atPath: run.folder.path + "/" + file))
        }
    }

    @Test func `reminders go only to those who had not answered`() async throws {
        let run = try await BerkaneRun.shared.value
        for message in run.state.messages {
            guard case .reminder = message.activity.purpose, let step = run.state[step: message.activity.step],
                let item = step.item(message.activity.item)
            else { continue }
            let answered = run.state.start?.script?.entries.first {
                $0.signal.step == step.step.name && $0.signal.item == item.key
            }?.at
            #expect(answered.map { $0 > message.at } ?? true, "\(step.step.name)[\(item.key ?? "")]")
        }
        #expect(run.state.messages.contains { if case .reminder = $0.activity.purpose { true } else { false } })
    }

    @Test func `every document exists in both languages, as Word file and as PDF with pages`() async throws {
        let run = try await BerkaneRun.shared.value
        let expected: Set<String> = [
            "save_the_date", "invitation", "nomination_form", "guest_invitation", "confirmation", "mission_order",
            "programme", "badges", "name_plates", "protocol_sheet", "speech_list", "attendance_sheet", "visit_lists",
            "session_minutes", "memorandum", "certificate", "thanks", "evaluation_form", "report", "communique",
            "status",
        ]
        for language in [Language.arabic, .french] {
            #expect(Set(run.state.documents.filter { $0.language == language }.map(\.document)) == expected)
        }
        for document in run.state.documents {
            #expect(Set(document.files.map(\.format)) == ["docx", "pdf"])
            #expect(document.files.allSatisfy { $0.format != "pdf" || ($0.pages ?? 0) > 0 })
            for file in document.files {
                #expect(FileManager.default.fileExists(atPath: run.folder.path + "/" + file.path))
            }
        }
    }

    @Test func `the agenda leaves nothing out and breaks no rule`() async throws {
        let run = try await BerkaneRun.shared.value
        let agenda = try #require(run.state.agenda)
        #expect(agenda.unplaced.isEmpty)
        #expect(agenda.score.must == 0)
        #expect(agenda.days.map(\.date) == (8...11).compactMap { Day(year: 2015, month: 6, day: $0) })
    }

    @Test(arguments: ["write_report/report", "write_communique/communique"], ["fr", "ar"])
    func `the report and the communiqué say what happened`(document: String, language: String) async throws {
        let run = try await BerkaneRun.shared.value
        let text = try run.text(ofPDF: "\(document).\(language).pdf").squeezed
        let french = [
            "8 juin 2015", "11 juin 2015", "Berkane", "Saint-Gilles", "Ain Beni Mathar", "Beni Mathar", "Al Hoceima",
        ]
        let arabic = ["8 يونيو 2015", "11 يونيو 2015", "بركان", "سان جيل", "عين بني مطهر", "بني مطهر", "الحسيمة"]
        for words in language == "fr" ? french : arabic { #expect(text.contains(words.squeezed), "\(words)") }
        let communes = run.state.workflow?.rows(of: "communes") ?? []
        #expect(communes.count == 11)
        for commune in communes {
            let name = commune["name"]?.asLocalized?(in: language == "fr" ? .french : .arabic) ?? "?"
            #expect(text.contains(name.squeezed), "\(name)")
        }
        #expect(text.contains("الجماعات المحلية رافعة العمل الاجتماعي".squeezed))
        #expect(text.contains("Les collectivités locales, levier de l'action sociale".squeezed))
    }

    @Test func `the governor was invited, never answered and is noted absent`() async throws {
        let run = try await BerkaneRun.shared.value
        #expect(run.state.messages.contains { $0.activity.step == "invite_guests" && $0.activity.item == "governor" })
        let answer = run.state[step: "guest_answers"]?.item("governor")
        #expect(answer?.answer == nil)
        if case .skipped? = answer?.outcome {
        } else {
            Issue.record("expected skipped, found \(String(describing: answer))")
        }
        let now = try #require(run.state.lastAt)
        let record = try #require(RunRecord(run.state, at: now)).root()
        let governor = record["guests"]?.asList?.first { $0["key"] == "governor" }
        #expect(governor?["is_absent"] == true)
        let order = record["opening_order"]?.asList?.compactMap { $0["key"]?.asText } ?? []
        #expect(!order.contains("governor"))
        #expect(order.contains("embassy"))
        #expect(run.state[step: "thank_guests"]?.item("governor")?.outcome?.name == "skipped")
    }

    @Test func `the missing twelfth commune and the twin names stay visible to the end`() async throws {
        let run = try await BerkaneRun.shared.value
        let ids = Set(run.state.warnings.map(\.id))
        #expect(ids.isSuperset(of: ["declared-not-listed", "near-duplicate"]))
        let report = try run.text(ofPDF: "write_report/report.fr.pdf")
        #expect(report.squeezed.contains("12 communes sont annoncées et la liste en nomme 11".squeezed))
    }

    @Test func `a corrected programme is built twice and the late commune is in it`() async throws {
        let run = try await BerkaneRun.shared.value
        #expect(run.state[step: "draft_programme"]?.round == 1)
        #expect(run.state[step: "register_delegates"]?.items.contains(where: \.isLate) == true)
    }

    @Test func `the same name and inputs leave the same bytes`() async throws {
        let first = try await BerkaneRun.shared.value
        let second = try await BerkaneRun(folder: BerkaneRun.temporaryFolder())
        #expect(first.files(in: "outbox") == second.files(in: "outbox"))
        let (one, other) = (first.files(in: "documents"), second.files(in: "documents"))
        #expect(one.keys.sorted() == other.keys.sorted())
        for name in one.keys where name.hasSuffix(".docx") { #expect(one[name] == other[name], "\(name)") }
        #expect(first.state.agenda == second.state.agenda)
        try FileManager.default.removeItem(atPath: second.folder.path)
    }
}
