import Foundation
import MultaqaApp
import MultaqaModel
import Testing

@Suite struct PlanTests {
    /// To write the golden files anew: `MULTAQA_UPDATE_GOLDEN=1 swift test --filter golden`.
    @Test(arguments: ["fr", "ar"])
    func `the plan of Berkane is the golden one`(code: String) async throws {
        let language = try #require(Language(rawValue: code))
        let plan = try await Seminar(file: BerkaneRun.seminarFile).plan()
        let text = PlanReport(plan, in: language).text() + "\n"
        let path = BerkaneRun.root + "/Tests/ScenarioTests/Golden/plan.\(code).txt"
        if ProcessInfo.processInfo.environment["MULTAQA_UPDATE_GOLDEN"] != nil {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }
        let golden = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text == golden)
    }

    @Test func `the plan as JSON has the promised shape`() async throws {
        let plan = try await Seminar(file: BerkaneRun.seminarFile).plan()
        let json = PlanReport(plan, in: .french).json()
        #expect(json["workflow"] == "four-day-seminar")
        #expect(json["host"] == "berkane")
        #expect(json["opening"]?.asDay?.description == "2015-06-08")
        let step = json["steps"]?.asList?.first
        for key in [
            "id", "title", "verb", "owner", "start", "by", "shifted_from", "after", "items", "slack_days", "critical",
        ] { #expect(step?[key] != nil, "\(key)") }
        let message = json["messages"]?.asList?.first
        for key in ["step", "item", "channel", "to", "subject", "on"] { #expect(message?[key] != nil, "\(key)") }
        let document = json["documents"]?.asList?.first
        for key in ["step", "item", "document", "language", "on"] { #expect(document?[key] != nil, "\(key)") }
        #expect(json["agenda"]?["score"]?["must"] == 0)
        #expect(json["failures"] == [])
    }

    @Test func `another host needs one page, and nothing of Berkane as host is left`() async throws {
        let file = BerkaneRun.root + "/workflows/four-day-seminar.yaml"
        let seminar = Seminar(file: file, host: "al-hoceima", inputs: ["opening": "2027-05-10"])
        #expect(seminar.diagnostics.filter(\.isError) == [])
        let plan = try await seminar.plan()
        #expect(plan.workflow.steps.contains { $0.name == "book_hotel" })
        #expect(!plan.workflow.steps.contains { $0.name == "rent_venue" })
        #expect(plan.failures.map(\.step) == [])
        #expect(
            !plan.messages.contains { $0.report.subject.contains("Berkane") || $0.report.subject.contains("بركان") })
    }
}
