import MultaqaModel

enum KeepTrackInOneRoom: NamedConstraint {
    static let name = "keep_track_in_one_room"
    static let sentence = LocalizedText(
        ar: "تبقى جلسات المحور الواحد في قاعة واحدة.",
        fr: "Les séances d'un thème restent dans une même salle.",
        en: "The sessions of a track stay in one room.")
    static let justification = LocalizedText(
        ar: "لا ينتقل الحضور بين جلسة وأخرى.",
        fr: "Le public ne déménage pas entre deux exposés.",
        en: "The audience does not move house between two talks.")
    static let keys = [RuleKey("track", .track), RuleKey("sessions", .sessions)]
    static let oneOf = [["track", "sessions"]]
    private static let sessions: [Session] = [
        .hour("a", track: "school", seats: 10), .hour("b", track: "school", seats: 10),
    ]
    private static let rule = Rule("rule", .must, "keep_track_in_one_room", ["track": "school"])
    static let good = Example(
        rooms: [Room("hall", seats: 60), Room("workshop", seats: 20)], sessions, rules: [rule],
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])
    static let bad = Example(
        rooms: [Room("hall", seats: 60), Room("workshop", seats: 20)], sessions, rules: [rule],
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10), in: "workshop")])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "\(titles) في قاعة واحدة"
            case .english: return "\(titles) in one room"
            default: return "\(titles) dans une même salle"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        .pairs(Reach.allPairs(rule.indices)) { $0.room == $1.room ? 0 : 1 }
    }
}
