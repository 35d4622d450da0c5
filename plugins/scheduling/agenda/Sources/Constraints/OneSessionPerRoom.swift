import MultaqaModel

enum OneSessionPerRoom: StandingConstraint {
    static let name = "one_session_per_room"
    static let sentence = LocalizedText(
        ar: "القاعة الواحدة لا تستقبل جلستين معا.",
        fr: "Une salle n'accueille qu'une séance à la fois.",
        en: "A room holds one session at a time.")
    static let justification = LocalizedText(
        ar: "جلستان في قاعة واحدة لا تُسمع أي منهما.",
        fr: "Deux séances dans une salle, et l'on n'en entend aucune.",
        en: "Two sessions in one room, and neither is heard.")
    static let good = Example(
        rooms: [Room("hall", seats: 60), Room("workshop", seats: 20)],
        [.hour("first", seats: 10), .hour("second", seats: 10)],
        [.init("first", at: ClockTime(9)), .init("second", at: ClockTime(9), in: "workshop")])
    static let bad = Example(
        [.hour("first", seats: 10), .hour("second", seats: 10)],
        [.init("first", at: ClockTime(9)), .init("second", at: ClockTime(9, 30))])

    /// Only workshops can meet in a room: plenaries never run beside anything.
    static func rules(for event: Event) -> [BoundRule] {
        let workshops = event.sessions.filter { !$0.isPlenary }.map(\.index)
        return [
            BoundRule(
                name, name, says: sentence,
                .overlaps(Reach.allPairs(workshops)) { first, second in
                    first.room == second.room && first.room != Spot.outside ? 1 : 0
                })
        ]
    }
}
