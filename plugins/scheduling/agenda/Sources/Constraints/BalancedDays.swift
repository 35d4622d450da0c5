import MultaqaModel

enum BalancedDays: StandingConstraint {
    static let name = "balanced_days"
    static let sentence = LocalizedText(
        ar: "تتقارب الأيام في حجم الأشغال.",
        fr: "Les jours sont à peu près aussi chargés les uns que les autres.",
        en: "The days carry about the same load.")
    static let justification = LocalizedText(
        ar: "يوم مثقل ويوم فارغ لا يرضيان أحدا.",
        fr: "Un jour surchargé et un jour vide ne contentent personne.",
        en: "A crowded day and an empty one please nobody.")
    static let good = Example(
        [.hour("a"), .hour("b")], days: 2, [.init("a", at: ClockTime(9)), .init("b", day: 2, at: ClockTime(9))])
    static let bad = Example(
        [.hour("a"), .hour("b")], days: 2, [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])

    /// The square of what each day carries above an equal share, in half hours.
    static func rules(for event: Event) -> [BoundRule] {
        guard event.days > 1 else { return [] }
        let all = event.items.map(\.index)
        let share = (event.items.reduce(0) { $0 + $1.length } + event.days - 1) / event.days
        let unit = event.grid.unit
        return (0..<event.days).map { day in
            let slots = event.grid.start(ofDay: day)..<event.grid.start(ofDay: day) + event.grid.perDay
            return BoundRule(
                name, name, .nature, .tidy(weight: 2), says: sentence,
                .whole(all, day: day, grows: true) { board in
                    let above = max(0, slots.reduce(0) { $0 + board.busy[$1] } - share) * unit
                    return above * above / 900
                })
        }
    }
}
