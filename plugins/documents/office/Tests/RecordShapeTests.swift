import Foundation
import MultaqaModel
import Testing

@testable import OfficePlugin

@Suite struct RecordShapeTests {
    private static let guide = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../docs/guides/record.md").standardized

    /// The names in the first column of the guide's table.
    private static func names() throws -> [String] {
        let text = try String(contentsOf: guide, encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { line -> [String] in
            let cell = line.dropFirst().prefix { $0 != "|" }
            return cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        }
    }

    @Test func `every name of the guide is known to the check`() throws {
        let names = try RecordShapeTests.names()
        #expect(names.count > 25)
        for name in names {
            let tag = try #require(Tag(inside: name, around: ""))
            #expect(NameCheck().judged(tag).standing == .known, "\(name)")
        }
    }

    @Test(arguments: [
        ("event.opning", Standing.unknown(nearest: "event.opening")), ("evnt", .unknown(nearest: "event")),
        ("commune.presidnet.name", .doubtful(nearest: "commune.president.name")), ("commune.population", .known),
        ("own_input", .doubtful(nearest: nil)), ("event.name.fr", .known), ("event.name.first", .unknown(nearest: nil)),
        ("steps.approve_programme.choice", .known), ("delegates.name", .unknown(nearest: nil)),
    ])
    func `names are judged before there is a record`(name: String, standing: Standing) throws {
        let tag = try #require(Tag(inside: name, around: ""))
        #expect(NameCheck().judged(tag).standing == standing)
    }
}
