import MultaqaModel

/// What the parser could not read, in words of the person who wrote it.
public enum SyntaxProblem: Hashable, Sendable {
    /// A line that is neither `key: value` nor the continuation of a text.
    case missingColon
    /// A line where another key of the map was expected.
    case keyExpected
    case textAfterQuote
    case quoteNotClosed
    case unknownEscape
    case listNotClosed
    case mapNotClosed
    /// A line where another `- item` was expected.
    case itemExpected
    /// A colon directly before a comma or a bracket.
    case unexpectedColon
    /// `key: - item` on one line.
    case itemNotAllowed
    case keyNotAllowed
    case valueExpected
    /// Something after `|` or `>` on their line.
    case blockHeader
    /// A line that begins with `%`.
    case directive
    /// Text before the first or after the last line of the document.
    case outsideDocument
    case tag
    /// Anything else, with libyaml's own sentence.
    case other(String)
}

extension SyntaxProblem {
    public var message: LocalizedText {
        switch self {
        case .missingColon:
            LocalizedText(
                ar: "هذا السطر ليس على شكل «مفتاح: قيمة»: تنقصه النقطتان ثم الفراغ بعد المفتاح",
                fr: "cette ligne n'est pas de la forme « clé: valeur » : il manque le deux-points suivi d'une espace",
                en: "this line is not 'key: value': the colon followed by a space is missing")
        case .keyExpected:
            LocalizedText(
                ar: "المنتظر هنا «مفتاح: قيمة» بمحاذاة المفاتيح التي فوقه",
                fr: "on attend ici « clé: valeur », aligné sur les clés du dessus",
                en: "'key: value' is expected here, aligned with the keys above")
        case .textAfterQuote:
            LocalizedText(
                ar: "أُغلقت علامة الاقتباس قبل نهاية النص",
                fr: "le guillemet se ferme avant la fin du texte",
                en: "the quotes close before the end of the text")
        case .quoteNotClosed:
            LocalizedText(
                ar: "علامة الاقتباس التي فُتحت هنا لم تُغلق",
                fr: "le guillemet ouvert ici n'est pas fermé",
                en: "the quote that opens here is not closed")
        case .unknownEscape:
            LocalizedText(
                ar: "الشرطة المائلة العكسية (\\) بين علامتي اقتباس مزدوجتين لا يليها رمز معروف",
                fr: "la barre oblique inverse (\\), entre guillemets doubles, n'est pas suivie d'un code connu",
                en: "the backslash in double quotes is not followed by a known code")
        case .listNotClosed:
            LocalizedText(
                ar: "المنتظر فاصلة (,) أو قوس الإغلاق (]) للقائمة",
                fr: "on attend une virgule ou le crochet fermant (]) de la liste",
                en: "a comma or the closing bracket (]) of the list is expected")
        case .mapNotClosed:
            LocalizedText(
                ar: "المنتظر فاصلة (,) أو حاضنة الإغلاق (})",
                fr: "on attend une virgule ou l'accolade fermante (})",
                en: "a comma or the closing brace (}) is expected")
        case .itemExpected:
            LocalizedText(
                ar: "المنتظر هنا عنصر آخر من القائمة يبدأ بـ «- »",
                fr: "on attend ici un autre élément de la liste, commençant par « - »",
                en: "another item of the list is expected here, beginning with '- '")
        case .itemNotAllowed:
            LocalizedText(
                ar: "لا يمكن أن تبدأ قائمة بـ «- » على هذا السطر",
                fr: "une liste ne peut pas commencer par « - » sur cette ligne",
                en: "a list cannot begin with '- ' on this line")
        case .unexpectedColon:
            LocalizedText(
                ar: "نقطتان (:) تليهما مباشرة فاصلة أو قوس",
                fr: "un deux-points est suivi aussitôt d'une virgule ou d'un crochet",
                en: "a colon is directly followed by a comma or a bracket")
        case .keyNotAllowed:
            LocalizedText(
                ar: "لا يمكن أن يبدأ مفتاح هنا",
                fr: "une clé ne peut pas commencer ici",
                en: "a key cannot begin here")
        case .valueExpected:
            LocalizedText(
                ar: "المنتظر هنا قيمة", fr: "on attend ici une valeur", en: "a value is expected here")
        case .blockHeader:
            LocalizedText(
                ar: "لا يُكتب شيء بعد | أو > على السطر نفسه",
                fr: "rien ne se met après | ou > sur la même ligne",
                en: "nothing may follow | or > on the same line")
        case .directive:
            LocalizedText(
                ar: "السطر الذي يبدأ بـ % غير مفهوم",
                fr: "la ligne qui commence par % n'est pas comprise",
                en: "the line that begins with % is not understood")
        case .outsideDocument:
            LocalizedText(
                ar: "هذا السطر خارج المستند",
                fr: "cette ligne est hors du document",
                en: "this line is outside the document")
        case .tag:
            LocalizedText(
                ar: "الوسم الذي يبدأ بـ ! غير مفهوم",
                fr: "l'étiquette qui commence par ! n'est pas comprise",
                en: "the tag that begins with ! is not understood")
        case .other(let sentence):
            LocalizedText(
                ar: "تعذرت القراءة هنا: \(sentence)",
                fr: "lecture impossible ici : \(sentence)",
                en: "this cannot be read: \(sentence)")
        }
    }

