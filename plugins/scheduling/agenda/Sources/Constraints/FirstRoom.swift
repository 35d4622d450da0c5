import MultaqaModel

enum FirstRoom: StandingConstraint {
    static let name = "first_room"
    static let sentence = LocalizedText(
        ar: "تجري الجلسة في أول قاعة تسعها.",
        fr: "Une séance prend la première salle de la liste qui lui suffit.",
        en: "A session takes the first room of the list that is large enough.")
    static let justification = LocalizedText(
        ar: "لا يغير المجلس قاعته بلا سبب.",
        fr: "L'assemblée ne change pas de salle sans raison.",
        en: "The assembly does not change rooms without a reason.")
    private static let rooms = [Room("hall", seats: 60), Room("annex", seats: 60)]
    static let good = Example(rooms: rooms, [.hour("a")], [.init("a", at: ClockTime(9))])
    static let bad = Example(rooms: rooms, [.hour("a")], [.init("a", at: ClockTime(9), in: "annex")])

    static func rules(for event: Event) -> [BoundRule] {
        let seats = event.programme.rooms.map(\.seats)
        let needed = event.items.map(\.seats)
        return [
            BoundRule(
                name, name, .nature, .tidy(weight: 4), says: sentence,
                .each(event.sessions.map(\.index)) { item, spot in
                    guard seats.indices.contains(spot.room) else { return 0 }
                    return seats[..<spot.room].count { $0 >= needed[item] }
                })
        ]
    }
}
