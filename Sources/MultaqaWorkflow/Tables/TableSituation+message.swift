public import MultaqaModel
import MultaqaOpenXML

extension TableSituation {
    public var message: LocalizedText {
        switch self {
        case .fileMissing(let file):
            LocalizedText(
                ar: "تعذرت قراءة الملف '\(file)'", fr: "le fichier '\(file)' n'est pas lisible",
                en: "the file '\(file)' cannot be read")
        case .unknownFormat(let file):
            LocalizedText(
                ar: "'\(file)' ليس جدولا من نوع yaml أو csv أو xlsx",
                fr: "'\(file)' n'est pas un tableau yaml, csv ou xlsx", en: "'\(file)' is no yaml, csv or xlsx table")
        case .tooBig(let size, let limit): TableSituation.tooBig(size, limit)
        case .notUTF8(let encoding, let seen) where seen.isEmpty:
            LocalizedText(
                ar: "الجدول بترميز \(encoding)، والمطلوب UTF-8",
                fr: "le tableau est en \(encoding) ; il faut de l'UTF-8",
                en: "the table is in \(encoding); UTF-8 is expected")
        case .notUTF8(let encoding, let seen):
            LocalizedText(
                ar: "الجدول ليس بترميز UTF-8؛ هذه الكلمة مكتوبة على الأرجح بترميز \(encoding): «\(seen)»",
                fr: "le tableau n'est pas en UTF-8 ; ce mot est sans doute écrit en \(encoding) : « \(seen) »",
                en: "the table is not in UTF-8; this word is probably written in \(encoding): '\(seen)'")
        case .emptyTable:
            LocalizedText(ar: "الجدول فارغ", fr: "le tableau est vide", en: "the table is empty")
        case .unclosedQuote:
            LocalizedText(
                ar: "علامة اقتباس فُتحت هنا ولم تُغلق", fr: "un guillemet ouvert ici n'est jamais fermé",
                en: "a quote is opened here and never closed")
        case .package(let problem): TableSituation.message(of: problem)
        case .noSheet:
            LocalizedText(
                ar: "لا توجد ورقة ظاهرة في الملف", fr: "le classeur n'a aucune feuille visible",
                en: "the workbook has no sheet that can be seen")
        case .badSheet(let reason):
            LocalizedText(
                ar: "محتوى الورقة غير سليم (\(reason))", fr: "le contenu de la feuille n'est pas valable (\(reason))",
                en: "the sheet's content is not valid (\(reason))")
        default: messageOfColumnsAndRows
        }
    }

