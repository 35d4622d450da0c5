import MultaqaModel

enum FirstOfItsDay: NamedConstraint {
    static let name = "first"
    static let sentence = LocalizedText(
        ar: "لا شيء قبل هذه الجلسة في يومها.",
        fr: "Rien ne précède cette séance dans sa journée.",
        en: "Nothing comes before this session on its day.")
    static let justification = LocalizedText(
        ar: "الافتتاح يفتتح.",
        fr: "Une ouverture ouvre.",
        en: "An opening opens.")
    static let keys = [RuleKey("session", .sessions, required: true)]
    private static let rule = Rule("rule", .must, "first", ["session": "b"])
    static let good = Example(
        [.hour("a"), .hour("b")], rules: [rule], [.init("b", at: ClockTime(9)), .init("a", at: ClockTime(10))])
    static let bad = Example(
        [.hour("a"), .hour("b")], rules: [rule], [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "\(titles) في أول يومها"
            case .english: return "\(titles) as the first of its day"
            default: return "\(titles) en premier dans sa journée"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let all = rule.event.items.map(\.index)
        let pairs = rule.indices.flatMap { first in
            all.filter { $0 != first }.map { Reach.Pair(first, $0) }
        }
        return .pairs(pairs) { first, other in first.day == other.day && other.start < first.start ? 1 : 0 }
    }
}
