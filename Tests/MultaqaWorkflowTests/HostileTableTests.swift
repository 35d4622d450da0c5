import MultaqaModel
import MultaqaOpenXML
import MultaqaWorkflow
import Testing

/// Tables that nobody's spreadsheet writes: a sentence for each, and never a trap.
@Suite struct HostileTableTests {
    private static let row = #"<row><c t="str"><v>key</v></c></row>"#

    private func ids(_ change: (inout WorkbookFixture) -> Void) throws -> [String] {
        var fixture = WorkbookFixture(Self.row)
        change(&fixture)
        return try TableReading(fixture).diagnostics.map(\.id)
    }

    @Test(arguments: [
        [], Array("PK".utf8), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], Array("key;name\na;A".utf8),
    ])
    func `what is no workbook`(bytes: [UInt8]) {
        #expect(TableReading(bytes, "t.xlsx").diagnostics.map(\.id) == ["not-a-workbook"])
    }

    @Test func `a workbook without its parts`() throws {
        let fixture = WorkbookFixture(Self.row)
        for name in [
            "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
        ] {
            let parts = fixture.parts.filter { $0.key != name }.map {
                Archive.Part(name: $0.key, bytes: Array($0.value.utf8))
            }
            #expect(
                TableReading(try Archive.packed(parts), "t.xlsx").diagnostics.map(\.id) == ["not-a-workbook"], "\(name)"
            )
        }
    }

    @Test func `every cut of a workbook is refused or read`() throws {
        let bytes = try WorkbookFixture(cells: [["key", "name"], ["a", "A"]]).package()
        for count in stride(from: 0, to: bytes.count, by: 7) {
            #expect(TableReading(Array(bytes.prefix(count)), "t.xlsx").diagnostics.map(\.id) == ["not-a-workbook"])
        }
    }

    @Test(arguments: [
        #"<!DOCTYPE a [<!ENTITY x "xxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>"#,
        #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#, "<a>&x;</a>", "<a>", "",
        "<a>\u{0}</a>", String(repeating: "<a>", count: 100_000),
    ])
    func `XML that lays traps, in any part that is read`(xml: String) throws {
        for part in ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"] {
            #expect(try ids { $0.others = [part: xml] } == ["not-a-workbook"], "\(part)")
        }
    }

    @Test func `what unpacks to much more than it is`() throws {
        let zeros = String(repeating: " ", count: 3 << 20)
        #expect(try ids { $0.others = ["xl/media/a.bin": zeros] } == ["table-too-big"])
        #expect(try ids { $0.others = ["xl/worksheets/sheet1.xml": zeros] } == ["table-too-big"])
    }

    @Test(arguments: [
        #"<row r="0"/>"#, #"<row r="1048577"/>"#, #"<row r="99999999999999999999"/>"#, #"<row r="-1"/>"#,
        #"<row r="1"><c r="B1"/><c r="A1"/></row>"#, #"<row r="1"><c r="A2"/></row>"#,
        #"<row r="1"><c r="XFE1"/></row>"#,
        #"<row r="1"><c r="A"/></row>"#, #"<row r="1"><c r="ZZZZ1"/></row>"#, #"<row><c t="s"><v>0</v></c></row>"#,
        #"<row><c t="s"><v>-1</v></c></row>"#, #"<row><c t="s"><v>x</v></c></row>"#, "<row><c><v>1.2.3</v></c></row>",
        "<row><c><v>nan</v></c></row>", "<row><c><v>1e999</v></c></row>", #"<row><c t="z"><v>1</v></c></row>"#,
    ])
    func `a sheet whose cells make no sense`(rows: String) throws {
        #expect(try ids { $0.rows = rows } == ["not-a-workbook"])
    }

    @Test func `cells at the far end take no more room than others`() throws {
        let rows = #"<row r="1048576"><c r="XFD1048576" t="str"><v>key</v></c></row>"#
        #expect(try ids { $0.rows = rows } == ["table-too-big"])
        let styled = "<row>" + String(repeating: #"<c s="1"/>"#, count: 16_384) + "</row>"
        #expect(try ids { $0.rows = Self.row + styled } == ["missing-column"])
    }

    @Test func `a style that is not there is a number`() throws {
        let rows =
            #"<row><c t="str"><v>key</v></c><c t="str"><v>name</v></c></row><row><c t="str"><v>a</v></c><c s="99"><v>1"#
        #expect(try TableReading(WorkbookFixture(rows + "</v></c></row>")).texts("name") == ["1"])
        #expect(try TableReading(WorkbookFixture(rows + "</v></c><c s='-1'/></row>")).texts("name") == ["1"])
    }

    @Test func `escapes bring nothing in that may not stand in a text`() throws {
        for (text, id) in [
            ("_x0000_", "control-character"), ("_x202E_", "bidi-character"), ("_xD800_", "lost-characters"),
        ] {
            let rows =
                #"<row><c t="str"><v>key</v></c><c t="str"><v>name</v></c></row><row><c t="str"><v>a</v></c><c t="str"><v>"#
            #expect(try TableReading(WorkbookFixture(rows + text + "</v></c></row>")).found == ["2:2 \(id)"])
        }
    }

    @Test(arguments: [1, 2, 3])
    func `every wrong byte of a small table is read or refused`(seed: UInt64) {
        let table = Array("\u{FEFF}sep=;\r\nkey;name.ar;\"na\"\"me.fr\";rank\r\na;\"ع\n\";B;1\r\n".utf8)
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<2_000 {
            var bytes = table
            for _ in 0...next(4) { bytes[next(bytes.count)] = UInt8(next(256)) }
            let reading = TableReading(Array(bytes.prefix(bytes.count - next(8))), "t.csv")
            #expect(Set(reading.texts("key")).count == reading.rows.count)
            let ends = bytes.count { $0 == 0x0A || $0 == 0x0D }
            #expect(reading.rows.count <= ends)
        }
    }
}
