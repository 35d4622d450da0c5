import Foundation
import MultaqaApp
import MultaqaModel
import MultaqaTestKit
import Testing

/// The JSON Schema that editors use and the reference that people read are made from the declarations of the language.
@Suite struct LanguageFilesTests {
    @Test(arguments: JSONSchema.kinds)
    func `the schema that ships is golden`(kind: String) throws {
        let schema = try #require(JSONSchema(plugins: BuiltInPlugins.registry, in: .french).schema(of: kind))
        try Golden.expect(JSONText.render(schema) + "\n", at: "workflows/schema/\(kind).json")
    }

    @Test(arguments: [Language.arabic, .french, .english])
    func `the reference is golden`(language: Language) throws {
        let text = Reference(plugins: BuiltInPlugins.registry, in: language).markdown()
        try Golden.expect(text, at: "docs/reference/workflow-language.\(language.rawValue).md")
    }

    /// An independent validator: python3 with jsonschema and PyYAML, as YAML 1.2 reads a file and as plain texts.
    @Test(.enabled(if: Validator.isThere, "python3 with jsonschema and yaml is not installed"))
    func `every shipped file fits the schema it names`() throws {
        let found = try Validator.validate(Shipped.root + "/workflows")
        #expect(found.problems == [])
        #expect(found.files >= 10)
    }

    @Test(.enabled(if: Validator.isThere, "python3 with jsonschema and yaml is not installed"))
    func `a slip does not fit the schema`() throws {
        let folder = try Shipped.copy()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/four-day-seminar.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(text.replacingOccurrences(of: "    by: J-110", with: "    due: J-110").utf8)
            .write(to: URL(fileURLWithPath: path))
        #expect(try Validator.validate(folder).problems.count == 2)
    }
}

/// Runs `Tests/Fixtures/validate_schema.py`.
private enum Validator {
    static let isThere = Python.has("jsonschema, yaml")

    static func validate(_ folder: String) throws -> (files: Int, problems: [String]) {
        let script = try String(contentsOfFile: Shipped.root + "/Tests/Fixtures/validate_schema.py", encoding: .utf8)
        let output = try Python.run(script, input: folder)
        let lines = output.split(separator: "\n").map(String.init)
        let files = lines.compactMap { $0.hasPrefix("files ") ? Int($0.dropFirst(6)) : nil }.first ?? 0
        return (files, lines.filter { !$0.hasPrefix("files ") })
    }
}
