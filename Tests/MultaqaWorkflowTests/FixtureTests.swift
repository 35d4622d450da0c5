import Foundation
import MultaqaModel
import MultaqaWorkflow
import Testing

/// Every file in `Tests/Fixtures/invalid` says in its first lines what is wrong with it: `# expect: 9:5 error unknown-step`.
@Suite struct FixtureTests {
    static let names =
        (try? FileManager.default.contentsOfDirectory(atPath: repository + "/Tests/Fixtures/invalid"))?
        .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

    @Test func `there are fixtures`() {
        #expect(Self.names.count >= 20)
    }

    @Test(arguments: names)
    func `a wrong file gets exactly the diagnostics it expects`(name: String) throws {
        let text = try String(contentsOfFile: repository + "/Tests/Fixtures/invalid/" + name, encoding: .utf8)
        let expected = text.split(separator: "\n").filter { $0.hasPrefix("# expect: ") }.map {
            String($0.dropFirst(10))
        }
        let found = load([name: text], name).diagnostics.map { diagnostic in
            "\(diagnostic.place?.line ?? 0):\(diagnostic.place?.column ?? 0) \(diagnostic.severity.rawValue) \(diagnostic.id)"
        }
        #expect(found == expected)
    }

    @Test(arguments: names)
    func `every message speaks Arabic, French and English`(name: String) throws {
        let text = try String(contentsOfFile: repository + "/Tests/Fixtures/invalid/" + name, encoding: .utf8)
        for diagnostic in load([name: text], name).diagnostics {
            #expect([Language.arabic, .french, .english].allSatisfy { diagnostic.message.texts[$0]?.isEmpty == false })
        }
    }
}
