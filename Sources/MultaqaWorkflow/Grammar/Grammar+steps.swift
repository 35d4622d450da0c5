import MultaqaModel
import MultaqaPluginKit

extension Grammar {
    /// One step: what every step may say, and exactly one verb.
    static func step(verbs: [VerbDescription]) -> Record {
        Record(
            name: "step",
            summary: says(
                "خطوة: فعل واحد، بعد ماذا، في أي أجل، ومن المسؤول.",
                "Une étape : un seul verbe, après quoi, pour quand, par qui.",
                "A step: one verb, after what, by when, by whom."),
            keys: common, variants: engineVerbs + verbs.map(variant))
    }

    private static let common: [Record.Key] = [
        title,
        Record.Key(
            "after",
            .either([.oneOrMany(.scalar(.text)), .keyed(.scalar(.quorum))]),
            says(
                "الخطوات التي تسبقها، أو نسبة منها {a: 80%}.", "Les étapes qui la précèdent, ou une part {a: 80%}.",
                "The steps before it, or a share of one {a: 80%}.")),
        Record.Key(
            "for_each", .scalar(.forEach),
            says(
                "مرة لكل سطر من جدول: commune in communes.", "Une fois par ligne d'un tableau : commune in communes.",
                "Once per row of a table: commune in communes.")),
        Record.Key(
            "only_if", .scalar(.condition),
            says(
                "شرط؛ تُتجاوز الخطوة إن لم يتحقق.", "Une condition ; l'étape est sautée si elle est fausse.",
                "A condition; the step is skipped when it is false.")),
        Record.Key(
            "owner", .scalar(.name),
            says("الدور المسؤول في الفريق.", "Le rôle responsable, dans team.", "The role in charge, of the team.")),
        Record.Key("start", .scalar(.offset), says("لا تبدأ قبله.", "Pas avant.", "Not before.")),
        Record.Key("by", .scalar(.offset), says("آخر أجل.", "Au plus tard.", "Due.")),
        Record.Key(
            "on_day_off", .word(["move", "keep"]), fallback: "move",
            says(
                "أجل يصادف يوم عطلة: يُنقل (move) أو يبقى (keep).",
                "Une date un jour chômé : déplacée (move) ou gardée (keep).",
                "A date on a day off: moved (move) or kept (keep).")),
        Record.Key(
            "remind", .oneOrMany(.scalar(.offset)),
            says(
                "متى يُذكَّر من لم يُجب.", "Quand relancer qui n'a pas répondu.",
                "When to remind those who have not answered.")),
        Record.Key("if_late", .record(ifLate), ifLate.summary),
        was,
    ]

    private static let ifLate = Record(
        name: "if_late",
        summary: says(
            "ما العمل إن انقضى الأجل دون جواب.", "Que faire quand la date passe sans réponse.",
            "What happens when the due date passes without an answer."),
        keys: [
            Record.Key(
                "tell", .scalar(.name), says("الدور الذي يُشعَر بالتأخر.", "Le rôle averti.", "The role that is told.")),
            Record.Key(
                "then", .word(IfLate.Then.allCases.map(\.rawValue)), fallback: "keep_waiting",
                says(
                    "keep_waiting: الانتظار، skip: التجاوز، stop: التوقف، escalate: الرفع إلى المسؤول.",
                    "keep_waiting : attendre, skip : passer, stop : arrêter, escalate : faire remonter.",
                    "keep_waiting, skip, stop, or escalate to who is in charge.")),
        ])

    private static let choice = Record(
        name: "if_choice",
        summary: says(
            "الخطوة التي يعيد إليها هذا الاختيار.", "Vers quelle étape ce choix renvoie.",
            "Which step this choice sends back to."),
        keys: [
            Record.Key(
                "redo", .scalar(.text), required: true,
                says("الخطوة التي تعاد.", "L'étape à refaire.", "The step to do again.")),
            Record.Key(
                "times", .scalar(.number(1...99)), fallback: "3",
                says("كم مرة على الأكثر.", "Combien de fois au plus.", "How many times at most.")),
        ])

