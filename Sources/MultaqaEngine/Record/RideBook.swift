import MultaqaModel

/// In which group and bus a delegate rides.
struct RideBook {
    private let rides: [String: (number: Int, bus: LocalizedText)]

    init(_ state: RunState) {
        var rides: [String: (number: Int, bus: LocalizedText)] = [:]
        let transport = state.workflow?.programme?.transport
        for group in state.grouping?.groups ?? [] {
            let bus = transport?.buses.first { $0.name == group.bus }
            let title = bus.map { $0.title.isEmpty ? LocalizedText($0.name) : $0.title }
            for delegate in group.delegates { rides[delegate] = (group.number, title ?? "") }
        }
        self.rides = rides
    }

    /// The number; an empty text for who has no group.
    func group(of delegate: String) -> Value { rides[delegate].map { .int($0.number) } ?? .text("") }

    func bus(of delegate: String) -> LocalizedText { rides[delegate]?.bus ?? "" }
}
