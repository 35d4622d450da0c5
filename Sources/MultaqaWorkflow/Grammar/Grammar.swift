import MultaqaModel
import MultaqaPluginKit

/// Everything that may be written, with the verbs and rules of the plug-ins at hand: the one declaration of the language.
struct Grammar: Sendable {
    let workflow: Record
    let overlay: Record
    let step: Record
    let rules: [RuleDescription]
    let site: Record

    init(plugins: PluginRegistry) {
        step = Grammar.step(verbs: plugins.verbs)
        rules = plugins.plugins.flatMap(\.manifest.rules)
        workflow = Grammar.workflow(step: step)
        overlay = Grammar.overlay
        site = Grammar.site(plugins: plugins.plugins.map(\.manifest))
    }

    private static func workflow(step: Record) -> Record {
        Record(
            name: "workflow",
            summary: says(
                "كل ما يقوم به المنظم، من القرار إلى الحصيلة.",
                "Tout ce que fait l'organisateur, de la décision au bilan.",
                "Everything an organiser does, from the decision to the closing report."),
            keys: [
                version,
                Record.Key(
                    "workflow", .scalar(.text), required: true,
                    says(
                        "اسم سير العمل كما تذكره الملفات المحلية.", "Le nom que les couches citent.",
                        "The name that overlays cite.")),
                title,
                Record.Key(
                    "inputs", .named(.record(input), kind: "input"),
                    says(
                        "المعطيات التي تحتاج إليها الخطوات والوثائق.",
                        "Les données dont les étapes et les documents ont besoin.",
                        "The data that steps and documents need.")),
                Record.Key(
                    "zone", .scalar(.zone), fallback: "Africa/Casablanca",
                    says(
                        "المنطقة الزمنية لجميع الأوقات.", "Le fuseau de toutes les heures.",
                        "The time zone of every hour.")),
                Record.Key(
                    "calendar", .scalar(.text), required: true,
                    says(
                        "التقويم: أيام العمل والعطل (calendars/NAME.yaml).",
                        "Le calendrier : jours ouvrables et fériés (calendars/NOM.yaml).",
                        "The calendar: working days and holidays (calendars/NAME.yaml).")),
                Record.Key(
                    "delegation", .record(delegation),
                    says(
                        "عدد من توفدهم كل جماعة.", "Combien de personnes chaque commune envoie.",
                        "How many people each commune sends.")),
                Record.Key(
                    "purge", .scalar(.offset),
                    says(
                        "متى تُحذف المعطيات الشخصية (multaqa purge).",
                        "Quand les données personnelles doivent disparaître (multaqa purge).",
                        "When personal data are to go (multaqa purge).")),
                Record.Key("forms", .named(.record(form), kind: "form"), form.summary),
                Record.Key(
                    "team", .named(.record(role), kind: "team role"),
                    says(
                        "من يعمل: المسؤولون عن الخطوات ومن تصلهم الإشعارات.",
                        "Qui travaille : responsables des étapes, destinataires des avis.",
                        "Who works: owners of steps, receivers of notices.")),
                Record.Key(
                    "steps", .named(.record(step), kind: "step"), required: true,
                    says(
                        "الخطوات، لكل منها اسم وفعل واحد.", "Les étapes, chacune un nom et un verbe.",
                        "The steps, each a name and one verb.")),
                Record.Key("programme", .record(programme), programme.summary),
            ])
    }

    static let version = Record.Key(
        "multaqa", .scalar(.version), required: true,
        says("إصدار اللغة: 1.", "La version du langage : 1.", "The version of the language: 1."))

    static let title = Record.Key(
        "title", .localized,
        says(
            "العنوان الذي يقرؤه الناس: نص واحد، أو نص لكل لغة.",
            "Le titre que les gens lisent, en un texte ou par langue.",
            "The title people read, one text or one per language."))

    static let was = Record.Key(
        "was", .scalar(.name),
        says(
            "الاسم في الدورة السابقة، حتى يجده diff.", "Le nom dans l'édition précédente, pour que diff le retrouve.",
            "The name in an earlier edition, so that diff finds it."))

    private static let delegation = Record(
        name: "delegation",
        summary: says(
            "حصة كل جماعة حسب الصفة.", "La part de chaque commune, par rôle.", "Each commune's quota, by role."),
        keys: [
            Record.Key(
                "employee", .scalar(.number(0...99)), fallback: "1", says("موظفون.", "Fonctionnaires.", "Employees.")),
            Record.Key(
                "elected", .scalar(.number(0...99)), fallback: "1", says("منتخبون.", "Élus.", "Elected members.")),
            Record.Key(
                "substitutes", .scalar(.number(0...99)), fallback: "0",
                says("نواب عنهم.", "Suppléants.", "Substitutes.")),
        ])

    private static let role = Record(
        name: "team role",
        summary: says(
            "دور في لجنة التنظيم.", "Un rôle dans l'équipe d'organisation.", "A role in the organising team."),
        keys: [
            title,
            Record.Key(
                "email", .scalar(.email),
                says("العنوان الذي تصل إليه إشعاراته.", "Où lui parviennent les avis.", "Where notices reach it.")),
            Record.Key(
                "language", .scalar(.language), fallback: "fr",
                says("لغة رسائله.", "La langue de ses messages.", "The language of its messages.")),
            Record.Key(
                "capacity", .scalar(.number(1...999)),
                says(
                    "عدد الخطوات التي ينجزها في الأسبوع.", "Combien d'étapes il mène par semaine.",
                    "How many steps it can finish in a week.")),
        ])
}

/// One sentence in the three languages of the reference.
func says(_ arabic: String, _ french: String, _ english: String) -> LocalizedText {
    LocalizedText(ar: arabic, fr: french, en: english)
}
