import MultaqaModel

extension Grammar {
    static let programme = Record(
        name: "programme",
        summary: says(
            "ما يُبرمج: القاعات والجلسات والزيارات والقواعد.",
            "Ce qui se place dans le programme : salles, séances, visites, règles.",
            "What is to be placed in the agenda: rooms, sessions, visits, rules."),
        keys: [
            Record.Key(
                "hours", .scalar(.span), required: true,
                says("ساعات كل يوم.", "Les heures de chaque jour.", "The hours of each day.")),
            Record.Key("rooms", .named(.record(room), kind: "room"), room.summary),
            Record.Key("sessions", .named(.record(session), kind: "session"), session.summary),
            Record.Key("visits", .named(.record(visit), kind: "visit"), visit.summary),
            Record.Key("rules", .named(.record(rule), kind: "rule"), rule.summary),
            Record.Key("ceremony", .named(.record(line), kind: "line"), line.summary),
            Record.Key("transport", .record(transport), transport.summary),
        ])

    private static let room = Record(
        name: "room", summary: says("قاعة.", "Une salle.", "A room."),
        keys: [
            title,
            Record.Key(
                "seats", .scalar(.number(1...100_000)), required: true,
                says("عدد المقاعد.", "Le nombre de places.", "How many seats.")),
            Record.Key(
                "count", .scalar(.number(1...100)), fallback: "1",
                says("عدد القاعات من هذا النوع.", "Combien de salles de ce genre.", "How many rooms of this kind.")),
            Record.Key(
                "equipment", .oneOrMany(.scalar(.text)), says("التجهيزات.", "L'équipement.", "What is in it.")),
        ])

    private static let lasts = Record.Key(
        "lasts", .scalar(.duration), required: true, says("المدة.", "La durée.", "How long it takes."))
    private static let day = Record.Key(
        "day", .scalar(.eventDay), says("في أي يوم (1 أو last).", "Quel jour (1, last).", "On which day (1, last)."))
    private static let at = Record.Key(
        "at", .scalar(.time), says("في أي ساعة.", "À quelle heure.", "At what time."))

    private static let session = Record(
        name: "session", summary: says("جلسة.", "Une séance.", "A session."),
        keys: [
            title, lasts, day, at,
            Record.Key("in", .scalar(.name), says("في أي قاعة.", "Dans quelle salle.", "In which room.")),
            Record.Key(
                "speakers", .oneOrMany(.scalar(.text)),
                says(
                    "من يتحدث: مفاتيح المؤسسات أو الجماعات أو الضيوف.",
                    "Qui parle : clés d'institutions, de communes, d'invités.",
                    "Who speaks: keys of institutions, communes, guests.")),
            Record.Key("track", .scalar(.name), says("المحور.", "Le thème.", "The track.")),
            Record.Key(
                "seats", .scalar(.number(1...100_000)),
                says(
                    "عدد المقاعد اللازمة؛ وبدونه: جميع المشاركين.", "Combien de places ; sinon, toute l'assemblée.",
                    "Seats needed; else the whole assembly.")),
            Record.Key(
                "needs", .oneOrMany(.scalar(.text)),
                says(
                    "ما يلزم من تجهيزات القاعة.", "L'équipement qu'il faut dans la salle.",
                    "Equipment its room must have.")),
            Record.Key(
                "zone", .scalar(.zone),
                says(
                    "المنطقة الزمنية لمن يشارك عن بعد.", "Le fuseau de ceux qui participent à distance.",
                    "The time zone of those who take part from afar.")),
            Record.Key(
                "last", .scalar(.flag), fallback: "false",
                says("لا يأتي بعدها شيء في يومها.", "Rien ne la suit ce jour-là.", "Nothing comes after it on its day.")
            ),
            was,
        ])

    private static let visit = Record(
        name: "visit", summary: says("زيارة ميدانية.", "Une visite sur place.", "A site visit."),
        keys: [
            title, lasts,
            Record.Key(
                "travel", .scalar(.duration), fallback: "0min",
                says("مدة الطريق ذهابا.", "La durée du trajet, aller.", "Travel time, one way.")),
            Record.Key(
                "groups", .scalar(.number(1...100)), fallback: "1",
                says("عدد المجموعات.", "En combien de groupes.", "In how many groups.")),
            Record.Key("centres", .named(.record(centre), kind: "centre"), centre.summary),
            Record.Key(
                "rounds", .scalar(.number(1...100)),
                says(
                    "عدد الفترات التي يقسم إليها وقت الزيارة؛ وبدونه: عدد المراكز.",
                    "En combien de passages se coupe le temps sur place ; sinon, autant que de centres.",
                    "Into how many rounds the time on the spot is cut; else as many as centres.")),
            Record.Key(
                "between", .scalar(.duration), fallback: "0min",
                says("الطريق من مركز إلى آخر.", "Le trajet d'un centre à l'autre.", "The way from centre to centre.")),
            day, at, was,
        ])

    /// The keys of a rule are those of its constraint, which the scheduling plug-in checks.
    static let rule = Record(
        name: "rule",
        summary: says(
            "قاعدة: must ملزمة، وshould مستحبة ولها وزن.",
            "Une règle : must est impérative, should est un souhait pesé.",
            "A rule: must has to hold, should is a weighted wish."),
        keys: [
            Record.Key(
                "weight", .scalar(.number(1...1_000)), fallback: "1",
                says("وزن التفضيل.", "Le poids du souhait.", "The weight of the wish."))
        ],
        variants: ["must", "should"].map { strength in
            Record.Variant(
                key: Record.Key(strength, .scalar(.name), says("القاعدة.", "La règle.", "The constraint.")), keys: [],
                good: "\(strength): keep_free\nat: 12h30-14h30\nevery: day", bad: nil)
        }, isOpen: true)
}
