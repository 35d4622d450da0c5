import MultaqaModel

enum DifferentDay: NamedConstraint {
    static let name = "different_day"
    static let sentence = LocalizedText(
        ar: "كل واحدة في يوم مختلف.",
        fr: "Chacune a lieu un autre jour.",
        en: "Each is on a day of its own.")
    static let justification = LocalizedText(
        ar: "زيارتان في يوم واحد تتعبان المشاركين.",
        fr: "Deux visites le même jour fatiguent tout le monde.",
        en: "Two visits on one day tire everybody.")
    static let keys = [RuleKey("sessions", .sessions), RuleKey("track", .track)]
    static let oneOf = [["sessions", "track"]]
    private static let apart = Rule("apart", .must, "different_day", ["sessions": ["a", "b"]])
    static let good = Example(
        [.hour("a"), .hour("b")], rules: [apart], days: 2,
        [.init("a", at: ClockTime(9)), .init("b", day: 2, at: ClockTime(9))])
    static let bad = Example(
        [.hour("a"), .hour("b")], rules: [apart], days: 2,
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(14))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "\(titles) في أيام مختلفة"
            case .english: return "\(titles) on different days"
            default: return "\(titles) à des jours différents"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        .pairs(Reach.allPairs(rule.indices)) { $0.day == $1.day ? 1 : 0 }
    }
}
