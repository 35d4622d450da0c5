import MultaqaModel
import MultaqaWorkflow
import Testing

@Suite struct ColumnTests {
    @Test func `a column that is nearly one of the kind gets a word, once, in each kind of file`() throws {
        let csv = TableReading(csv: "key;name;officc.email\na;A;x\nb;B;y")
        let yaml = TableReading(yaml: "a: {name: A, officc: {email: x}}\nb: {name: B, officc: {email: y}}")
        let workbook = try TableReading(WorkbookFixture(cells: [["key", "name", "officc.email"], ["a", "A", "x"]]))
        #expect(csv.found == ["1:3 suspicious-column"])
        #expect(yaml.found == ["1:23 suspicious-column"])
        #expect(workbook.found == ["1:3 suspicious-column"])
        #expect(csv.rows.first?["officc"]?["email"] == "x")
    }

    @Test func `a name with parts and a cell without parts are not mixed up`() {
        #expect(TableReading(csv: "key;name;office\na;A;x").found == ["1:3 column-has-parts"])
        #expect(TableReading(yaml: "a: {name: A, office: x}").found == ["1:14 column-has-parts"])
        #expect(TableReading(csv: "key;name;rank.now\na;A;1").found == ["1:3 column-has-no-parts"])
        #expect(TableReading(yaml: "a: {name: A, rank: {now: 1}}").found == ["1:21 column-has-no-parts"])
        #expect(TableReading(csv: "key;name;own;own.more\na;A;1;2").found == ["1:3 column-has-parts"])
    }

    @Test func `a language that is none is told at its place`() {
        #expect(TableReading(csv: "key;name.fr;name.de\na;A;B").found == ["1:3 unknown-language"])
        #expect(TableReading(yaml: "a: {name: {fr: A, de: B}}").found == ["1:19 unknown-language"])
    }

    @Test func `a cell of one text does not take languages`() {
        #expect(TableReading(csv: "key;name;note.fr\na;A;B").found == ["2:3 wrong-type"])
        #expect(TableReading(yaml: "a: {name: A, note: {fr: B}}").found == ["1:20 wrong-type"])
        #expect(TableReading(yaml: "a: {name: A, note: [B]}").found == ["1:20 wrong-type"])
    }

    @Test func `a column that is required and not there is told once`() {
        let reading = TableReading(csv: "key;note\na;A\nb;B")
        #expect(reading.found == ["1:1 missing-column"])
        #expect(reading.rows.count == 2)
    }

    @Test func `a repeated column is told with the first one`() {
        let reading = TableReading(csv: "key;name;name\na;A;B")
        #expect(reading.found == ["1:3 duplicate-column"])
        #expect(reading.rows.first?["name"] == .localized("A"))
    }

    @Test func `text in a column without a name is told once`() {
        #expect(TableReading(csv: "key;;name\na;1;A\nb;2;B").found == ["2:2 column-without-name"])
        #expect(TableReading(csv: "key;;name\na;;A").found == [])
    }

    @Test func `a name of a thousand parts is refused`() {
        let path = String(repeating: "a.", count: 100_000)
        #expect(TableReading(csv: "key;name;\(path)a\na;A;1").diagnostics.map(\.id) == ["table-too-big"])
        #expect(TableReading(csv: "key;name;\(path.prefix(200))a\na;A;1").found == ["1:3 wrong-name"])
        #expect(TableReading(yaml: "a: {name: A, \(path.prefix(200))a: 1}").diagnostics.map(\.id) == ["wrong-name"])
    }

    @Test func `a row that stands twice is told, over all kinds of file`() throws {
        #expect(TableReading(csv: "key;name\na;A\n\na;B").found == ["4:1 duplicate-row"])
        let cells = [["key", "name"], ["a", "A"], ["a", "B"]]
        #expect(try TableReading(WorkbookFixture(cells: cells)).found == ["3:1 duplicate-row"])
        #expect(TableReading(yaml: "a: {name: A}\na: {name: B}").found == ["2:1 duplicate-key"])
    }

    @Test func `a hundred problems are enough`() {
        let rows = (0..<500).map { "r\($0);A;x" }.joined(separator: "\n")
        let reading = TableReading(csv: "key;name;rank\n" + rows)
        #expect(reading.diagnostics.count == 101)
        #expect(reading.diagnostics.last?.id == "too-many-problems")
    }

    @Test(arguments: TableKind.all)
    func `every shipped column is told in three languages and has an example that is right`(kind: TableKind) {
        for column in kind.columns {
            let speaks = [Language.arabic, .french, .english].allSatisfy { column.summary.texts[$0]?.isEmpty == false }
            #expect(speaks, "\(kind.name).\(column.path)")
        }
        let header = (["key"] + kind.columns.map(\.path)).joined(separator: ";")
        let row = (["a"] + kind.columns.map(\.example)).joined(separator: ";")
        #expect(TableReading(Array("\(header)\n\(row)".utf8), "t.csv", kind: kind).diagnostics == [])
    }
}
