import MultaqaModel
import MultaqaWorkflow
import Testing

/// One row in three kinds of file means the same, and the same is wrong with it.
@Suite struct TableTypingTests {
    private static let header = [
        "key", "name.ar", "name.fr", "note", "rank", "office.email", "office.phone", "language", "since", "comes",
        "own",
    ]

    private func readings(_ cells: [String]) throws -> [TableReading] {
        let csv = [Self.header, cells].map { $0.joined(separator: ";") }.joined(separator: "\n")
        let yaml =
            "\(cells[0]):\n  name: {ar: '\(cells[1])', fr: '\(cells[2])'}\n  note: '\(cells[3])'\n  rank: '\(cells[4])'\n"
            + "  office: {email: '\(cells[5])', phone: '\(cells[6])'}\n  language: '\(cells[7])'\n"
            + "  since: '\(cells[8])'\n  comes: '\(cells[9])'\n  own: '\(cells[10])'\n"
        return [
            TableReading(csv: csv), TableReading(yaml: yaml),
            try TableReading(WorkbookFixture(cells: [Self.header, cells])),
        ]
    }

    @Test func `a right row is the same value everywhere`() throws {
        let cells = [
            "belfaa", "بلفاع", "Belfaa", "x", "4", "a@b.example", "05 00-00.00 00", "fr", "2015-06-08", "Oui", "own",
        ]
        let expected: Value = [
            "key": "belfaa", "name": .localized(LocalizedText([.arabic: "بلفاع", .french: "Belfaa"])), "note": "x",
            "rank": .int(4), "office": ["email": "a@b.example", "phone": "05 00-00.00 00"], "language": "fr",
            "since": .day(try #require(Day(iso: "2015-06-08"))), "comes": .bool(true), "own": "own",
        ]
        for reading in try readings(cells) {
            #expect(reading.rows == [expected])
            #expect(reading.diagnostics == [])
        }
    }

    @Test(arguments: [
        (4, "4.5", "wrong-type"), (4, "four", "wrong-type"), (4, "٤", "wrong-type"),
        (5, "nobody", "wrong-address"), (5, "a@b.example, c@d.example", "wrong-address"),
        (6, "call me", "wrong-type"), (6, "12345", "wrong-type"), (6, "1234567890123456", "wrong-type"),
        (6, "500000003", "phone-without-zero"), (7, "de", "unknown-language"), (8, "8/6/2015", "wrong-type"),
        (8, "2015-02-29", "wrong-type"), (9, "perhaps", "wrong-type"), (0, "Belfaa", "wrong-name"),
        (0, "1st", "wrong-name"),
    ])
    func `a wrong cell has one diagnostic, in each kind of file`(cell: Int, text: String, id: String) throws {
        var cells = ["x", "ا", "A", "", "", "", "", "", "", "", ""]
        cells[cell] = text
        for reading in try readings(cells) { #expect(reading.diagnostics.map(\.id) == [id]) }
    }

    @Test(arguments: [(4, "٤", "4"), (8, "8/6/2015", "2015-06-08"), (8, "٨-٦-٢٠١٥", "2015-06-08"), (4, "4.5", nil)])
    func `help says what was meant, where that is plain`(cell: Int, text: String, meant: String?) throws {
        var cells = ["x", "ا", "A", "", "", "", "", "", "", "", ""]
        cells[cell] = text
        for reading in try readings(cells) {
            #expect(reading.diagnostics.first?.help?(in: .english) == meant.map { "write \($0)" })
        }
    }

    @Test func `an empty cell that must not be is named with its row`() throws {
        let cells = ["x", "", "", "", "", "", "", "", "", "", ""]
        for reading in try readings(cells) {
            #expect(reading.diagnostics.map(\.id) == ["empty-cell"])
            #expect(reading.rows.first?["rank"] == "")
        }
    }

    @Test(arguments: [
        ("نعم", true), ("OUI", true), ("vrai", true), ("1", true), ("لا", false), ("no", false), ("FAUX", false),
    ])
    func `yes and no in every language of the house`(word: String, flag: Bool) throws {
        for reading in try readings(["x", "ا", "A", "", "", "", "", "", "", word, ""]) {
            #expect(reading.rows.first?["comes"] == .bool(flag))
        }
    }
}
