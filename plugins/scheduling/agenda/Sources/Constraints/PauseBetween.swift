import MultaqaModel

/// Counts pairs on one day with too little time between them.
enum PauseBetween: NamedConstraint {
    static let name = "pause_between"
    static let sentence = LocalizedText(
        ar: "بين جلستين للمتدخل نفسه، أو بين هذه الجلسات، وقت كاف.",
        fr: "Entre deux séances d'un même intervenant, ou entre ces séances, il reste assez de temps.",
        en: "Between two sessions of one speaker, or between these sessions, there is enough time.")
    static let justification = LocalizedText(
        ar: "من يتحدث مرتين يحتاج إلى جرعة ماء وإلى الانتقال من قاعة إلى أخرى.",
        fr: "Qui parle deux fois a besoin d'un verre d'eau et du temps de changer de salle.",
        en: "Who speaks twice needs a glass of water, and time to change rooms.")
    static let keys = [
        RuleKey("minutes", .count, required: true), RuleKey("speaker", .speaker), RuleKey("sessions", .sessions),
        RuleKey("track", .track),
    ]
    private static let breath = Rule("breath", .must, "pause_between", ["minutes": 30])
    private static let sessions: [Session] = [.hour("a", speakers: ["ads"]), .hour("b", speakers: ["ads"])]
    static let good = Example(
        sessions, rules: [breath], [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10, 30))])
    static let bad = Example(
        sessions, rules: [breath], [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10, 15))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        let minutes = Minutes(rule.count("minutes") ?? 0).spoken
        return Wording.each { language in
            let who =
                rule.rule.arguments["speaker"]?.asText.map { Wording.quoted($0, in: language) }
                ?? Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return who.isEmpty ? "\(minutes) بين جلستي المتدخل الواحد" : "\(minutes) بين جلسات \(who)"
            case .english: return "\(minutes) between sessions of " + (who.isEmpty ? "one speaker" : who)
            default: return "\(minutes) entre les séances de " + (who.isEmpty ? "chaque intervenant" : who)
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let least = rule.event.grid.slots(rule.count("minutes") ?? 0)
        return .pairs(pairs(of: rule)) { first, second in
            guard first.day == second.day else { return 0 }
            return max(first.start, second.start) - min(first.end, second.end) < least ? 1 : 0
        }
    }

    /// Pairs of the sessions named; of a speaker; else of each speaker.
    private static func pairs(of rule: RuleReading) -> [Reach.Pair] {
        let sessions = rule.event.sessions
        if let speaker = rule.rule.arguments["speaker"]?.asText {
            return Reach.allPairs(sessions.filter { $0.speakers.contains(speaker) }.map(\.index))
        }
        if !rule.items.isEmpty { return Reach.allPairs(rule.indices) }
        let items = rule.event.items
        return Reach.allPairs(sessions.map(\.index)).filter { pair in
            !Set(items[pair.first].speakers).isDisjoint(with: items[pair.second].speakers)
        }
    }
}
