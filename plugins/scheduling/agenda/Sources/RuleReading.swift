import MultaqaModel

/// A written rule beside the event it speaks about. A key that the check refuses reads as absent, so that solving never traps.
struct RuleReading: Sendable {
    let rule: Rule
    let event: Event

    var days: Int { event.days }

    func items(_ key: String) -> [Item] {
        (rule.arguments[key]?.asWords ?? []).compactMap { event.item(named: $0) }
    }

    /// What `session`, `sessions` or `track` names, in the order of the programme, each once.
    var items: [Item] {
        let named = Set((items("session") + items("sessions")).map(\.index))
        let tracks = rule.arguments["track"]?.asWords ?? []
        return event.items.filter { item in
            named.contains(item.index) || item.track.map(tracks.contains) == true
        }
    }

    var indices: [Int] { items.map(\.index) }

    var span: HourSpan? { rule.arguments["at"]?.asSpan }

    /// Counted from 0; nil when unwritten.
    var day: Int? { rule.arguments["day"]?.asEventDay?.index(in: days) }

    var room: Int? {
        guard let name = rule.arguments["room"]?.asText else { return nil }
        return event.programme.rooms.firstIndex { $0.name == name }
    }

    func flag(_ key: String) -> Bool { rule.arguments[key]?.asFlag ?? false }

    func count(_ key: String) -> Int? { rule.arguments[key]?.asCount }

    /// The written hours on one day, in slots: what lies partly in a slot takes all of it.
    func slots(of span: HourSpan, onDay day: Int) -> Range<Int> {
        let start = event.grid.start(ofDay: day)
        return start + span.from.minutes / event.grid.unit..<start + event.grid.slots(span.to.minutes)
    }
}
