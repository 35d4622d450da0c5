import Testing

/// The test of the test: made-up files that break a rule are caught, with file and line.
@Suite struct BreachTests {
    private func breaches(_ text: String, in file: String, of target: String) -> [String] {
        House.breaches(in: SourceImport.all(in: text, of: file), of: target)
    }

    @Test func `a forbidden arrow is told with file, line and what is allowed`() {
        let text = """
            import Foundation
            public import MultaqaModel
            import MultaqaYAML
            """
        #expect(
            breaches(text, in: "Sources/MultaqaJournal/Made.swift", of: "MultaqaJournal") == [
                "Sources/MultaqaJournal/Made.swift:3: MultaqaJournal imports 'MultaqaYAML'; "
                    + "it may import GRDB, MultaqaEngine, MultaqaModel"
            ])
    }

    @Test(arguments: ["MultaqaEngine", "AgendaPlugin", "GRDB", "FoundationXML"])
    func `a plug-in sees neither the engine nor its neighbour nor their libraries`(module: String) {
        #expect(breaches("import \(module)", in: "plugins/a/b/Sources/Made.swift", of: "EmailPlugin").count == 1)
    }

    @Test func `the model imports nothing at all`() {
        #expect(breaches("import Foundation", in: "Sources/MultaqaModel/Made.swift", of: "MultaqaModel").count == 1)
    }

    @Test func `only the one list names plug-ins`() {
        let text = "import EmailPlugin"
        #expect(breaches(text, in: "Sources/MultaqaApp/Made.swift", of: "MultaqaApp").count == 1)
        #expect(breaches(text, in: House.pluginList, of: "MultaqaApp") == [])
    }

    @Test func `a target without a row is told`() {
        #expect(
            breaches("", in: "Sources/MultaqaNew/Made.swift", of: "MultaqaNew") == [
                "MultaqaNew has no row in House.swift: write down there what it may import"
            ])
    }

    @Test(arguments: [
        "import Yams", "  import Yams", "public import Yams", "@testable import Yams", "import struct Yams.Node",
        "@_exported public import Yams", "@_spi(Hidden) import Yams", "import Yams.Node", "import `Yams`",
        "import Foundation; import Yams", "import Yams // for now", "/* old */ import Yams", "import Yams\r",
        "let mark = \"/*\"; import Yams", "@preconcurrency private import enum Yams.Node",
    ])
    func `every way to write an import is read`(line: String) {
        #expect(SourceImport.all(in: line, of: "").map(\.module).last == "Yams")
    }

    @Test(arguments: [
        "// import Yams", "/* a\nimport Yams\n*/", "/* /* */\nimport Yams */", "let text = \"\"\"\nimport Yams\n\"\"\"",
        "let text = \"import Yams\"", "importYams()", "let x = 1 // import\n",
    ])
    func `comments and texts are not imports`(text: String) {
        #expect(SourceImport.all(in: text, of: "") == [])
    }
}
