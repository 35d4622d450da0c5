import MultaqaModel

extension WorkflowSituation {
    var message: LocalizedText {
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
        case .otherBase(let overlay, let base, let given):
            LocalizedText(
                ar: "'\(overlay)' يعدل '\(base)' وليس '\(given)'", fr: "'\(overlay)' modifie '\(base)', pas '\(given)'",
                en: "'\(overlay)' customises '\(base)', not '\(given)'")
        case .includeCycle(let files):
            LocalizedText(
                ar: "الملفات يُدرج بعضها بعضا في حلقة: \(files.chain)",
                fr: "les fichiers s'incluent en boucle : \(files.chain)",
                en: "the files include each other in a circle: \(files.chain)")
        case .includesOverlay(let file):
            LocalizedText(
                ar: "\(file) ملف محلي؛ ولا يُدرج إلا ملف فيه 'workflow:'",
                fr: "\(file) est une couche ; on n'inclut qu'un fichier 'workflow:'",
                en: "\(file) is an overlay; only a file with 'workflow:' can be included")
        case .includedProgramme(let file):
            LocalizedText(
                ar: "برنامج \(file) لا يُستعمل عند إدراجه", fr: "le programme de \(file) ne sert pas quand on l'inclut",
                en: "the programme of \(file) is not used where it is included")
        case .overlayCycle(let files):
            LocalizedText(
                ar: "الملفات يعدّل بعضها بعضا في حلقة: \(files.chain)",
                fr: "les fichiers se modifient en boucle : \(files.chain)",
                en: "the files customise each other in a circle: \(files.chain)")
        case .unknownVersion(let version):
            LocalizedText(
                ar: "الإصدار \(version) غير معروف؛ اكتب multaqa: 1",
                fr: "version \(version) inconnue ; écrivez multaqa: 1",
                en: "unknown version \(version); write multaqa: 1")
        case .neitherWorkflowNorOverlay:
            LocalizedText(
                ar: "لا يبيّن الملف نوعه: المنتظر 'workflow:' أو 'overlay:'",
                fr: "le fichier ne dit pas ce qu'il est : il faut 'workflow:' ou 'overlay:'",
                en: "the file does not say what it is: 'workflow:' or 'overlay:' is expected")
        case .notAMap(let found, let what):
            LocalizedText(
                ar: "\(Wording.quoted(what, in: .arabic)): وُجد \(Wording.ar(found))، والمنتظر سطور «مفتاح: قيمة»",
                fr:
                    "\(Wording.quoted(what, in: .french)) : \(Wording.fr(found)) trouvé, des lignes « clé : valeur » attendues",
                en: "'\(what)': found \(found), expected lines 'key: value'")
        case .notAList(let found, let what):
            LocalizedText(
                ar: "\(Wording.quoted(what, in: .arabic)): وُجد \(Wording.ar(found))، والمنتظر لائحة [أ, ب]",
                fr: "\(Wording.quoted(what, in: .french)) : \(Wording.fr(found)) trouvé, une liste [a, b] attendue",
                en: "'\(what)': found \(found), expected a list [a, b]")
        case .notLocalized(let what, let found):
            LocalizedText(
                ar:
                    "\(Wording.quoted(what, in: .arabic)) قيمته \(Wording.ar(found))؛ المنتظر نص، أو نص لكل لغة {ar: …, fr: …}",
                fr:
                    "\(Wording.quoted(what, in: .french)) vaut \(Wording.fr(found)) ; attendu : un texte, ou un texte par langue {ar: …, fr: …}",
                en: "'\(what)' is \(found); expected a text, or one per language {ar: …, fr: …}")
        case .unknownKey(let key, let what, let known):
            LocalizedText(
                ar: "مفتاح غير معروف '\(key)' في \(Wording.ar(what))" + near(key, known).ar,
                fr: "clé inconnue '\(key)' dans \(Wording.fr(what))" + near(key, known).fr,
                en: "unknown key '\(key)' in \(what)" + near(key, known).en)
        case .missingKey(let key, let what):
            LocalizedText(
                ar: "ينقص '\(key)' في \(Wording.quoted(what, in: .arabic))",
                fr: "il manque '\(key)' dans \(Wording.quoted(what, in: .french))",
                en: "'\(key)' is missing in '\(what)'")
        case .wrongType(let what, let found, let expected):
            LocalizedText(
                ar:
                    "\(Wording.quoted(what, in: .arabic)) قيمته \(Wording.ar(found))؛ المنتظر \(expected.words(in: .arabic))",
                fr:
                    "\(Wording.quoted(what, in: .french)) vaut \(Wording.fr(found)) ; attendu : \(expected.words(in: .french))",
                en: "'\(what)' is \(found); expected \(expected.words(in: .english))")
        case .wrongWord(let word, let what, let known):
            LocalizedText(
                ar: "\(Wording.quoted(what, in: .arabic)) قيمته '\(word)'؛ المنتظر أحد: \(known.list)"
                    + hint(word, known).ar,
                fr: "\(Wording.quoted(what, in: .french)) vaut '\(word)' ; attendu : \(known.list)"
                    + hint(word, known).fr,
                en: "'\(what)' is '\(word)'; expected one of \(known.list)" + hint(word, known).en)
        case .wrongName(let name):
            LocalizedText(
                ar: "'\(name)' ليس اسما صالحا: حروف لاتينية صغيرة وأرقام و _ وأولها حرف",
                fr: "'\(name)' n'est pas un nom : minuscules latines, chiffres et _, une lettre d'abord",
                en: "'\(name)' is no name: small Latin letters, digits and _, a letter first")
        case .unquotedTime(let text, let write):
            LocalizedText(
                ar: "'\(text)' بدون علامتي اقتباس تقرؤه بعض البرامج عددا؛ اكتب \(write)",
                fr: "'\(text)' sans guillemets est lu comme un nombre par certains programmes ; écrivez \(write)",
                en: "'\(text)' without quotes is read as a number by some programs; write \(write)")
        case .missingLanguage(let languages, let what):
            LocalizedText(
                ar: "\(Wording.quoted(what, in: .arabic)) ينقصه نص بلغة: \(languages.codes)",
                fr: "\(Wording.quoted(what, in: .french)) n'a pas de texte en \(languages.codes)",
                en: "'\(what)' has no text in \(languages.codes)")
        case .wrongMail(let address):
            LocalizedText(
                ar: "'\(address)' ليس عنوان بريد إلكتروني", fr: "'\(address)' n'est pas une adresse électronique",
                en: "'\(address)' is no e-mail address")
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
                ar: "لا شيء باسم '\(name)' (\(Wording.ar(kind)))",
                fr: "rien ne s'appelle '\(name)' (\(Wording.fr(kind)))",
                en: "no \(kind) named '\(name)'")
        case .alreadyThere(let path, let first):
            LocalizedText(
                ar: "'\(path)' موجود من قبل (\(first))", fr: "'\(path)' existe déjà (\(first))",
                en: "'\(path)' is already there (\(first))")
        case .removalWithoutReason(let path):
            LocalizedText(
                ar: "حُذف '\(path)' بدون سبب", fr: "'\(path)' est retiré sans raison",
                en: "'\(path)' is removed without a reason")
        case .danglingAfterRemoval(let name, let step, let key, let removed):
            LocalizedText(
                ar: "'\(key)' في '\(step)' يذكر '\(name)' التي حُذفت (\(removed))",
                fr: "'\(key)' de '\(step)' nomme '\(name)', qui est retirée (\(removed))",
                en: "'\(key)' of '\(step)' names '\(name)', which is removed (\(removed))")
        case .noVerb(let what, let verbs):
            LocalizedText(
                ar: "لا فعل في \(Wording.ar(what))؛ المنتظر أحد: \(verbs.list)",
                fr: "\(Wording.fr(what)) n'a pas de verbe ; attendu : \(verbs.list)",
                en: "\(what) has no verb; expected one of \(verbs.list)")
        case .severalVerbs(let verbs, let what):
            LocalizedText(
                ar: "في \(Wording.ar(what)) أكثر من فعل: \(verbs.list)",
                fr: "\(Wording.fr(what)) a plusieurs verbes : \(verbs.list)",
                en: "\(what) has several verbs: \(verbs.list)")
        case .unknownVerb(let verb, let near):
            LocalizedText(
                ar: "فعل غير معروف '\(verb)'؛ هل تقصد '\(near)'؟",
                fr: "verbe inconnu '\(verb)' ; vouliez-vous dire '\(near)' ?",
                en: "unknown verb '\(verb)'; did you mean '\(near)'?")
        case .unknownStep(let name, let step, let key, _, _):
            LocalizedText(
                ar: "'\(key)' في '\(step)' يذكر خطوة غير موجودة: '\(name)'",
                fr: "'\(key)' de '\(step)' nomme une étape inconnue '\(name)'",
                en: "'\(key)' of '\(step)' names no step '\(name)'")
        case .unknownName(let name, let kind, let known):
            LocalizedText(
                ar: "'\(name)' غير معروف (\(Wording.ar(kind)))" + near(name, known).ar,
                fr: "'\(name)' est inconnu (\(Wording.fr(kind)))" + near(name, known).fr,
                en: "no \(kind) named '\(name)'" + near(name, known).en)
        case .cycle(let names):
            LocalizedText(
                ar: "الخطوات تدور في حلقة: \(names.chain)", fr: "les étapes tournent en rond : \(names.chain)",
                en: "the steps go round in a circle: \(names.chain)")
        case .dateCycle(let names):
            LocalizedText(
                ar: "الآجال تدور في حلقة: \(names.chain)", fr: "les dates tournent en rond : \(names.chain)",
                en: "the dates go round in a circle: \(names.chain)")
        case .noOpening:
            LocalizedText(
                ar: "ينقص المعطى 'opening': يوم الافتتاح", fr: "il manque la donnée 'opening' : le jour d'ouverture",
                en: "the input 'opening' is missing: the opening day")
        case .repeatedChoice(let choice):
            LocalizedText(
                ar: "الاختيار '\(choice)' مكرر", fr: "le choix '\(choice)' figure deux fois",
                en: "the choice '\(choice)' stands twice")
        case .redoNotBefore(let target, let step):
            LocalizedText(
                ar: "'\(step)' تعيد إلى '\(target)' التي لا تسبقها",
                fr: "'\(step)' fait refaire '\(target)', qui ne la précède pas",
                en: "'\(step)' sends back to '\(target)', which does not come before it")
        case .attachmentNotProduced(let name, let step, let produced):
            LocalizedText(
                ar: "'\(step)' ترفق '\(name)' التي لا تنتجها أي خطوة قبلها" + near(name, produced).ar,
                fr: "'\(step)' joint '\(name)', qu'aucune étape précédente ne produit" + near(name, produced).fr,
                en: "'\(step)' attaches '\(name)', which no step before it produces" + near(name, produced).en)
        case .noIfLate(let step):
            LocalizedText(
                ar: "الخطوة '\(step)' تنتظر أشخاصا ولا تبيّن ما العمل إن تأخروا",
                fr: "l'étape '\(step)' attend des personnes et ne dit pas quoi faire si elles tardent",
                en: "step '\(step)' waits for people and does not say what happens when they are late")
        case .remindsNobody(let step):
            LocalizedText(
                ar: "الخطوة '\(step)' ترسل تذكيرا ولا تبيّن لمن: ينقص 'from'",
                fr: "l'étape '\(step)' relance sans dire qui : il manque 'from'",
                en: "step '\(step)' reminds, but not whom: 'from' is missing")
        case .remindsNoAnswer(let step, let verb):
            LocalizedText(
                ar: "remind لمن يُنتظر جوابه (collect)؛ الخطوة '\(step)' فعلها \(verb)",
                fr: "remind relance qui doit répondre (collect) ; '\(step)' dit \(verb)",
                en: "remind is for an awaited answer (collect); '\(step)' says \(verb)")
        case .lateMachine(let step, let verb):
            LocalizedText(
                ar: "if_late للأشخاص، والخطوة '\(step)' عمل آلي (\(verb))",
                fr: "if_late concerne les personnes ; '\(step)' est un travail de machine (\(verb))",
                en: "if_late is for people; '\(step)' is a machine's work (\(verb))")
        case .lateWithoutDate(let step):
            LocalizedText(
                ar: "الخطوة '\(step)' لها if_late بدون 'by'", fr: "l'étape '\(step)' a if_late sans 'by'",
                en: "step '\(step)' has if_late without 'by'")
        default: messageAboutTables
        }
    }

    private var messageAboutTables: LocalizedText {
        switch self {
        case .inputWithoutValue(let name):
            LocalizedText(
                ar: "المعطى '\(name)' بدون قيمة", fr: "la donnée '\(name)' n'a pas de valeur",
                en: "the input '\(name)' has no value")
        case .inputsLeftOpen(let names):
            LocalizedText(
                ar: "معطيات بدون قيمة، يحددها الملف المحلي: \(names.list)",
                fr: "données sans valeur, que la couche de l'hôte donnera : \(names.list)",
                en: "inputs without a value, for an overlay to give: \(names.list)")
        case .declaredNotListed(let declared, let listed):
            LocalizedText(
                ar: "أُعلن عن \(declared) جماعة واللائحة تضم \(listed)",
                fr: "\(declared) communes sont annoncées et la liste en nomme \(listed)",
                en: "\(declared) communes are declared and \(listed) are listed")
        case .formNameTaken(let name):
            LocalizedText(
                ar: "الاستمارة '\(name)' موجودة في كل سير عمل؛ سمِّ استمارتك باسم آخر",
                fr: "le formulaire '\(name)' existe déjà pour tous les workflows ; donnez un autre nom au vôtre",
                en: "every workflow has a form '\(name)' already; give yours another name")
        case .nearDuplicate(let one, let other):
            LocalizedText(
                ar: "'\(one(in: .arabic))' و'\(other(in: .arabic))' متقاربتان: هل هما جماعة واحدة؟",
                fr: "'\(one(in: .french))' et '\(other(in: .french))' se ressemblent : est-ce la même commune ?",
                en: "'\(one(in: .english))' and '\(other(in: .english))' are nearly the same: is it one commune?")
        default: LocalizedText(id)
        }
    }

    private func hint(_ word: String, _ known: [String]) -> (ar: String, fr: String, en: String) {
        guard let near = DidYouMean.nearest(to: word, in: known) else { return ("", "", "") }
        return ("؛ هل تقصد '\(near)'؟", " ; vouliez-vous dire '\(near)' ?", "; did you mean '\(near)'?")
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
    var help: LocalizedText? {
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
                ar: "لتعديله ضعه تحت 'change'", fr: "pour modifier, mettez-le sous 'change'",
                en: "to alter it, put it under 'change'")
        case .danglingAfterRemoval(_, let step, let key, _):
            return LocalizedText(
                ar: "أزل هذا الاسم من '\(key)' في '\(step)' تحت 'remove' مع السبب، أو غيّر '\(key)' تحت 'change'",
                fr:
                    "ôtez ce nom de '\(key)' de '\(step)' sous 'remove', avec la raison, ou changez '\(key)' sous 'change'",
                en: "take this name out of '\(key)' of '\(step)' under 'remove', with a reason, or change '\(key)'")
        case .severalVerbs:
            return LocalizedText(
                ar: "اجعلها خطوتين، الثانية بعد الأولى ('after')",
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

extension [String] {
    fileprivate var list: String { joined(separator: ", ") }
    fileprivate var chain: String { joined(separator: " → ") }
}

extension [Language] {
    fileprivate var codes: String { map(\.rawValue).list }
}
