import MultaqaModel

enum SeatEveryone: StandingConstraint {
    static let name = "seat_everyone"
    static let sentence = LocalizedText(
        ar: "في القاعة مقعد لكل مشارك.",
        fr: "La salle a un siège pour chacun.",
        en: "The room has a seat for everyone.")
    static let justification = LocalizedText(
        ar: "لا يُترك أي مندوب واقفا.",
        fr: "Aucun délégué ne reste debout.",
        en: "No delegate is left standing.")
    static let good = Example([.hour("talk")], [.init("talk", at: ClockTime(9))])
    static let bad = Example(rooms: [Room("hall", seats: 12)], [.hour("talk")], [.init("talk", at: ClockTime(9))])

    static func rules(for event: Event) -> [BoundRule] {
        let seats = event.programme.rooms.map(\.seats)
        let needed = event.items.map(\.seats)
        return [
            BoundRule(
                name, name, says: sentence,
                .each(event.sessions.map(\.index)) { item, spot in
                    guard seats.indices.contains(spot.room) else { return 0 }
                    return needed[item] <= seats[spot.room] ? 0 : 1
                })
        ]
    }
}
