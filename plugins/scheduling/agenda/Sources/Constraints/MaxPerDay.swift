import MultaqaModel

enum MaxPerDay: NamedConstraint {
    static let name = "max_per_day"
    static let sentence = LocalizedText(
        ar: "لا يتجاوز عددها في اليوم الحد المكتوب.",
        fr: "Il n'y en a pas plus par jour que le nombre écrit.",
        en: "There are no more of them on a day than written.")
    static let justification = LocalizedText(
        ar: "كثرة العروض في يوم واحد تُذهب الانتباه.",
        fr: "Trop d'exposés dans une journée, et plus personne n'écoute.",
        en: "With too many talks on a day nobody listens any more.")
    static let keys = [
        RuleKey("sessions", .sessions), RuleKey("track", .track), RuleKey("most", .count, required: true),
    ]
    static let oneOf = [["sessions", "track"]]
    private static let few = Rule("few", .must, "max_per_day", ["sessions": ["a", "b"], "most": 1])
    static let good = Example(
        [.hour("a"), .hour("b")], rules: [few], days: 2,
        [.init("a", at: ClockTime(9)), .init("b", day: 2, at: ClockTime(9))])
    static let bad = Example(
        [.hour("a"), .hour("b")], rules: [few], days: 2,
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        let most = rule.count("most") ?? 0
        return Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "على الأكثر \(most) في اليوم من \(titles)"
            case .english: return "at most \(most) a day of \(titles)"
            default: return "au plus \(most) par jour parmi \(titles)"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let items = rule.indices
        guard let most = rule.count("most") else { return .each([]) { _, _ in 0 } }
        return .perDay(items, most: most)
    }

    /// Over all days, how many stand above the limit: the items that have `limit` or more of the others before them.
    static func excess(of items: [Int], above limit: Int, on board: Board) -> Int {
        items.indices.count { position in
            guard let spot = board[items[position]] else { return false }
            return items[..<position].count { board[$0]?.day == spot.day } >= limit
        }
    }
}
