import MultaqaModel

enum Consecutive: NamedConstraint {
    static let name = "consecutive"
    static let sentence = LocalizedText(
        ar: "تتوالى هذه الجلسات دون أن يفصل بينها غير استراحة.",
        fr: "Ces séances se suivent, séparées tout au plus par une pause.",
        en: "These sessions follow one another with at most a pause between.")
    static let justification = LocalizedText(
        ar: "الموضوع الواحد يُناقش دفعة واحدة.",
        fr: "Un thème se traite d'une traite.",
        en: "A theme is dealt with in one go.")
    static let keys = [RuleKey("sessions", .sessions), RuleKey("track", .track)]
    static let oneOf = [["sessions", "track"]]
    private static let row = Rule("row", .should(weight: 1), "consecutive", ["track": "school"])
    private static let sessions: [Session] = [
        .hour("a", track: "school"), .hour("b", track: "school"), .hour("other"),
    ]
    static let good = Example(
        sessions, rules: [row],
        [.init("b", at: ClockTime(9)), .init("a", at: ClockTime(10)), .init("other", at: ClockTime(11))])
    static let bad = Example(
        sessions, rules: [row],
        [.init("a", at: ClockTime(9)), .init("other", at: ClockTime(10)), .init("b", at: ClockTime(11))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "\(titles) تباعا"
            case .english: return "\(titles) one after the other"
            default: return "\(titles) à la suite"
            }
        }
    }

    /// The number of rows they fall into, less the one that is wanted.
    static func reach(of rule: RuleReading) -> Reach {
        let items = rule.indices
        let event = rule.event
        if items.count == 2 {
            return .pairs([Reach.Pair(items[0], items[1])]) { first, second in
                event.follows(first, second) || event.follows(second, first) ? 0 : 1
            }
        }
        return .whole(items, grows: false) { board in
            var rows = 0
            for item in items {
                guard let spot = board[item] else { continue }
                let isJoined = items.contains { other in board[other].map { event.follows(spot, $0) } ?? false }
                if !isJoined { rows += 1 }
            }
            return max(0, rows - 1)
        }
    }
}
