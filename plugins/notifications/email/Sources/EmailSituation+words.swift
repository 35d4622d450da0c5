import MultaqaModel

extension EmailSituation {
    var message: LocalizedText {
        switch self {
        case .noTemplate(let name, let language, _):
            LocalizedText(
                ar: "لا يوجد قالب للرسالة '\(name)' بلغة '\(language.rawValue)'",
                fr: "le message '\(name)' n'a pas de modèle en '\(language.rawValue)'",
                en: "the message '\(name)' has no template in '\(language.rawValue)'")
        case .unreadable:
            LocalizedText(
                ar: "تعذرت قراءة القالب بترميز UTF-8",
                fr: "le modèle n'est pas un texte UTF-8 lisible",
                en: "the template is not readable UTF-8 text")
        case .noSubject:
            LocalizedText(
                ar: "السطر الأول ليس موضوعا؛ المنتظر 'Subject: …'",
                fr: "la première ligne n'est pas un objet ; il faut 'Subject: …'",
                en: "the first line is no subject; expected 'Subject: …'")
        case .noEmptyLine:
            LocalizedText(
                ar: "السطر الثاني ليس فارغا",
                fr: "la deuxième ligne n'est pas vide",
                en: "the second line is not empty")
        case .noBody:
            LocalizedText(ar: "الرسالة بلا نص", fr: "le message n'a pas de texte", en: "the message has no text")
        case .unclosedTag:
            LocalizedText(
                ar: "الوسم '{{' لا ينتهي بـ '}}' في سطره",
                fr: "'{{' n'est pas fermé par '}}' sur sa ligne",
                en: "'{{' is not closed by '}}' on its line")
        case .unclosedSection(let name):
            LocalizedText(
                ar: "المقطع '{{#\(name)}}' بلا نهاية",
                fr: "la section '{{#\(name)}}' n'est pas fermée",
                en: "the section '{{#\(name)}}' is not closed")
        case .wrongClose(let found, nil):
            LocalizedText(
                ar: "'{{/\(found)}}' ينهي مقطعا لم يبدأ",
                fr: "'{{/\(found)}}' ferme une section qui n'est pas ouverte",
                en: "'{{/\(found)}}' closes a section that is not open")
        case .wrongClose(let found, let expected?):
            LocalizedText(
                ar: "وُجد '{{/\(found)}}' والمنتظر '{{/\(expected)}}'",
                fr: "'{{/\(found)}}' se trouve là où il faut '{{/\(expected)}}'",
                en: "found '{{/\(found)}}' where '{{/\(expected)}}' is expected")
        case .sectionsTooDeep(let limit):
            LocalizedText(
                ar: "أكثر من \(limit) مقطعا متداخلا",
                fr: "plus de \(limit) sections imbriquées",
                en: "more than \(limit) sections inside each other")
        case .unsupportedTag(let tag):
            LocalizedText(
                ar: "الوسم '{{\(tag)}}' غير مستعمل في الرسائل",
                fr: "la balise '{{\(tag)}}' n'existe pas dans les messages",
                en: "messages have no tag '{{\(tag)}}'")
        case .malformedName(let name):
            LocalizedText(
                ar: "'\(name)' ليس اسما؛ المنتظر مثلا 'commune.name'",
                fr: "'\(name)' n'est pas un nom ; il faut par exemple 'commune.name'",
                en: "'\(name)' is no name; expected for example 'commune.name'")
        case .unknownName(let name, let nearest):
            EmailSituation.unknownName(name, nearest)
        default: situationOfMessage
        }
    }

