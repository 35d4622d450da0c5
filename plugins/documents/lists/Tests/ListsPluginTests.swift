import Foundation
import MultaqaModel
import MultaqaOpenXML
import MultaqaPluginKit
import MultaqaTestKit
import Testing

@testable import ListsPlugin
@testable import MultaqaWorkflow

@Suite struct ListsPluginTests {
    private let record: Value = [
        "delegates": [
            [
                "number": 1, "name": .localized(LocalizedText(ar: "مثال أ", fr: "Exemple A", en: "Example A")),
                "phone": "05 00 00 00 01", "commune": ["name": "Aklim"], "arrives": .day(Day(number: 16_594)),
            ],
            ["number": 2, "name": "=HYPERLINK(1)", "phone": "+212 5 00 00 00 02", "commune": ["name": "Ahfir; \"B\""]],
        ]
    ]
    private let columns: Value = ["number", "name", "phone", "commune.name", "arrives"]

    private func request(_ arguments: [String: Value]) -> ActivityRequest {
        ActivityRequest(
            key: String(repeating: "0", count: 32), step: "lists", verb: "list", subjects: ["delegates"],
            arguments: arguments.merging(["columns": columns]) { $1 }, record: record,
            now: WallTime(Day(number: 16_531), ClockTime(9, 15)))
    }

    private func table(_ language: Language) throws -> ListTable {
        try ListOrder(request(["title": ["ar": "اللائحة", "fr": "Liste"]])).table(of: record, in: language)
    }

    @Test func `a list is written in each language, as Excel and as CSV`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lists-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let plugin = ListsPlugin()
        let order = request(["formats": ["xlsx", "csv"]])
        let preview = await plugin.preview([order])
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        let done = await plugin.perform([order], in: Workplace(folder: folder.path))
        guard case .completed(let planned) = preview[0], case .completed(let report) = done[0] else {
            Issue.record("\(done)")
            return
        }
        #expect(planned.documents.map(\.language) == report.documents.map(\.language))
        #expect(
            report.documents.flatMap(\.files).map(\.path) == [
                "documents/lists/delegates.ar.xlsx", "documents/lists/delegates.ar.csv",
                "documents/lists/delegates.fr.xlsx", "documents/lists/delegates.fr.csv",
            ])
        for file in report.documents.flatMap(\.files) {
            #expect(FileManager.default.fileExists(atPath: folder.path + "/" + file.path))
        }
    }

    @Test func `CSV begins with its mark, separates with semicolons and runs no formula`() throws {
        let text = String(decoding: CSVWriting.bytes(of: try table(.french)), as: UTF8.self)
        #expect(
            text == "\u{FEFF}N°;Nom;Téléphone;Nom;arrives\r\n1;Exemple A;05 00 00 00 01;Aklim;08/06/2015\r\n"
                + "2;'=HYPERLINK(1);'+212 5 00 00 00 02;\"Ahfir; \"\"B\"\"\";\r\n")
    }

    @Test(arguments: [
        ("-5", "-5"), ("-a", "'-a"), ("@x", "'@x"), ("  =1", "'  =1"), ("\t=1", "\"'\t=1\""), ("a\nb", "\"a\nb\""),
        ("＝1", "'＝1"), ("+5", "'+5"), ("", ""),
    ])
    func `a field of CSV`(text: String, field: String) {
        #expect(CSVWriting.field(text) == field)
    }

    private func grid(_ language: Language) throws -> [[String]] {
        let bytes = try SheetWriting.bytes(of: table(language), made: WallTime(Day(number: 16_531)))
        return Workbook.grid(bytes, file: "a.xlsx").rows.map { $0.map(\.text) }
    }

    @Test func `our own reader reads the sheet back`() throws {
        #expect(
            try grid(.arabic) == [
                ["الرقم", "الاسم", "الهاتف", "الاسم", "arrives"],
                ["1", "مثال أ", "05 00 00 00 01", "Aklim", "2015-06-08"],
                ["2", "=HYPERLINK(1)", "+212 5 00 00 00 02", "Ahfir; \"B\""],
            ])
    }

    @Test func `the same list is the same file`() throws {
        let made = WallTime(Day(number: 16_531))
        let first = try SheetWriting.bytes(of: table(.arabic), made: made)
        #expect(try SheetWriting.bytes(of: table(.arabic), made: made) == first)
    }

    @Test(.enabled(if: Python.has("openpyxl"))) func `openpyxl reads it: direction, titles, panes, texts`() throws {
        let bytes = try SheetWriting.bytes(of: table(.arabic), made: WallTime(Day(number: 16_531)))
        let script = """
            import base64, io, openpyxl, sys
            book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(open(sys.argv[1]).read())))
            s = book.active
            print(s.sheet_view.rightToLeft, s.print_title_rows, s.freeze_panes, s.page_setup.fitToHeight)
            print(s["C2"].data_type, s["C3"].value, s["B3"].data_type, s["E2"].value.isoformat(), book.properties.created)
            """
        #expect(
            try Python.run(script, input: Data(bytes).base64EncodedString()) == """
                True $1:$1 A2 0
                s +212 5 00 00 00 02 s 2015-06-08T00:00:00 2015-04-06 00:00:00

                """)
    }

    @Test func `a check knows lists and columns`() {
        let record = RecordShape.names(["delegates": .list(.names("name phone")), "host": .names("name")])
        func found(_ list: String, _ arguments: [String: Value]) -> [ListSituation] {
            ListCheck(record: record, languages: [.arabic, .french]).situations(subjects: [list], arguments)
        }
        #expect(found("delegates", ["columns": ["name", "phone"]]) == [])
        #expect(found("delegate", ["columns": ["name"]]) == [.unknownList("delegate", nearest: "delegates")])
        #expect(found("host", ["columns": ["name"]]) == [.notAList("host")])
        #expect(
            found("delegates", ["columns": ["nmae"], "titles": ["name": "Nom"]]) == [
                .unknownColumn("nmae", list: "delegates", nearest: "name", known: ["name", "phone"]),
                .titleWithoutColumn("name", nearest: "nmae"),
            ])
        #expect(found("delegates", [:]) == [.noColumns])
        #expect(found("delegates", ["columns": ["name"], "formats": ["ods"]]) == [.unknownFormat("ods")])
        #expect(found("delegates", ["columns": ["name"], "language": ["en"]]) == [.unknownLanguage("en")])
    }
}
