import MultaqaModel

enum PreferDay: NamedConstraint {
    static let name = "prefer_day"
    static let sentence = LocalizedText(
        ar: "تجري في ذلك اليوم.",
        fr: "Elle a lieu ce jour-là.",
        en: "It is on that day.")
    static let justification = LocalizedText(
        ar: "ما يُبنى على الأشغال كلها يأتي في نهايتها.",
        fr: "Ce qui s'appuie sur tous les travaux vient à la fin.",
        en: "What builds on all the work comes at the end.")
    static let keys = [
        RuleKey("session", .sessions), RuleKey("sessions", .sessions), RuleKey("track", .track),
        RuleKey("day", .day, required: true),
    ]
    static let oneOf = [["session", "sessions", "track"]]
    private static let end = Rule("end", .should(weight: 1), "prefer_day", ["session": "talk", "day": "last"])
    static let good = Example([.hour("talk")], rules: [end], days: 2, [.init("talk", day: 2, at: ClockTime(9))])
    static let bad = Example([.hour("talk")], rules: [end], days: 2, [.init("talk", at: ClockTime(9))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            Wording.titles(rule.items, in: language) + " " + (rule.day.map { Wording.day($0, in: language) } ?? "")
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let day = rule.day
        return .each(rule.indices) { _, spot in day == nil || spot.day == day ? 0 : 1 }
    }
}
