import Foundation
import MultaqaCalendar
import MultaqaModel
import MultaqaWorkflow
import Testing

@Suite struct ShippedTests {
    private let loader = WorkflowLoader(plugins: .stubs)

    @Test func `the reference run loads with its two warnings and nothing else`() {
        let found = loader.load(repository + "/workflows/berkane-2015/seminar.yaml")
        #expect(found.diagnostics.map(\.id) == ["declared-not-listed", "near-duplicate"])
        #expect(found.workflow?.rows(of: "communes")?.count == 11)
        #expect(found.workflow?.closing == Day(iso: "2015-06-11"))
        #expect(found.calendar != nil)
    }

    @Test func `a second host is one page of at most twenty lines`() throws {
        let path = repository + "/workflows/hosts/al-hoceima.yaml"
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("#") } <= 20)
        let found = loader.load(repository + "/workflows/four-day-seminar.yaml", host: "al-hoceima")
        #expect(found.diagnostics.filter(\.isError) == [])
    }

    @Test(arguments: ["morocco", "belgium"])
    func `the shipped calendars read well`(name: String) throws {
        let text = workflow("steps: {}").split(separator: "\n").map {
            $0 == "calendar: plain" ? "calendar: \(name)" : $0
        }
        .joined(separator: "\n")
        let calendar = FileManager.default.contents(atPath: repository + "/workflows/calendars/\(name).yaml")
        let bytes = [UInt8](try #require(calendar))
        let files = WorkflowFiles { path in
            ["small.yaml": [UInt8](text.utf8), "calendars/\(name).yaml": bytes][path]
        }
        let found = WorkflowLoader(plugins: .stubs, files: files).load("small.yaml")
        #expect(found.diagnostics == [])
        #expect(found.calendar?.holidays(in: 2015).isEmpty == false)
    }
}
