import MultaqaModel

/// Everything that can be wrong with a programme before it is solved.
enum AgendaSituation: Situation, Hashable {
    /// What an unknown name was meant to name.
    enum Named: Hashable, Sendable { case session, track, room, speaker }

    case noProgramme
    case noEventDays
    case wrongSubject(found: String)
    case unknownConstraint(rule: String, found: String, meant: String?, known: [String])
    case missingKey(rule: String, constraint: String, keys: [String])
    case unknownKey(rule: String, key: String, meant: String?, known: [String])
    case illTypedKey(rule: String, key: String, found: String, expected: RuleKey.Kind)
    case unknownName(rule: String, kind: Named, found: String, meant: String?)
    case unknownRoom(name: String, found: String, meant: String?)
    case unknownEquipment(name: String, found: String, meant: String?)
    case unknownZone(name: String, found: String)
    case unknownSpeaker(name: String, found: String, meant: String?)
    case unknownLine(name: String, found: String, meant: String?)
    case dayOutsideEvent(name: String, day: Int, days: Int?)
    case pinOutsideHours(name: String, at: ClockTime, minutes: Int, hours: HourSpan)
    case longerThanTheDay(name: String, minutes: Int, hours: HourSpan)
    case oddMinutes(name: String)

    var id: String {
        switch self {
        case .noProgramme: "no-programme"
        case .noEventDays: "no-event-days"
        case .wrongSubject: "plan-wrong-subject"
        case .unknownConstraint: "unknown-constraint"
        case .missingKey: "constraint-key-missing"
        case .unknownKey: "constraint-key-unknown"
        case .illTypedKey: "constraint-key-ill-typed"
        case .unknownName(_, .session, _, _): "rule-unknown-session"
        case .unknownName(_, .track, _, _): "rule-unknown-track"
        case .unknownName(_, .room, _, _): "rule-unknown-room"
        case .unknownName(_, .speaker, _, _): "rule-unknown-speaker"
        case .unknownRoom: "unknown-room"
        case .unknownEquipment: "unknown-equipment"
        case .unknownZone: "unknown-session-zone"
        case .unknownSpeaker: "unknown-speaker"
        case .unknownLine: "unknown-ceremony-line"
        case .dayOutsideEvent: "day-outside-event"
        case .pinOutsideHours: "pin-outside-hours"
        case .longerThanTheDay: "longer-than-the-day"
        case .oddMinutes: "odd-minutes"
        }
    }
}
