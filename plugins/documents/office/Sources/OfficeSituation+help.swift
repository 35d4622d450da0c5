public import MultaqaModel

extension OfficeSituation {
    public var help: LocalizedText? {
        switch self {
        case .templateMissing(let document, let language, _, let others):
            let path = "\(document)/\(language.rawValue).docx"
            guard let other = others.first else {
                return LocalizedText(
                    ar: "أضف الملف \(path) إلى مجلد النماذج، أو صحح اسم الوثيقة",
                    fr: "ajoutez \(path) au dossier des modèles, ou corrigez le nom du document",
                    en: "add \(path) to the folder of templates, or correct the name of the document")
            }
            return LocalizedText(
                ar: "انسخ \(document)/\(other.rawValue).docx وترجمه، أو احصر اللغات بالمفتاح language",
                fr:
                    "traduisez une copie de \(document)/\(other.rawValue).docx, ou limitez les langues avec « language »",
                en: "translate a copy of \(document)/\(other.rawValue).docx, or limit the languages with 'language'")
        case .unreadable, .notAPackage, .notADocument, .badPart, .badXML:
            return LocalizedText(
                ar: "افتح الملف في Word أو LibreOffice ثم احفظه من جديد بصيغة docx",
                fr: "ouvrez le fichier dans Word ou LibreOffice et enregistrez-le de nouveau en .docx",
                en: "open the file in Word or LibreOffice and save it again as .docx")
        case .macros:
            return LocalizedText(
                ar: "احفظ النموذج بصيغة docx (مستند بلا وحدات ماكرو)",
                fr: "enregistrez le modèle en .docx (document sans macros)",
                en: "save the template as .docx (a document without macros)")
        case .encrypted:
            return LocalizedText(
                ar: "احفظ النموذج دون كلمة سر", fr: "enregistrez le modèle sans mot de passe",
                en: "save the template without a password")
        case .tooBig:
            return LocalizedText(
                ar: "صغّر الصور أو احذف ما لا يلزم، ثم احفظ من جديد",
                fr: "réduisez les images ou retirez ce qui est inutile, puis enregistrez de nouveau",
                en: "make the pictures smaller or remove what is not needed, then save again")
        case .unsafePath, .documentType:
            return LocalizedText(
                ar: "لا يكتب Word شيئا كهذا: لا تستعمل هذا الملف إلا إذا وثقت بمصدره، وأعد حفظه في Word",
                fr: "Word n'écrit jamais cela : méfiez-vous de la provenance du fichier et réenregistrez-le dans Word",
                en: "Word never writes this: be wary of where the file comes from and save it again in Word")
        case .outsideLink:
            return LocalizedText(
                ar: "أدرج الصورة داخل المستند بدل ربطها بملف خارجي",
                fr: "insérez l'image dans le document au lieu de la lier",
                en: "put the picture into the document in place of linking to it")
        default:
            return tagHelp ?? partHelp ?? looksHelp ?? outputHelp
        }
    }

