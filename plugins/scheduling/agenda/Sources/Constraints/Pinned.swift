import MultaqaModel

enum Pinned: StandingConstraint {
    static let name = "pinned"
    static let sentence = LocalizedText(
        ar: "ما حُدد يومه أو ساعته أو قاعته سلفا يبقى كذلك.",
        fr: "Ce qui a un jour, une heure ou une salle d'avance les garde.",
        en: "What has a day, a time or a room beforehand keeps them.")
    static let justification = LocalizedText(
        ar: "موعد الافتتاح أُعلن للمدعوين، ولا يغيره البرنامج.",
        fr: "L'heure de l'ouverture est annoncée aux invités : le programme ne la change pas.",
        en: "Guests were told the hour of the opening; the programme does not change it.")
    static let good = Example(
        [.hour("opening", day: .number(1), at: ClockTime(9, 30), in: "hall")],
        [.init("opening", at: ClockTime(9, 30))])
    static let bad = Example([.hour("opening", at: ClockTime(9, 30))], [.init("opening", at: ClockTime(10))])

    /// One rule for each pin, named as it is written: `opening.day`, `opening.at`, `opening.in`.
    static func rules(for event: Event) -> [BoundRule] {
        event.items.flatMap { item in dayRule(item) + timeRule(item, event.grid) + roomRule(item, event) }
    }

    private static func dayRule(_ item: Item) -> [BoundRule] {
        guard let day = item.day else { return [] }
        let says = Wording.each {
            Wording.quoted(Wording.title(item, in: $0), in: $0) + " " + Wording.day(day, in: $0)
        }
        return [
            BoundRule(
                "\(item.name).day", name, .pin, says: says, .each([item.index]) { _, spot in spot.day == day ? 0 : 1 })
        ]
    }

    private static func timeRule(_ item: Item, _ grid: Grid) -> [BoundRule] {
        guard let at = item.at else { return [] }
        let time = ClockTime(minutes: at * grid.unit)
        let says = Wording.each { language in
            let title = Wording.quoted(Wording.title(item, in: language), in: language)
            switch language {
            case .arabic: return "\(title) على الساعة \(time)"
            case .english: return "\(title) at \(time)"
            default: return "\(title) à \(time.spoken)"
            }
        }
        return [
            BoundRule(
                "\(item.name).at", name, .pin, says: says,
                .each([item.index]) { _, spot in
                    spot.start == grid.start(ofDay: spot.day) + at ? 0 : 1
                })
        ]
    }

    private static func roomRule(_ item: Item, _ event: Event) -> [BoundRule] {
        guard let room = item.room else { return [] }
        let says = Wording.each { language in
            let title = Wording.quoted(Wording.title(item, in: language), in: language)
            let place = Wording.quoted(event.roomTitle(room, in: language), in: language)
            switch language {
            case .arabic: return "\(title) في \(place)"
            case .english: return "\(title) in \(place)"
            default: return "\(title) dans \(place)"
            }
        }
        return [
            BoundRule(
                "\(item.name).in", name, .pin, says: says, .each([item.index]) { _, spot in spot.room == room ? 0 : 1 })
        ]
    }
}
