import MultaqaModel

enum Order: NamedConstraint {
    static let name = "order"
    static let sentence = LocalizedText(
        ar: "تجري هذه الجلسات بالترتيب المكتوب.",
        fr: "Ces séances ont lieu dans l'ordre écrit.",
        en: "These sessions take place in the order written.")
    static let justification = LocalizedText(
        ar: "كل جلسة تبني على سابقتها.",
        fr: "Chacune suppose les précédentes.",
        en: "Each builds on those before it.")
    static let keys = [RuleKey("sessions", .sessions, required: true)]
    private static let rule = Rule("rule", .must, "order", ["sessions": ["b", "a"]])
    static let good = Example(
        [.hour("a"), .hour("b")], rules: [rule], [.init("b", at: ClockTime(9)), .init("a", at: ClockTime(10))])
    static let bad = Example(
        [.hour("a"), .hour("b")], rules: [rule], [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items("sessions"), in: language)
            switch language {
            case .arabic: return "\(titles) بهذا الترتيب"
            case .english: return "\(titles) in this order"
            default: return "\(titles) dans cet ordre"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        .pairs(Reach.allPairs(rule.items("sessions").map(\.index))) { $0.end <= $1.start ? 0 : 1 }
    }
}
