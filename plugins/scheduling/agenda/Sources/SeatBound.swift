import MultaqaModel

/// How many people must stand at least, where seats are a wish: sessions are spread over the rooms as if only the hours of each
/// room counted.
enum SeatBound {
    /// The rules it speaks about, and the weighted number of people.
    static func of(_ problem: Problem) -> (rules: [Int], bound: Int) {
        let event = problem.event
        var found: (rules: [Int], bound: Int) = ([], 0)
        for index in problem.rules.indices where problem.rules[index].constraint == SeatEveryone.name {
            guard case .should(let weight) = problem.rules[index].level else { continue }
            let asked = problem.rules[index].reach.items
            found.rules.append(index)
            found.bound += weight * standing(event.sessions.filter { asked.contains($0.index) }, in: event)
        }
        return found
    }

    /// Sessions of one length fill whole places; then the largest sessions in the largest rooms is the best there is, because
    /// what lacks seats grows with the audience and shrinks with the room. Other sessions count as if each were alone.
    private static func standing(_ sessions: [Item], in event: Event) -> Int {
        let seats = event.programme.rooms.map(\.seats).sorted(by: >)
        guard let shortest = sessions.map(\.length).min(), let largest = seats.first else { return 0 }
        // No room holds more sessions than of the shortest length.
        let places = event.blocks.joined().reduce(0) { $0 + $1.count / shortest }
        let audiences = sessions.map(\.seats).sorted(by: >)
        guard places > 0 else { return audiences.reduce(0) { $0 + max(0, $1 - largest) } }
        return audiences.enumerated().reduce(0) { sum, audience in
            let room = audience.offset / places
            return sum + (room < seats.count ? max(0, audience.element - seats[room]) : 0)
        }
    }
}
