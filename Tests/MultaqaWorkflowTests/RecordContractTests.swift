import Foundation
import MultaqaModel
import Testing

@testable import MultaqaWorkflow

@Suite struct RecordContractTests {
    /// The names in the first column of the guide's table.
    private static func names() throws -> [String] {
        let text = try String(contentsOfFile: repository + "/docs/guides/record.md", encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { line -> [String] in
            let cell = line.dropFirst().prefix { $0 != "|" }
            return cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        }
    }

    /// A workflow that asks every form and has every usual input.
    private static let seminar: Workflow = {
        let forms = ["delegation", "remarks", "signature", "attendance", "evaluation"].map {
            Step($0, .collect(form: $0, from: nil), forEach: ForEach("commune", in: "communes"))
        }
        let guests = ["rsvp", "presence"].map {
            Step($0, .collect(form: $0, from: nil), forEach: ForEach("guest", in: "guests"))
        }
        let row: Value = ["key": "a", "name": "A"]
        return Workflow(
            name: "s", title: "S", opening: Day(number: 0), closing: Day(number: 3),
            inputs: [
                Input("communes", .table(of: "commune"), .list([row])),
                Input("guests", .table(of: "guest"), .list([row])),
                Input("partners", .table(of: "partner"), .list([row])),
                Input("institutions", .table(of: "institution"), .list([row])),
                Input("organiser", .data, .map([:])), Input("memorandum", .data, .map([:])),
                Input("mission", .data, .map([:])),
            ],
            team: [TeamRole("coordination", title: "C")], steps: forms + guests)
    }()

    /// What a plug-in adds itself: the document that is being made.
    private static let added = ["document"]

    @Test func `every name of the guide is in the contract`() throws {
        let names = try Self.names()
        #expect(names.count > 25)
        let contract = RecordContract(Self.seminar)
        let commune = try #require(Self.seminar.steps.first)
        let guest = try #require(Self.seminar.steps.last)
        let half = Step("h", .wait(until: Offset(.opening)), forEach: ForEach("half_day", in: "half_days"))
        for name in names where !Self.added.contains(where: name.hasPrefix) {
            let path = name.split(separator: ".").map(String.init)
            let known = [commune, guest, half].contains { contract.names(for: $0).at(path: path) != nil }
            #expect(known || name == "steps.approve_programme", "\(name)")
        }
    }

    @Test func `a column of a table's own is a name, any other is none`() {
        var workflow = Self.seminar
        workflow.inputs[0].value = [["key": "a", "name": "A", "river": "Moulouya", "founded": 1917]]
        let names = RecordContract(workflow).names(for: workflow.steps[0])
        #expect(names.at(path: ["commune", "river"]) == .single(.text))
        #expect(names.at(path: ["commune", "founded"]) == .single(.number))
        #expect(names.at(path: ["commune", "lake"]) == nil)
    }

    @Test func `a column that is empty for some row is known to be`() {
        var workflow = Self.seminar
        workflow.inputs[0].value = [["key": "a", "name": "A"], ["key": "b", "name": ""]]
        let names = RecordContract(workflow).names(for: workflow.steps[0])
        #expect(names.at(path: ["commune", "name"]) == .sparse)
    }

    @Test func `of an input that could not be read everything may be said`() {
        let names = RecordContract(Self.seminar, unknown: ["communes"]).names(for: Self.seminar.steps[0])
        #expect(names.at(path: ["commune", "whatever"]) == .anything)
    }

    @Test func `the answer to a form asked of each row is a member of the row`() {
        let names = RecordContract(Self.seminar).names(for: Self.seminar.steps[0])
        #expect(names.at(path: ["commune", "delegation", "employee", "name"]) == .single(.text))
        #expect(names.at(path: ["commune", "signature", "signed"]) == .single(.flag))
        #expect(names.at(path: ["commune", "rsvp"]) == nil)
    }
}
