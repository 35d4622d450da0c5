public import MultaqaModel

/// What the rows of a kind of table hold. Other columns may be added freely; a column that is nearly one of these gets a
/// word.
public struct TableKind: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        /// `president.name`: a column of that name in CSV and XLSX (`president.name.ar` for one language), nested in YAML.
        public var path: String
        public var cell: Cell
        /// An empty cell is an error.
        public var isRequired: Bool
        public var summary: LocalizedText
        /// A cell that is right, as it is written.
        public var example: String

        public init(_ path: String, _ cell: Cell, isRequired: Bool = false, summary: LocalizedText, example: String) {
            self.path = path
            self.cell = cell
            self.isRequired = isRequired
            self.summary = summary
            self.example = example
        }
    }

    /// How the cells of a column are read.
    public enum Cell: String, Hashable, Sendable, CaseIterable {
        case text
        /// One text, or one per language.
        case localized
        /// A whole number.
        case number
        case email
        /// `ar`, `fr`, `en` or `zgh`.
        case language
        case phone
        /// `2015-06-08`.
        case date
        case yesNo = "yes_no"
    }

    public var name: String
    public var summary: LocalizedText
    /// In the order in which the reference and the schema show them. The key of a row is not among them.
    public var columns: [Column]

    public init(name: String, summary: LocalizedText, columns: [Column]) {
        self.name = name
        self.summary = summary
        self.columns = columns
    }

    /// The kind of that name; nil when there is none.
    public static func named(_ name: String) -> TableKind? { all.first { $0.name == name } }

    public func column(_ path: String) -> Column? { columns.first { $0.path == path } }
}

extension TableKind.Cell {
    /// What is expected of a cell, to be read after "expected".
    public var words: LocalizedText {
        switch self {
        case .text: LocalizedText(ar: "نص واحد", fr: "un seul texte", en: "one text")
        case .localized:
            LocalizedText(
                ar: "نص، أو نص لكل لغة", fr: "un texte, ou un texte par langue", en: "a text, or one per language")
        case .number:
            LocalizedText(ar: "عدد صحيح، مثل 4", fr: "un nombre entier, comme 4", en: "a whole number, such as 4")
        case .email:
            LocalizedText(
                ar: "عنوان بريدي، مثل bureau@commune.example", fr: "une adresse, comme bureau@commune.example",
                en: "an address such as bureau@commune.example")
        case .language:
            LocalizedText(ar: "ar أو fr أو en أو zgh", fr: "ar, fr, en ou zgh", en: "ar, fr, en or zgh")
        case .phone:
            LocalizedText(
                ar: "رقم هاتف واحد، مثل +212 5 00 00 00 00", fr: "un seul numéro, comme +212 5 00 00 00 00",
                en: "one telephone number, such as +212 5 00 00 00 00")
        case .date:
            LocalizedText(
                ar: "تاريخ مثل 2015-06-08", fr: "une date comme 2015-06-08", en: "a date such as 2015-06-08")
        case .yesNo: LocalizedText(ar: "نعم أو لا", fr: "oui ou non", en: "yes or no")
        }
    }
}
