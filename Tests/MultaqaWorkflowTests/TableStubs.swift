import MultaqaModel
import MultaqaWorkflow

/// A kind of table with one column of each type.
let sampleKind = TableKind(
    name: "sample", summary: "",
    columns: [
        .init("name", .localized, isRequired: true, summary: "", example: "A"),
        .init("note", .text, summary: "", example: "A"),
        .init("rank", .number, summary: "", example: "1"),
        .init("office.email", .email, summary: "", example: "a@b.example"),
        .init("office.phone", .phone, summary: "", example: "+212 5 00 00 00 00"),
        .init("language", .language, summary: "", example: "fr"),
        .init("since", .date, summary: "", example: "2015-06-08"),
        .init("comes", .yesNo, summary: "", example: "oui"),
    ])

/// Rows and diagnostics of one table file.
struct TableReading {
    var rows: [Value]
    var diagnostics: [Diagnostic]

    init(_ bytes: [UInt8], _ file: String, kind: TableKind = sampleKind) {
        var reader = TableReader(kind)
        rows = reader.rows(inFile: file, from: WorkflowFiles { $0 == file ? bytes : nil }, at: nil)
        diagnostics = reader.diagnostics
    }

    init(csv: String) { self.init(Array(csv.utf8), "t.csv") }
    init(yaml: String) { self.init(Array(yaml.utf8), "t.yaml") }
    init(_ workbook: WorkbookFixture) throws { self.init(try workbook.package(), "t.xlsx") }

    /// `2:3 empty-cell`.
    var found: [String] {
        diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.id)" }
    }

    /// The cells of a column that the kind does not know, as they were read.
    func texts(_ column: String) -> [String] { rows.map { $0[column]?.asText ?? "" } }
}
