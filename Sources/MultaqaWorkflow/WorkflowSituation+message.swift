public import MultaqaModel

extension WorkflowSituation {
    public var message: LocalizedText {
        switch self {
        case .fileMissing(let file):
            LocalizedText(
                ar: "تعذرت قراءة الملف '\(file)'", fr: "le fichier '\(file)' n'est pas lisible",
                en: "the file '\(file)' cannot be read")
        case .baseMissing(let name, let looked):
            LocalizedText(
                ar: "لم يُعثر على '\(name)'؛ بُحث في: \(looked.list)",
                fr: "'\(name)' est introuvable ; cherché dans : \(looked.list)",
                en: "'\(name)' was not found; looked for \(looked.list)")
        case .otherName(let found, let wanted, let file):
            LocalizedText(
                ar: "الملف \(file) اسمه '\(found)' والمطلوب '\(wanted)'",
                fr: "\(file) s'appelle '\(found)', pas '\(wanted)'",
                en: "\(file) calls itself '\(found)', not '\(wanted)'")
        case .overlayCycle(let files):
            LocalizedText(
                ar: "الملفات تعدّل بعضها في حلقة: \(files.chain)",
                fr: "les fichiers se modifient en boucle : \(files.chain)",
                en: "the files customise each other in a circle: \(files.chain)")
        case .unknownVersion(let version):
            LocalizedText(
                ar: "الإصدار \(version) غير معروف؛ اكتب multaqa: 1",
                fr: "version \(version) inconnue ; écrivez multaqa: 1",
                en: "unknown version \(version); write multaqa: 1")
        case .neitherWorkflowNorOverlay:
            LocalizedText(
                ar: "لا اسم للملف: ينتظر 'workflow:' أو 'overlay:'",
                fr: "le fichier ne dit pas ce qu'il est : il faut 'workflow:' ou 'overlay:'",
                en: "the file does not say what it is: 'workflow:' or 'overlay:' is expected")
        case .notAMap(let found, let what):
            LocalizedText(
                ar: "'\(what)': وُجد \(found)، والمنتظر سطور «مفتاح: قيمة»",
                fr: "'\(what)' : \(found) trouvé, des lignes « clé : valeur » attendues",
                en: "'\(what)': found \(found), expected lines 'key: value'")
        case .unknownKey(let key, let what, let known):
            LocalizedText(
                ar: "مفتاح غير معروف '\(key)' في \(what)" + near(key, known).ar,
                fr: "clé inconnue '\(key)' dans \(what)" + near(key, known).fr,
                en: "unknown key '\(key)' in \(what)" + near(key, known).en)
        case .missingKey(let key, let what):
            LocalizedText(
                ar: "ينقص '\(key)' في '\(what)'", fr: "il manque '\(key)' dans '\(what)'",
                en: "'\(key)' is missing in '\(what)'")
        case .wrongType(let what, let found, let expected):
            LocalizedText(
                ar: "'\(what)' قيمته \(found)؛ المنتظر \(expected.words.ar)",
                fr: "'\(what)' vaut \(found) ; attendu : \(expected.words.fr)",
                en: "'\(what)' is \(found); expected \(expected.words.en)")
        case .wrongWord(let word, let what, let known):
            LocalizedText(
                ar: "'\(what)' قيمته '\(word)'؛ المنتظر أحد: \(known.list)",
                fr: "'\(what)' vaut '\(word)' ; attendu : \(known.list)",
                en: "'\(what)' is '\(word)'; expected one of \(known.list)")
        case .wrongName(let name):
            LocalizedText(
                ar: "'\(name)' ليس اسما صالحا: حروف لاتينية صغيرة وأرقام و _ وأولها حرف",
                fr: "'\(name)' n'est pas un nom : minuscules latines, chiffres et _, une lettre d'abord",
                en: "'\(name)' is no name: small Latin letters, digits and _, a letter first")
        case .unquotedTime(let text, let write):
            LocalizedText(
                ar: "'\(text)' بدون علامات اقتباس يقرأه بعض البرامج عددا؛ اكتب \(write)",
                fr: "'\(text)' sans guillemets est lu comme un nombre par certains programmes ; écrivez \(write)",
                en: "'\(text)' without quotes is read as a number by some programs; write \(write)")
        case .unknownLanguage(let code):
            LocalizedText(
                ar: "'\(code)' ليست لغة؛ المنتظر ar أو fr أو en أو zgh",
                fr: "'\(code)' n'est pas une langue ; attendu : ar, fr, en ou zgh",
                en: "'\(code)' is no language; expected ar, fr, en or zgh")
        default: messageAboutContent
        }
    }

