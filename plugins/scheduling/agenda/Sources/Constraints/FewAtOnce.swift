import MultaqaModel

enum FewAtOnce: NamedConstraint {
    static let name = "few_at_once"
    static let sentence = LocalizedText(
        ar: "لا يتزامن من هذه الجلسات أكثر من العدد المحدد.",
        fr: "Pas plus de tant de ces séances en même temps.",
        en: "No more than so many of these sessions at the same time.")
    static let justification = LocalizedText(
        ar: "عدد المترجمين وأجهزة العرض محدود، والممرات لا تتسع لحشدين.",
        fr: "Les interprètes et les projecteurs sont comptés, et les couloirs ne portent pas deux foules.",
        en: "Interpreters and projectors are few, and corridors do not hold two crowds.")
    static let keys = [
        RuleKey("most", .count, required: true), RuleKey("sessions", .sessions), RuleKey("track", .track),
    ]
    static let oneOf = [["sessions", "track"]]
    private static let booths = Rule(
        "booths", .must, "few_at_once", ["sessions": ["a", "b", "c"], "most": 2])
    private static let rooms = ["x", "y", "z"].map { Room($0, seats: 20) }
    private static let sessions: [Session] = ["a", "b", "c"].map { .hour($0, seats: 10) }
    static let good = Example(
        rooms: rooms, sessions, rules: [booths],
        [
            .init("a", at: ClockTime(9), in: "x"), .init("b", at: ClockTime(9), in: "y"),
            .init("c", at: ClockTime(10), in: "z"),
        ])
    static let bad = Example(
        rooms: rooms, sessions, rules: [booths],
        [
            .init("a", at: ClockTime(9), in: "x"), .init("b", at: ClockTime(9), in: "y"),
            .init("c", at: ClockTime(9), in: "z"),
        ])

    static func says(_ rule: RuleReading) -> LocalizedText {
        let most = rule.count("most") ?? 0
        return Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "على الأكثر \(most) في وقت واحد من \(titles)"
            case .english: return "at most \(most) at once of \(titles)"
            default: return "au plus \(most) à la fois parmi \(titles)"
            }
        }
    }

    /// Sessions that begin while as many of the others as are allowed are under way.
    static func reach(of rule: RuleReading) -> Reach {
        let items = rule.indices
        guard let most = rule.count("most") else { return .each([]) { _, _ in 0 } }
        return .whole(items, grows: true) { board in
            let spots = items.compactMap { board[$0] }
            return spots.indices.count { index in
                let start = spots[index].start
                return spots.indices.count { other in
                    spots[other].start <= start && start < spots[other].end
                        && (spots[other].start < start || other <= index)
                } > most
            }
        }
    }
}
