import MultaqaModel

extension EvaluationFailure {
    var message: LocalizedText {
        switch self {
        case .costLimitExceeded(let limit):
            LocalizedText(
                ar: "كلفة حساب التعبير تجاوزت الحد (\(limit))؛ بسّط التعبير أو قلّل البيانات التي يمر عليها",
                fr:
                    "le calcul de l'expression dépasse la limite (\(limit)) ; simplifiez-la ou réduisez les données parcourues",
                en: "the expression costs more than its limit (\(limit)); simplify it or let it run over less data")
        case .unknownName(let name):
            LocalizedText(
                ar: "الاسم '\(name)' لا قيمة له هنا", fr: "le nom '\(name)' n'a pas de valeur ici",
                en: "the name '\(name)' has no value here")
        case .unknownFunction(let name):
            LocalizedText(
                ar: "لا توجد دالة باسم '\(name)' بهذه الصيغة", fr: "aucune fonction '\(name)' sous cette forme",
                en: "there is no function '\(name)' of this form")
        case .noSuchMember(let name):
            LocalizedText(
                ar: "لا يوجد عنصر باسم \(name)؛ استعمل has(...) للتحقق من وجوده أولا",
                fr: "aucun élément \(name) ; testez d'abord sa présence avec has(...)",
                en: "there is no member \(name); test for it first with has(...)")
        case .noMembers(let kind, let member):
            LocalizedText(
                ar: "'\(member)' مطلوب من قيمة نوعها \(kind.name(in: .arabic))، وهذا النوع لا عناصر مسماة له",
                fr:
                    "'\(member)' est demandé à une valeur de type \(kind.name(in: .french)), qui n'a pas d'éléments nommés",
                en: "'\(member)' is asked of a value of type \(kind.name(in: .english)), which has no members")
        case .wrongTypes(let operation, let kinds): wrongTypesMessage(operation, kinds.map(\.name).listed())
        case .notACondition(let kind):
            LocalizedText(
                ar: "المنتظر شرط صحيح أو خاطئ، والموجود \(kind.name(in: .arabic))",
                fr: "une condition (vrai ou faux) est attendue, trouvé : \(kind.name(in: .french))",
                en: "a condition (true or false) is expected, found \(kind.name(in: .english))")
        case .notIterable(let kind, let macro):
            LocalizedText(
                ar: "\(macro) يمر على قائمة أو جدول، والموجود \(kind.name(in: .arabic))",
                fr: "\(macro) parcourt une liste ou une table, trouvé : \(kind.name(in: .french))",
                en: "\(macro) runs over a list or a map, found \(kind.name(in: .english))")
        case .overflow(let operation):
            LocalizedText(
                ar: "نتيجة '\(operation)' خارج المجال المسموح به",
                fr: "le résultat de '\(operation)' sort des limites permises",
                en: "the result of '\(operation)' is out of range")
        case .divisionByZero:
            LocalizedText(ar: "قسمة على صفر", fr: "division par zéro", en: "division by zero")
        case .positionOutOfRange(let position, let count):
            LocalizedText(
                ar: "الموضع \(position) غير موجود؛ في القائمة \(count) من العناصر، ويبدأ العدّ من 0",
                fr: "la position \(position) n'existe pas ; la liste a \(count) élément(s), comptés à partir de 0",
                en: "there is no position \(position); the list has \(count) element(s), counted from 0")
        default: conversionMessage
        }
    }

    private var conversionMessage: LocalizedText {
        switch self {
        case .unsupportedKey(let kind):
            LocalizedText(
                ar: "المفتاح نص أو عدد صحيح أو صحيح/خاطئ، والموجود \(kind.name(in: .arabic))",
                fr: "une clé est un texte, un entier ou vrai/faux, trouvé : \(kind.name(in: .french))",
                en: "a key is a text, a whole number or true/false, found \(kind.name(in: .english))")
        case .repeatedKey(let key):
            LocalizedText(
                ar: "المفتاح \(key) مكرر", fr: "la clé \(key) est répétée", en: "the key \(key) is there twice")
        case .cannotConvert(let text, let kind):
            LocalizedText(
                ar: "\(text) لا يُقرأ كـ\(kind.name(in: .arabic))\(kind.example(in: .arabic))",
                fr: "\(text) ne se lit pas comme \(kind.name(in: .french))\(kind.example(in: .french))",
                en: "\(text) cannot be read as \(kind.name(in: .english))\(kind.example(in: .english))")
        case .outOfRange(let text, let kind):
            LocalizedText(
                ar: "\(text) خارج مجال النوع \(kind.name(in: .arabic))",
                fr: "\(text) sort des limites du type \(kind.name(in: .french))",
                en: "\(text) is out of the range of \(kind.name(in: .english))")
        case .invalidPattern(let pattern, let fault):
            LocalizedText(
                ar: "النمط '\(pattern)' غير صالح: \(fault.message(in: .arabic))",
                fr: "le motif '\(pattern)' n'est pas valable : \(fault.message(in: .french))",
                en: "the pattern '\(pattern)' is not valid: \(fault.message(in: .english))")
        case .unknownZone(let name):
            LocalizedText(
                ar: "المنطقة الزمنية '\(name)' غير معروفة؛ اكتب مثلا Africa/Casablanca أو +01:00",
                fr: "fuseau horaire '\(name)' inconnu ; écrivez par exemple Africa/Casablanca ou +01:00",
                en: "the time zone '\(name)' is not known; write for example Africa/Casablanca or +01:00")
        default: LocalizedText(id)
        }
    }
}

/// Shared with the check, which says the same before anything runs.
func wrongTypesMessage(_ operation: String, _ types: LocalizedText) -> LocalizedText {
    LocalizedText(
        ar: "'\(operation)' لا يعمل على هذه الأنواع: \(types(in: .arabic))",
        fr: "'\(operation)' ne s'applique pas à : \(types(in: .french))",
        en: "'\(operation)' does not work on \(types(in: .english))")
}

extension Kind {
    /// How a text of this kind is written, for messages; empty where there is nothing to say.
    fileprivate func example(in language: Language) -> String {
        let text: String? =
            switch self {
            case .date: "2015-06-08"
            case .time: "9h30"
            case .moment: "2015-06-08T09:30:00Z"
            case .duration: "1h30m"
            case .int: "12"
            case .double: "1.5"
            default: nil
            }
        guard let text else { return "" }
        return switch language {
        case .arabic: "؛ المنتظر مثلا \(text)"
        case .french: " ; attendu par exemple : \(text)"
        default: "; expected for example \(text)"
        }
    }
}