    private var messageOfColumnsAndRows: LocalizedText {
        switch self {
        case .missingColumn(let column):
            LocalizedText(
                ar: "ينقص العمود '\(column)'", fr: "il manque la colonne '\(column)'",
                en: "the column '\(column)' is missing")
        case .suspiciousColumn(let column, let near):
            LocalizedText(
                ar: "العمود '\(column.excerpt)' يشبه '\(near)'",
                fr: "la colonne '\(column.excerpt)' ressemble à '\(near)'",
                en: "the column '\(column.excerpt)' looks like '\(near)'")
        case .duplicateColumn(let column, let first):
            LocalizedText(
                ar: "العمود '\(column.excerpt)' مكرر؛ سبق أن كُتب في العمود رقم \(first.column)",
                fr: "la colonne '\(column.excerpt)' est répétée ; elle est déjà la colonne \(first.column)",
                en: "the column '\(column.excerpt)' is repeated; it is column \(first.column) already")
        case .columnHasParts(let column, let parts):
            LocalizedText(
                ar: "'\(column.excerpt)' له أجزاء: \(parts.joined(separator: ", "))",
                fr: "'\(column.excerpt)' a des parties : \(parts.joined(separator: ", "))",
                en: "'\(column.excerpt)' has parts: \(parts.joined(separator: ", "))")
        case .columnHasNoParts(let column, let found):
            LocalizedText(
                ar: "'\(column)' خانة واحدة لا أجزاء لها، ووُجد '\(found.excerpt)'",
                fr: "'\(column)' est une seule case, sans parties ; '\(found.excerpt)' trouvé",
                en: "'\(column)' is one cell without parts; found '\(found.excerpt)'")
        case .columnWithoutName:
            LocalizedText(
                ar: "في هذا العمود نص ولا اسم له في السطر الأول: لن يُقرأ",
                fr: "cette colonne a du texte et pas de nom dans la première ligne : elle n'est pas lue",
                en: "this column has text and no name in the first row: it is not read")
        case .wrongColumn(let column):
            LocalizedText(
                ar: "'\(column.excerpt)' ليس اسم عمود", fr: "'\(column.excerpt)' n'est pas un nom de colonne",
                en: "'\(column.excerpt)' is no name of a column")
        case .rowWithoutKey: LocalizedText(ar: "سطر بدون key", fr: "une ligne n'a pas de key", en: "a row has no key")
        case .tooManyCells(let found, let expected):
            LocalizedText(
                ar: "في السطر \(found) خانة والأعمدة \(expected)",
                fr: "la ligne a \(found) cases pour \(expected) colonnes",
                en: "the row has \(found) cells for \(expected) columns")
        case .duplicateRow(let key, let first):
            LocalizedText(
                ar: "السطر '\(key.excerpt)' مكرر (\(first))",
                fr: "la ligne '\(key.excerpt)' existe deux fois (\(first))",
                en: "the row '\(key.excerpt)' stands twice (\(first))")
        case .wrongName(let name):
            LocalizedText(
                ar: "'\(name.excerpt)' ليس اسما صالحا: حروف لاتينية صغيرة وأرقام و _ وأولها حرف",
                fr: "'\(name.excerpt)' n'est pas un nom : minuscules latines, chiffres et _, une lettre d'abord",
                en: "'\(name.excerpt)' is no name: small Latin letters, digits and _, a letter first")
        default: messageOfCells
        }
    }

    private var messageOfCells: LocalizedText {
        switch self {
        case .emptyCell(let column, let row, let table):
            LocalizedText(
                ar: "'\(column)' فارغ في '\(row.excerpt)' (\(table))",
                fr: "'\(column)' est vide pour '\(row.excerpt)' (\(table))",
                en: "'\(column)' of '\(row.excerpt)' is empty (\(table))")
        case .wrongType(let column, let found, let expected, _):
            LocalizedText(
                ar: "'\(column)' قيمته \(found)؛ المنتظر \(expected.words(in: .arabic))",
                fr: "'\(column)' vaut \(found) ; attendu : \(expected.words(in: .french))",
                en: "'\(column)' is \(found); expected \(expected.words(in: .english))")
        case .wrongAddress(let address, let column):
            LocalizedText(
                ar: "'\(address.excerpt)' ليس عنوان بريد إلكتروني (\(column))",
                fr: "'\(address.excerpt)' n'est pas une adresse électronique (\(column))",
                en: "'\(address.excerpt)' is no e-mail address (\(column))")
        case .phoneWithoutZero(let number, let column):
            LocalizedText(
                ar: "الرقم '\(number)' (\(column)) بدون صفر في أوله: ربما حذفه برنامج الجداول",
                fr: "le numéro '\(number)' (\(column)) n'a pas de zéro : le tableur l'a sans doute ôté",
                en: "the number '\(number)' (\(column)) has no zero in front: the spreadsheet may have dropped it")
        case .unknownLanguage(let code):
            LocalizedText(
                ar: "'\(code.excerpt)' ليست لغة؛ المنتظر ar أو fr أو en أو zgh",
                fr: "'\(code.excerpt)' n'est pas une langue ; attendu : ar, fr, en ou zgh",
                en: "'\(code.excerpt)' is no language; expected ar, fr, en or zgh")
        case .lostCharacters(let text):
            LocalizedText(
                ar: "ضاعت حروف عند حفظ الملف: '\(text.excerpt)'",
                fr: "des lettres se sont perdues à l'enregistrement : '\(text.excerpt)'",
                en: "letters were lost when the file was saved: '\(text.excerpt)'")
        case .errorCell(let code):
            LocalizedText(
                ar: "في الخانة خطأ حساب: \(code.excerpt)", fr: "la case contient l'erreur \(code.excerpt)",
                en: "the cell holds the error \(code.excerpt)")
        case .formulaWithoutValue:
            LocalizedText(
                ar: "في الخانة صيغة حساب بدون نتيجة محفوظة",
                fr: "la case contient une formule sans résultat enregistré",
                en: "the cell holds a formula whose result was not saved")
        case .mergedCells(let range):
            LocalizedText(
                ar: "الخانات \(range.excerpt) مدمجة: تُقرأ الأولى وحدها",
                fr: "les cases \(range.excerpt) sont fusionnées : seule la première compte",
                en: "the cells \(range.excerpt) are merged: only the first one is read")
        default: LocalizedText(id)
        }
    }
}

