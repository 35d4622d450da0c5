import MultaqaOpenXML

/// A small workbook: one sheet, written as Excel writes it.
struct WorkbookFixture {
    /// What stands in `<sheetData>`.
    var rows: String
    /// What stands behind it.
    var behind = ""
    /// `<si>…</si>`.
    var strings: [String] = []
    /// Number formats: `yyyy-mm-dd` is style 1 and so on; style 0 is a plain number.
    var formats: [String] = []
    var properties = ""
    var sheets = #"<sheet name="Feuil1" sheetId="1" r:id="rId1"/>"#
    /// Parts that replace the usual ones, or come in addition.
    var others: [String: String] = [:]

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    init(_ rows: String) { self.rows = rows }

    /// Rows of inline texts; an empty text is no cell.
    init(cells: [[String]]) {
        rows = cells.enumerated().map { index, row in
            let cells = row.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
                return #"<c r="\#(letter)\#(index + 1)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
            }
            return #"<row r="\#(index + 1)">\#(cells.joined())</row>"#
        }.joined()
    }

    var parts: [String: String] {
        let styles = formats.enumerated().map { #"<numFmt numFmtId="\#($0 + 164)" formatCode="\#($1)"/>"# }.joined()
        let cellFormats = formats.indices.map { #"<xf numFmtId="\#($0 + 164)"/>"# }.joined()
        let usual = [
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml":
                #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.documents)">\#(properties)<sheets>\#(sheets)</sheets></workbook>"#,
            "xl/_rels/workbook.xml.rels": relations([
                ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "/xl/worksheets/sheet2.xml"),
                ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"),
            ]),
            "xl/worksheets/sheet1.xml":
                #"<worksheet xmlns="\#(Self.main)"><dimension ref="A1"/><sheetData>\#(rows)</sheetData>\#(behind)</worksheet>"#,
            "xl/worksheets/sheet2.xml": #"<worksheet xmlns="\#(Self.main)"><sheetData/></worksheet>"#,
            "xl/sharedStrings.xml": #"<sst xmlns="\#(Self.main)">\#(strings.joined())</sst>"#,
            "xl/styles.xml":
                #"<styleSheet xmlns="\#(Self.main)"><numFmts>\#(styles)</numFmts><cellStyleXfs><xf numFmtId="14"/>"#
                + #"</cellStyleXfs><cellXfs><xf numFmtId="0"/>\#(cellFormats)</cellXfs></styleSheet>"#,
        ]
        return usual.merging(others) { _, other in other }
    }

    func package() throws -> [UInt8] {
        try Archive.packed(
            parts.sorted { $0.key < $1.key }.map { Archive.Part(name: $0.key, bytes: Array($0.value.utf8)) })
    }

    private func relations(_ targets: [(type: String, target: String)]) -> String {
        let entries = targets.enumerated().map { index, entry in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(Self.documents)/\#(entry.type)" Target="\#(entry.target)"/>"#
        }
        return "<Relationships>" + entries.joined() + "</Relationships>"
    }
}
