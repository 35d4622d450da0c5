import MultaqaModel

enum Mix: NamedConstraint {
    static let name = "mix"
    static let sentence = LocalizedText(
        ar: "لا تتوالى هاتان الجلستان.",
        fr: "Ces séances ne se suivent pas : autre chose vient entre elles.",
        en: "These sessions do not follow each other; something else comes between.")
    static let justification = LocalizedText(
        ar: "التنويع يحفظ الانتباه.",
        fr: "La variété garde l'attention.",
        en: "Variety keeps people awake.")
    static let keys = [RuleKey("sessions", .sessions), RuleKey("track", .track)]
    static let oneOf = [["sessions", "track"]]
    private static let rule = Rule("rule", .must, "mix", ["sessions": ["a", "b"]])
    static let good = Example(
        [.hour("a"), .hour("b"), .hour("other")], rules: [rule],
        [.init("a", at: ClockTime(9)), .init("other", at: ClockTime(10)), .init("b", at: ClockTime(11))])
    static let bad = Example(
        [.hour("a"), .hour("b"), .hour("other")], rules: [rule],
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10)), .init("other", at: ClockTime(11))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "\(titles) غير متتالية"
            case .english: return "\(titles) not one after the other"
            default: return "\(titles) pas à la suite"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let event = rule.event
        return .pairs(Reach.allPairs(rule.indices)) { first, second in
            event.follows(first, second) || event.follows(second, first) ? 1 : 0
        }
    }
}
