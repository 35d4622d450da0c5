import MultaqaModel

/// Sentences about answers that cannot be recorded.
extension LocalizedText {
    static func noStep(_ name: String, near: String?) -> LocalizedText {
        LocalizedText(
            ar: "لا توجد خطوة باسم '\(name)'" + (near.map { "؛ هل تقصد '\($0)'؟" } ?? ""),
            fr: "aucune étape ne s'appelle '\(name)'" + (near.map { " ; vouliez-vous dire '\($0)' ?" } ?? ""),
            en: "no step is named '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }

    static func noItem(_ item: String?, step: String, keys: [String]) -> LocalizedText {
        let list = keys.joined(separator: ", ")
        guard let item else {
            return LocalizedText(
                ar: "الخطوة '\(step)' لها عدة عناصر؛ اكتب \(step)[…] بأحد: \(list)",
                fr: "l'étape '\(step)' a plusieurs éléments ; écrivez \(step)[…] avec l'un de : \(list)",
                en: "step '\(step)' has several items; write \(step)[…] with one of: \(list)")
        }
        let near = DidYouMean.nearest(to: item, in: keys)
        return LocalizedText(
            ar: "لا عنصر '\(item)' في الخطوة '\(step)'" + (near.map { "؛ هل تقصد '\($0)'؟" } ?? "؛ العناصر: \(list)"),
            fr: "l'étape '\(step)' n'a pas d'élément '\(item)'"
                + (near.map { " ; vouliez-vous dire '\($0)' ?" } ?? " ; il y a : \(list)"),
            en: "step '\(step)' has no item '\(item)'" + (near.map { "; did you mean '\($0)'?" } ?? "; it has: \(list)")
        )
    }

    static var runIsOver: LocalizedText {
        LocalizedText(
            ar: "انتهى المسار، ولا يُسجَّل جواب بعده",
            fr: "le déroulement est terminé ; aucune réponse n'est plus enregistrée",
            en: "the run is over; no answer is recorded any more")
    }

    public static var runWasPurged: LocalizedText {
        LocalizedText(
            ar: "حُذفت المعطيات الشخصية من هذا المسار؛ لا يمكن إلا الاطلاع عليه",
            fr: "les données personnelles de ce déroulement ont été purgées ; il ne peut plus qu'être consulté",
            en: "the personal data of this run were purged; it can only be looked at")
    }

    static func notAskedYet(_ step: String) -> LocalizedText {
        LocalizedText(
            ar: "الخطوة '\(step)' لم تبدأ بعد", fr: "l'étape '\(step)' n'a pas encore commencé",
            en: "step '\(step)' has not begun yet")
    }

    static func alreadyDecided(_ step: String) -> LocalizedText {
        LocalizedText(
            ar: "سبق البت في '\(step)'", fr: "'\(step)' est déjà décidé", en: "'\(step)' has been decided already")
    }

    static func ended(_ step: String, _ outcome: Outcome) -> LocalizedText {
        LocalizedText(
            ar: "العنصر منتهٍ في الخطوة '\(step)' (\(outcome.name))",
            fr: "l'élément de '\(step)' est terminé (\(outcome.name))",
            en: "the item of '\(step)' has ended (\(outcome.name))")
    }

    static func sayWhetherSent(_ step: String) -> LocalizedText {
        LocalizedText(
            ar: "لا يُعرف هل تمت '\(step)'؛ تحقق ثم اكتب sent=yes أو sent=no",
            fr: "on ne sait pas si '\(step)' a eu lieu ; vérifiez, puis écrivez sent=yes ou sent=no",
            en: "it is not known whether '\(step)' happened; look, then write sent=yes or sent=no")
    }

    static func takesNoAnswer(_ step: String) -> LocalizedText {
        LocalizedText(
            ar: "الخطوة '\(step)' لا تنتظر جوابا", fr: "l'étape '\(step)' n'attend pas de réponse",
            en: "step '\(step)' waits for no answer")
    }

    static func wrongChoice(_ choice: String?, choices: [String]) -> LocalizedText {
        let list = choices.joined(separator: ", ")
        let found = choice.map { "'\($0)'" } ?? "–"
        return LocalizedText(
            ar: "الاختيار \(found) غير معروف؛ اكتب choice=… بأحد: \(list)",
            fr: "le choix \(found) n'existe pas ; écrivez choice=… avec l'un de : \(list)",
            en: "there is no choice \(found); write choice=… with one of: \(list)")
    }

    static func wrongTicks(_ label: String?, labels: [String]) -> LocalizedText {
        let list = labels.joined(separator: ", ")
        let found = label.map { "'\($0)'" } ?? "–"
        return LocalizedText(
            ar: "لا سطر \(found) في اللائحة؛ السطور: \(list)",
            fr: "la liste n'a pas de ligne \(found) ; elle a : \(list)",
            en: "the checklist has no line \(found); it has: \(list)")
    }

    static func unknownField(_ name: String, form: Form) -> LocalizedText {
        let names = form.fields.map(\.name)
        let hint = DidYouMean.nearest(to: name, in: names) ?? names.joined(separator: ", ")
        return LocalizedText(
            ar: "لا خانة '\(name)' في الاستمارة '\(form.name)'؛ \(hint)؟",
            fr: "le formulaire '\(form.name)' n'a pas de champ '\(name)' ; \(hint) ?",
            en: "the form '\(form.name)' has no field '\(name)'; \(hint)?")
    }

    static func missingField(_ name: String, form: Form) -> LocalizedText {
        LocalizedText(
            ar: "تنقص الخانة '\(name)' في الاستمارة '\(form.name)'",
            fr: "il manque le champ '\(name)' du formulaire '\(form.name)'",
            en: "the field '\(name)' of the form '\(form.name)' is missing")
    }

    static func wrongField(_ field: Form.Field, _ value: Value) -> LocalizedText {
        let expected: String
        switch field.kind {
        case .text: expected = "text"
        case .number: expected = "3"
        case .date: expected = "2015-06-08"
        case .yesNo: expected = "yes | no"
        case .oneOf(let words): expected = words.joined(separator: " | ")
        case .person: expected = "{name: …}"
        case .people: expected = "[{name: …}]"
        }
        let found = value.asText ?? value.kind
        return LocalizedText(
            ar: "الخانة '\(field.name)' فيها '\(found)'؛ المنتظر: \(expected)",
            fr: "le champ '\(field.name)' contient '\(found)' ; attendu : \(expected)",
            en: "the field '\(field.name)' holds '\(found)'; expected: \(expected)")
    }
}
