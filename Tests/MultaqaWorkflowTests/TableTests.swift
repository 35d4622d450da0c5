import MultaqaModel
import MultaqaWorkflow
import Testing

@Suite struct TableTests {
    private func loaded(_ csv: String) -> WorkflowLoader.Loaded {
        load([
            "small.yaml": workflow(
                "steps: {}", inputs: "communes: {is: table, of: commune, from: communes.csv}"),
            "communes.csv": csv,
        ])
    }

    private static let header = "key;name.ar;name.fr;president.name.fr;secretariat.email"

    private func rows(_ csv: String) -> [Value] { loaded(csv).workflow?.rows(of: "communes") ?? [] }

    @Test func `a table as French Excel makes it`() throws {
        let row = try #require(
            rows("\u{FEFF}\(Self.header)\r\nbelfaa;بلفاع;Belfaa;M. Exemple;s@belfaa.example\r\n").first)
        #expect(row["key"] == "belfaa")
        #expect(row["name"] == .localized(LocalizedText([.arabic: "بلفاع", .french: "Belfaa"])))
        #expect(row["president"]?["name"] == .localized(LocalizedText([.french: "M. Exemple"])))
        #expect(row["secretariat"]?["email"] == "s@belfaa.example")
        #expect(row["province"] == "")
    }

    @Test func `quotes keep separators, line breaks and doubled quotes`() {
        let row = rows("\(Self.header)\nx;\"ا\";\"A;\"\"B\"\"\nC\";P;s@x.example\n").first
        #expect(row?["name"]?["fr"] == "A;\"B\"\nC")
    }

    @Test func `text after a closing quote stays in its cell`() {
        let row = rows("\(Self.header)\nx;ا;\"Ain\" Beni;P;s@x.example\n").first
        #expect(row?["name"]?["fr"] == "Ain Beni")
    }

    @Test func `commas do too`() {
        let csv = Self.header.map { $0 == ";" ? "," : String($0) }.joined() + "\nx,ا,A,P,s@x.example\n"
        #expect(rows(csv).count == 1)
    }

    @Test func `a wrong cell is named by file, line and column`() {
        let found = loaded("\(Self.header)\nx;ا;A;P;nobody\n").diagnostics
        #expect(
            found.map { "\($0.place?.description ?? "") \($0.id)" } == [
                "communes.csv:2:1 missing-language", "communes.csv:2:5 wrong-address",
            ])
    }

    @Test(arguments: [
        ("name.fr\nx\n", "missing-column"),
        ("\(header)\nx;ا;A;P;s@x.example;too much\n", "too-many-cells"),
        ("\(header)\nx;ا;A;P;s@x.example\nx;ا;A;P;s@x.example\n", "duplicate-row"),
        ("\(header)\n;ا;A;P;s@x.example\n", "row-without-key"),
        ("\(header)\nx;;;P;s@x.example\n", "empty-cell"),
        ("\(header)\nx;\"ا;A;P;s@x.example\n", "unclosed-quote"),
        ("", "empty-table"),
        ("\(header);presdent.email\nx;ا;A;P;s@x.example;\n", "suspicious-column"),
    ])
    func `each fault of a table has its diagnostic`(csv: String, id: String) {
        #expect(loaded(csv).diagnostics.map(\.id).contains(id))
    }

    @Test func `a table in the old Windows encoding is refused in a sentence`() {
        let bytes: [UInt8] = Array("\(Self.header)\nx;a;".utf8) + [0xE9] + Array(";P;s@x.example\n".utf8)
        let text = [UInt8](
            workflow("steps: {}", inputs: "communes: {is: table, of: commune, from: communes.csv}").utf8)
        let files = WorkflowFiles { path in
            ["small.yaml": text, "communes.csv": bytes, "calendars/plain.yaml": [UInt8](plainCalendar.utf8)][path]
        }
        let found = WorkflowLoader(plugins: .stubs, files: files).load("small.yaml")
        #expect(found.diagnostics.map(\.id) == ["table-not-utf8"])
    }

    @Test(arguments: [
        ("Aïn Beni Mathar", "Ain Beni Mathar", true), ("Beni Mathar", "Ain Beni Mathar", true),
        ("Al Hoceima", "Beni Mathar", false),
    ])
    func `names that are nearly the same are pointed out`(one: String, other: String, isNear: Bool) {
        let found = loaded("\(Self.header)\na;ا;\(one);P;s@x.example\nb;ب;\(other);P;s@x.example\n")
        #expect(found.diagnostics.map(\.id).contains("near-duplicate") == isNear)
    }
}
