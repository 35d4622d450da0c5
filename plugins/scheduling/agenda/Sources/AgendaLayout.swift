import MultaqaModel

/// From slots back to hours: the board as people read it.
enum AgendaLayout {
    static func days(of board: Board, in event: Event) -> [AgendaDay] {
        (0..<event.days).map { day in
            let slots = placedSlots(on: day, board, event) + pauseSlots(on: day, board, event)
            return AgendaDay(
                date: event.opening + day,
                slots: slots.sorted {
                    ($0.start, $0.room ?? "", $0.session, $0.group ?? 0)
                        < ($1.start, $1.room ?? "", $1.session, $1.group ?? 0)
                })
        }
    }

    private static func placedSlots(on day: Int, _ board: Board, _ event: Event) -> [AgendaSlot] {
        event.items.flatMap { item -> [AgendaSlot] in
            guard let spot = board[item.index], spot.day == day else { return [] }
            let start = event.grid.time(spot.start, inDay: day)
            let slot = AgendaSlot(
                session: item.name, kind: item.kind == .visit ? .visit : .session, title: item.title,
                room: spot.room == Spot.outside ? nil : event.programme.rooms[spot.room].name, start: start,
                end: start + item.minutes, speakers: item.speakers)
            guard item.groups > 1 else { return [slot] }
            return (1...item.groups).map { group in
                var slot = slot
                slot.group = group
                return slot
            }
        }
    }

    /// A pause is printed when it is kept and has a use: something ends right before it, or comes after it.
    private static func pauseSlots(on day: Int, _ board: Board, _ event: Event) -> [AgendaSlot] {
        let spots = board.spots.compactMap { $0 }.filter { $0.day == day }
        return event.pauses.filter { $0.day == day }.compactMap { pause in
            let isKept = !spots.contains { $0.start < pause.end && pause.start < $0.end }
            let hasUse = spots.contains { $0.end == pause.start || $0.start >= pause.end }
            guard isKept, hasUse else { return nil }
            let rule = event.programme.rules[pause.rule]
            return AgendaSlot(
                session: rule.name, kind: .pause, title: rule.why ?? LocalizedText(rule.name),
                start: event.grid.time(pause.start, inDay: day), end: event.grid.time(pause.end, inDay: day))
        }
    }
}
