import MultaqaModel

enum KeepFree: NamedConstraint {
    static let name = "keep_free"
    static let sentence = LocalizedText(
        ar: "لا شيء يُبرمج في هذه الساعات.",
        fr: "Rien ne se tient à ces heures.",
        en: "Nothing takes place at these hours.")
    static let justification = LocalizedText(
        ar: "الغداء والصلاة والاستراحة تسبق كل جلسة.",
        fr: "Le repas, la prière et la pause passent avant toute séance.",
        en: "Meals, prayer and rest come before any session.")
    static let keys = [RuleKey("at", .span, required: true), RuleKey("every", .everyDay), RuleKey("day", .day)]
    private static let lunch = Rule("lunch", .must, "keep_free", ["every": "day", "at": "12h30-14h30"])
    static let good = Example([.hour("talk")], rules: [lunch], [.init("talk", at: ClockTime(11, 30))])
    static let bad = Example([.hour("talk")], rules: [lunch], [.init("talk", at: ClockTime(12))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let hours = rule.span.map { Wording.hours($0, in: language) } ?? ""
            let day = rule.day.map { Wording.day($0, in: language) }
            switch language {
            case .arabic: return "لا شيء \(hours) \(day ?? "كل يوم")"
            case .english: return "nothing \(hours) \(day ?? "every day")"
            default: return "rien \(hours) \(day ?? "chaque jour")"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let kept = days(of: rule.rule, in: rule.days)
        let spans = rule.span.map { span in kept.map { rule.slots(of: span, onDay: $0) } } ?? []
        return .each(rule.event.items.map(\.index)) { _, spot in
            spans.contains { spot.start < $0.upperBound && $0.lowerBound < spot.end } ? 1 : 0
        }
    }

    private static func days(of rule: Rule, in days: Int) -> [Int] {
        guard let day = rule.arguments["day"]?.asEventDay else { return Array(0..<max(0, days)) }
        let index = day.index(in: days)
        return (0..<days).contains(index) ? [index] : []
    }

    /// The times to keep free that fall within opening hours, by day and start.
    static func pauses(of programme: Programme, on grid: Grid) -> [Pause] {
        programme.rules.enumerated().flatMap { index, rule -> [Pause] in
            guard rule.constraint == name, let span = rule.arguments["at"]?.asSpan else { return [] }
            let from = max(span.from.minutes / grid.unit, grid.open.lowerBound)
            let to = min(grid.slots(span.to.minutes), grid.open.upperBound)
            guard from < to else { return [] }
            return days(of: rule, in: grid.days).map { day in
                let start = grid.start(ofDay: day)
                return Pause(
                    rule: index, day: day, start: start + from, end: start + to, isMust: rule.strength == .must)
            }
        }.sorted { ($0.start, $0.rule) < ($1.start, $1.rule) }
    }
}