    private static let engineVerbs: [Record.Variant] = [
        Record.Variant(
            key: Record.Key(
                "decide", .localized,
                says(
                    "سؤال يجيب عنه شخص باختيار جواب.", "Une question à laquelle une personne répond par un choix.",
                    "A question a person answers with a choice.")),
            keys: [
                Record.Key(
                    "choices", .list(.scalar(.text)), required: true,
                    says("الأجوبة الممكنة.", "Les réponses possibles.", "The possible answers.")),
                Record.Key("if_choice", .keyed(.record(choice)), choice.summary),
            ],
            good:
                "decide: Le programme convient-il ?\nchoices: [valider, corriger]\nif_late: {then: keep_waiting}\nby: J-25",
            bad: WrongExample(
                text: "decide: Le programme convient-il ?\nif_late: {then: keep_waiting}\nby: J-25",
                expects: "missing-key")),
        Record.Variant(
            key: Record.Key(
                "prepare", .either([.oneOrMany(.scalar(.text)), .keyed(.localized)]),
                says(
                    "لائحة مهام يؤشر شخص على المنجز منها.", "Une liste qu'une personne coche.",
                    "A checklist a person ticks.")),
            keys: [],
            good: "prepare: {hall: Bon de commande de la salle}\nif_late: {then: keep_waiting}\nby: J-75",
            bad: WrongExample(
                text: "prepare: {hall: [Salle]}\nif_late: {then: keep_waiting}\nby: J-75", expects: "wrong-type")),
        Record.Variant(
            key: Record.Key(
                "collect", .ownWord(Form.builtIn.map(\.name)),
                says(
                    "جواب منتظر من الخارج، في استمارة.", "Une réponse attendue du dehors, dans un formulaire.",
                    "An answer from outside, in a form.")),
            keys: [
                Record.Key(
                    "from", .scalar(.expression),
                    says("من يُسأل ويُذكّر.", "Qui est interrogé et relancé.", "Who is asked and reminded."))
            ],
            good: "collect: hotel_confirmation\nif_late: {then: keep_waiting}\nby: J-60",
            bad: WrongExample(
                text: "collect: hotel_confirmatoin\nif_late: {then: keep_waiting}\nby: J-60", expects: "wrong-word")),
        Record.Variant(
            key: Record.Key(
                "wait", .scalar(.offset), says("الانتظار إلى تاريخ معين.", "Jusqu'à une date.", "Until a date.")),
            keys: [],
            good: "wait: J at 9h00", bad: WrongExample(text: "wait: demain", expects: "unknown-step")),
        Record.Variant(
            key: Record.Key(
                "include", .scalar(.file),
                says("خطوات سير عمل آخر.", "Les étapes d'un autre workflow.", "The steps of another workflow.")),
            keys: [
                Record.Key(
                    "inputs", .keyed(.data),
                    says(
                        "قيم معطياته؛ وللجدول: اسم معطى من هذا الملف.",
                        "Les valeurs de ses données ; pour un tableau, le nom d'une donnée d'ici.",
                        "Values for its inputs; for a table, the name of an input of this file."))
            ],
            good: "include: lodging.yaml", bad: WrongExample(text: "include: nowhere.yaml", expects: "file-missing")),
    ]

    // MARK: Verbs of plug-ins

    /// Keys of every step whose work a machine does.
    private static let machine: [Record.Key] = [
        Record.Key(
            "retry", .scalar(.number(0...99)),
            says(
                "عدد المحاولات الإضافية إن فشلت الأولى.", "Combien d'essais de plus si le premier échoue.",
                "How many more attempts when the first fails.")),
        Record.Key(
            "timeout", .scalar(.duration),
            says("أقصى مدة لكل محاولة.", "La durée la plus longue d'un essai.", "The longest one attempt may take.")),
    ]

    private static func variant(of verb: VerbDescription) -> Record.Variant {
        let subject = Shape.scalar(.text)
        return Record.Variant(
            key: Record.Key(verb.name, verb.takesList ? .oneOrMany(subject) : subject, verb.summary),
            keys: verb.keys.map { Record.Key($0.name, shape(of: $0.kind), required: $0.isRequired, $0.summary) }
                + machine,
            good: verb.good, bad: verb.bad.map { WrongExample(text: $0.yaml, expects: $0.expects) })
    }

    static func shape(of kind: VerbDescription.KeyKind) -> Shape {
        switch kind {
        case .text: .localized
        case .words, .documents: .oneOrMany(.scalar(.text))
        case .expression: .scalar(.expression)
        case .flag: .scalar(.flag)
        case .number: .scalar(.number(0...Int.max))
        case .email: .scalar(.email)
        case .data: .data
        }
    }
}
