import MultaqaModel

enum AvoidTime: NamedConstraint {
    static let name = "avoid_time"
    static let sentence = LocalizedText(
        ar: "هذه الجلسات لا تقع في ذلك اليوم أو في تلك الساعات.",
        fr: "Ces séances ne tombent pas ce jour-là ou à ces heures.",
        en: "These sessions do not fall on that day or at those hours.")
    static let justification = LocalizedText(
        ar: "بعد الغداء لا ينصت أحد إلى أرقام الميزانية.",
        fr: "Après le repas, personne n'écoute les chiffres d'un budget.",
        en: "After lunch nobody listens to the figures of a budget.")
    static let keys = [
        RuleKey("sessions", .sessions), RuleKey("track", .track), RuleKey("day", .day), RuleKey("at", .span),
    ]
    static let oneOf = [["sessions", "track"], ["day", "at"]]
    private static let sleepy = Rule("sleepy", .must, "avoid_time", ["sessions": "budget", "at": "14h00-15h30"])
    static let good = Example([.hour("budget")], rules: [sleepy], [.init("budget", at: ClockTime(10))])
    static let bad = Example([.hour("budget")], rules: [sleepy], [.init("budget", at: ClockTime(15))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let when = [
                rule.day.map { Wording.day($0, in: language) }, rule.span.map { Wording.hours($0, in: language) },
            ].compactMap { $0 }.joined(separator: " ")
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "\(titles) لا تقع \(when)"
            case .english: return "\(titles) not \(when)"
            default: return "\(titles) pas \(when)"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let day = rule.day
        let spans = rule.span.map { span in (0..<rule.days).map { rule.slots(of: span, onDay: $0) } }
        return .each(rule.indices) { _, spot in
            if let day, spot.day != day { return 0 }
            guard let spans else { return 1 }
            return spans.contains { spot.start < $0.upperBound && $0.lowerBound < spot.end } ? 1 : 0
        }
    }
}