    private var messageAboutContent: LocalizedText {
        switch self {
        case .unknownOverlayTarget(let name, let kind, _, _):
            LocalizedText(
                ar: "لا يوجد '\(name)' في \(kind)", fr: "rien ne s'appelle '\(name)' (\(kind))",
                en: "no \(kind) named '\(name)'")
        case .alreadyThere(let path, let first):
            LocalizedText(
                ar: "'\(path)' موجود من قبل (\(first))", fr: "'\(path)' existe déjà (\(first))",
                en: "'\(path)' is already there (\(first))")
        case .removalWithoutReason(let path):
            LocalizedText(
                ar: "حُذف '\(path)' بدون سبب", fr: "'\(path)' est retiré sans raison",
                en: "'\(path)' is removed without a reason")
        case .danglingAfterRemoval(let name, let step, let removed):
            LocalizedText(
                ar: "الخطوة '\(step)' تأتي بعد '\(name)' التي حُذفت (\(removed))",
                fr: "l'étape '\(step)' vient après '\(name)', qui est retirée (\(removed))",
                en: "step '\(step)' comes after '\(name)', which is removed (\(removed))")
        case .noVerb(let step, let verbs):
            LocalizedText(
                ar: "لا فعل في الخطوة '\(step)'؛ المنتظر أحد: \(verbs.list)",
                fr: "l'étape '\(step)' n'a pas de verbe ; attendu : \(verbs.list)",
                en: "step '\(step)' has no verb; expected one of \(verbs.list)")
        case .severalVerbs(let verbs, let step):
            LocalizedText(
                ar: "في الخطوة '\(step)' أكثر من فعل: \(verbs.list)",
                fr: "l'étape '\(step)' a plusieurs verbes : \(verbs.list)",
                en: "step '\(step)' has several verbs: \(verbs.list)")
        case .unknownVerb(let verb, let near):
            LocalizedText(
                ar: "فعل غير معروف '\(verb)'؛ هل تقصد '\(near)'؟",
                fr: "verbe inconnu '\(verb)' ; vouliez-vous dire '\(near)' ?",
                en: "unknown verb '\(verb)'; did you mean '\(near)'?")
        case .wrongSubject(let verb, let takesList):
            LocalizedText(
                ar: takesList ? "'\(verb)' ينتظر اسما أو لائحة أسماء" : "'\(verb)' ينتظر اسما واحدا",
                fr: takesList ? "'\(verb)' attend un nom ou une liste de noms" : "'\(verb)' attend un seul nom",
                en: takesList ? "'\(verb)' expects a name or a list of names" : "'\(verb)' expects one name")
        case .unknownStep(let name, let step, let key, _, _):
            LocalizedText(
                ar: "'\(key)' في '\(step)' يذكر خطوة غير موجودة '\(name)'",
                fr: "'\(key)' de '\(step)' nomme une étape inconnue '\(name)'",
                en: "'\(key)' of '\(step)' names no step '\(name)'")
        case .unknownName(let name, let kind, let known):
            LocalizedText(
                ar: "'\(name)' غير معروف (\(kind))" + near(name, known).ar,
                fr: "'\(name)' est inconnu (\(kind))" + near(name, known).fr,
                en: "no \(kind) named '\(name)'" + near(name, known).en)
        case .cycle(let names):
            LocalizedText(
                ar: "الخطوات تدور في حلقة: \(names.chain)", fr: "les étapes tournent en rond : \(names.chain)",
                en: "the steps go round in a circle: \(names.chain)")
        case .redoNotBefore(let target, let step):
            LocalizedText(
                ar: "'\(step)' تعيد '\(target)' التي لا تسبقها",
                fr: "'\(step)' fait refaire '\(target)', qui ne la précède pas",
                en: "'\(step)' sends back to '\(target)', which does not come before it")
        case .attachmentNotProduced(let name, let step, let produced):
            LocalizedText(
                ar: "'\(step)' ترفق '\(name)' ولا خطوة قبلها تنتجه" + near(name, produced).ar,
                fr: "'\(step)' joint '\(name)', qu'aucune étape précédente ne produit" + near(name, produced).fr,
                en: "'\(step)' attaches '\(name)', which no step before it produces" + near(name, produced).en)
        case .conditionNotBool(let source, let step):
            LocalizedText(
                ar: "only_if في '\(step)' لا يعطي صوابا أو خطأ: \(source)",
                fr: "only_if de '\(step)' ne donne ni vrai ni faux : \(source)",
                en: "only_if of '\(step)' gives neither true nor false: \(source)")
        case .noIfLate(let step):
            LocalizedText(
                ar: "الخطوة '\(step)' تنتظر أشخاصا ولا تقول ما يقع إن تأخروا",
                fr: "l'étape '\(step)' attend des personnes et ne dit pas quoi faire si elles tardent",
                en: "step '\(step)' waits for people and does not say what happens when they are late")
        case .remindsNobody(let step):
            LocalizedText(
                ar: "الخطوة '\(step)' تذكّر ولا تقول من: ينقص 'from'",
                fr: "l'étape '\(step)' relance sans dire qui : il manque 'from'",
                en: "step '\(step)' reminds, but not whom: 'from' is missing")
        case .lateMachine(let step, let verb):
            LocalizedText(
                ar: "if_late للأشخاص، والخطوة '\(step)' عمل آلي (\(verb))",
                fr: "if_late concerne les personnes ; '\(step)' est un travail de machine (\(verb))",
                en: "if_late is for people; '\(step)' is a machine's work (\(verb))")
        case .lateWithoutDate(let step):
            LocalizedText(
                ar: "الخطوة '\(step)' لها if_late بدون 'by'", fr: "l'étape '\(step)' a if_late sans 'by'",
                en: "step '\(step)' has if_late without 'by'")
        case .ruleWithoutStrength(let rule):
            LocalizedText(
                ar: "القاعدة '\(rule)' تحتاج إما must أو should",
                fr: "la règle '\(rule)' doit dire must ou should, un seul des deux",
                en: "rule '\(rule)' must say either must or should")
        default: messageAboutTables
        }
    }

