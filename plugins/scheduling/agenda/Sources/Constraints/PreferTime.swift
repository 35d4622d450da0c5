import MultaqaModel

enum PreferTime: NamedConstraint {
    static let name = "prefer_time"
    static let sentence = LocalizedText(
        ar: "تجري بكاملها ضمن هذه الساعات.",
        fr: "Elle tient tout entière dans ces heures.",
        en: "It fits within these hours.")
    static let justification = LocalizedText(
        ar: "بعض الجلسات تُلائم الصباح، وبعضها ما بعد الظهر.",
        fr: "Certaines séances vont au matin, d'autres à l'après-midi.",
        en: "Some sessions suit the morning, others the afternoon.")
    static let keys = [
        RuleKey("session", .sessions), RuleKey("sessions", .sessions), RuleKey("track", .track),
        RuleKey("at", .span, required: true),
    ]
    static let oneOf = [["session", "sessions", "track"]]
    private static let noon = Rule("noon", .should(weight: 1), "prefer_time", ["session": "talk", "at": "14h00-17h00"])
    static let good = Example([.hour("talk")], rules: [noon], [.init("talk", at: ClockTime(16))])
    static let bad = Example([.hour("talk")], rules: [noon], [.init("talk", at: ClockTime(13, 30))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            Wording.titles(rule.items, in: language) + " "
                + (rule.span.map { Wording.hours($0, in: language) } ?? "")
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        guard let span = rule.span else { return .each([]) { _, _ in 0 } }
        let grid = rule.event.grid
        let from = grid.slots(span.from.minutes)
        let to = span.to.minutes / grid.unit
        return .each(rule.indices) { _, spot in
            let midnight = grid.start(ofDay: spot.day)
            return spot.start >= midnight + from && spot.end <= midnight + to ? 0 : 1
        }
    }
}
