import MultaqaModel

enum ShortStay: NamedConstraint {
    static let name = "short_stay"
    static let sentence = LocalizedText(
        ar: "كل ما للمتدخل يقع في أيام متتالية قليلة.",
        fr: "Tout ce qu'a un intervenant tient en peu de jours de suite.",
        en: "All that a speaker has falls within a few days in a row.")
    static let justification = LocalizedText(
        ar: "من يأتي من بعيد لا ينتظر ثلاثة أيام بين كلمتيه.",
        fr: "Qui vient de loin n'attend pas trois jours entre ses deux interventions.",
        en: "Who comes from afar does not wait three days between two talks.")
    static let keys = [
        RuleKey("speaker", .speaker, required: true), RuleKey("days", .count, required: true),
    ]
    private static let guest = Rule("guest", .must, "short_stay", ["speaker": "ads", "days": 2])
    private static let sessions: [Session] = [.hour("a", speakers: ["ads"]), .hour("b", speakers: ["ads"])]
    static let good = Example(
        sessions, rules: [guest], days: 3, [.init("a", at: ClockTime(9)), .init("b", day: 2, at: ClockTime(9))])
    static let bad = Example(
        sessions, rules: [guest], days: 3, [.init("a", at: ClockTime(9)), .init("b", day: 3, at: ClockTime(9))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        let (speaker, days) = (rule.rule.arguments["speaker"]?.asText ?? "", rule.count("days") ?? 1)
        return Wording.each { language in
            let who = Wording.quoted(speaker, in: language)
            switch language {
            case .arabic: return "إقامة \(who) لا تتجاوز \(days) من الأيام"
            case .english: return "\(who) stays no longer than \(days) days"
            default: return "\(who) ne reste pas plus de \(days) jours"
            }
        }
    }

    /// Pairs further apart than the stay.
    static func reach(of rule: RuleReading) -> Reach {
        let speaker = rule.rule.arguments["speaker"]?.asText
        let theirs = rule.event.sessions.filter { item in item.speakers.contains { $0 == speaker } }
        guard let days = rule.count("days") else { return .each([]) { _, _ in 0 } }
        return .pairs(Reach.allPairs(theirs.map(\.index))) { abs($0.day - $1.day) >= max(1, days) ? 1 : 0 }
    }
}