    private var messageAboutTables: LocalizedText {
        switch self {
        case .inputWithoutValue(let name):
            LocalizedText(
                ar: "المعطى '\(name)' بدون قيمة", fr: "la donnée '\(name)' n'a pas de valeur",
                en: "the input '\(name)' has no value")
        case .wrongAddress(let address, let column):
            LocalizedText(
                ar: "'\(address)' ليس عنوانا بريديا (\(column))",
                fr: "'\(address)' n'est pas une adresse électronique (\(column))",
                en: "'\(address)' is no e-mail address (\(column))")
        case .declaredNotListed(let declared, let listed):
            LocalizedText(
                ar: "أُعلن عن \(declared) جماعة واللائحة تضم \(listed)",
                fr: "\(declared) communes sont annoncées et la liste en nomme \(listed)",
                en: "\(declared) communes are declared and \(listed) are listed")
        case .nearDuplicate(let one, let other):
            LocalizedText(
                ar: "'\(one(in: .arabic))' و'\(other(in: .arabic))' متقاربتان: هل هما جماعة واحدة؟",
                fr: "'\(one(in: .french))' et '\(other(in: .french))' se ressemblent : est-ce la même commune ?",
                en: "'\(one(in: .english))' and '\(other(in: .english))' are nearly the same: is it one commune?")
        default: LocalizedText(id)
        }
    }

    private func near(_ word: String, _ known: [String]) -> (ar: String, fr: String, en: String) {
        if let near = DidYouMean.nearest(to: word, in: known) {
            return ("؛ هل تقصد '\(near)'؟", " ; vouliez-vous dire '\(near)' ?", "; did you mean '\(near)'?")
        }
        guard !known.isEmpty, known.count <= 24 else { return ("", "", "") }
        return ("؛ الموجود: \(known.list)", " ; il y a : \(known.list)", "; there is \(known.list)")
    }
}