    private static func unknownName(_ name: String, _ nearest: String?) -> LocalizedText {
        LocalizedText(
            ar: "الاسم '\(name)' غير موجود" + (nearest.map { "؛ هل المقصود '\($0)'؟" } ?? ""),
            fr: "le nom '\(name)' n'existe pas" + (nearest.map { " ; vouliez-vous dire '\($0)' ?" } ?? ""),
            en: "there is no name '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    }

    /// What is met only when a message is composed.
    private var situationOfMessage: LocalizedText {
        switch self {
        case .emptyValue(let name):
            LocalizedText(
                ar: "قيمة '\(name)' فارغة؛ املأها أو ضعها بين '{{#\(name)}}' و'{{/\(name)}}'",
                fr: "'\(name)' est vide ; complétez-le ou entourez-le de '{{#\(name)}}' et '{{/\(name)}}'",
                en: "'\(name)' is empty; fill it in or put it between '{{#\(name)}}' and '{{/\(name)}}'")
        case .notPrintable(let name, let kind):
            LocalizedText(
                ar: "'\(name)' مجموعة أسماء (\(kind)) لا تُكتب كما هي؛ اختر منها اسما، مثلا '\(name).name'",
                fr: "'\(name)' est un groupe de noms (\(kind)) ; choisissez-en un, par exemple '\(name).name'",
                en: "'\(name)' is a group of names (\(kind)); choose one of them, for example '\(name).name'")
        case .otherLanguage(let name, let language):
            LocalizedText(
                ar: "'\(name)' غير مكتوب بلغة الرسالة '\(language.rawValue)'؛ استُعملت لغة أخرى",
                fr:
                    "'\(name)' n'existe pas en '\(language.rawValue)', la langue du message ; une autre langue est utilisée",
                en: "'\(name)' is not written in '\(language.rawValue)', the message's language; another one is used")
        case .noAddress(let recipient):
            LocalizedText(
                ar: "لا عنوان إلكتروني للمرسل إليه: \(recipient)",
                fr: "pas d'adresse électronique pour \(recipient)",
                en: "no e-mail address for \(recipient)")
        case .badAddress(let recipient, let address):
            LocalizedText(
                ar: "العنوان الإلكتروني '\(address)' للمرسل إليه \(recipient) غير صحيح",
                fr: "l'adresse '\(address)' de \(recipient) est mal formée",
                en: "the address '\(address)' of \(recipient) is ill-formed")
        case .internationalAddress(let address):
            LocalizedText(
                ar: "في العنوان '\(address)' حروف غير لاتينية؛ لا يُرسل إلا عبر خادم يقبل SMTPUTF8",
                fr: "l'adresse '\(address)' a des lettres non ASCII ; il faut un serveur qui accepte SMTPUTF8",
                en: "the address '\(address)' has non-ASCII letters; only a server with SMTPUTF8 can send to it")
        case .noSender:
            LocalizedText(
                ar: "لا عنوان إلكتروني صحيح للجهة المنظمة: 'organiser.email'",
                fr: "l'organisateur n'a pas d'adresse électronique valable : 'organiser.email'",
                en: "the organiser has no valid e-mail address: 'organiser.email'")
        case .unknownLanguage(let code):
            LocalizedText(
                ar: "'\(code)' ليست لغة؛ المنتظر ar أو fr أو en أو zgh",
                fr: "'\(code)' n'est pas une langue ; il faut ar, fr, en ou zgh",
                en: "'\(code)' is no language; expected ar, fr, en or zgh")
        case .oneSubject(let found):
            LocalizedText(
                ar: "'send' يرسل رسالة واحدة؛ وُجد \(found)",
                fr: "'send' envoie un seul message ; il y en a \(found)",
                en: "'send' sends one message; found \(found)")
        case .badKey(let key):
            LocalizedText(
                ar: "المفتاح '\(key)' لا يصلح اسما لملف",
                fr: "la clé '\(key)' ne peut pas nommer un fichier",
                en: "the key '\(key)' cannot name a file")
        case .unknownZone(let zone):
            LocalizedText(
                ar: "المنطقة الزمنية '\(zone)' غير معروفة",
                fr: "le fuseau '\(zone)' n'est pas connu",
                en: "the time zone '\(zone)' is not known")
        case .missingAttachment(let document, let recipient):
            LocalizedText(
                ar: "الوثيقة '\(document)' المرفقة برسالة \(recipient) غير موجودة",
                fr: "le document '\(document)', à joindre au message pour \(recipient), n'existe pas",
                en: "the document '\(document)', to be attached to the message for \(recipient), does not exist")
        case .notWritten(let path):
            LocalizedText(
                ar: "تعذرت كتابة '\(path)'", fr: "impossible d'écrire '\(path)'", en: "cannot write '\(path)'")
        case .unknownChannel(let found):
            LocalizedText(
                ar: "لا توجد قناة باسم '\(found)'؛ المنتظر email أو webhook أو print أو file",
                fr: "aucun canal ne s'appelle '\(found)' ; attendu email, webhook, print ou file",
                en: "no channel is named '\(found)'; expected email, webhook, print or file")
        case .unknownCalendar(let found):
            LocalizedText(
                ar: "calendar هو '\(found)'؛ المنتظر programme أو seminar",
                fr: "calendar vaut '\(found)' ; attendu programme ou seminar",
                en: "calendar is '\(found)'; expected programme or seminar")
        case .unreadableState(let path):
            LocalizedText(
                ar: "'\(path)' غير مقروء، فلا يُعرف هل أُرسلت الرسالة",
                fr: "'\(path)' est illisible : impossible de savoir si le message est parti",
                en: "'\(path)' cannot be read: nobody knows whether the message has left")
        default: LocalizedText("")
        }
    }

    var help: LocalizedText? {
        switch self {
        case .noTemplate(let name, let language, let nearest):
            if let nearest {
                LocalizedText(
                    ar: "هل المقصود '\(nearest)'؟", fr: "vouliez-vous dire '\(nearest)' ?",
                    en: "did you mean '\(nearest)'?")
            } else {
                LocalizedText(
                    ar: "اكتب الملف 'messages/\(name).\(language.rawValue).txt' في مجلد القوالب",
                    fr: "écrivez 'messages/\(name).\(language.rawValue).txt' dans un dossier de modèles",
                    en: "write 'messages/\(name).\(language.rawValue).txt' in a template folder")
            }
        case .noSubject, .noEmptyLine, .noBody:
            LocalizedText(
                ar: "السطر الأول 'Subject: …' ثم سطر فارغ ثم النص",
                fr: "d'abord 'Subject: …', puis une ligne vide, puis le texte",
                en: "first 'Subject: …', then an empty line, then the text")
        case .unsupportedTag:
            LocalizedText(
                ar: "الممكن: {{name}} و{{#name}}…{{/name}} و{{^name}}…{{/name}} و{{! تعليق}}",
                fr: "possibles : {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}}, {{! commentaire}}",
                en: "possible are {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} and {{! a comment}}")
        case .unknownName:
            LocalizedText(
                ar: "الأسماء الممكنة في docs/guides/record.md",
                fr: "les noms possibles sont dans docs/guides/record.md",
                en: "the possible names are in docs/guides/record.md")
        default: nil
        }
    }
}
