import MultaqaModel

enum AvoidRoom: NamedConstraint {
    static let name = "avoid_room"
    static let sentence = LocalizedText(
        ar: "هذه الجلسات لا تنعقد في تلك القاعة.",
        fr: "Ces séances ne se tiennent pas dans cette salle.",
        en: "These sessions do not take place in that room.")
    static let justification = LocalizedText(
        ar: "قاعة بلا مدخل للكراسي المتحركة لا تصلح لكل جلسة.",
        fr: "Une salle sans accès aux fauteuils roulants ne convient pas à toutes les séances.",
        en: "A room that wheelchairs cannot reach does not suit every session.")
    static let keys = [
        RuleKey("room", .room, required: true), RuleKey("sessions", .sessions), RuleKey("track", .track),
    ]
    static let oneOf = [["sessions", "track"]]
    private static let rooms = [Room("hall", seats: 60), Room("attic", seats: 60)]
    private static let stairs = Rule("stairs", .must, "avoid_room", ["sessions": "talk", "room": "attic"])
    static let good = Example(rooms: rooms, [.hour("talk")], rules: [stairs], [.init("talk", at: ClockTime(9))])
    static let bad = Example(
        rooms: rooms, [.hour("talk")], rules: [stairs], [.init("talk", at: ClockTime(9), in: "attic")])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            let room = rule.room.map { Wording.quoted(rule.event.roomTitle($0, in: language), in: language) } ?? ""
            switch language {
            case .arabic: return "\(titles) ليس في \(room)"
            case .english: return "\(titles) not in \(room)"
            default: return "\(titles) pas dans \(room)"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let room = rule.room
        return .each(rule.indices) { _, spot in spot.room == room ? 1 : 0 }
    }
}
