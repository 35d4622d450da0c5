import MultaqaModel

enum NoParallelWithinTrack: NamedConstraint {
    static let name = "no_parallel_within_track"
    static let sentence = LocalizedText(
        ar: "لا تتزامن جلستان من محور واحد.",
        fr: "Deux séances d'un même thème n'ont pas lieu en même temps.",
        en: "Two sessions of one track never take place at the same time.")
    static let justification = LocalizedText(
        ar: "من يهمه المحور يريد حضوره كله.",
        fr: "Qui suit un thème veut tout entendre.",
        en: "Whoever follows a track wants to hear all of it.")
    static let keys = [RuleKey("track", .track, required: true)]
    private static let sessions: [Session] = [
        .hour("a", track: "school", seats: 10), .hour("b", track: "school", seats: 10),
    ]
    private static let rule = Rule("rule", .must, "no_parallel_within_track", ["track": "school"])
    static let good = Example(
        rooms: [Room("hall", seats: 60), Room("workshop", seats: 20)], sessions, rules: [rule],
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])
    static let bad = Example(
        rooms: [Room("hall", seats: 60), Room("workshop", seats: 20)], sessions, rules: [rule],
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(9), in: "workshop")])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "\(titles) لا تتزامن"
            case .english: return "\(titles) never at the same time"
            default: return "\(titles) jamais en même temps"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        .overlaps(Reach.allPairs(rule.indices))
    }
}
