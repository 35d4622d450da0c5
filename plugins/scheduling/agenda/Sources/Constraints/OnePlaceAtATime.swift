import MultaqaModel

/// Always holds for speakers and the assembly; written, it keeps other sessions apart that the same people want to hear.
enum OnePlaceAtATime: StandingConstraint, NamedConstraint {
    static let name = "one_place_at_a_time"
    static let sentence = LocalizedText(
        ar: "لا يُنتظر أحد في مكانين في الوقت نفسه.",
        fr: "Personne n'est attendu à deux endroits à la fois.",
        en: "Nobody is expected in two places at once.")
    static let justification = LocalizedText(
        ar: "المحاضر لا ينقسم، والجلسة العامة تجمع كل المندوبين.",
        fr: "Un intervenant ne se partage pas, et une plénière réunit tous les délégués.",
        en: "A speaker cannot be divided, and a plenary takes every delegate.")
    static let good = Example(
        [.hour("first", speakers: ["ads"], seats: 10), .hour("second", speakers: ["ads"], seats: 10)],
        [.init("first", at: ClockTime(9)), .init("second", at: ClockTime(10))])
    static let bad = Example(
        rooms: [Room("hall", seats: 60), Room("workshop", seats: 20)],
        [.hour("first", speakers: ["ads"], seats: 10), .hour("second", speakers: ["ads"], seats: 10)],
        [.init("first", at: ClockTime(9)), .init("second", at: ClockTime(9, 30), in: "workshop")])

    static let keys = [RuleKey("sessions", .sessions), RuleKey("track", .track)]
    static let oneOf = [["sessions", "track"]]

    static func says(_ rule: RuleReading) -> LocalizedText {
        Wording.each { language in
            let titles = Wording.titles(rule.items, in: language)
            switch language {
            case .arabic: return "\(titles) لا تتزامن"
            case .english: return "\(titles) never at the same time"
            default: return "\(titles) jamais en même temps"
            }
        }
    }

    static func reach(of rule: RuleReading) -> Reach {
        .overlaps(Reach.allPairs(rule.indices))
    }

    /// The assembly and each speaker: sessions that share a person, and plenaries with everything.
    static func rules(for event: Event) -> [BoundRule] {
        let pairs = Reach.allPairs(event.sessions.map(\.index)).filter { pair in
            let first = event.items[pair.first]
            let second = event.items[pair.second]
            return first.isPlenary || second.isPlenary || !Set(first.speakers).isDisjoint(with: second.speakers)
        }
        return [BoundRule(name, name, says: sentence, .overlaps(pairs))]
    }
}
