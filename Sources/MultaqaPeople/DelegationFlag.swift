public import MultaqaModel

/// What a careful secretary would notice about the delegations: the closed list. A flag is said and stays said until the answer
/// changes; nothing is mended.
public enum DelegationFlag: Situation, Hashable {
    case onePerson(commune: LocalizedText, missing: DelegateRole?)
    case tooManyPersons(commune: LocalizedText, found: Int, wanted: Int)
    case sameRoleTwice(commune: LocalizedText, role: DelegateRole, found: Int, wanted: Int)
    case samePersonTwice(Holder, Holder)
    case samePhone(Holder, Holder, number: String)
    case sameMail(Holder, Holder, address: String)
    case nearCommunes(LocalizedText, LocalizedText)
    case declaredNotListed(declared: Int, listed: Int)
    /// The total noted for the commune is not what its delegates signed.
    case attendanceDiffers(commune: LocalizedText, noted: Int, signed: Int)
    /// Somebody signed for a seat that is another's by now, or nobody's.
    case signedByAnother(commune: LocalizedText, name: LocalizedText, halfDays: Int)

    /// A person with the commune that named them.
    public struct Holder: Hashable, Sendable {
        public var name: LocalizedText
        public var commune: LocalizedText
        /// `belfaa.employee`
        public var id: String

        public init(name: LocalizedText, commune: LocalizedText, id: String) {
            self.name = name
            self.commune = commune
            self.id = id
        }

        func words(in language: Language) -> String { "\(name(in: language)) (\(commune(in: language)))" }
    }

    public var id: String {
        switch self {
        case .onePerson: "one-person"
        case .tooManyPersons: "too-many-persons"
        case .sameRoleTwice: "same-role-twice"
        case .samePersonTwice: "same-person-twice"
        case .samePhone: "same-phone"
        case .sameMail: "same-mail"
        case .nearCommunes: "near-duplicate"
        case .declaredNotListed: "declared-not-listed"
        case .attendanceDiffers: "attendance-differs"
        case .signedByAnother: "signed-by-another"
        }
    }

    public var severity: Diagnostic.Severity { .warning }

    /// Delegations it is about, by key; none for what is about the list of communes.
    public var communes: [String] {
        switch self {
        case .samePersonTwice(let one, let other), .samePhone(let one, let other, _), .sameMail(let one, let other, _):
            [one, other].map { String($0.id.prefix { $0 != "." }) }
        default: []
        }
    }

    public var message: LocalizedText {
        switch self {
        case .onePerson(let commune, let role):
            let missing = role?.words
            return LocalizedText(
                ar: "\(commune(in: .arabic)): شخص واحد فقط" + (missing.map { "؛ ينقص: \($0(in: .arabic))" } ?? ""),
                fr: "\(commune(in: .french)) : une seule personne"
                    + (missing.map { " ; il manque : \($0(in: .french))" } ?? ""),
                en: "\(commune(in: .english)): one person only"
                    + (missing.map { "; missing: \($0(in: .english))" } ?? ""))
        case .tooManyPersons(let commune, let found, let wanted):
            return LocalizedText(
                ar: "\(commune(in: .arabic)): عدد الأشخاص \(found) والمنتظر \(wanted)",
                fr: "\(commune(in: .french)) : \(found) personnes, \(wanted) attendues",
                en: "\(commune(in: .english)): \(found) persons, \(wanted) expected")
        case .sameRoleTwice(let commune, let role, let found, let wanted):
            return LocalizedText(
                ar:
                    "\(commune(in: .arabic)): الصفة «\(role.words(in: .arabic))» مكررة \(found) مرات والمنتظر \(wanted)",
                fr: "\(commune(in: .french)) : \(found) fois « \(role.words(in: .french)) », \(wanted) attendue(s)",
                en: "\(commune(in: .english)): '\(role.words(in: .english))' \(found) times, \(wanted) expected")
        case .samePersonTwice(let one, let other):
            return LocalizedText(
                ar: "\(one.words(in: .arabic)) و\(other.words(in: .arabic)): هل هما الشخص نفسه؟",
                fr: "\(one.words(in: .french)) et \(other.words(in: .french)) : est-ce la même personne ?",
                en: "\(one.words(in: .english)) and \(other.words(in: .english)): is it one person?")
        case .samePhone(let one, let other, let number):
            return shared(one, other, number, "الهاتف", "téléphone", "phone")
        case .sameMail(let one, let other, let address):
            return shared(one, other, address, "العنوان الإلكتروني", "courriel", "mail address")
        case .nearCommunes(let one, let other):
            return LocalizedText(
                ar: "'\(one(in: .arabic))' و'\(other(in: .arabic))' متقاربتان: هل هما جماعة واحدة؟",
                fr: "'\(one(in: .french))' et '\(other(in: .french))' se ressemblent : est-ce la même commune ?",
                en: "'\(one(in: .english))' and '\(other(in: .english))' are nearly the same: is it one commune?")
        case .declaredNotListed(let declared, let listed):
            return LocalizedText(
                ar: "عدد الجماعات المعلن \(declared) واللائحة تسمي \(listed)",
                fr: "\(declared) communes sont annoncées et la liste en nomme \(listed)",
                en: "\(declared) communes are announced and the list names \(listed)")
        case .attendanceDiffers(let commune, let noted, let signed):
            return LocalizedText(
                ar: "\(commune(in: .arabic)): سُجِّل \(noted) من أنصاف الأيام وفي أوراق الحضور \(signed)",
                fr: "\(commune(in: .french)) : \(noted) demi-journées notées, \(signed) sur les feuilles de présence",
                en: "\(commune(in: .english)): \(noted) half-days noted, \(signed) on the attendance sheets")
        case .signedByAnother(let commune, let name, let halfDays):
            return LocalizedText(
                ar:
                    "\(commune(in: .arabic)): وقّع(ت) \(name(in: .arabic)) على \(halfDays) من أنصاف الأيام دون أن يكون من المندوبين",
                fr:
                    "\(commune(in: .french)) : \(name(in: .french)) a signé \(halfDays) demi-journée(s) sans être délégué(e)",
                en: "\(commune(in: .english)): \(name(in: .english)) signed \(halfDays) half-day(s) and is no delegate")
        }
    }

    private func shared(
        _ one: Holder, _ other: Holder, _ value: String, _ ar: String, _ fr: String, _ en: String
    ) -> LocalizedText {
        LocalizedText(
            ar: "\(ar) نفسه (\(value)) لـ \(one.words(in: .arabic)) و\(other.words(in: .arabic))",
            fr: "même \(fr) (\(value)) pour \(one.words(in: .french)) et \(other.words(in: .french))",
            en: "the same \(en) (\(value)) for \(one.words(in: .english)) and \(other.words(in: .english))")
    }
}
