import MultaqaModel

extension ExpressionSituation {
    var message: LocalizedText {
        if let syntaxMessage { return syntaxMessage }
        switch self {
        case .unknownName(let name, _):
            return LocalizedText(
                ar: "لا شيء هنا باسم '\(name)'", fr: "rien ne s'appelle '\(name)' ici",
                en: "nothing is named '\(name)' here")
        case .unknownMember(let name, _, _):
            return LocalizedText(
                ar: "لا يوجد عنصر باسم '\(name)'", fr: "aucun élément ne s'appelle '\(name)'",
                en: "there is no member named '\(name)'")
        case .noMembers(let name, let type):
            return LocalizedText(
                ar: "'\(name)' مطلوب من قيمة نوعها \(type.name(in: .arabic))، وهذا النوع لا عناصر مسماة له",
                fr:
                    "'\(name)' est demandé à une valeur de type \(type.name(in: .french)), qui n'a pas d'éléments nommés",
                en: "'\(name)' is asked of a value of type \(type.name(in: .english)), which has no members")
        case .unknownFunction(let name, _):
            return LocalizedText(
                ar: "لا توجد دالة باسم '\(name)'", fr: "aucune fonction ne s'appelle '\(name)'",
                en: "there is no function named '\(name)'")
        case .wrongCallStyle(let function):
            let right = function.style == .receiver ? "x.\(function.rawValue)(...)" : "\(function.rawValue)(x)"
            return LocalizedText(
                ar: "'\(function.rawValue)' تُكتب \(right)", fr: "'\(function.rawValue)' s'écrit \(right)",
                en: "'\(function.rawValue)' is written \(right)")
        case .wrongArgumentCount(let name, let found, let expected):
            let (ar, fr, en) = (expected.listed(" أو "), expected.listed(" ou "), expected.listed(" or "))
            return LocalizedText(
                ar: "'\(name)' يأخذ \(ar) من القيم بين القوسين، والموجود \(found)",
                fr: "'\(name)' prend \(fr) valeur(s) entre parenthèses, \(found) trouvée(s)",
                en: "'\(name)' takes \(en) value(s) in its parentheses, found \(found)")
        case .wrongOperandTypes(let operation, let left, let right):
            return wrongTypesMessage(operation.rawValue, [left.name, right.name].listed())
        case .wrongOperandType(let operation, let operand): return wrongTypesMessage(operation, operand.name)
        case .wrongArgumentTypes(let name, let types): return wrongTypesMessage(name, types.map(\.name).listed())
        case .notACondition(let type):
            return LocalizedText(
                ar: "المنتظر شرط صحيح أو خاطئ، والموجود \(type.name(in: .arabic))",
                fr: "une condition (vrai ou faux) est attendue, trouvé : \(type.name(in: .french))",
                en: "a condition (true or false) is expected, found \(type.name(in: .english))")
        case .notIterable(let macro, let type):
            return LocalizedText(
                ar: "\(macro) يمر على قائمة أو جدول، والموجود \(type.name(in: .arabic))",
                fr: "\(macro) parcourt une liste ou une table, trouvé : \(type.name(in: .french))",
                en: "\(macro) runs over a list or a map, found \(type.name(in: .english))")
        case .wrongIndex(let container, let index):
            return LocalizedText(
                ar: "لا يمكن الأخذ من \(container.name(in: .arabic)) بواسطة \(index.name(in: .arabic))",
                fr: "on ne prend rien dans \(container.name(in: .french)) avec \(index.name(in: .french))",
                en: "nothing can be taken from \(container.name(in: .english)) by \(index.name(in: .english))")
        case .wrongKeyType(let type):
            return LocalizedText(
                ar: "المفتاح نص أو عدد صحيح أو صحيح/خاطئ، والموجود \(type.name(in: .arabic))",
                fr: "une clé est un texte, un entier ou vrai/faux, trouvé : \(type.name(in: .french))",
                en: "a key is a text, a whole number or true/false, found \(type.name(in: .english))")
        case .failingConstant(let failure): return failure.message
        default: return LocalizedText(id)
        }
    }

    var help: LocalizedText? {
        switch self {
        case .unknownName(_, let suggestion?), .unknownFunction(_, let suggestion?),
            .unknownMember(_, let suggestion?, _):
            return LocalizedText(
                ar: "هل تقصد '\(suggestion)'؟", fr: "vouliez-vous dire '\(suggestion)' ?",
                en: "did you mean '\(suggestion)'?")
        case .unknownName:
            return LocalizedText(
                ar: "إن كان نصا فضعه بين علامتي اقتباس", fr: "si c'est un texte, mettez-le entre guillemets",
                en: "if it is a text, put it in quotes")
        case .unknownMember(_, nil, let known) where !known.isEmpty:
            let names = known.prefix(8)
            return LocalizedText(
                ar: "الموجود: " + names.joined(separator: "، "), fr: "il y a : " + names.joined(separator: ", "),
                en: "there are: " + names.joined(separator: ", "))
        case .noMembers(_, .list):
            return LocalizedText(
                ar: "خذ عنصرا برقمه، مثل [0]، أو استعمل exists أو map",
                fr: "prenez un élément par sa position, comme [0], ou utilisez exists ou map",
                en: "take an element by position, as in [0], or use exists or map")
        case .noMembers(_, .text):
            return LocalizedText(
                ar: "للنص عناصر اللغات فقط: ar، fr، en، zgh", fr: "un texte n'a que ses langues : ar, fr, en, zgh",
                en: "a text has only its languages: ar, fr, en, zgh")
        case .wrongOperandTypes(_, let left, let right): return operandHelp(left, right)
        case .unknownEscape:
            return LocalizedText(
                ar: "اكتب \\\\ للشرطة المائلة، أو ضع r قبل النص",
                fr: "écrivez \\\\ pour une barre oblique, ou mettez r devant le texte",
                en: "write \\\\ for a backslash, or put r before the text")
        case .notACondition(.text), .notACondition(.int), .notACondition(.list):
            return LocalizedText(
                ar: "قارن القيمة بشيء، مثل x == \"...\" أو size(x) > 0",
                fr: "comparez la valeur, comme x == \"...\" ou size(x) > 0",
                en: "compare the value with something, as in x == \"...\" or size(x) > 0")
        default: return nil
        }
    }

    private func operandHelp(_ left: ExpressionType, _ right: ExpressionType) -> LocalizedText? {
        let conversion: String? =
            switch [left, right] {
            case let pair where pair.contains(.text) && pair.contains(.date): "date(\"2015-06-08\")"
            case let pair where pair.contains(.text) && pair.contains(.moment): "timestamp(\"2015-06-08T09:30:00Z\")"
            case let pair where pair.contains(.text) && pair.contains(.time): "time(\"9h30\")"
            case let pair where pair.contains(.text) && pair.contains(where: \.isNumber): "string(n)"
            case let pair where pair.contains(.double) && pair.contains(where: \.isNumber): "double(n)"
            case let pair where pair.allSatisfy(\.isNumber): "int(n)"
            default: nil
            }
        return conversion.map {
            LocalizedText(
                ar: "حوّل إحدى القيمتين: \($0)", fr: "convertissez l'une des deux : \($0)",
                en: "convert one of the two: \($0)")
        }
    }
}

extension [Int] {
    fileprivate func listed(_ or: String) -> String { map(String.init).joined(separator: or) }
}
