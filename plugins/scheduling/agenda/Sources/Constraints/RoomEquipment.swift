import MultaqaModel

/// Holds for every session unless a rule of this name is written; as a wish it counts what is missing.
enum RoomEquipment: StandingConstraint, NamedConstraint {
    static let name = "room_equipment"
    static let sentence = LocalizedText(
        ar: "في القاعة كل ما تحتاجه الجلسة.",
        fr: "La salle a tout l'équipement qu'il faut à la séance.",
        en: "The room has all the equipment that the session needs.")
    static let justification = LocalizedText(
        ar: "عرض بلا شاشة، أو ترجمة بلا مقصورة، جلسة ضائعة.",
        fr: "Un exposé sans écran, une traduction sans cabine : la séance est perdue.",
        en: "A talk without a screen, an interpretation without a booth: the session is lost.")
    private static let rooms = [Room("hall", seats: 60), Room("theatre", seats: 60, equipment: ["booth"])]
    static let good = Example(
        rooms: rooms, [.hour("talk", needs: ["booth"])], [.init("talk", at: ClockTime(9), in: "theatre")])
    static let bad = Example(rooms: rooms, [.hour("talk", needs: ["booth"])], [.init("talk", at: ClockTime(9))])

    static let keys = [RuleKey("sessions", .sessions), RuleKey("track", .track)]

    static func says(_ rule: RuleReading) -> LocalizedText { sentence }

    static func rules(for event: Event) -> [BoundRule] {
        guard !event.programme.rules.contains(where: { $0.constraint == name }) else { return [] }
        return [BoundRule(name, name, says: sentence, reach(of: event.sessions, in: event))]
    }

    static func reach(of rule: RuleReading) -> Reach {
        let isAll = rule.rule.arguments["sessions"] == nil && rule.rule.arguments["track"] == nil
        return reach(of: isAll ? rule.event.sessions : rule.items, in: rule.event)
    }

    /// Things that are not in the room.
    private static func reach(of sessions: [Item], in event: Event) -> Reach {
        let rooms = event.programme.rooms.map { Set($0.equipment) }
        let needs = event.items.map(\.needs)
        return .each(sessions.filter { !$0.needs.isEmpty }.map(\.index)) { item, spot in
            rooms.indices.contains(spot.room) ? needs[item].subtracting(rooms[spot.room]).count : 0
        }
    }
}
