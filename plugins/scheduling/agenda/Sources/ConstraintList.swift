import MultaqaModel

/// Every constraint the agenda knows. A new one is a file in `Constraints` and a line here.
enum ConstraintList {
    static let standing: [any StandingConstraint.Type] = [
        WithinHours.self,
        Pinned.self,
        SeatEveryone.self,
        RoomEquipment.self,
        OnePlaceAtATime.self,
        TravelBetween.self,
        OneSessionPerRoom.self,
        LastOfItsDay.self,
    ]

    static let named: [any NamedConstraint.Type] = [
        KeepFree.self,
        Precede.self,
        SameDay.self,
        DifferentDay.self,
        NotAvailable.self,
        PreferDay.self,
        PreferTime.self,
        PreferRoom.self,
        Spread.self,
        Consecutive.self,
        MaxPerDay.self,
        OnePlaceAtATime.self,
        SeatEveryone.self,
        KeepTrackInOneRoom.self,
        NoParallelWithinTrack.self,
        SimilarApart.self,
        Order.self,
        FirstOfItsDay.self,
        Mix.self,
        InterpreterRest.self,
        RoomEquipment.self,
        LocalHours.self,
        AvoidTime.self,
        AvoidRoom.self,
        PauseBetween.self,
        FewAtOnce.self,
        ShortStay.self,
    ]

    /// Habits of good programmes; they decide only between agendas that are equal for every rule.
    static let habits: [any StandingConstraint.Type] = [
        NoHoles.self,
        BalancedDays.self,
        WrittenOrder.self,
        ThemeTogether.self,
        FirstRoom.self,
    ]

    static func named(_ name: String) -> (any NamedConstraint.Type)? { named.first { $0.name == name } }

    /// All rules of an event, tied to its items. A rule with an unknown constraint is left to the check.
    static func rules(for event: Event) -> [BoundRule] {
        standing.flatMap { $0.rules(for: event) } + writtenRules(for: event) + habits.flatMap { $0.rules(for: event) }
    }

    static func writtenRules(for event: Event) -> [BoundRule] {
        event.programme.rules.enumerated().compactMap { index, rule in
            guard let constraint = named(rule.constraint) else { return nil }
            let reading = RuleReading(rule: rule, event: event)
            let level: Level =
                switch rule.strength {
                case .must: .must
                case .should(let weight): .should(weight: max(1, weight))
                }
            // What a rule says beside naming items.
            let manner = constraint.keys.filter { ![.sessions, .track].contains($0.kind) }.compactMap { key in
                rule.arguments[key.name].map { "\(key.name)=\($0.written)" }
            }
            return BoundRule(
                rule.name, rule.constraint, .written(index), level, says: constraint.says(reading),
                constraint.reach(of: reading), relation: ([rule.constraint] + manner).joined(separator: " "))
        }
    }
}
