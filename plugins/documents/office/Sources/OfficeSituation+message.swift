public import MultaqaModel

extension OfficeSituation {
    public var message: LocalizedText {
        switch self {
        case .templateMissing, .unreadable, .notAPackage, .notADocument, .macros, .encrypted, .tooBig, .unsafePath,
            .badPart, .badXML, .documentType, .outsideLink:
            fileMessage
        case .brokenTag, .malformedTag, .unclosedSection, .unopenedSection, .crossedSections, .scatteredSection,
            .groupedOutsideCell, .wrongCellCount:
            tagMessage
        case .unknownName, .emptyValue, .notPrintable, .charactersRemoved:
            valueMessage
        case .partNotAlone, .partWithinItself, .partUnreadable, .partHolds, .pictureMissing, .notAPicture, .codeTooLong:
            partMessage
        case .looksDiffer, .fontMissing, .languageUnsaid, .titleMissing:
            looksMessage
        case .unknownLanguage, .noLanguage, .unsafeName, .cannotWrite, .officeMissing, .glyphMissing, .fontNotEmbedded,
            .conversionFailed, .conversionTooSlow:
            outputMessage
        }
    }

    private var fileMessage: LocalizedText {
        switch self {
        case .templateMissing(let document, let language, let folders, _):
            let path = "\(document)/\(language.rawValue).docx"
            let places = folders.joined(separator: ", ")
            return LocalizedText(
                ar: "لا يوجد النموذج \(path) في: \(places)",
                fr: "le modèle \(path) n'existe pas dans : \(places)",
                en: "the template \(path) does not exist in: \(places)")
        case .unreadable(let file, let reason):
            return LocalizedText(
                ar: "تعذرت قراءة \(file) (\(reason))",
                fr: "impossible de lire \(file) (\(reason))",
                en: "\(file) cannot be read (\(reason))")
        case .notAPackage:
            return LocalizedText(
                ar: "الملف ليس مستند Word بصيغة docx",
                fr: "ce fichier n'est pas un document Word .docx",
                en: "this file is no Word document (.docx)")
        case .notADocument:
            return LocalizedText(
                ar: "لا يحتوي الملف على نص مستند Word",
                fr: "ce fichier ne contient pas de texte de document Word",
                en: "this file has no text of a Word document in it")
        case .macros:
            return LocalizedText(
                ar: "يحتوي النموذج على وحدات ماكرو، وهي مرفوضة",
                fr: "ce modèle contient des macros ; elles sont refusées",
                en: "this template contains macros; they are refused")
        case .encrypted:
            return LocalizedText(
                ar: "النموذج محمي بكلمة سر",
                fr: "ce modèle est protégé par un mot de passe",
                en: "this template is protected by a password")
        case .tooBig(let what, let limit):
            return LocalizedText(
                ar: "النموذج أكبر من المسموح به (\(what)، الحد \(limit))",
                fr: "ce modèle est trop grand (\(what), limite \(limit))",
                en: "this template is too big (\(what), limit \(limit))")
        case .unsafePath(let name):
            return LocalizedText(
                ar: "يحتوي النموذج على جزء باسم غير مقبول: '\(name)'",
                fr: "ce modèle contient une partie au nom inacceptable : « \(name) »",
                en: "this template contains a part with an unacceptable name: '\(name)'")
        case .badPart(let name):
            return LocalizedText(
                ar: "الجزء '\(name)' من النموذج تالف",
                fr: "la partie « \(name) » de ce modèle est abîmée",
                en: "the part '\(name)' of this template is damaged")
        case .badXML(let part, let reason):
            return LocalizedText(
                ar: "الجزء '\(part)' من النموذج غير صالح (\(reason))",
                fr: "la partie « \(part) » de ce modèle n'est pas valable (\(reason))",
                en: "the part '\(part)' of this template is not valid (\(reason))")
        case .documentType(let part):
            return LocalizedText(
                ar: "يعرّف الجزء '\(part)' نوع مستند أو كيانات XML، وهذا مرفوض",
                fr: "la partie « \(part) » déclare un DOCTYPE ou des entités XML, ce qui est refusé",
                en: "the part '\(part)' declares a DOCTYPE or XML entities, which is refused")
        case .outsideLink(let target):
            return LocalizedText(
                ar: "يستعين النموذج بملف خارجي: '\(target)'",
                fr: "ce modèle va chercher un fichier au dehors : « \(target) »",
                en: "this template fetches a file from outside: '\(target)'")
        default: return ""
        }
    }

