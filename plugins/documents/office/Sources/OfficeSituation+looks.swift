import MultaqaModel

/// Said of a template that works, but may not look or read as meant.
extension OfficeSituation {
    var looksMessage: LocalizedText {
        switch self {
        case .looksDiffer(let tag, let around):
            return LocalizedText(
                ar: "الوسم \(tag) مكتوب بتنسيقين، وسيأخذ تنسيق حرفه الأول، قرب «\(around)»",
                fr:
                    "la balise \(tag) porte deux mises en forme ; celle de son premier signe l'emporte, près de « \(around) »",
                en: "the tag \(tag) is in two styles; it takes that of its first character, near '\(around)'")
        case .fontMissing(let name):
            return LocalizedText(
                ar: "الخط «\(name)» غير مثبت على هذا الجهاز، وسيستعمل LibreOffice خطا آخر في PDF",
                fr: "la police « \(name) » n'est pas installée ici ; LibreOffice en mettra une autre dans les PDF",
                en: "the font '\(name)' is not installed here; LibreOffice will put another in the PDF files")
        case .languageUnsaid(let said, let wanted):
            let found = said ?? "–"
            return LocalizedText(
                ar: "لغة نص النموذج في Word هي «\(found)» والمنتظر «\(wanted)»",
                fr: "la langue du texte dans Word est « \(found) », « \(wanted) » était attendue",
                en: "the language of the text in Word is '\(found)', '\(wanted)' was expected")
        case .titleMissing:
            return LocalizedText(
                ar: "ليس للنموذج عنوان في خصائصه، وقارئات الشاشة تبدأ به",
                fr: "le modèle n'a pas de titre dans ses propriétés ; les lecteurs d'écran commencent par lui",
                en: "the template has no title among its properties; screen readers begin with it")
        default: return ""
        }
    }

    var looksHelp: LocalizedText? {
        switch self {
        case .looksDiffer(let tag, _):
            return LocalizedText(
                ar: "حدد \(tag) كاملا وطبق عليه تنسيقا واحدا",
                fr: "sélectionnez \(tag) en entier et donnez-lui une seule mise en forme",
                en: "select the whole of \(tag) and give it one format")
        case .fontMissing(let name):
            return LocalizedText(
                ar: "ثبت الخط «\(name)»، أو استعمل Amiri أو Noto في النموذج",
                fr: "installez « \(name) », ou mettez Amiri ou Noto dans le modèle",
                en: "install '\(name)', or use Amiri or Noto in the template")
        case .languageUnsaid:
            return LocalizedText(
                ar: "في Word: حدد النص كله، ثم مراجعة > اللغة > تعيين لغة التدقيق",
                fr: "dans Word : sélectionnez tout, puis Révision > Langue > Définir la langue de vérification",
                en: "in Word: select all, then Review > Language > Set Proofing Language")
        case .titleMissing:
            return LocalizedText(
                ar: "في Word: ملف > معلومات > العنوان", fr: "dans Word : Fichier > Informations > Titre",
                en: "in Word: File > Info > Title")
        default: return nil
        }
    }
}
