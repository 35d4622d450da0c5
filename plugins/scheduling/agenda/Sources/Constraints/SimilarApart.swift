import MultaqaModel

enum SimilarApart: NamedConstraint {
    static let name = "similar_apart"
    static let sentence = LocalizedText(
        ar: "لا تتزامن جلسات محاور متقاربة.",
        fr: "Les séances de thèmes voisins ne sont pas en même temps.",
        en: "Sessions of similar tracks are not at the same time.")
    static let justification = LocalizedText(
        ar: "جمهور المحورين واحد.",
        fr: "Deux thèmes voisins ont le même public.",
        en: "Two similar tracks share their audience.")
    static let keys = [RuleKey("track", .track, required: true)]
    private static let sessions: [Session] = [
        .hour("a", track: "school", seats: 10), .hour("b", track: "youth", seats: 10),
    ]
    private static let rule = Rule("rule", .must, "similar_apart", ["track": ["school", "youth"]])
    static let good = Example(
        rooms: [Room("hall", seats: 60), Room("workshop", seats: 20)], sessions, rules: [rule],
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10), in: "workshop")])
    static let bad = Example(
        rooms: [Room("hall", seats: 60), Room("workshop", seats: 20)], sessions, rules: [rule],
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(9), in: "workshop")])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let tracks = Wording.listed(rule.rule.arguments["track"]?.asWords ?? [], in: language)
            switch language {
            case .arabic: return "المحاور \(tracks) لا تتزامن"
            case .english: return "the tracks \(tracks) not at the same time"
            default: return "les thèmes \(tracks) pas en même temps"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let items = rule.event.items
        let pairs = Reach.allPairs(rule.indices).filter { items[$0.first].track != items[$0.second].track }
        return .overlaps(pairs)
    }
}