extension WorkflowSituation {
    public var help: LocalizedText? {
        switch self {
        case .unknownOverlayTarget(_, _, let near?, let place), .unknownStep(_, _, _, let near?, let place):
            let where_ = place.map { " (\($0.file):\($0.line))" } ?? ""
            return LocalizedText(
                ar: "هل تقصد '\(near)'؟\(where_)", fr: "vouliez-vous dire '\(near)' ?\(where_)",
                en: "did you mean '\(near)'?\(where_)")
        case .removalWithoutReason(let path):
            let name = path.split(separator: ".").last.map(String.init) ?? path
            return LocalizedText(
                ar: "اكتب السبب بعد الاسم: \(name): …", fr: "écrivez la raison après le nom : \(name): …",
                en: "write the reason after the name: \(name): …")
        case .alreadyThere:
            return LocalizedText(
                ar: "للتعديل استعمل 'change'", fr: "pour modifier, mettez-le sous 'change'",
                en: "to alter it, put it under 'change'")
        case .danglingAfterRemoval(_, let step, _):
            return LocalizedText(
                ar: "غيّر 'after' في '\(step)' تحت 'change'", fr: "changez 'after' de '\(step)' sous 'change'",
                en: "change 'after' of '\(step)' under 'change'")
        case .severalVerbs:
            return LocalizedText(
                ar: "اجعلها خطوتين، تأتي الثانية 'after' الأولى",
                fr: "faites-en deux étapes, la seconde 'after' la première",
                en: "make two steps of it, the second 'after' the first")
        case .noIfLate:
            return LocalizedText(
                ar: "أضف if_late: {tell: …, then: keep_waiting}", fr: "ajoutez if_late: {tell: …, then: keep_waiting}",
                en: "add if_late: {tell: …, then: keep_waiting}")
        case .inputWithoutValue(let name):
            return LocalizedText(
                ar: "اكتبه في الملف المحلي: inputs: {\(name): …}",
                fr: "donnez-la dans la couche de l'hôte : inputs: {\(name): …}",
                en: "give it in an overlay: inputs: {\(name): …}")
        default: return nil
        }
    }
}

extension WorkflowSituation.Expected {
    fileprivate var words: (ar: String, fr: String, en: String) {
        switch self {
        case .text: ("نص", "un texte", "a text")
        case .localized:
            (
                "نص، أو نص لكل لغة {ar: …, fr: …}", "un texte, ou un texte par langue {ar: …, fr: …}",
                "a text, or one per language {ar: …, fr: …}"
            )
        case .number: ("عدد صحيح، مثل 4", "un nombre entier, comme 4", "a whole number, such as 4")
        case .flag: ("true أو false", "true ou false", "true or false")
        case .offset:
            (
                "أجل مثل J-60 أو C+10wd أو J-1 at 18h00", "une échéance comme J-60, C+10wd ou J-1 at 18h00",
                "an offset such as J-60, C+10wd or J-1 at 18h00"
            )
        case .date: ("تاريخ مثل 2015-06-08", "une date comme 2015-06-08", "a date such as 2015-06-08")
        case .time: ("ساعة مثل 9h30", "une heure comme 9h30", "a time such as 9h30")
        case .span: ("فترة مثل 9h00-17h30", "une plage comme 9h00-17h30", "a span such as 9h00-17h30")
        case .duration: ("مدة مثل 45min أو 1h30", "une durée comme 45min ou 1h30", "a duration such as 45min or 1h30")
        case .quorum:
            (
                "all أو نسبة مثل 80% أو عدد", "all, une part comme 80% ou un nombre",
                "all, a share such as 80%, or a number"
            )
        case .forEach: ("صيغة مثل commune in communes", "la forme commune in communes", "the form commune in communes")
        case .eventDay:
            (
                "رقم اليوم (1 هو الأول) أو last", "un numéro de jour (1 est le premier) ou last",
                "a day number (1 is the first) or last"
            )
        }
    }
}

extension [String] {
    fileprivate var list: String { joined(separator: ", ") }
    fileprivate var chain: String { joined(separator: " → ") }
}
