import Foundation
import MultaqaModel
import MultaqaWorkflow
import Testing

@Suite struct WorkbookTests {
    private static let header =
        #"<row r="1"><c r="A1" t="inlineStr"><is><t>key</t></is></c><c r="B1" t="inlineStr"><is>"#
        + #"<t>name</t></is></c><c r="C1" t="inlineStr"><is><t>own</t></is></c></row>"#

    /// A row `a`, `A` and one more cell, C2.
    private func workbook(_ cell: String) -> WorkbookFixture {
        WorkbookFixture(
            Self.header + #"<row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2" t="str"><v>A</v></c>\#(cell)</row>"#)
    }

    private func own(_ cell: String, _ change: (inout WorkbookFixture) -> Void = { _ in }) throws -> String? {
        var fixture = workbook(cell)
        change(&fixture)
        let reading = try TableReading(fixture)
        #expect(reading.diagnostics == [])
        return reading.rows.first?["own"]?.asText
    }

    @Test func `shared texts, whole or in runs, without their readings`() throws {
        let strings = [
            "<si><t>plain</t></si>",
            #"<si><r><rPr><b/></rPr><t xml:space="preserve">Aïn </t></r><r><t>Beni</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>"#,
            "<si><t>1_x000D_\n2 _x263A_ _x00_</t></si>",
        ]
        for (index, text) in ["plain", "Aïn Beni", "1\n2 \u{263A} _x00_"].enumerated() {
            #expect(try own(#"<c r="C2" t="s"><v>\#(index)</v></c>"#) { $0.strings = strings } == text)
        }
    }

    @Test(arguments: [
        ("<v>4</v>", "4"), ("<v>4.0</v>", "4"), ("<v>-3</v>", "-3"), ("<v>2.12500000003E11</v>", "212500000003"),
        ("<v>0.30000000000000004</v>", "0.3"), ("<v>1E-3</v>", "0.001"), ("<v>1E300</v>", "1e+300"), ("<v></v>", nil),
        ("", nil),
    ])
    func `numbers read as the sheet shows them`(value: String, text: String?) throws {
        #expect(try own(#"<c r="C2">\#(value)</c>"#) == text)
    }

    @Test(arguments: [
        ("yyyy-mm-dd", "42163", "2015-06-08"), ("dd/mm/yyyy", "42163.395833333336", "2015-06-08T09:30"),
        ("[$-40C]d mmmm yyyy;@", "42163", "2015-06-08"), ("h:mm", "0.395833333333333", "09:30"),
        ("[h]:mm", "1.25", "30:00"), ("mmm", "42163", "2015-06-08"), ("yyyy-mm-dd", "59", "1900-02-28"),
        ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "61", "1900-03-01"), ("yyyy-mm-dd", "1", "1900-01-01"),
        ("yyyy-mm-dd", "2958465", "9999-12-31"), ("yyyy-mm-dd", "2958466", "2958466"), ("yyyy-mm-dd", "-1", "-1"),
        ("#,##0.00", "42163", "42163"), ("&quot;day&quot; 0", "3", "3"), ("\\d0", "3", "3"), ("[Red]General", "3", "3"),
        ("yyyy-mm-dd", "42162.99999999", "2015-06-08"),
    ])
    func `a number that is shown as a date is a date`(format: String, value: String, text: String) throws {
        #expect(try own(#"<c r="C2" s="1"><v>\#(value)</v></c>"#) { $0.formats = [format] } == text)
    }

    @Test func `days since 1904`() throws {
        let text = try own(#"<c r="C2" s="1"><v>40701</v></c>"#) {
            $0.formats = ["yyyy-mm-dd"]
            $0.properties = #"<workbookPr date1904="1"/>"#
        }
        #expect(text == "2015-06-08")
    }

    @Test(arguments: [
        (#"t="b"><v>1</v>"#, "true"), (#"t="b"><v>0</v>"#, "false"), (#"t="str"><f>A1</f><v>x</v>"#, "x"),
        (#"><f>1+1</f><v>2</v>"#, "2"), (#"t="d"><v>2015-06-08T00:00:00</v>"#, "2015-06-08"),
        (#"t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is>"#, "ab"),
    ])
    func `every type of cell has its text`(cell: String, text: String) throws {
        #expect(try own(#"<c r="C2" \#(cell)</c>"#) == text)
    }

    @Test(arguments: [
        (#"t="e"><v>#N/A</v>"#, "error-cell"), ("><f>A1</f>", "formula-without-value"),
        ("><f>A1</f><v/>", "formula-without-value"),
    ])
    func `a cell that has no value says so at its place`(cell: String, id: String) throws {
        #expect(try TableReading(workbook(#"<c r="C2" \#(cell)</c>"#)).found == ["2:3 \(id)"])
    }

    @Test func `places are rows and columns of the sheet, also where some are left out`() throws {
        let rows =
            Self.header + #"<row/><row r="7"><c r="A7" t="str"><v>a</v></c><c r="C7" t="str"><v>x</v></c></row>"#
            + #"<row r="9"><c r="A9" s="3"/></row><row><c t="str"><v>b</v></c><c t="str"><v>B</v></c></row>"#
        let reading = try TableReading(WorkbookFixture(rows))
        #expect(reading.found == ["7:2 empty-cell"])
        #expect(reading.texts("key") == ["a", "b"])
        #expect(reading.texts("own") == ["x", ""])
    }

    @Test func `merged cells are told`() throws {
        var fixture = workbook("")
        fixture.behind = #"<mergeCells><mergeCell ref="B2:B3"/></mergeCells>"#
        let reading = try TableReading(fixture)
        #expect(reading.found == ["2:2 merged-cells"])
        #expect(reading.rows.count == 1)
    }

    @Test func `the first sheet that can be seen is read`() throws {
        var fixture = WorkbookFixture("")
        fixture.sheets =
            #"<sheet name="x" state="hidden" r:id="rId1"/><sheet name="chart" r:id="rId9"/><sheet name="y" r:id="rId2"/>"#
        fixture.others = ["xl/worksheets/sheet2.xml": "<worksheet><sheetData>\(Self.header)</sheetData></worksheet>"]
        #expect(try TableReading(fixture).diagnostics == [])
        fixture.sheets = ""
        #expect(
            try TableReading(fixture).diagnostics == [
                Diagnostic(TableSituation.noSheet, at: SourcePlace(file: "t.xlsx"))
            ])
    }

    @Test(arguments: ["openpyxl.xlsx", "xlsxwriter.xlsx"])
    func `files that other programs wrote`(name: String) throws {
        let path = repository + "/Tests/Fixtures/tables/" + name
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let reading = TableReading(bytes, "t.xlsx")
        let name = LocalizedText([.arabic: "عين بني مطهر", .french: "Aïn \"Beni\" Mathar"])
        #expect(reading.diagnostics == [])
        #expect(
            reading.rows.first == [
                "key": "ain_beni_mathar", "name": .localized(name), "note": "1\n2", "rank": .int(4),
                "office": ["email": "a@b.example", "phone": "+212 5 00 00 00 01"], "language": "ar",
                "since": .day(try #require(Day(iso: "2015-06-08"))), "comes": .bool(true), "own": "8.5",
            ])
        #expect(reading.texts("key") == ["ain_beni_mathar", "belfaa"])
    }
}
