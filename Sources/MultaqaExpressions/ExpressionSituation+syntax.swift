import MultaqaModel

extension ExpressionSituation {
    /// The message of a source that is no expression; nil for the other situations.
    var syntaxMessage: LocalizedText? {
        switch self {
        case .emptyExpression:
            LocalizedText(ar: "التعبير فارغ", fr: "l'expression est vide", en: "the expression is empty")
        case .expressionTooLong(let limit):
            LocalizedText(
                ar: "التعبير طويل جدا؛ الحد \(limit) بايت",
                fr: "l'expression est trop longue ; la limite est de \(limit) octets",
                en: "the expression is too long; the limit is \(limit) bytes")
        case .nestedTooDeeply(let limit):
            LocalizedText(
                ar: "التعبير متداخل أكثر من \(limit) مستوى",
                fr: "l'expression est imbriquée sur plus de \(limit) niveaux",
                en: "the expression is nested more than \(limit) levels deep")
        case .unknownCharacter(let character):
            LocalizedText(
                ar: "الحرف '\(character)' لا معنى له هنا؛ ضع النصوص بين علامتي اقتباس",
                fr: "le caractère '\(character)' n'a pas de sens ici ; mettez les textes entre guillemets droits",
                en: "the character '\(character)' means nothing here; put texts in quotes")
        case .unterminatedText(let quote):
            LocalizedText(
                ar: "نص يبدأ بـ \(quote) ولا ينتهي به", fr: "un texte s'ouvre par \(quote) et ne se ferme pas",
                en: "a text opens with \(quote) and never closes")
        case .unknownEscape(let text):
            LocalizedText(
                ar: "'\(text)' غير معروف داخل نص", fr: "'\(text)' est inconnu dans un texte",
                en: "'\(text)' is not known inside a text")
        case .invalidNumber(let text):
            LocalizedText(
                ar: "'\(text)' ليس عددا صحيح الكتابة", fr: "'\(text)' n'est pas un nombre bien écrit",
                en: "'\(text)' is no well-formed number")
        case .numberTooLarge(let text):
            LocalizedText(
                ar: "العدد \(text) أكبر مما يُخزَّن في 64 بت", fr: "le nombre \(text) ne tient pas sur 64 bits",
                en: "the number \(text) does not fit in 64 bits")
        case .unexpectedToken(let found, let expected):
            LocalizedText(
                ar: "وُجد '\(found)' والمنتظر \(expected.words(in: .arabic))",
                fr: "'\(found)' trouvé, \(expected.words(in: .french)) attendu",
                en: "found '\(found)', expected \(expected.words(in: .english))")
        case .unexpectedEnd(let expected):
            LocalizedText(
                ar: "ينتهي التعبير والمنتظر \(expected.words(in: .arabic))",
                fr: "l'expression s'arrête, \(expected.words(in: .french)) attendu",
                en: "the expression ends, expected \(expected.words(in: .english))")
        case .reservedWord(let word):
            LocalizedText(
                ar: "'\(word)' كلمة محجوزة ولا تصلح اسما",
                fr: "'\(word)' est un mot réservé, il ne peut pas être un nom",
                en: "'\(word)' is a reserved word and no name")
        case .foreignOperator(let found, let instead):
            LocalizedText(
                ar: "'\(found)' لا يُكتب هكذا هنا؛ اكتب \(instead)",
                fr: "'\(found)' ne s'écrit pas ainsi ici ; écrivez \(instead)",
                en: "'\(found)' is not written like this here; write \(instead)")
        case .messageConstruction(let name):
            LocalizedText(
                ar: "'\(name){...}' يُنشئ رسالة Protocol Buffers، وهذا غير مدعوم",
                fr: "'\(name){...}' construit un message Protocol Buffers, ce qui n'est pas pris en charge",
                en: "'\(name){...}' makes a protocol-buffer message, which is not supported")
        case .hasNeedsMember:
            LocalizedText(
                ar: "has(...) يحتاج إلى عنصر بعد نقطة، مثل has(commune.president)",
                fr: "has(...) attend un élément après un point, comme has(commune.president)",
                en: "has(...) needs a member after a dot, as in has(commune.president)")
        case .macroNeedsName(let macro):
            LocalizedText(
                ar: "أول ما في \(macro)(...) اسم بسيط للعنصر، مثل \(macro)(x, x > 0)",
                fr: "\(macro)(...) commence par un nom simple pour l'élément, comme \(macro)(x, x > 0)",
                en: "\(macro)(...) begins with a plain name for the element, as in \(macro)(x, x > 0)")
        default: nil
        }
    }
}

extension ExpressionSituation.Expectation {
    fileprivate func words(in language: Language) -> String {
        let text: LocalizedText =
            switch self {
            case .aValue: LocalizedText(ar: "قيمة أو اسم", fr: "une valeur ou un nom", en: "a value or a name")
            case .anOperator:
                LocalizedText(
                    ar: "عملية مثل == أو && أو نهاية التعبير", fr: "un opérateur comme == ou &&, ou la fin,",
                    en: "an operator such as == or &&, or the end")
            case .aName: LocalizedText(ar: "اسم", fr: "un nom", en: "a name")
            case .aMemberName:
                LocalizedText(
                    ar: "اسم عنصر بعد النقطة", fr: "un nom d'élément après le point",
                    en: "a member's name after the dot")
            case .symbol(let symbol): LocalizedText("'\(symbol)'")
            case .commaOr(let symbol):
                LocalizedText(ar: "',' أو '\(symbol)'", fr: "',' ou '\(symbol)'", en: "',' or '\(symbol)'")
            }
        return text(in: language)
    }
}
