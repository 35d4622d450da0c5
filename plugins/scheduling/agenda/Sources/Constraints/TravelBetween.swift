import MultaqaModel

enum TravelBetween: StandingConstraint {
    static let name = "travel_between"
    static let sentence = LocalizedText(
        ar: "من انطلاق الزيارة إلى العودة منها لا يجري شيء آخر.",
        fr: "Du départ d'une visite jusqu'au retour, rien d'autre ne se tient.",
        en: "From the departure of a visit to its return nothing else takes place.")
    static let justification = LocalizedText(
        ar: "المجموعات كلها في الحافلات، والمحاضرون معها.",
        fr: "Tous les groupes sont dans les bus, les intervenants aussi.",
        en: "All groups are in the buses, the speakers too.")
    static let good = Example(
        [.hour("talk")], visits: [Visit("centre", lasts: Minutes(60), travel: Minutes(30))],
        [.init("talk", at: ClockTime(9)), .init("centre", at: ClockTime(10))])
    /// The visit itself ends at half past ten; the buses are back at eleven.
    static let bad = Example(
        [.hour("talk")], visits: [Visit("centre", lasts: Minutes(60), travel: Minutes(30))],
        [.init("centre", at: ClockTime(9)), .init("talk", at: ClockTime(10, 30))])

    /// A visit's spot includes both ways, so that an overlap is enough to see it.
    static func rules(for event: Event) -> [BoundRule] {
        let pairs = Reach.allPairs(event.items.map(\.index)).filter { pair in
            event.items[pair.first].kind == .visit || event.items[pair.second].kind == .visit
        }
        return [BoundRule(name, name, says: sentence, .overlaps(pairs))]
    }
}
