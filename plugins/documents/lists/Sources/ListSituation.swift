public import MultaqaModel
import MultaqaPluginKit

/// Everything this plug-in can find wrong.
public enum ListSituation: Situation, Error, Hashable {
    case unknownList(String, nearest: String?)
    case notAList(String)
    case noColumns
    case unknownColumn(String, list: String, nearest: String?, known: [String])
    case titleWithoutColumn(String, nearest: String?)
    case unknownFormat(String)
    case unknownLanguage(String)
    case unsafeName(String)
    case notWritten(path: String, reason: String)

    public var id: String {
        switch self {
        case .unknownList: "list-unknown"
        case .notAList: "list-not-a-list"
        case .noColumns: "list-without-columns"
        case .unknownColumn: "list-column-unknown"
        case .titleWithoutColumn: "list-title-without-column"
        case .unknownFormat: "list-format-unknown"
        case .unknownLanguage: "list-language-unknown"
        case .unsafeName: "list-name-unsafe"
        case .notWritten: "list-not-written"
        }
    }

    public var message: LocalizedText {
        switch self {
        case .unknownList(let name, _):
            LocalizedText(
                ar: "لا توجد لائحة باسم '\(name)'", fr: "il n'y a pas de liste « \(name) »",
                en: "there is no list '\(name)'")
        case .notAList(let name):
            LocalizedText(ar: "'\(name)' ليست لائحة", fr: "« \(name) » n'est pas une liste", en: "'\(name)' is no list")
        case .noColumns:
            LocalizedText(ar: "لم يُذكر أي عمود", fr: "aucune colonne n'est nommée", en: "no column is named")
        case .unknownColumn(let column, let list, _, _):
            LocalizedText(
                ar: "لا يوجد العمود '\(column)' في صفوف '\(list)'",
                fr: "les lignes de « \(list) » n'ont pas de « \(column) »",
                en: "the rows of '\(list)' have no '\(column)'")
        case .titleWithoutColumn(let column, _):
            LocalizedText(
                ar: "'\(column)' له عنوان وليس بين الأعمدة", fr: "« \(column) » a un titre mais n'est pas une colonne",
                en: "'\(column)' has a heading but is no column")
        case .unknownFormat(let word):
            LocalizedText(
                ar: "'\(word)' ليس xlsx ولا csv", fr: "« \(word) » n'est ni xlsx ni csv",
                en: "'\(word)' is neither xlsx nor csv")
        case .unknownLanguage(let word):
            LocalizedText(
                ar: "'\(word)' ليست من لغات الملتقى", fr: "« \(word) » n'est pas une langue du séminaire",
                en: "'\(word)' is no language of the seminar")
        case .unsafeName(let name):
            LocalizedText(
                ar: "'\(name)' لا يصلح اسما لملف", fr: "« \(name) » ne peut pas servir de nom de fichier",
                en: "'\(name)' cannot be used as a file name")
        case .notWritten(let path, let reason):
            LocalizedText(
                ar: "تعذرت كتابة \(path) (\(reason))", fr: "impossible d'écrire \(path) (\(reason))",
                en: "\(path) cannot be written (\(reason))")
        }
    }

    public var help: LocalizedText? {
        switch self {
        case .unknownList(_, let nearest?), .unknownColumn(_, _, let nearest?, _), .titleWithoutColumn(_, let nearest?):
            LocalizedText(
                ar: "هل تقصد '\(nearest)'؟", fr: "vouliez-vous dire « \(nearest) » ?", en: "did you mean '\(nearest)'?")
        case .unknownColumn(_, _, nil, let known) where !known.isEmpty:
            LocalizedText(
                ar: "الأعمدة الممكنة: \(known.joined(separator: ", "))",
                fr: "colonnes possibles : \(known.joined(separator: ", "))",
                en: "possible columns: \(known.joined(separator: ", "))")
        case .unknownList, .notAList, .unknownColumn:
            LocalizedText(
                ar: "اللوائح مذكورة في docs/guides/record.md", fr: "les listes sont dans docs/guides/record.md",
                en: "the lists are in docs/guides/record.md")
        case .noColumns:
            LocalizedText(
                ar: "اكتب مثلا columns: [name, phone]", fr: "écrivez par exemple columns: [name, phone]",
                en: "write columns: [name, phone], for example")
        case .titleWithoutColumn(let column, nil):
            LocalizedText(
                ar: "أضف '\(column)' إلى columns أو احذف عنوانه",
                fr: "ajoutez « \(column) » à columns, ou ôtez son titre",
                en: "add '\(column)' to columns, or remove its heading")
        case .unknownFormat:
            LocalizedText(
                ar: "اكتب formats: [xlsx, csv]", fr: "écrivez formats: [xlsx, csv]", en: "write formats: [xlsx, csv]")
        case .unknownLanguage:
            LocalizedText(
                ar: "اكتب ar أو fr ضمن لغات الملتقى", fr: "écrivez ar ou fr, parmi les langues du séminaire",
                en: "write ar or fr, one of the languages of the seminar")
        case .unsafeName:
            LocalizedText(
                ar: "استعمل حروفا وأرقاما وشرطات فقط", fr: "n'utilisez que des lettres, des chiffres et des tirets",
                en: "use letters, digits and dashes only")
        case .notWritten:
            LocalizedText(
                ar: "تحقق من المساحة المتبقية ومن صلاحيات المجلد",
                fr: "vérifiez la place libre et les droits sur le dossier",
                en: "check the free space and the rights on the folder")
        }
    }

    var failure: ActivityFailure {
        var message = message
        if let help {
            let sentence = message
            message = LocalizedText(
                ar: sentence(in: .arabic) + " — " + help(in: .arabic),
                fr: sentence(in: .french) + " — " + help(in: .french),
                en: sentence(in: .english) + " — " + help(in: .english))
        }
        var mayRetry = false
        if case .notWritten = self { mayRetry = true }
        return ActivityFailure(id: id, message: message, mayRetry: mayRetry)
    }
}
