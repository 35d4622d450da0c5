import MultaqaModel

extension Contradiction {
    /// - Parameter relaxed: the rules that might be given up, cheapest first.
    static func of(_ rules: [BoundRule], relaxing relaxed: [BoundRule]) -> Contradiction {
        let sentence = Wording.each { language in
            let parts = rules.map { "\($0.name) (\($0.says(in: language)))" }
                .joined(separator: language == .arabic ? "؛ " : language == .english ? "; " : " ; ")
            switch language {
            case .arabic: return "لا يمكن احترام هذه القواعد معا: \(parts)."
            case .english: return "These rules cannot all hold: \(parts)."
            default: return "Ces règles ne peuvent pas tenir ensemble : \(parts)."
            }
        }
        return Contradiction(rules: rules.map(\.name), sentence: sentence, relaxations: relaxed.map(givingUp))
    }

    private static func givingUp(_ rule: BoundRule) -> LocalizedText {
        Wording.each { language in
            let says = rule.says(in: language)
            switch language {
            case .arabic: return "التخلي عن \(rule.name) (\(says))"
            case .english: return "Give up \(rule.name) (\(says))"
            default: return "Renoncer à \(rule.name) (\(says))"
            }
        }
    }

    /// Even without a single written rule the programme does not fit.
    static func tooMuch(_ event: Event) -> Contradiction {
        let needed = Minutes(event.items.filter(\.isPlenary).reduce(0) { $0 + $1.minutes }).spoken
        let there = Minutes(event.days * event.programme.hours.minutes).spoken
        return Contradiction(
            rules: [WithinHours.name, OnePlaceAtATime.name],
            sentence: LocalizedText(
                ar: "البرنامج أكبر من أيامه: تحتاج الجلسات العامة والزيارات إلى \(needed)، والأيام تتيح \(there).",
                fr: "Le programme dépasse ses jours : il faut \(needed) de plénières et de visites, il y a \(there).",
                en: "The programme is larger than its days: plenaries and visits need \(needed), there are \(there)."),
            relaxations: [
                LocalizedText(
                    ar: "تقصير جلسة أو حذفها", fr: "Raccourcir ou retirer une séance", en: "Shorten or drop a session"),
                LocalizedText(
                    ar: "تمديد ساعات العمل", fr: "Allonger les heures du programme", en: "Lengthen the hours"),
                LocalizedText(ar: "إضافة يوم", fr: "Ajouter un jour", en: "Add a day"),
            ])
    }
}
