import MultaqaModel
import MultaqaWorkflow
import Testing

@Suite struct CSVTests {
    @Test(arguments: [
        "key;name\na;A\nb;B", "key,name\r\na,A\r\nb,B\r\n", "key\tname\ra\tA\rb\tB\r", "\u{FEFF}key;name\na;A\nb;B\n\n",
        "sep=;\r\nkey;name\r\na;A\r\nb;B", "\u{FEFF}sep=|\nkey|name\na|A\nb|B", "\n;;\nkey;name\na;A\n ; \nb;B",
        "\"key\";\"name\"\n\"a\";\"A\"\n\"b\";\"B\"", "key;name\na;\u{A0}A \nb; B",
    ])
    func `one table in many hands`(csv: String) {
        let reading = TableReading(csv: csv)
        #expect(reading.diagnostics == [])
        #expect(reading.texts("key") == ["a", "b"])
        #expect(reading.texts("name") == ["A", "B"])
    }

    @Test func `Arabic, quotes and line breaks stay in their cells`() {
        let reading = TableReading(csv: "key;name.ar;note;own\r\na;\"عين؛ بني \"\"مطهر\"\"\";\"1\r\n2\r3\";\"x\"y\r\n")
        #expect(reading.diagnostics == [])
        #expect(reading.rows.first?["name"] == .localized(LocalizedText([.arabic: "عين؛ بني \"مطهر\""])))
        #expect(reading.rows.first?["note"] == "1\n2\n3")
        #expect(reading.rows.first?["own"] == "xy")
    }

    @Test func `a place is line, field and byte, behind a mark and over quoted lines`() {
        let reading = TableReading(csv: "\u{FEFF}key;name;rank\na;\"A\nB\";x\n")
        #expect(
            reading.diagnostics.map(\.place) == [SourcePlace(file: "t.csv", line: 3, column: 3, offset: 25, length: 1)])
    }

    @Test func `an open quote is placed where it opens`() {
        let reading = TableReading(csv: "key;name;note\na;A;\"open\nb;B;b\n")
        #expect(
            reading.diagnostics.map(\.place) == [SourcePlace(file: "t.csv", line: 2, column: 3, offset: 18, length: 0)])
        #expect(reading.diagnostics.map(\.id) == ["unclosed-quote"])
    }

    @Test(arguments: [
        ("key;name\na;A\u{0}B", "control-character"), ("key;name\na;A\u{202E}B", "bidi-character"),
        ("key;name\na;\u{2067}A\u{2069}", "bidi-character"), ("key;name\na;A\u{85}B", "control-character"),
        ("key;name\na;?????", "lost-characters"), ("key;name\na;A\u{FFFD}", "lost-characters"),
    ])
    func `what cannot be seen, or was lost, is told at its cell`(csv: String, id: String) {
        #expect(TableReading(csv: csv).found == ["2:2 \(id)"])
    }

    private static let french: [UInt8] = Array(
        "key;name\na;Pr\u{E9}sident cr\u{E9}\u{E9}e".unicodeScalars.map { UInt8($0.value) })
    private static let arabic: [UInt8] = Array("key;name\na;".utf8) + [0xC8, 0xE1, 0xDD, 0xC7, 0xDA]
    private static let marked: [UInt8] = [0xFF, 0xFE, 0x6B, 0x00, 0x65, 0x00]
    private static let unmarked: [UInt8] = [0x00, 0x6B, 0x00, 0x65]

    @Test(arguments: [
        (french, "Windows-1252", "Président"), (arabic, "Windows-1256", "بلفاع"), (marked, "UTF-16", ""),
        (unmarked, "UTF-16", ""),
    ])
    func `another encoding is refused, named and shown`(bytes: [UInt8], encoding: String, seen: String) {
        let reading = TableReading(bytes, "t.csv")
        #expect(reading.diagnostics.map(\.id) == ["table-not-utf8"])
        #expect(
            reading.diagnostics.first?.message == TableSituation.notUTF8(encoding: encoding, seen: seen).message)
        #expect(reading.diagnostics.first?.help?(in: .french).contains("CSV UTF-8") == true)
        #expect(reading.rows == [])
    }

    @Test func `the first wrong byte has its line and field`() {
        let bytes = Array("key;name\na;A\nb;".utf8) + [0xE9] + Array("t\n".utf8)
        #expect(
            TableReading(bytes, "t.csv").diagnostics.map(\.place) == [
                SourcePlace(file: "t.csv", line: 3, column: 2, offset: 15, length: 1)
            ])
    }

    @Test(arguments: ["", "\n\n", ";;;\n", "\u{FEFF}", "sep=;", "sep=;\n"])
    func `nothing is an empty table`(csv: String) {
        #expect(TableReading(csv: csv).diagnostics.map(\.id) == ["empty-table"])
    }

    @Test func `columns, rows and texts have an end`() {
        let wide = "key;name\na;A" + String(repeating: ";", count: 300) + "x"
        let tall = "key;name\n" + (0..<10_001).map { "r\($0);A\n" }.joined()
        let long = "key;name\na;" + String(repeating: "A", count: 40_000)
        for csv in [wide, tall, long] { #expect(TableReading(csv: csv).diagnostics.map(\.id) == ["table-too-big"]) }
        let big = TableReading([UInt8](repeating: UInt8(ascii: "a"), count: (4 << 20) + 1), "t.csv")
        #expect(big.diagnostics.map(\.id) == ["table-too-big"])
    }

    @Test(arguments: ["t.xls", "t.ods", "t", "t.csv.gz"])
    func `another kind of file is named`(file: String) {
        #expect(TableReading([], file).diagnostics.map(\.id) == ["unknown-format"])
    }

    @Test func `a file that is not there is told where it is named`() {
        var reader = TableReader(sampleKind)
        let place = SourcePlace(file: "w.yaml", line: 7)
        #expect(reader.rows(inFile: "t.csv", from: WorkflowFiles([:]), at: place) == [])
        #expect(reader.diagnostics == [Diagnostic(TableSituation.fileMissing("t.csv"), at: place)])
    }
}
