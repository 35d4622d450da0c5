import MultaqaModel

extension YAMLSituation {
    public var message: LocalizedText {
        switch self {
        case .syntax(let problem):
            return problem.message

        case .colonInText(let text):
            let text = Excerpt.shown(text)
            return LocalizedText(
                ar: "النص «\(text)» غير موضوع بين علامتي اقتباس وفيه نقطتان (:) يليهما فراغ، فظُنّ ما قبلهما مفتاحا",
                fr: "le texte « \(text) » est sans guillemets et contient un deux-points suivi d'une espace : "
                    + "ce qui précède est pris pour une clé",
                en: "the text '\(text)' is not in quotes and has a colon followed by a space: "
                    + "its beginning is taken for a key")
        case .textNeedsQuotes(let text):
            let text = Excerpt.shown(text)
            return LocalizedText(
                ar: "النص «\(text)» يبدأ برمز محجوز في YAML وليس بين علامتي اقتباس",
                fr: "le texte « \(text) » commence par un signe réservé à YAML et n'est pas entre guillemets",
                en: "the text '\(text)' begins with a sign that YAML keeps for itself, and is not in quotes")
        case .tabIndentation:
            return LocalizedText(
                ar: "أُزيح السطر بحرف جدولة (Tab)، والمطلوب فراغات عادية",
                fr: "la ligne est décalée par une tabulation ; il faut des espaces",
                en: "the line is indented with a tab; spaces are expected")
        case .badIndentation:
            return LocalizedText(
                ar: "هذا السطر مزاح تحت سطر له قيمة من قبل",
                fr: "cette ligne est décalée sous une ligne qui a déjà une valeur",
                en: "this line is indented under a line that already has a value")
        case .commentLooksLikeText(let text, let comment):
            let (text, comment) = (Excerpt.shown(text), Excerpt.shown(comment))
            if text.isEmpty {
                return LocalizedText(
                    ar: "القيمة فارغة، فإن «\(comment)» يُعدّ تعليقا",
                    fr: "la valeur est vide : « \(comment) » est pris pour un commentaire",
                    en: "the value is empty: '\(comment)' is taken for a comment")
            }
            return LocalizedText(
                ar: "لن يُقرأ إلا «\(text)»؛ أما «\(comment)» فيُعدّ تعليقا",
                fr: "seul « \(text) » est lu ; « \(comment) » est pris pour un commentaire",
                en: "only '\(text)' is read; '\(comment)' is taken for a comment")

        case .duplicateKey(let key, let first):
            let key = Excerpt.shown(key)
            return LocalizedText(
                ar: "المفتاح «\(key)» مكرر؛ سبق أن كُتب في السطر \(first.line)",
                fr: "la clé « \(key) » est répétée ; elle est déjà à la ligne \(first.line)",
                en: "the key '\(key)' is repeated; it stands already at line \(first.line)")
        case .complexKey:
            return LocalizedText(
                ar: "المفتاح هنا قائمة أو مجموعة أو إحالة، والمطلوب نص",
                fr: "la clé est ici une liste, un groupe ou un renvoi ; il faut un texte",
                en: "the key is a list, a map or an alias here; a text is expected")
        case .mergeKey:
            return LocalizedText(
                ar: "مفتاح الدمج «<<» غير مقبول",
                fr: "la clé de fusion « << » n'est pas acceptée",
                en: "the merge key '<<' is not supported")
        case .explicitTag(let tag):
            let tag = Excerpt.shown(Self.written(tag))
            return LocalizedText(
                ar: "الوسم «\(tag)» غير مقبول؛ نوع كل قيمة يحدده مكانها في الملف",
                fr: "l'étiquette « \(tag) » n'est pas acceptée ; c'est la place d'une valeur qui donne son type",
                en: "the tag '\(tag)' is not supported; the type of a value follows from where it stands")
        case .hiddenCharacterInKey(let scalar, let key):
            let (code, key) = (Excerpt.codePoint(scalar), Excerpt.shown(key))
            return LocalizedText(
                ar: "في المفتاح «\(key)» حرف لا يُرى (\(code))",
                fr: "la clé « \(key) » contient un caractère invisible (\(code))",
                en: "the key '\(key)' has a character that cannot be seen (\(code))")

        case .duplicateAnchor(let name, let first):
            let name = Excerpt.shown(name)
            return LocalizedText(
                ar: "المرساة «&\(name)» مكررة؛ سبق أن كُتبت في السطر \(first.line)",
                fr: "l'ancre « &\(name) » est répétée ; elle est déjà à la ligne \(first.line)",
                en: "the anchor '&\(name)' is repeated; it stands already at line \(first.line)")
        case .undefinedAlias(let name, _):
            let name = Excerpt.shown(name)
            return LocalizedText(
                ar: "لا توجد قبل «*\(name)» مرساة «&\(name)»",
                fr: "aucune ancre « &\(name) » ne précède « *\(name) »",
                en: "no anchor '&\(name)' stands before '*\(name)'")
        case .selfAlias(let name):
            let name = Excerpt.shown(name)
            return LocalizedText(
                ar: "«*\(name)» موجود داخل القيمة التي يسميها «&\(name)»",
                fr: "« *\(name) » se trouve dans la valeur que nomme « &\(name) »",
                en: "'*\(name)' stands inside the value that '&\(name)' names")
        case .tooManyAliases(let limit):
            return LocalizedText(
                ar: "عدد المراسي (&) أو الإحالات (*) يتجاوز الحد: \(limit)",
                fr: "trop d'ancres (&) ou de renvois (*) : la limite est \(limit)",
                en: "too many anchors (&) or aliases (*): the limit is \(limit)")
        case .aliasExpansion(let limits):
            return LocalizedText(
                ar: "إذا تُتبعت الإحالات (*) تجاوز الملف \(limits.nodes) قيمة أو \(limits.depth) مستوى",
                fr: "en suivant les renvois (*), le fichier dépasse \(limits.nodes) valeurs ou \(limits.depth) niveaux",
                en: "following the aliases (*), the file passes \(limits.nodes) values or \(limits.depth) levels")

        case .notUTF8(let byte, let offset):
            let code = String(byte, radix: 16, uppercase: true)
            return LocalizedText(
                ar: "الملف ليس بترميز UTF-8: البايت 0x\(code) في الموضع \(offset) لا معنى له هنا",
                fr: "le fichier n'est pas en UTF-8 : l'octet 0x\(code), à la position \(offset), n'y a pas de sens",
                en: "the file is not UTF-8: byte 0x\(code) at offset \(offset) makes no sense there")
        case .utf16:
            return LocalizedText(
                ar: "الملف بترميز UTF-16، والمطلوب UTF-8",
                fr: "le fichier est en UTF-16 ; il faut de l'UTF-8",
                en: "the file is UTF-16; UTF-8 is expected")
        case .controlCharacter(let scalar):
            let code = Excerpt.codePoint(scalar)
            return LocalizedText(
                ar: "حرف تحكم لا يُرى (\(code)) غير مسموح به",
                fr: "caractère de contrôle invisible (\(code)), non admis",
                en: "an invisible control character (\(code)) is not allowed")
        case .bidiCharacter(let scalar):
            let code = Excerpt.codePoint(scalar)
            return LocalizedText(
                ar: "حرف لا يُرى يقلب اتجاه القراءة (\(code)) غير مسموح به: قد يظهر النص على غير ما هو عليه",
                fr: "caractère invisible qui change le sens de lecture (\(code)), non admis : "
                    + "le texte peut se lire autrement qu'il n'est",
                en: "an invisible character that turns the reading direction (\(code)) is not allowed: "
                    + "the text may look other than it is")

        case .secondDocument:
            return LocalizedText(
                ar: "يبدأ هنا مستند ثان (---)؛ والمطلوب مستند واحد في كل ملف",
                fr: "un deuxième document commence ici (---) ; il en faut un seul par fichier",
                en: "a second document begins here (---); one document per file is expected")
        case .emptyDocument:
            return LocalizedText(ar: "الملف فارغ", fr: "le fichier est vide", en: "the file is empty")
        case .tooBig(_, let limit):
            return LocalizedText(
                ar: "حجم الملف أكبر من \(limit) بايت",
                fr: "le fichier dépasse \(limit) octets",
                en: "the file has more than \(limit) bytes")
        case .tooDeep(let limit):
            return LocalizedText(
                ar: "القوائم والمجموعات متداخلة في أكثر من \(limit) مستوى",
                fr: "les listes et les groupes sont imbriqués sur plus de \(limit) niveaux",
                en: "lists and maps are nested more than \(limit) levels deep")
        case .tooManyNodes(let limit):
            return LocalizedText(
                ar: "في الملف أكثر من \(limit) مفتاح وقيمة",
                fr: "le fichier compte plus de \(limit) clés et valeurs",
                en: "the file has more than \(limit) keys and values")
        case .textTooLong(let bytes, let limit):
            return LocalizedText(
                ar: "طول النص \(bytes) بايت، والحد الأقصى \(limit)",
                fr: "le texte fait \(bytes) octets ; la limite est \(limit)",
                en: "the text has \(bytes) bytes; the limit is \(limit)")
        case .tooManyProblems(let limit):
            return LocalizedText(
                ar: "أكثر من \(limit) مشكلة؛ توقفت القراءة هنا",
                fr: "plus de \(limit) problèmes ; la lecture s'arrête ici",
                en: "more than \(limit) problems; reading stops here")
        }
    }

    /// A tag as a person writes it: libyaml expands `!!int`.
    private static func written(_ tag: String) -> String {
        let standard = "tag:yaml.org,2002:"
        return tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
    }
}
