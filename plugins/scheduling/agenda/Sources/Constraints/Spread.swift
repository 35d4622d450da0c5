import MultaqaModel

enum Spread: NamedConstraint {
    static let name = "spread"
    static let sentence = LocalizedText(
        ar: "تتوزع هذه الجلسات على الأيام بالتساوي ما أمكن.",
        fr: "Ces séances se répartissent sur les jours, aussi également que possible.",
        en: "These sessions are spread over the days as evenly as can be.")
    static let justification = LocalizedText(
        ar: "لا يحمل يوم واحد كل العروض الثقيلة.",
        fr: "Aucun jour ne porte à lui seul tous les exposés lourds.",
        en: "No single day carries all the heavy talks.")
    static let keys = [RuleKey("sessions", .sessions), RuleKey("track", .track)]
    static let oneOf = [["sessions", "track"]]
    private static let even = Rule("even", .should(weight: 1), "spread", ["sessions": ["a", "b"]])
    static let good = Example(
        [.hour("a"), .hour("b")], rules: [even], days: 2,
        [.init("a", at: ClockTime(9)), .init("b", day: 2, at: ClockTime(9))])
    static let bad = Example(
        [.hour("a"), .hour("b")], rules: [even], days: 2,
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "\(titles) موزعة على الأيام"
            case .english: return "\(titles) spread over the days"
            default: return "\(titles) répartis sur les jours"
            }
        }
    }

    /// A breach for every session above an equal share of its day.
    static func reach(of rule: RuleReading) -> Reach {
        let items = rule.indices
        let share = rule.days > 0 ? (items.count + rule.days - 1) / rule.days : items.count
        return .perDay(items, most: share)
    }
}
