import MultaqaModel

enum WrittenOrder: StandingConstraint {
    static let name = "written_order"
    static let sentence = LocalizedText(
        ar: "تأتي الجلسات على ترتيب كتابتها.",
        fr: "Les séances viennent dans l'ordre où elles sont écrites.",
        en: "Sessions come in the order they are written in.")
    static let justification = LocalizedText(
        ar: "من يكتب البرنامج يرتبه كما يريد أن يُروى.",
        fr: "Qui écrit un programme l'écrit comme il veut le raconter.",
        en: "Whoever writes a programme writes it as it should be told.")
    static let good = Example(
        [.hour("a"), .hour("b")], [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])
    static let bad = Example(
        [.hour("a"), .hour("b")], [.init("b", at: ClockTime(9)), .init("a", at: ClockTime(10))])

    /// Sessions among sessions and visits among visits.
    static func rules(for event: Event) -> [BoundRule] {
        let sessions = Reach.allPairs(event.sessions.map(\.index))
        let visits = Reach.allPairs(event.items.filter { $0.kind == .visit }.map(\.index))
        return [
            BoundRule(
                name, name, .nature, .tidy(weight: 2), says: sentence,
                .pairs(sessions + visits) { first, second in second.start < first.start ? 1 : 0 })
        ]
    }
}
