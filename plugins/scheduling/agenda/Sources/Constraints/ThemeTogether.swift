import MultaqaModel

enum ThemeTogether: StandingConstraint {
    static let name = "theme_together"
    static let sentence = LocalizedText(
        ar: "جلسات الموضوع الواحد متقاربة.",
        fr: "Les séances d'un même thème restent proches.",
        en: "Sessions of one theme stay close.")
    static let justification = LocalizedText(
        ar: "ما قيل في الصباح يُنسى بعد يومين.",
        fr: "Ce qui s'est dit le matin est oublié deux jours plus tard.",
        en: "What was said in the morning is forgotten two days later.")
    static let good = Example(
        [.hour("a", track: "school"), .hour("b", track: "school")],
        [.init("a", at: ClockTime(9)), .init("b", at: ClockTime(10))])
    static let bad = Example(
        [.hour("a", track: "school"), .hour("b", track: "school")], days: 2,
        [.init("a", at: ClockTime(9)), .init("b", day: 2, at: ClockTime(9))])

    /// For two sessions of a track: the working hours between them on one day, four for another day.
    static func rules(for event: Event) -> [BoundRule] {
        let pairs = Reach.allPairs(event.sessions.map(\.index)).filter { pair in
            guard let track = event.items[pair.first].track else { return false }
            return track == event.items[pair.second].track
        }
        let unit = event.grid.unit
        return [
            BoundRule(
                name, name, .nature, .tidy(weight: 2), says: sentence,
                .pairs(pairs) { first, second in
                    guard first.day == second.day else { return 4 }
                    let (from, to) = first.start <= second.start ? (first.end, second.start) : (second.end, first.start)
                    return from < to ? min(3, event.openSlots(from: from, to: to) * unit / 60) : 0
                })
        ]
    }
}