extension TableSituation {
    private static func tooBig(_ size: Size, _ limit: Int) -> LocalizedText {
        switch size {
        case .bytes:
            LocalizedText(
                ar: "حجم الملف أكبر من \(limit) بايت", fr: "le fichier dépasse \(limit) octets",
                en: "the file has more than \(limit) bytes")
        case .rows:
            LocalizedText(
                ar: "في الجدول أكثر من \(limit) سطر", fr: "le tableau a plus de \(limit) lignes",
                en: "the table has more than \(limit) rows")
        case .columns:
            LocalizedText(
                ar: "في الجدول أكثر من \(limit) عمود", fr: "le tableau a plus de \(limit) colonnes",
                en: "the table has more than \(limit) columns")
        case .cells:
            LocalizedText(
                ar: "في الجدول أكثر من \(limit) خانة", fr: "le tableau a plus de \(limit) cases",
                en: "the table has more than \(limit) cells")
        case .cellBytes:
            LocalizedText(
                ar: "نص الخانة أطول من \(limit) بايت", fr: "le texte de la case dépasse \(limit) octets",
                en: "the text of the cell is longer than \(limit) bytes")
        }
    }

    private static func message(of problem: PackageProblem) -> LocalizedText {
        switch problem {
        case .notAPackage:
            LocalizedText(
                ar: "ليس هذا ملف xlsx", fr: "ce n'est pas un classeur xlsx", en: "this is no xlsx workbook")
        case .encrypted:
            LocalizedText(
                ar: "الملف محمي بكلمة سر أو محفوظ بصيغة Excel القديمة",
                fr: "le classeur est protégé par un mot de passe, ou dans l'ancien format d'Excel",
                en: "the workbook is protected by a password, or in Excel's old format")
        case .tooBig(let what, let limit):
            LocalizedText(
                ar: "الملف أكبر من أن يُقرأ: \(what.excerpt)، والحد \(limit)",
                fr: "le classeur est trop grand : \(what.excerpt) ; la limite est \(limit)",
                en: "the workbook is too big: \(what.excerpt); the limit is \(limit)")
        case .unsafePath(let part):
            LocalizedText(
                ar: "في الملف جزء باسم غير مقبول: '\(part.excerpt)'",
                fr: "le classeur contient une partie au nom inacceptable : '\(part.excerpt)'",
                en: "the workbook has a part with an unacceptable name: '\(part.excerpt)'")
        case .badPart(let part):
            LocalizedText(
                ar: "الجزء '\(part.excerpt)' من الملف معطوب أو ناقص",
                fr: "la partie '\(part.excerpt)' du classeur est abîmée ou manque",
                en: "the part '\(part.excerpt)' of the workbook is damaged or missing")
        case .badXML(let part, let reason):
            LocalizedText(
                ar: "الجزء '\(part.excerpt)' ليس XML سليما (\(reason.excerpt))",
                fr: "la partie '\(part.excerpt)' n'est pas du XML valable (\(reason.excerpt))",
                en: "the part '\(part.excerpt)' is no valid XML (\(reason.excerpt))")
        case .documentType(let part):
            LocalizedText(
                ar: "الجزء '\(part.excerpt)' يعرّف كيانات (DOCTYPE)، وهذا مرفوض",
                fr: "la partie '\(part.excerpt)' déclare un DOCTYPE, ce qui est refusé",
                en: "the part '\(part.excerpt)' declares a DOCTYPE, which is refused")
        }
    }
}
