import MultaqaModel

extension Grammar {
    /// What an input may be: the word written behind `is`.
    static let inputKinds = ["commune", "date", "number", "text", "list", "table", "data"]

    /// One line of `inputs`. What stands behind `value` and `default` depends on `is` and is checked by it.
    static let input = Record(
        name: "input",
        summary: says(
            "معطى يحتاج إليه سير العمل: تاريخ أو نص أو جدول…", "Une donnée du workflow : date, texte, tableau…",
            "A datum of the workflow: a date, a text, a table…"),
        keys: [
            Record.Key(
                "is", .word(inputKinds), required: true,
                says("نوع المعطى.", "La nature de la donnée.", "What kind of datum it is.")),
            Record.Key(
                "of", .word(TableKind.all.map(\.name)),
                says(
                    "ما في كل سطر من الجدول.", "Ce que contient chaque ligne du tableau.",
                    "What each row of a table holds.")),
            Record.Key(
                "from", .scalar(.file),
                says(
                    "ملف الجدول أو المعطيات، نسبة إلى هذا الملف.",
                    "Le fichier du tableau ou des données, relatif à celui-ci.",
                    "The file of the table or data, relative to this one.")),
            Record.Key(
                "default", .data,
                says(
                    "القيمة إن لم يحدد أي ملف محلي غيرها.", "La valeur si aucune couche n'en donne.",
                    "The value unless an overlay gives one.")),
            Record.Key("value", .data, says("القيمة.", "La valeur.", "The value.")),
        ])

    /// The differences of a host.
    static let overlay = Record(
        name: "overlay",
        summary: says(
            "ما يتغير عندما تستضيف جماعة معينة الملتقى.", "Ce qui change quand une commune accueille.",
            "What changes when a given commune hosts."),
        keys: [
            version,
            Record.Key(
                "overlay", .scalar(.text), required: true,
                says("اسم هذا الملف المحلي.", "Le nom de cette couche.", "The name of this overlay.")),
            Record.Key(
                "customizes", .scalar(.text), required: true,
                says(
                    "اسم سير العمل (أو الملف المحلي) الذي يعدّله.",
                    "Le nom du workflow (ou de la couche) qu'elle modifie.",
                    "The name of the workflow (or overlay) it changes.")),
            title,
            Record.Key(
                "inputs", .keyed(.data),
                says("قيم المعطيات.", "Les valeurs des données.", "Values of the inputs.")),
            Record.Key(
                "remove", .keyed(.nested(.text)),
                says(
                    "ما يُحذف، مع ذكر السبب بعد كل اسم.", "Ce qui s'en va, avec la raison après chaque nom.",
                    "What goes, with the reason after each name.")),
            Record.Key(
                "change", .keyed(.data),
                says(
                    "ما يتغير: تُدمج المجموعات وتُعوَّض القيم.",
                    "Ce qui change : les blocs fusionnent, les valeurs remplacent.",
                    "What changes: maps merge, values replace.")),
            Record.Key(
                "add", .keyed(.data),
                says(
                    "ما يُضاف، بأسماء جديدة.", "Ce qui s'ajoute, sous des noms nouveaux.",
                    "What is added, under new names.")),
        ])
}