    private var tagHelp: LocalizedText? {
        switch self {
        case .brokenTag, .malformedTag:
            return LocalizedText(
                ar: "يُكتب الوسم هكذا: {{name}} أو {{#list}} … {{/list}}، في فقرة واحدة",
                fr: "une balise s'écrit {{nom}}, ou {{#liste}} … {{/liste}}, dans un seul paragraphe",
                en: "a tag is written {{name}}, or {{#list}} … {{/list}}, within one paragraph")
        case .unclosedSection(let tag, _):
            let end = "{{/\(tag.trimmingTagMarks)}}"
            return LocalizedText(
                ar: "أضف \(end) حيث ينتهي المقطع", fr: "ajoutez \(end) là où la section finit",
                en: "add \(end) where the section ends")
        case .unopenedSection(let tag, _):
            let start = tag.replacing("/", with: "#")
            return LocalizedText(
                ar: "أضف \(start) حيث يبدأ المقطع، أو احذف \(tag)",
                fr: "ajoutez \(start) là où la section commence, ou enlevez \(tag)",
                en: "add \(start) where the section begins, or remove \(tag)")
        case .crossedSections(_, let outer, _):
            return LocalizedText(
                ar: "أغلق المقاطع بعكس ترتيب فتحها: أغلق \(outer) أولا",
                fr: "fermez les sections dans l'ordre inverse de leur ouverture : d'abord \(outer)",
                en: "close sections in the reverse order of their opening: \(outer) first")
        case .scatteredSection:
            return LocalizedText(
                ar: "ضع الوسمين في فقرة واحدة، أو كلا منهما في فقرة مستقلة، أو في خانات صفوف جدول واحد",
                fr: "mettez les deux balises dans le même paragraphe, ou seules dans leur paragraphe, "
                    + "ou dans des cellules du même tableau",
                en: "put both tags in one paragraph, or each alone in a paragraph, or in cells of the same table")
        case .groupedOutsideCell, .wrongCellCount:
            return LocalizedText(
                ar: "ارسم صفا فيه هذا العدد من الخانات، واكتب {{#list by 2}} … {{/list}} في الخانة الأولى",
                fr: "dessinez une ligne d'autant de cellules et écrivez {{#liste by 2}} … {{/liste}} dans la première",
                en: "draw a row of that many cells and write {{#list by 2}} … {{/list}} in the first of them")
        case .unknownName(_, _, let nearest?):
            return LocalizedText(
                ar: "هل تقصد '\(nearest)'؟", fr: "vouliez-vous dire « \(nearest) » ?", en: "did you mean '\(nearest)'?")
        case .unknownName:
            return LocalizedText(
                ar: "الأسماء المعروفة مذكورة في docs/guides/record.md",
                fr: "les noms connus sont dans docs/guides/record.md",
                en: "the known names are in docs/guides/record.md")
        case .emptyValue(let tag, _):
            let name = tag.trimmingTagMarks
            return LocalizedText(
                ar: "أكمل المعطى، أو ضع النص بين {{#\(name)}} و {{/\(name)}}",
                fr: "complétez la donnée, ou placez le passage entre {{#\(name)}} et {{/\(name)}}",
                en: "complete the data, or put the passage between {{#\(name)}} and {{/\(name)}}")
        case .notPrintable(let tag, _, _):
            let name = tag.trimmingTagMarks
            return LocalizedText(
                ar: "اذكر الجزء المطلوب بعد نقطة، أو اكتب {{#\(name)}} … {{/\(name)}}",
                fr: "nommez une partie après un point, ou écrivez {{#\(name)}} … {{/\(name)}}",
                en: "name a part of it after a dot, or write {{#\(name)}} … {{/\(name)}}")
        default: return nil
        }
    }

    private var outputHelp: LocalizedText? {
        switch self {
        case .unknownLanguage, .noLanguage:
            return LocalizedText(
                ar: "اكتب ar أو fr أو en أو zgh، ضمن لغات الملتقى",
                fr: "écrivez ar, fr, en ou zgh, parmi les langues du séminaire",
                en: "write ar, fr, en or zgh, one of the languages of the seminar")
        case .unsafeName:
            return LocalizedText(
                ar: "استعمل حروفا وأرقاما وشرطات فقط", fr: "n'utilisez que des lettres, des chiffres et des tirets",
                en: "use letters, digits and dashes only")
        case .cannotWrite:
            return LocalizedText(
                ar: "تحقق من المساحة المتبقية ومن صلاحيات المجلد",
                fr: "vérifiez la place libre et les droits sur le dossier",
                en: "check the free space and the rights on the folder")
        case .officeMissing:
            return LocalizedText(
                ar: "على Debian أو Ubuntu: apt install libreoffice-writer-nogui fonts-hosny-amiri fonts-noto-core؛ "
                    + "أو اكتب pdf: false",
                fr: "sous Debian ou Ubuntu : apt install libreoffice-writer-nogui fonts-hosny-amiri fonts-noto-core ; "
                    + "ou écrivez pdf: false",
                en: "on Debian or Ubuntu: apt install libreoffice-writer-nogui fonts-hosny-amiri fonts-noto-core; "
                    + "or write pdf: false")
        case .glyphMissing:
            return LocalizedText(
                ar: "ثبت خطا يحتوي عليها (مثلا fonts-noto-extra)، أو صحح النص",
                fr: "installez une police qui les a (par exemple fonts-noto-extra), ou corrigez le texte",
                en: "install a font that has them (fonts-noto-extra, say), or correct the text")
        case .fontNotEmbedded(_, let font):
            return LocalizedText(
                ar: "استعمل في النموذج خطا حرا مثل Amiri أو Noto بدل \(font)",
                fr: "employez dans le modèle une police libre comme Amiri ou Noto au lieu de \(font)",
                en: "use a free font such as Amiri or Noto in the template in place of \(font)")
        case .conversionFailed, .conversionTooSlow:
            return LocalizedText(
                ar: "افتح ملف docx في LibreOffice لترى ما يعوقه، ثم أعد المحاولة",
                fr: "ouvrez le .docx dans LibreOffice pour voir ce qui l'arrête, puis recommencez",
                en: "open the .docx in LibreOffice to see what stops it, then try again")
        default: return nil
        }
    }
}

extension String {
    /// `{{#a.b}}` → `a.b`.
    fileprivate var trimmingTagMarks: String {
        String(drop { "{#^/ ".contains($0) }.prefix { $0 != "}" && $0 != " " })
    }
}