    private var tagMessage: LocalizedText {
        switch self {
        case .brokenTag(let around):
            return LocalizedText(
                ar: "وسم غير مكتمل قرب «\(around)»",
                fr: "balise incomplète près de « \(around) »",
                en: "incomplete tag near '\(around)'")
        case .malformedTag(let tag, let around):
            return LocalizedText(
                ar: "تعذر فهم الوسم \(tag) قرب «\(around)»",
                fr: "balise incompréhensible \(tag) près de « \(around) »",
                en: "the tag \(tag) makes no sense, near '\(around)'")
        case .unclosedSection(let tag, let around):
            return LocalizedText(
                ar: "المقطع \(tag) لم يُغلق، قرب «\(around)»",
                fr: "la section \(tag) n'est pas fermée, près de « \(around) »",
                en: "the section \(tag) is not closed, near '\(around)'")
        case .unopenedSection(let tag, let around):
            return LocalizedText(
                ar: "الوسم \(tag) يغلق مقطعا لم يُفتح، قرب «\(around)»",
                fr: "\(tag) ferme une section qui n'a pas été ouverte, près de « \(around) »",
                en: "\(tag) closes a section that was not opened, near '\(around)'")
        case .crossedSections(let inner, let outer, let around):
            return LocalizedText(
                ar: "جاء \(inner) قبل إغلاق المقطع \(outer)، قرب «\(around)»",
                fr: "\(inner) arrive avant la fin de la section \(outer), près de « \(around) »",
                en: "\(inner) comes before the end of the section \(outer), near '\(around)'")
        case .scatteredSection(let tag, let around):
            return LocalizedText(
                ar: "بداية المقطع \(tag) ونهايته ليستا في مستوى واحد من الصفحة، قرب «\(around)»",
                fr: "la section \(tag) commence et finit à des endroits de nature différente, près de « \(around) »",
                en: "the section \(tag) begins and ends in places of different kinds, near '\(around)'")
        case .groupedOutsideCell(let tag, let around):
            return LocalizedText(
                ar: "المقطع \(tag) ليس داخل خانة واحدة من صف جدول، قرب «\(around)»",
                fr: "la section \(tag) n'est pas dans une seule cellule d'une ligne de tableau, près de « \(around) »",
                en: "the section \(tag) is not within one cell of a table row, near '\(around)'")
        case .wrongCellCount(let tag, let cells, let around):
            return LocalizedText(
                ar: "للصف الذي فيه \(tag) عدد من الخانات هو \(cells)، قرب «\(around)»",
                fr: "la ligne de \(tag) a \(cells) cellules, près de « \(around) »",
                en: "the row of \(tag) has \(cells) cells, near '\(around)'")
        default: return ""
        }
    }

    private var valueMessage: LocalizedText {
        switch self {
        case .unknownName(let tag, let around, _):
            return LocalizedText(
                ar: "الاسم في \(tag) غير معروف، قرب «\(around)»",
                fr: "nom inconnu dans \(tag), près de « \(around) »",
                en: "unknown name in \(tag), near '\(around)'")
        case .emptyValue(let tag, let around):
            return LocalizedText(
                ar: "لا قيمة للوسم \(tag)، قرب «\(around)»",
                fr: "rien à écrire pour \(tag), près de « \(around) »",
                en: "there is nothing to print for \(tag), near '\(around)'")
        case .notPrintable(let tag, let kind, let around):
            return LocalizedText(
                ar: "الوسم \(tag) يدل على بنية (\(kind)) لا على نص، قرب «\(around)»",
                fr: "\(tag) désigne un ensemble (\(kind)) et non un texte, près de « \(around) »",
                en: "\(tag) stands for a \(kind), not for a text, near '\(around)'")
        case .charactersRemoved(let tag, let codes):
            let list = codes.joined(separator: ", ")
            return LocalizedText(
                ar: "حُذفت حروف خفية من قيمة \(tag): \(list)",
                fr: "caractères invisibles retirés de la valeur de \(tag) : \(list)",
                en: "hidden characters were removed from the value of \(tag): \(list)")
        default: return ""
        }
    }

    private var outputMessage: LocalizedText {
        switch self {
        case .unknownLanguage(let word):
            return LocalizedText(
                ar: "'\(word)' ليس رمز لغة",
                fr: "« \(word) » n'est pas un code de langue",
                en: "'\(word)' is no language code")
        case .noLanguage:
            return LocalizedText(
                ar: "لم تبق أي لغة لإصدار الوثيقة",
                fr: "il ne reste aucune langue dans laquelle produire le document",
                en: "no language is left to produce the document in")
        case .unsafeName(let name):
            return LocalizedText(
                ar: "'\(name)' لا يصلح اسما لملف",
                fr: "« \(name) » ne peut pas servir de nom de fichier",
                en: "'\(name)' cannot be used as a file name")
        case .cannotWrite(let path, let reason):
            return LocalizedText(
                ar: "تعذرت كتابة \(path) (\(reason))",
                fr: "impossible d'écrire \(path) (\(reason))",
                en: "\(path) cannot be written (\(reason))")
        case .officeMissing:
            return LocalizedText(
                ar: "برنامج LibreOffice غير موجود على هذا الجهاز: أُنجزت ملفات docx دون ملفات PDF",
                fr: "LibreOffice n'est pas installé sur cette machine : les .docx sont faits, pas les PDF",
                en: "LibreOffice is not installed on this machine: the .docx files were made, the PDF files were not")
        case .glyphMissing(let document, let characters):
            let list = characters.joined(separator: ", ")
            return LocalizedText(
                ar: "لا يوجد على هذا الجهاز خط يطبع الحروف التالية من \(document): \(list)",
                fr: "aucune police de cette machine ne sait imprimer ces caractères de \(document) : \(list)",
                en: "no font on this machine can print these characters of \(document): \(list)")
        case .fontNotEmbedded(let document, let font):
            return LocalizedText(
                ar: "ملف PDF للوثيقة \(document) لا يحمل الخط \(font)",
                fr: "le PDF de \(document) n'emporte pas la police \(font)",
                en: "the PDF of \(document) does not carry the font \(font)")
        case .conversionFailed(let document, let reason):
            return LocalizedText(
                ar: "لم يستطع LibreOffice تحويل \(document) إلى PDF (\(reason))",
                fr: "LibreOffice n'a pas pu mettre \(document) en PDF (\(reason))",
                en: "LibreOffice could not turn \(document) into PDF (\(reason))")
        case .conversionTooSlow(let document, let seconds):
            return LocalizedText(
                ar: "تجاوز تحويل \(document) إلى PDF المهلة المحددة (\(seconds) ثانية)",
                fr: "la mise en PDF de \(document) a dépassé le délai (\(seconds) secondes)",
                en: "turning \(document) into PDF took longer than allowed (\(seconds) seconds)")
        default: return ""
        }
    }
}
