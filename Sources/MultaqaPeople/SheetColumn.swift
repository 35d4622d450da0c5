import MultaqaModel

/// What a column of a list that a commune sent back holds, as its heading says in Arabic, French or English.
public enum SheetColumn: Hashable, Sendable {
    case commune, role, name, nameArabic, nameFrench, office, phone, email, halfDay

    /// Nil for a heading that says nothing we know.
    public init?(_ heading: String) {
        let key = NameKey(heading.replacing(".", with: " "))
        let words = Set(key.words)
        func says(_ some: String...) -> Bool { !words.isDisjoint(with: some) }
        if says("commune", "municipalite", "جماعه", "الجماعه", "بلديه", "البلديه") {
            self = .commune
        } else if says("role", "qualite", "titre", "الصفه", "صفه") {
            self = .role
        } else if says("fonction", "office", "poste", "المنصب", "المهمه", "الوظيفه") {
            self = .office
        } else if says("telephone", "tel", "phone", "gsm", "portable", "الهاتف", "هاتف") {
            self = .phone
        } else if says("email", "mail", "courriel", "البريد", "بريد") {
            self = .email
        } else if says("name", "nom", "prenom", "الاسم", "اسم") {
            let isArabic = says("ar", "arabe", "arabic", "بالعربيه", "العربيه")
            let isFrench = says("fr", "francais", "french", "بالفرنسيه", "الفرنسيه")
            self = isArabic ? .nameArabic : isFrench ? .nameFrench : .name
        } else if key.text.contains("demi journee") || key.text.contains("half day") || says("seance", "الفتره") {
            self = .halfDay
        } else {
            return nil
        }
    }
}

extension DelegateRole {
    /// The role a cell names in whatever words, and whether as a substitute; nil where it names none.
    public static func read(_ text: String) -> (role: DelegateRole, isSubstitute: Bool)? {
        let words = NameKey(text).words
        let isSubstitute = words.contains { word in
            word.hasPrefix("suppleant") || word.hasPrefix("substitut") || ["نايب", "نايبه", "خلف"].contains(word)
        }
        func says(_ starts: String...) -> Bool { words.contains { word in starts.contains { word.hasPrefix($0) } } }
        if says("elu", "elected", "conseil", "منتخب", "المنتخب", "المجلس") { return (.elected, isSubstitute) }
        if says("employe", "fonctionnaire", "personnel", "agent", "موظف", "الموظف") { return (.employee, isSubstitute) }
        return nil
    }
}
