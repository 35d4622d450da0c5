import MultaqaModel

extension Grammar {
    static let centre = Record(
        name: "centre",
        summary: says(
            "مركز يزوره الجميع بالتناوب.", "Un centre que chacun voit, à tour de rôle.",
            "A centre that all see, in turns."),
        keys: [
            title,
            Record.Key(
                "places", .scalar(.number(1...100_000)),
                says(
                    "كم يستقبل في المرة الواحدة.", "Combien de personnes il reçoit à la fois.",
                    "How many people it receives at once.")),
            Record.Key(
                "contact", .localized, says("من يستقبل.", "Qui accueille.", "Who receives the groups.")),
            was,
        ])

    static let transport = Record(
        name: "transport",
        summary: says(
            "نقل المندوبين في الزيارات: الحافلات، ومن يركب مع من.",
            "Le transport des visites : les bus, et qui voyage avec qui.",
            "Transport on visits: buses, and who rides with whom."),
        keys: [
            Record.Key("buses", .named(.record(bus), kind: "bus"), bus.summary),
            Record.Key(
                "tours", .scalar(.number(1...20)), fallback: "1",
                says(
                    "كم مرة تخرج كل حافلة في الزيارة الواحدة، بركاب آخرين كل مرة.",
                    "Combien de fois chaque bus part pour une visite, avec d'autres passagers.",
                    "How often each bus leaves for one visit, with other people each time.")),
            Record.Key("rules", .named(.record(groupRule), kind: "rule"), groupRule.summary),
        ])

    private static let bus = Record(
        name: "bus", summary: says("حافلة.", "Un bus.", "A bus."),
        keys: [
            title,
            Record.Key(
                "seats", .scalar(.number(1...1_000)), required: true,
                says("مقاعد المندوبين.", "Les places des délégués.", "Seats for delegates.")),
            Record.Key("driver", .localized, says("السائق(ة).", "Qui conduit.", "Who drives.")),
            Record.Key("phone", .scalar(.text), says("هاتف السائق(ة).", "Son téléphone.", "The driver's telephone.")),
            Record.Key(
                "companion", .localized,
                says(
                    "من يرافق ويحصي الركاب.", "Qui accompagne et compte les passagers.",
                    "Who goes along and counts people.")),
            was,
        ])

    private static let groupRule = Record(
        name: "group rule",
        summary: says(
            "من يركب مع من: must ملزمة، وshould مستحبة ولها وزن.",
            "Qui voyage avec qui : must est impérative, should est un souhait pesé.",
            "Who rides with whom: must has to hold, should is a weighted wish."),
        keys: [
            Record.Key(
                "communes", .oneOrMany(.scalar(.text)),
                says(
                    "مفاتيح الجماعات المعنية؛ وبدونها: جميعها.", "Les clés des communes ; sinon, toutes.",
                    "Keys of the communes concerned; else all of them.")),
            Record.Key(
                "bus", .scalar(.name),
                says("الحافلة، مع in_bus.", "Le bus, avec in_bus.", "The bus, for in_bus.")),
            Record.Key(
                "weight", .scalar(.number(1...1_000)), fallback: "1",
                says("وزن التفضيل.", "Le poids du souhait.", "The weight of the wish.")),
        ],
        variants: ["must", "should"].map { strength in
            Record.Variant(
                key: Record.Key(
                    strength, .word(GroupRule.Kind.allCases.map(\.rawValue)),
                    says(
                        "pair_together: مندوبو الجماعة معا، pair_apart: متفرقون، same_group: جماعات معا، different_groups: جماعات "
                            + "متفرقة، in_bus: في حافلة بعينها.",
                        "pair_together : les délégués d'une commune ensemble ; pair_apart : séparés ; same_group : des communes "
                            + "ensemble ; different_groups : séparées ; in_bus : dans un bus précis.",
                        "pair_together: delegates of a commune together; pair_apart: apart; same_group: communes together; "
                            + "different_groups: apart; in_bus: in one bus.")), keys: [],
                good: "\(strength): pair_together", bad: nil)
        })
}
