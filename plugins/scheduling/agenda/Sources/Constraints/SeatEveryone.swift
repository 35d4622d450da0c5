import MultaqaModel

/// Holds for every session unless a rule of this name is written; as a wish it counts the people without a seat.
enum SeatEveryone: StandingConstraint, NamedConstraint {
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

    static let keys = [RuleKey("sessions", .sessions), RuleKey("track", .track)]

    static func says(_ rule: RuleReading) -> LocalizedText { sentence }

    static func rules(for event: Event) -> [BoundRule] {
        guard !event.programme.rules.contains(where: { $0.constraint == name }) else { return [] }
        return [BoundRule(name, name, says: sentence, reach(of: event.sessions.map(\.index), in: event))]
    }

    static func reach(of rule: RuleReading) -> Reach {
        let named = rule.items.filter { $0.kind == .session }.map(\.index)
        let isAll = rule.rule.arguments["sessions"] == nil && rule.rule.arguments["track"] == nil
        return reach(of: isAll ? rule.event.sessions.map(\.index) : named, in: rule.event)
    }

    /// People who must stand.
    private static func reach(of sessions: [Int], in event: Event) -> Reach {
        let seats = event.programme.rooms.map(\.seats)
        let needed = event.items.map(\.seats)
        return .each(sessions) { item, spot in
            seats.indices.contains(spot.room) ? max(0, needed[item] - seats[spot.room]) : 0
        }
    }
}
