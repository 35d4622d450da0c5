import MultaqaModel

enum SameDay: NamedConstraint {
    static let name = "same_day"
    static let sentence = LocalizedText(
        ar: "تجري هذه الجلسات في يوم واحد.",
        fr: "Ces séances ont lieu le même jour.",
        en: "These sessions are on one day.")
    static let justification = LocalizedText(
        ar: "ضيف أو موضوع لا يأتي إلا يوما واحدا.",
        fr: "Un invité ou un thème ne prend qu'une journée.",
        en: "A guest or a theme takes one day only.")
    static let keys = [RuleKey("sessions", .sessions), RuleKey("track", .track)]
    static let oneOf = [["sessions", "track"]]
    private static let together = Rule("together", .must, "same_day", ["sessions": ["a", "b"]])
    static let good = Example(
        [.hour("a"), .hour("b")], rules: [together], days: 2,
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(14))])
    static let bad = Example(
        [.hour("a"), .hour("b")], rules: [together], days: 2,
        [.init("a", at: ClockTime(9)), .init("b", day: 2, at: ClockTime(14))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "\(titles) في يوم واحد"
            case .english: return "\(titles) on one day"
            default: return "\(titles) le même jour"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        .pairs(Reach.allPairs(rule.indices)) { $0.day == $1.day ? 0 : 1 }
    }
}
