public import MultaqaModel
import MultaqaOpenXML

extension TableSituation {
    public var help: LocalizedText? {
        switch self {
        case .fileMissing:
            return LocalizedText(
                ar: "المسار يُقرأ انطلاقا من الملف الذي يذكره", fr: "le chemin part du fichier qui le nomme",
                en: "the path starts from the file that names it")
        case .unknownFormat, .package(.notAPackage), .package(.encrypted), .package(.badPart), .package(.badXML),
            .badSheet:
            return LocalizedText(
                ar: "افتحه في Excel أو LibreOffice ثم احفظه باسم جديد: «xlsx» أو «CSV UTF-8»، بدون كلمة سر",
                fr:
                    "ouvrez-le dans Excel ou LibreOffice et enregistrez-le à nouveau, en xlsx ou en « CSV UTF-8 », sans mot de passe",
                en: "open it in Excel or LibreOffice and save it again, as xlsx or 'CSV UTF-8', without a password")
        case .notUTF8, .lostCharacters:
            return LocalizedText(
                ar: "في Excel: حفظ باسم ← نوع الملف «CSV UTF-8 (مفصول بفواصل)»؛ في LibreOffice: مجموعة الأحرف UTF-8",
                fr:
                    "dans Excel : Enregistrer sous → type « CSV UTF-8 (délimité par des virgules) » ; dans LibreOffice : jeu de caractères UTF-8",
                en: "in Excel: Save as → type 'CSV UTF-8 (Comma delimited)'; in LibreOffice: character set UTF-8")
        case .tooBig, .package(.tooBig):
            return LocalizedText(
                ar: "لا تترك في الملف إلا الجدول؛ احذف الصور والأسطر الزائدة",
                fr: "ne gardez dans le fichier que le tableau ; ôtez images et lignes superflues",
                en: "keep only the table in the file; take out pictures and spare rows")
        case .package(.unsafePath), .package(.documentType):
            return LocalizedText(
                ar: "لم يكتب Excel هذا الملف؛ اطلب الجدول ممن أعده",
                fr: "Excel n'écrit pas de tels fichiers ; redemandez le tableau à qui l'a fait",
                en: "Excel does not write such files; ask its author for the table again")
        case .emptyTable:
            return LocalizedText(
                ar: "السطر الأول يسمي الأعمدة: key;name.ar;name.fr;…",
                fr: "la première ligne nomme les colonnes : key;name.ar;name.fr;…",
                en: "the first row names the columns: key;name.ar;name.fr;…")
        case .unclosedQuote:
            return LocalizedText(
                ar: "أغلق علامة الاقتباس، أو ضاعفها إن كانت من النص (\"\")",
                fr: "fermez le guillemet, ou doublez-le (\"\") s'il fait partie du texte",
                en: "close the quote, or double it (\"\") where it belongs to the text")
        case .noSheet:
            return LocalizedText(
                ar: "أظهر ورقة الجدول، وضعها الأولى", fr: "affichez la feuille du tableau et mettez-la en premier",
                en: "show the table's sheet, and put it first")
        default: return helpOfCells
        }
    }

    private var helpOfCells: LocalizedText? {
        switch self {
        case .missingColumn(let column):
            return LocalizedText(
                ar: "أضف '\(column)' إلى السطر الأول (أو '\(column).ar' و'\(column).fr' إن كان نصا بلغات)",
                fr:
                    "ajoutez '\(column)' à la première ligne (ou '\(column).ar' et '\(column).fr' pour un texte en plusieurs langues)",
                en:
                    "add '\(column)' to the first row (or '\(column).ar' and '\(column).fr' for a text in several languages)"
            )
        case .columnHasParts(_, let parts):
            let part = parts.first ?? ""
            return LocalizedText(ar: "اكتب '\(part)'", fr: "écrivez '\(part)'", en: "write '\(part)'")
        case .columnWithoutName:
            return LocalizedText(
                ar: "سمّ العمود في السطر الأول، أو أفرغه", fr: "nommez la colonne dans la première ligne, ou videz-la",
                en: "name the column in the first row, or empty it")
        case .rowWithoutKey:
            return LocalizedText(
                ar: "اكتب في عمود key اسما لاتينيا قصيرا لا يتكرر، مثل belfaa",
                fr: "donnez dans la colonne key un nom court et unique, comme belfaa",
                en: "give a short name of its own in the column key, such as belfaa")
        case .wrongType(_, _, _, let write?):
            return LocalizedText(ar: "اكتب \(write)", fr: "écrivez \(write)", en: "write \(write)")
        case .phoneWithoutZero(let number, _):
            return LocalizedText(
                ar: "اكتب +212 \(number)، أو اجعل نوع العمود «نص» ثم اكتب 0\(number)",
                fr: "écrivez +212 \(number), ou donnez à la colonne le format Texte et écrivez 0\(number)",
                en: "write +212 \(number), or format the column as text and write 0\(number)")
        case .errorCell, .formulaWithoutValue:
            return LocalizedText(
                ar: "افتح الملف في Excel أو LibreOffice، صحح الصيغة ثم احفظه",
                fr: "ouvrez le fichier dans Excel ou LibreOffice, corrigez la formule et enregistrez",
                en: "open the file in Excel or LibreOffice, mend the formula and save")
        case .mergedCells:
            return LocalizedText(
                ar: "ألغ الدمج واكتب القيمة في كل سطر", fr: "annulez la fusion et écrivez la valeur dans chaque ligne",
                en: "unmerge them and write the value in each row")
        default: return nil
        }
    }
}
