import MultaqaModel

/// Said of shared texts and pictures.
extension OfficeSituation {
    var partMessage: LocalizedText {
        switch self {
        case .partNotAlone(let tag, let around):
            return LocalizedText(
                ar: "ليس \(tag) وحده في فقرته، قرب «\(around)»",
                fr: "\(tag) n'est pas seul dans son paragraphe, près de « \(around) »",
                en: "\(tag) is not alone in its paragraph, near '\(around)'")
        case .partWithinItself(let tag, let around):
            return LocalizedText(
                ar: "النص المشترك \(tag) يحتوي على نفسه، قرب «\(around)»",
                fr: "le texte partagé \(tag) se contient lui-même, près de « \(around) »",
                en: "the shared text \(tag) contains itself, near '\(around)'")
        case .partUnreadable(let tag, let reason):
            return LocalizedText(
                ar: "تعذرت قراءة النص المشترك \(tag) (\(reason))",
                fr: "le texte partagé \(tag) est illisible (\(reason))",
                en: "the shared text \(tag) cannot be read (\(reason))")
        case .partHolds(let tag, let what):
            return LocalizedText(
                ar: "في النص المشترك \(tag) عنصر لا يمكن نقله: \(what)",
                fr: "le texte partagé \(tag) contient ce qui ne peut être repris ailleurs : \(what)",
                en: "the shared text \(tag) holds something that cannot be carried over: \(what)")
        case .pictureMissing(let name, let folders):
            let places = folders.map { "\($0)/images" }.joined(separator: ", ")
            return LocalizedText(
                ar: "لا توجد الصورة «\(name)» في: \(places)", fr: "l'image « \(name) » n'existe pas dans : \(places)",
                en: "the picture '\(name)' does not exist in: \(places)")
        case .notAPicture(let file):
            return LocalizedText(
                ar: "الملف \(file) ليس صورة PNG أو JPEG", fr: "\(file) n'est pas une image PNG ou JPEG",
                en: "\(file) is no PNG or JPEG picture")
        case .codeTooLong(let tag, let bytes):
            return LocalizedText(
                ar: "قيمة \(tag) أطول مما يتسع له رمز QR (\(bytes) بايت)",
                fr: "la valeur de \(tag) ne tient pas dans un code QR (\(bytes) octets)",
                en: "the value of \(tag) does not fit into a QR code (\(bytes) bytes)")
        default: return ""
        }
    }

    var partHelp: LocalizedText? {
        switch self {
        case .partNotAlone(let tag, _):
            return LocalizedText(
                ar: "ضع \(tag) وحده في فقرة مستقلة", fr: "mettez \(tag) seul dans un paragraphe",
                en: "put \(tag) alone into a paragraph")
        case .partWithinItself(let tag, _):
            return LocalizedText(
                ar: "احذف \(tag) من النص المشترك نفسه", fr: "enlevez \(tag) du texte partagé lui-même",
                en: "remove \(tag) from the shared text itself")
        case .partUnreadable:
            return LocalizedText(
                ar: "افتح ملفه في Word أو LibreOffice ثم احفظه من جديد بصيغة docx",
                fr: "ouvrez son fichier dans Word ou LibreOffice et enregistrez-le de nouveau en .docx",
                en: "open its file in Word or LibreOffice and save it again as .docx")
        case .partHolds:
            return LocalizedText(
                ar: "اكتف فيه بالفقرات والجداول والصور والروابط",
                fr: "n'y mettez que paragraphes, tableaux, images et liens",
                en: "keep to paragraphs, tables, pictures and links in it")
        case .pictureMissing(let name, _):
            return LocalizedText(
                ar: "ضع \(name).png في مجلد images بجانب النماذج",
                fr: "mettez \(name).png dans le dossier images des modèles",
                en: "put \(name).png into the folder images beside the templates")
        case .notAPicture:
            return LocalizedText(
                ar: "احفظ الصورة بصيغة PNG", fr: "enregistrez l'image en PNG", en: "save the picture as PNG")
        case .codeTooLong:
            return LocalizedText(
                ar: "اجعل فيه عنوانا قصيرا أو رقما", fr: "mettez-y une adresse courte ou un numéro",
                en: "put a short address or a number into it")
        default: return nil
        }
    }
}
