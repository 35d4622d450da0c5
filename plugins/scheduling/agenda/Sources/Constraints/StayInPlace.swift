import MultaqaModel

/// What an earlier agenda told people stays where it was: not written by anyone, but made from that agenda.
enum StayInPlace {
    static let name = "stay_in_place"

    /// One wish for each session and visit that the earlier agenda places and the programme still has, named `stay.opening`.
    static func rules(for event: Event, keeping kept: KeptAgenda) -> [BoundRule] {
        let spots = spots(of: kept.agenda, in: event)
        return event.items.compactMap { item in
            guard let old = spots[item.index] else { return nil }
            let says = Wording.each { language in
                let title = Wording.quoted(Wording.title(item, in: language), in: language)
                let day = Wording.day(old.day, in: language)
                let time = event.grid.time(old.start, inDay: old.day)
                switch language {
                case .arabic: return "\(title) تبقى \(day) على الساعة \(time)"
                case .english: return "\(title) stays \(day) at \(time)"
                default: return "\(title) reste \(day) à \(time.spoken)"
                }
            }
            return BoundRule(
                "stay.\(item.name)", name, .nature, .should(weight: kept.weight), says: says,
                .each([item.index]) { _, spot in moved(from: old, to: spot) })
        }
    }

    /// 3 for another day, 2 for another hour, 1 for another room only.
    private static func moved(from old: Spot, to new: Spot) -> Int {
        if old.day != new.day { return 3 }
        if old.start != new.start { return 2 }
        return old.room == new.room ? 0 : 1
    }

    /// Where the items of an event stand in an agenda, by item; its first day is the event's, whatever the date.
    static func spots(of agenda: Agenda, in event: Event) -> [Spot?] {
        let rooms = event.programme.rooms.map(\.name)
        var spots = [Spot?](repeating: nil, count: event.items.count)
        for (day, slots) in agenda.days.enumerated() where day < event.days {
            for slot in slots.slots where slot.kind != .pause && slot.group ?? 1 == 1 {
                guard let item = event.item(named: slot.session) else { continue }
                let start = event.grid.slot(day: day, minutes: slot.start.minutes)
                let room = slot.room.flatMap { rooms.firstIndex(of: $0) } ?? Spot.outside
                spots[item.index] = Spot(day: day, start: start, end: start + item.length, room: room)
            }
        }
        return spots
    }
}
