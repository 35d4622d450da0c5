import MultaqaModel
import MultaqaPeople

/// The board as a sheet: one row for each person and each empty seat, in the columns of the board.
extension PeopleBoard {
    /// For Excel, in one language.
    public func sheet(in language: Language, made: WallTime) -> SheetOrder {
        SheetOrder(
            name: "people", title: LocalizedText(ar: "لوحة المندوبين", fr: "Tableau des délégués", en: "Delegates"),
            columns: [
                ("commune", LocalizedText(ar: "الجماعة", fr: "Commune", en: "Commune")),
                ("delegation", LocalizedText(ar: "وضعية الوفد", fr: "Délégation", en: "Delegation")),
                ("role", LocalizedText(ar: "الصفة", fr: "Qualité", en: "Role")),
                ("name", LocalizedText(ar: "الاسم", fr: "Nom", en: "Name")),
                ("office", LocalizedText(ar: "المهمة", fr: "Fonction", en: "Office")),
                ("phone", LocalizedText(ar: "الهاتف", fr: "Téléphone", en: "Phone")),
                ("email", LocalizedText(ar: "البريد الإلكتروني", fr: "Courriel", en: "E-mail")),
                ("state", LocalizedText(ar: "الوضعية", fr: "État", en: "State")),
                ("since", LocalizedText(ar: "منذ", fr: "Depuis", en: "Since")),
                ("via", LocalizedText(ar: "عن طريق", fr: "Par", en: "Via")),
                ("by", LocalizedText(ar: "من طرف", fr: "De la part de", en: "From")),
                ("half_days", LocalizedText(ar: "أنصاف الأيام", fr: "Demi-journées", en: "Half-days")),
                ("flags", LocalizedText(ar: "للانتباه", fr: "À voir", en: "To be seen")),
            ], rows: delegations.flatMap { rows(of: $0) }, language: language, made: made)
    }

    private func rows(of delegation: Delegation) -> [Value] {
        let seen = flags.filter { $0.commune == delegation.key }.map(\.flag.message)
        var rows = (delegation.former + delegation.delegates + delegation.substitutes).map { row($0) }
        for role in DelegateRole.allCases {
            for _ in 0..<delegation.missing(role) {
                rows.append(["role": .localized(role.words), "state": .localized(PeopleBoard.missing)])
            }
        }
        if rows.isEmpty { rows = [[:]] }
        return rows.enumerated().map { position, row in
            var row = row
            row["commune"] = .localized(delegation.name)
            row["delegation"] = .localized(delegation.state.words)
            row["flags"] = .list(position == 0 ? seen.map(Value.localized) : [])
            return .map(row)
        }
    }

    private static let missing = LocalizedText(ar: "ناقص", fr: "manque", en: "missing")

    private func row(_ delegate: Delegate) -> [String: Value] {
        let role = delegate.role?.words ?? DelegateRole.unsaid
        return [
            "role": .localized(delegate.isSubstitute ? PeopleBoard.substitute(role) : role),
            "name": .localized(delegate.person.name), "office": .localized(delegate.person.office),
            "phone": .text(delegate.person.phone), "email": .text(delegate.person.email),
            "state": .localized(delegate.state.words), "since": delegate.since.map { .day($0.at.day) } ?? .null,
            "via": .optional(delegate.since?.via), "by": .optional(delegate.since?.by),
            "half_days": .int(delegate.halfDays.count),
        ]
    }

    private static func substitute(_ role: LocalizedText) -> LocalizedText {
        LocalizedText(
            ar: "نائب: \(role(in: .arabic))", fr: "Suppléant : \(role(in: .french))",
            en: "Substitute: \(role(in: .english))")
    }
}
