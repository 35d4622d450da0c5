import MultaqaModel

/// What the rows of a kind of table hold. Other columns may be added freely; a column that is nearly one of these gets a
/// word.
struct TableKind {
    enum Cell: Hashable {
        case text, localized, number, email, language
    }

    var name: String
    /// By path: `president.name`.
    var columns: [(path: String, cell: Cell, isRequired: Bool)]

    static let all: [TableKind] = [commune, guest, institution, partner]

    static func named(_ name: String) -> TableKind? { all.first { $0.name == name } }

    static let commune = TableKind(
        name: "commune",
        columns: [
            ("name", .localized, true), ("province", .localized, false), ("partner", .text, false),
            ("president.name", .localized, true), ("president.title", .localized, false),
            ("president.salutation", .localized, false), ("president.email", .email, false),
            ("secretariat.name", .localized, false), ("secretariat.email", .email, true),
            ("secretariat.phone", .text, false), ("language", .language, false),
        ])

    static let guest = TableKind(
        name: "guest",
        columns: [
            ("name", .localized, true), ("office", .localized, false), ("institution", .localized, false),
            ("salutation", .localized, false), ("rank", .number, false), ("language", .language, false),
            ("email", .email, true),
        ])

    static let institution = TableKind(
        name: "institution",
        columns: [
            ("name", .localized, true), ("speaker.name", .localized, false), ("speaker.office", .localized, false),
        ])

    static let partner = TableKind(
        name: "partner", columns: [("name", .localized, true), ("note", .localized, false)])
}
