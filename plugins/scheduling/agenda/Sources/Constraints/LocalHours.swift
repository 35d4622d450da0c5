import MultaqaCalendar
import MultaqaModel

/// Speaks of sessions that have a `zone` of their own.
enum LocalHours: NamedConstraint {
    static let name = "local_hours"
    static let sentence = LocalizedText(
        ar: "الجلسة التي يشارك فيها أشخاص عن بعد تقع في ساعات مناسبة حيث هم.",
        fr: "Une séance suivie à distance tombe à des heures convenables là où sont ces personnes.",
        en: "A session with people far away falls within convenient hours where they are.")
    static let justification = LocalizedText(
        ar: "لا يُطلب من أحد أن يحاضر في الثالثة صباحا.",
        fr: "On ne demande à personne de parler à trois heures du matin.",
        en: "Nobody is asked to speak at three in the morning.")
    static let keys = [
        RuleKey("at", .span, required: true), RuleKey("sessions", .sessions), RuleKey("track", .track),
    ]
    private static let awake = Rule("awake", .must, "local_hours", ["at": "8h00-20h00"])
    /// In January Toronto is five hours behind Casablanca.
    static let good = Example(
        [.hour("talk", zone: "America/Toronto")], rules: [awake], [.init("talk", at: ClockTime(14))])
    static let bad = Example(
        [.hour("talk", zone: "America/Toronto")], rules: [awake], [.init("talk", at: ClockTime(9))])

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(sessions(of: rule), in: language)
            let hours = rule.span.map { Wording.hours($0, in: language) } ?? ""
            switch language {
            case .arabic: return "\(titles) \(hours) بتوقيت المشاركين عن بعد"
            case .english: return "\(titles) \(hours) on the clock of those far away"
            default: return "\(titles) \(hours) à l'heure de ceux qui sont loin"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        let event = rule.event
        guard let span = rule.span, let here = Zone(name: event.zone) else { return .each([]) { _, _ in 0 } }
        var isFine: [Int: [Bool]] = [:]
        for item in sessions(of: rule) {
            guard let there = item.zone.flatMap(Zone.init(name:)) else { continue }
            isFine[item.index] = (0..<event.grid.count).map { slot in
                let day = slot / event.grid.perDay
                let wall = WallTime(event.opening + day, event.grid.time(slot, inDay: day))
                let start = there.wallTime(ofUnixSeconds: here.unixSeconds(of: wall)).second / 60
                return start >= span.from.minutes && start + item.minutes <= span.to.minutes
            }
        }
        let table = isFine
        return .each(table.keys.sorted()) { item, spot in
            guard let row = table[item], row.indices.contains(spot.start) else { return 0 }
            return row[spot.start] ? 0 : 1
        }
    }

    private static func sessions(of rule: RuleReading) -> [Item] {
        let isAll = rule.rule.arguments["sessions"] == nil && rule.rule.arguments["track"] == nil
        return (isAll ? rule.event.sessions : rule.items).filter { $0.zone != nil }
    }
}
