import MultaqaModel

enum InterpreterRest: NamedConstraint {
    static let name = "interpreter_rest"
    static let sentence = LocalizedText(
        ar: "لا يعمل المترجمون أكثر من هذه الدقائق دون توقف.",
        fr: "Les interprètes ne travaillent pas plus de tant de minutes d'affilée.",
        en: "Interpreters work no more than so many minutes without a break.")
    static let justification = LocalizedText(
        ar: "بعد ساعة ونصف تضعف الترجمة.",
        fr: "Passé une heure et demie, l'interprétation faiblit.",
        en: "After an hour and a half interpreting gets worse.")
    static let keys = [RuleKey("minutes", .count, required: true)]
    private static let rule = Rule("rule", .must, "interpreter_rest", ["minutes": 90])
    static let good = Example(
        [.hour("a"), .hour("b")], rules: [rule], [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10, 15))])
    static let bad = Example(
        [.hour("a"), .hour("b")], rules: [rule], [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let minutes = Minutes(rule.count("minutes") ?? 0).spoken
            switch language {
            case .arabic: return "لا أكثر من \(minutes) من الجلسات دون توقف"
            case .english: return "no more than \(minutes) of sessions without a break"
            default: return "pas plus de \(minutes) de séances d'affilée"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        guard let minutes = rule.count("minutes") else { return .each([]) { _, _ in 0 } }
        let longest = minutes / rule.event.grid.unit
        // A stretch grows by what stands beside it, so that one session more never mends a breach.
        return .whole(rule.event.items.map(\.index), grows: true) { board in
            var (run, breaches) = (0, 0)
            for count in board.busy {
                run = count > 0 ? run + 1 : 0
                if run == longest + 1 { breaches += 1 }
            }
            return breaches
        }
    }
}