    var help: LocalizedText? {
        switch self {
        case .missingColon:
            LocalizedText(
                ar: "اكتب «مفتاح: قيمة»، أو ضع النص الذي يمتد على عدة أسطر بين علامتي اقتباس",
                fr: "écrivez « clé: valeur », ou mettez entre guillemets droits le texte qui occupe plusieurs lignes",
                en: "write 'key: value', or put a text of several lines in quotes")
        case .keyExpected, .itemExpected, .keyNotAllowed, .outsideDocument:
            LocalizedText(
                ar: "تحقق من عدد الفراغات في أول السطر",
                fr: "vérifiez le nombre d'espaces au début de la ligne",
                en: "check the number of spaces at the start of the line")
        case .textAfterQuote:
            LocalizedText(
                ar: "ضع النص كله بين علامتي اقتباس مزدوجتين، أو ضاعف العلامة داخل النص ('')",
                fr: "mettez tout le texte entre guillemets doubles (\"l'accueil\"), "
                    + "ou doublez l'apostrophe ('l''accueil')",
                en: "put the whole text in double quotes (\"l'accueil\"), or double the apostrophe ('l''accueil')")
        case .quoteNotClosed:
            LocalizedText(
                ar: "أضف علامة الإغلاق نفسها في آخر النص",
                fr: "ajoutez le même guillemet à la fin du texte",
                en: "add the same quote at the end of the text")
        case .unknownEscape:
            LocalizedText(
                ar: "ضاعف الشرطة (\\\\) أو استعمل علامتي اقتباس مفردتين",
                fr: "doublez-la (\\\\) ou prenez des guillemets simples",
                en: "double it (\\\\) or use single quotes")
        case .listNotClosed, .mapNotClosed:
            LocalizedText(
                ar: "أضف ما ينقص، أو ضع بين علامتي اقتباس النص الذي فيه [ ] { } ,",
                fr: "ajoutez le signe manquant, ou mettez entre guillemets droits le texte qui contient [ ] { } ,",
                en: "add what is missing, or put a text with [ ] { } , in quotes")
        case .itemNotAllowed:
            LocalizedText(
                ar: "ابدأ القائمة في السطر التالي، أو اكتبها [أ, ب]",
                fr: "commencez la liste à la ligne suivante, ou écrivez-la [a, b]",
                en: "begin the list on the next line, or write it [a, b]")
        case .blockHeader:
            LocalizedText(
                ar: "ابدأ النص في السطر التالي", fr: "commencez le texte à la ligne suivante",
                en: "begin the text on the next line")
        case .valueExpected, .unexpectedColon, .directive, .tag, .other:
            LocalizedText(
                ar: "إن كان نصا فضعه بين علامتي اقتباس",
                fr: "si c'est du texte, mettez-le entre guillemets droits",
                en: "if it is text, put it in quotes")
        }
    }
}
