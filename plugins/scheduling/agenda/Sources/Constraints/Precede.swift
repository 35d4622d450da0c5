import MultaqaModel

enum Precede: NamedConstraint {
    static let name = "precede"
    static let sentence = LocalizedText(
        ar: "تسبق هذه الجلسة تلك؛ ومع next: true تليها مباشرة.",
        fr: "L'une vient avant l'autre ; avec next: true, tout de suite avant, une pause comprise.",
        en: "One comes before the other; with next: true right before it, a pause allowed.")
    static let justification = LocalizedText(
        ar: "تُفهم التجربة بعد الاستراتيجية التي تطبقها.",
        fr: "Une expérience se comprend après la stratégie qu'elle applique.",
        en: "An experience is understood after the strategy it applies.")
    static let keys = [
        RuleKey("first", .sessions, required: true), RuleKey("then", .sessions, required: true), RuleKey("next", .flag),
    ]
    private static let order = Rule("order", .must, "precede", ["first": "strategy", "then": "experience"])
    static let good = Example(
        [.hour("strategy"), .hour("experience")], rules: [order],
        [.init("strategy", at: ClockTime(9)), .init("experience", at: ClockTime(10))])
    static let bad = Example(
        [.hour("strategy"), .hour("experience")], rules: [order],
        [.init("experience", at: ClockTime(9)), .init("strategy", at: ClockTime(10))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        let isNext = rule.flag("next")
        return Wording.each { language in
            let first = Wording.titles(rule.items("first"), in: language)
            let then = Wording.titles(rule.items("then"), in: language)
            switch language {
            case .arabic: return isNext ? "\(first) مباشرة قبل \(then)" : "\(first) قبل \(then)"
            case .english: return isNext ? "\(first) right before \(then)" : "\(first) before \(then)"
            default: return isNext ? "\(first) juste avant \(then)" : "\(first) avant \(then)"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let event = rule.event
        let isNext = rule.flag("next")
        let pairs = rule.items("first").flatMap { first in
            rule.items("then").filter { $0.index != first.index }.map { Reach.Pair(first.index, $0.index) }
        }
        return .pairs(pairs) { first, then in
            (isNext ? event.follows(then, first) : first.end <= then.start) ? 0 : 1
        }
    }
}
