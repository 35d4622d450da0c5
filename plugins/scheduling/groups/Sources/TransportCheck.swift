import MultaqaModel

/// Looks at what was written about visits and transport, before anybody rides.
struct TransportCheck {
    private let programme: Programme
    /// Nil while the communes are not known.
    private let communes: Set<String>?
    private let locate: @Sendable (String) -> SourcePlace?
    private let place: SourcePlace?

    init(
        _ programme: Programme, communes: Set<String>?, locate: @escaping @Sendable (String) -> SourcePlace?,
        place: SourcePlace?
    ) {
        self.programme = programme
        self.communes = communes
        self.locate = locate
        self.place = place
    }

    func diagnostics() -> [Diagnostic] {
        if programme.visits.isEmpty { return [Diagnostic(GroupsSituation.noVisits, at: place)] }
        return programme.visits.flatMap(visit) + (programme.transport.map { tours($0) + $0.rules.flatMap(rule) } ?? [])
    }

    private func visit(_ visit: Visit) -> [Diagnostic] {
        let path = "visits.\(visit.name)"
        let centres = max(1, visit.centres.count)
        let rounds = max(centres, visit.rounds ?? centres)
        var found: [Diagnostic] = []
        if let written = visit.rounds, written < centres {
            found.append(
                at("\(path).rounds", visit.place, .tooFewRounds(visit: visit.name, rounds: written, centres: centres)))
        }
        if rounds > 1, visit.stay(rounds: rounds) < 5 {
            found.append(
                at("\(path).lasts", visit.place, .roundsTooShort(visit: visit.name, lasts: visit.lasts, rounds: rounds))
            )
        }
        return found
    }

    private func tours(_ transport: Transport) -> [Diagnostic] {
        guard transport.tours > 1 else { return [] }
        return programme.visits.filter { $0.groups % transport.tours != 0 }.map {
            at(
                "transport.tours", nil,
                .toursWithoutHours(visit: $0.name, tours: transport.tours, groups: $0.groups))
        }
    }

    private func rule(_ rule: GroupRule) -> [Diagnostic] {
        let path = "transport.rules.\(rule.name)"
        var found: [Diagnostic] = []
        if let communes {
            for key in rule.communes where !communes.contains(key) {
                let meant = DidYouMean.nearest(to: key, in: communes.sorted())
                found.append(
                    at("\(path).communes", rule.place, .unknownCommune(rule: rule.name, found: key, meant: meant)))
            }
        }
        let buses = programme.transport?.buses.map(\.name) ?? []
        switch (rule.kind, rule.bus) {
        case (.inBus, nil): found.append(at(path, rule.place, .missing(rule: rule.name, kind: rule.kind, key: "bus")))
        case (.inBus, let bus?) where !buses.contains(bus):
            let meant = DidYouMean.nearest(to: bus, in: buses)
            found.append(at("\(path).bus", rule.place, .unknownBus(rule: rule.name, found: bus, meant: meant)))
        case (.inBus, _): break
        case (_, .some):
            found.append(at("\(path).bus", rule.place, .needless(rule: rule.name, kind: rule.kind, key: "bus")))
        default: break
        }
        if [.sameGroup, .differentGroups].contains(rule.kind), rule.communes.count < 2 {
            found.append(at(path, rule.place, .missing(rule: rule.name, kind: rule.kind, key: "communes: [a, b]")))
        }
        return found
    }

    /// At a path of the programme, else where its entry begins.
    private func at(_ path: String, _ own: SourcePlace?, _ situation: GroupsSituation) -> Diagnostic {
        Diagnostic(situation, at: locate("programme." + path) ?? own ?? place)
    }
}
