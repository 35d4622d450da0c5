import MultaqaModel

extension YAMLSituation {
    public var help: LocalizedText? {
        switch self {
        case .syntax(let problem):
            return problem.help

        case .colonInText(let text), .textNeedsQuotes(let text):
            let quoted = Excerpt.quoted(text)
            return LocalizedText(
                ar: "ضع النص بين علامتي اقتباس: \(quoted)",
                fr: "mettez le texte entre guillemets droits : \(quoted)",
                en: "put the text in quotes: \(quoted)")
        case .commentLooksLikeText(let text, let comment):
            let quoted = Excerpt.quoted(text.isEmpty ? comment : "\(text) \(comment)")
            return LocalizedText(
                ar: "إن كان من النص فضعه بين علامتي اقتباس: \(quoted)؛ وإن كان تعليقا فاترك فراغا بعد #",
                fr: "si c'est du texte, mettez-le entre guillemets droits : \(quoted) ; "
                    + "si c'est un commentaire, laissez une espace après #",
                en: "if it is text, put it in quotes: \(quoted); if it is a comment, leave a space after #")
        case .tabIndentation:
            return LocalizedText(
                ar: "استبدل حرف الجدولة بفراغين لكل مستوى",
                fr: "remplacez la tabulation par deux espaces par niveau",
                en: "replace the tab by two spaces per level")
        case .badIndentation:
            return LocalizedText(
                ar: "حاذه مع المفاتيح التي فوقه، أو ضع النص كله بين علامتي اقتباس إن كان تتمة له",
                fr: "alignez-la sur les clés du dessus ; "
                    + "si elle continue le texte, mettez tout le texte entre guillemets droits",
                en: "align it with the keys above; if it continues the text, put the whole text in quotes")
        case .duplicateKey:
            return LocalizedText(
                ar: "احذف أحدهما أو غيّر اسمه",
                fr: "supprimez l'une des deux ou changez son nom",
                en: "remove one of them or give it another name")
        case .duplicateAnchor:
            return LocalizedText(
                ar: "أعط لكل مرساة اسما خاصا بها",
                fr: "donnez à chaque ancre son propre nom",
                en: "give each anchor a name of its own")
        case .undefinedAlias(let name, let nearest):
            if let nearest {
                return LocalizedText(
                    ar: "هل تقصد «*\(nearest)»؟",
                    fr: "vouliez-vous dire « *\(nearest) » ?",
                    en: "did you mean '*\(nearest)'?")
            }
            let quoted = Excerpt.quoted("*" + name)
            return LocalizedText(
                ar: "إن كان نصا فضعه بين علامتي اقتباس: \(quoted)",
                fr: "si c'est du texte, mettez-le entre guillemets droits : \(quoted)",
                en: "if it is text, put it in quotes: \(quoted)")
        case .selfAlias, .tooManyAliases, .aliasExpansion:
            return LocalizedText(
                ar: "اكتب القيمة بدل الإحالة إليها",
                fr: "écrivez la valeur à la place du renvoi",
                en: "write the value in place of the alias")
        case .complexKey:
            return LocalizedText(
                ar: "اكتب اسما بسيطا قبل النقطتين",
                fr: "écrivez un nom simple avant le deux-points",
                en: "write a plain name before the colon")
        case .mergeKey:
            return LocalizedText(
                ar: "أعد كتابة المفاتيح هنا، أو استعمل ملف تخصيص (overlay)",
                fr: "recopiez les clés ici, ou servez-vous d'une surcouche (overlay)",
                en: "repeat the keys here, or use an overlay")
        case .explicitTag:
            return LocalizedText(
                ar: "احذف الوسم؛ وإن كان جزءا من النص فضع النص بين علامتي اقتباس",
                fr: "enlevez l'étiquette ; si elle fait partie du texte, mettez le texte entre guillemets droits",
                en: "remove the tag; if it belongs to the text, put the text in quotes")
        case .hiddenCharacterInKey, .controlCharacter, .bidiCharacter:
            return LocalizedText(
                ar: "احذف الحرف، أو أعد كتابة الكلمة بدل نسخها",
                fr: "supprimez ce caractère, ou retapez le mot au lieu de le copier",
                en: "delete it, or type the word again in place of copying it")
        case .secondDocument:
            return LocalizedText(
                ar: "ضع المستند الثاني في ملف آخر، أو احذف السطر ---",
                fr: "mettez le deuxième document dans un autre fichier, ou supprimez la ligne ---",
                en: "put the second document in another file, or remove the line ---")
        case .emptyDocument:
            return LocalizedText(
                ar: "اكتب فيه مفتاحا واحدا على الأقل: «مفتاح: قيمة»",
                fr: "écrivez au moins une ligne « clé: valeur »",
                en: "write at least one line 'key: value'")
        case .tooBig, .tooManyNodes:
            return LocalizedText(
                ar: "قسّمه إلى عدة ملفات", fr: "partagez-le en plusieurs fichiers", en: "split it into several files")
        case .tooDeep:
            return LocalizedText(
                ar: "تحقق من الأقواس والإزاحات",
                fr: "vérifiez les crochets, les accolades et les décalages",
                en: "check the brackets and the indentation")
        case .textTooLong:
            return LocalizedText(
                ar: "انقل النص إلى ملف خاص به؛ أو تحقق من علامة اقتباس لم تُغلق",
                fr: "mettez ce texte dans son propre fichier, ou cherchez un guillemet qui n'est pas fermé",
                en: "move the text to a file of its own, or look for a quote that is not closed")
        case .tooManyProblems:
            return LocalizedText(
                ar: "أصلح المشاكل الأولى ثم أعد المحاولة",
                fr: "corrigez les premiers, puis recommencez",
                en: "mend the first ones, then try again")
        case .notUTF8, .utf16:
            return LocalizedText(
                ar: "احفظ الملف من جديد بترميز UTF-8 (كثيرا ما يكون السبب Windows-1256 أو Windows-1252)",
                fr: "enregistrez le fichier en UTF-8 (souvent il a été enregistré en Windows-1252 ou Windows-1256)",
                en: "save the file again as UTF-8 (often it was saved as Windows-1252 or Windows-1256)")
        }
    }
}
