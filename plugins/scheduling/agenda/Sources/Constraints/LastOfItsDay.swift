import MultaqaModel

enum LastOfItsDay: StandingConstraint {
    static let name = "last"
    static let sentence = LocalizedText(
        ar: "لا شيء في اليوم بعد الجلسة الأخيرة.",
        fr: "Rien ne vient dans la journée après ce qui la termine.",
        en: "Nothing comes on a day after what ends it.")
    static let justification = LocalizedText(
        ar: "بعد الاختتام يغادر المشاركون.",
        fr: "Après la clôture, les participants partent.",
        en: "After the closing people leave.")
    static let good = Example(
        [.hour("talk"), .hour("closing", last: true)],
        [.init("talk", at: ClockTime(9)), .init("closing", at: ClockTime(10))])
    static let bad = Example(
        [.hour("talk"), .hour("closing", last: true)],
        [.init("closing", at: ClockTime(9)), .init("talk", at: ClockTime(10))])

    /// One rule for each session that is marked, named `closing.last`.
    static func rules(for event: Event) -> [BoundRule] {
        event.items.filter(\.isLast).map { item in
            let others = event.items.filter { $0.index != item.index }
            let says = Wording.each { language in
                let title = Wording.quoted(Wording.title(item, in: language), in: language)
                switch language {
                case .arabic: return "\(title) في آخر يومها"
                case .english: return "\(title) as the last of its day"
                default: return "\(title) en dernier dans sa journée"
                }
            }
            return BoundRule(
                "\(item.name).last", name, .pin, says: says,
                .pairs(others.map { Reach.Pair(item.index, $0.index) }) { last, other in
                    last.day == other.day && other.end > last.end ? 1 : 0
                })
        }
    }
}
