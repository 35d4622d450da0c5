import MultaqaModel

enum PreferRoom: NamedConstraint {
    static let name = "prefer_room"
    static let sentence = LocalizedText(
        ar: "تجري في تلك القاعة.",
        fr: "Elle a lieu dans cette salle.",
        en: "It is in that room.")
    static let justification = LocalizedText(
        ar: "تجهيزات القاعة تناسب الجلسة.",
        fr: "L'équipement de la salle convient à la séance.",
        en: "The room's equipment suits the session.")
    static let keys = [
        RuleKey("session", .sessions), RuleKey("sessions", .sessions), RuleKey("track", .track),
        RuleKey("room", .room, required: true),
    ]
    static let oneOf = [["session", "sessions", "track"]]
    private static let screen = Rule(
        "screen", .should(weight: 1), "prefer_room", ["session": "talk", "room": "workshop"])
    private static let rooms = [Room("hall", seats: 60), Room("workshop", seats: 30)]
    static let good = Example(
        rooms: rooms, [.hour("talk")], rules: [screen], [.init("talk", at: ClockTime(9), in: "workshop")])
    static let bad = Example(rooms: rooms, [.hour("talk")], rules: [screen], [.init("talk", at: ClockTime(9))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            let room = rule.room.map { Wording.quoted(rule.event.roomTitle($0, in: language), in: language) } ?? ""
            switch language {
            case .arabic: return "\(titles) في \(room)"
            case .english: return "\(titles) in \(room)"
            default: return "\(titles) dans \(room)"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let room = rule.room
        let sessions = rule.items.filter { $0.kind == .session }
        return .each(sessions.map(\.index)) { _, spot in room == nil || spot.room == room ? 0 : 1 }
    }
}
