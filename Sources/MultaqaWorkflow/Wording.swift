import MultaqaModel

/// The words of messages for the things of the language, which the checks name in English: `step`, `step 'invite'`.
enum Wording {
    private static let words: [String: (ar: String, fr: String)] = [
        "workflow": ("سير العمل", "workflow"), "overlay": ("الملف المحلي", "couche"), "site": ("الموقع", "site"),
        "input": ("معطى", "donnée"), "step": ("الخطوة", "étape"), "team role": ("دور في الفريق", "rôle de l'équipe"),
        "table": ("جدول", "tableau"), "commune": ("جماعة", "commune"), "choice": ("اختيار", "choix"),
        "room": ("القاعة", "salle"), "session": ("الجلسة", "séance"), "visit": ("الزيارة", "visite"),
        "rule": ("القاعدة", "règle"), "line": ("فقرة", "ligne"), "programme": ("البرنامج", "programme"),
        "delegation": ("الوفد", "délégation"), "block": ("قسم", "bloc"), "nothing": ("لا شيء", "rien"),
        "a list": ("لائحة", "une liste"), "a map": ("سطور «مفتاح: قيمة»", "des lignes « clé : valeur »"),
        "an alias": ("اسم مستعار", "un alias"),
    ]

    /// `step 'invite'` or `step`, in the language of the message; what is no thing of the language stays as it is.
    static func word(_ english: String, in language: Language) -> String {
        guard language != .english else { return english }
        let kind = english.prefix { $0 != "'" }
        let name = english.dropFirst(kind.count)
        let trimmed = kind.last == " " ? kind.dropLast() : kind
        guard let words = words[String(trimmed)] else { return english }
        let word = language == .arabic ? words.ar : words.fr
        return name.isEmpty ? word : "\(word) \(name)"
    }

    /// Between quotation marks, unless a name in it has its own.
    static func quoted(_ english: String, in language: Language) -> String {
        let word = word(english, in: language)
        return word.contains("'") ? word : "'\(word)'"
    }

    static func ar(_ english: String) -> String { word(english, in: .arabic) }
    static func fr(_ english: String) -> String { word(english, in: .french) }
}
