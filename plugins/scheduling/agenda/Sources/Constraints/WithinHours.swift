import MultaqaModel

enum WithinHours: StandingConstraint {
    static let name = "within_hours"
    static let sentence = LocalizedText(
        ar: "كل شيء يجري ضمن ساعات العمل.",
        fr: "Tout se tient dans les heures du programme.",
        en: "Everything takes place within the programme's hours.")
    static let justification = LocalizedText(
        ar: "القاعة والحافلات والمستخدمون رهن الإشارة في هذه الساعات فقط.",
        fr: "La salle, les bus et le personnel ne sont là qu'à ces heures.",
        en: "Hall, buses and staff are there only at these hours.")
    static let good = Example([.hour("talk")], [.init("talk", at: ClockTime(16))])
    static let bad = Example([.hour("talk")], [.init("talk", at: ClockTime(16, 30))])

    static func rules(for event: Event) -> [BoundRule] {
        let grid = event.grid
        return [
            BoundRule(
                name, name, says: sentence,
                .each(event.items.map(\.index)) { _, spot in
                    let midnight = grid.start(ofDay: spot.day)
                    let isInside =
                        (0..<grid.days).contains(spot.day)
                        && spot.start >= midnight + grid.open.lowerBound && spot.end <= midnight + grid.open.upperBound
                    return isInside ? 0 : 1
                })
        ]
    }
}
