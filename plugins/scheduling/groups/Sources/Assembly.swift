import MultaqaModel

/// Everything the grouping is made from, by the names people know.
struct Assembly: Sendable {
    struct Commune: Sendable {
        var key: String
        var name: LocalizedText
        /// Keys of its delegates.
        var delegates: [String]
    }

    /// Communes with delegates.
    var communes: [Commune]
    var visits: [Visit]
    var transport: Transport

    init(communes: [Commune], visits: [Visit], transport: Transport) {
        self.communes = communes
        self.visits = visits
        self.transport = transport
    }

    /// Delegates of a run's record, in its order.
    init(record: Value, programme: Programme) {
        var communes: [Commune] = []
        var places: [String: Int] = [:]
        for row in record["delegates"]?.asList ?? [] {
            guard let key = row["key"]?.asText, let commune = row["commune_key"]?.asText else { continue }
            if let place = places[commune] {
                communes[place].delegates.append(key)
            } else {
                places[commune] = communes.count
                communes.append(
                    Commune(key: commune, name: row["commune"]?.asLocalized ?? LocalizedText(commune), delegates: [key])
                )
            }
        }
        self.init(communes: communes, visits: programme.visits, transport: programme.transport ?? Transport())
    }

    /// Groups a visit is made in where no bus is known.
    private var wantedGroups: Int { max(1, visits.map(\.groups).max() ?? 1) }

    func problem() -> GroupProblem {
        let tours = max(1, transport.tours)
        let rides =
            transport.buses.isEmpty
            ? (0..<wantedGroups).map { _ in GroupProblem.Ride(bus: nil, tour: 0, seats: GroupProblem.unlimited) }
            : (0..<tours).flatMap { tour in
                transport.buses.indices.map { GroupProblem.Ride(bus: $0, tour: tour, seats: transport.buses[$0].seats) }
            }
        return GroupProblem(
            parties: communes.map { GroupProblem.Party(key: $0.key, people: $0.delegates.count) }, rides: rides,
            outings: visits.map(outing), rules: transport.rules.compactMap { bound($0, rides) })
    }

    private func outing(_ visit: Visit) -> GroupProblem.Outing {
        let centres = max(1, visit.centres.count)
        return GroupProblem.Outing(
            name: visit.name, centres: centres, rounds: max(centres, visit.rounds ?? centres),
            places: visit.centres.compactMap(\.places).min() ?? GroupProblem.unlimited)
    }

    /// A rule about communes that have no delegates says nothing.
    private func bound(_ rule: GroupRule, _ rides: [GroupProblem.Ride]) -> BoundRule? {
        let named = rule.communes.isEmpty ? Set(communes.map(\.key)) : Set(rule.communes)
        let parties = communes.indices.filter { named.contains(communes[$0].key) }
        guard !parties.isEmpty else { return nil }
        let several = Set(parties.filter { communes[$0].delegates.count > 1 })
        let demand: BoundRule.Demand
        switch rule.kind {
        case .pairTogether: demand = .together(several)
        case .pairApart: demand = .apart(several)
        case .sameGroup: demand = .same(parties)
        case .differentGroups: demand = .different(parties)
        case .inBus:
            let bus = transport.buses.firstIndex { $0.name == rule.bus }
            demand = .inBus(parties, Set(rides.indices.filter { rides[$0].bus != nil && rides[$0].bus == bus }))
        }
        return BoundRule(name: rule.name, weight: rule.strength.weight, demand: demand)
    }
}

extension Rule.Strength {
    /// Nil for what must hold.
    var weight: Int? {
        switch self {
        case .must: nil
        case .should(let weight): weight
        }
    }
}
