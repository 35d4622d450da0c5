import MultaqaModel
import MultaqaPeople
import MultaqaWorkflow

/// A list of people in a CSV or XLSX file, its columns recognised by their headings.
struct PeopleFile {
    private(set) var diagnostics: [Diagnostic]
    private let table: PlainTable
    private let columns: [SheetColumn: Int]

    init(_ path: String) {
        table = PlainTable(path)
        diagnostics = table.diagnostics
        var columns: [SheetColumn: Int] = [:]
        for (number, heading) in table.headings.sorted(by: { $0.key < $1.key }) {
            guard let column = SheetColumn(heading), columns[column] == nil else { continue }
            columns[column] = number
        }
        self.columns = columns
    }

    func has(_ column: SheetColumn) -> Bool { columns[column] != nil }

    /// Reports the columns that are wanted and not there, by the words of a heading.
    mutating func require(_ wanted: [(SheetColumn, String)]) {
        let headings = table.headings.sorted { $0.key < $1.key }.map(\.value).joined(separator: ", ")
        for (column, word) in wanted where !has(column) && !table.headings.isEmpty {
            if column == .name, has(.nameArabic) || has(.nameFrench) { continue }
            diagnostics.append(
                Diagnostic(
                    PeopleFileSituation.noColumn(word, found: headings),
                    at: SourcePlace(file: table.rows.first?.place.file ?? "", line: 1)))
        }
    }

    /// One line with the words behind each column.
    struct Line {
        var place: SourcePlace
        var number: Int
        var commune: String
        var role: String
        var halfDay: String
        var person: [String: Value]
    }

    func lines(commune given: String? = nil) -> [Line] {
        table.rows.map { row in
            func text(_ column: SheetColumn) -> String? { columns[column].flatMap { row.cells[$0] } }
            var person: [String: Value] = [:]
            for (field, column) in [("office", SheetColumn.office), ("phone", .phone), ("email", .email)] {
                if let cell = text(column) { person[field] = .text(cell) }
            }
            if let name = name(text(.name), text(.nameArabic), text(.nameFrench)) { person["name"] = .localized(name) }
            return Line(
                place: row.place, number: row.place.line ?? 0, commune: text(.commune) ?? given ?? "",
                role: text(.role) ?? "", halfDay: text(.halfDay) ?? "", person: person)
        }
    }

    /// A single name goes to the language it is written in.
    private func name(_ plain: String?, _ arabic: String?, _ french: String?) -> LocalizedText? {
        var texts: [Language: String] = [:]
        if let plain {
            texts[plain.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) } ? .arabic : .french] = plain
        }
        if let arabic { texts[.arabic] = arabic }
        if let french { texts[.french] = french }
        return texts.isEmpty ? nil : LocalizedText(texts)
    }
}

/// What can be wrong in a list of people as a whole: the closed list.
enum PeopleFileSituation: Situation, Hashable {
    case noColumn(String, found: String)

    var id: String { "missing-column" }

    var message: LocalizedText {
        switch self {
        case .noColumn(let column, let found):
            LocalizedText(
                ar: "لا عمود '\(column)' في اللائحة؛ الأعمدة: \(found)",
                fr: "la liste n'a pas de colonne '\(column)' ; elle a : \(found)",
                en: "the list has no column '\(column)'; it has: \(found)")
        }
    }
}
