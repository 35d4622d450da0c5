import MultaqaModel

extension Grammar {
    /// What the answer to a field may be: the word written behind `is`.
    static let fieldKinds = ["text", "number", "date", "yes_no", "one_of", "person", "people"]

    /// One form of the workflow's own.
    static let form = Record(
        name: "form",
        summary: says(
            "استمارة خاصة بسير العمل، تطلبها خطوة collect باسمها.",
            "Un formulaire propre au workflow, qu'une étape demande par son nom : collect.",
            "A form of the workflow's own, which a step asks for by its name: collect."),
        keys: [
            title,
            Record.Key(
                "fields", .named(.record(field), kind: "field"), required: true,
                says("الخانات بترتيبها.", "Les champs, dans l'ordre.", "The fields, in order.")),
        ])

    private static let field = Record(
        name: "field",
        summary: says("خانة من استمارة.", "Un champ d'un formulaire.", "A field of a form."),
        keys: [
            Record.Key(
                "is", .word(fieldKinds), required: true,
                says("نوع الجواب المنتظر.", "La nature de la réponse.", "What kind of answer it takes.")),
            Record.Key(
                "choices", .list(.scalar(.text)),
                says("الأجوبة الممكنة (one_of).", "Les réponses possibles (one_of).", "The possible answers (one_of).")),
            Record.Key(
                "label", .localized,
                says("ما يقرؤه من يجيب.", "Ce que lit qui répond.", "What who answers reads.")),
            Record.Key(
                "required", .scalar(.flag), fallback: "false",
                says("لا جواب بدونها.", "Pas de réponse sans lui.", "No answer without it.")),
        ])
}
