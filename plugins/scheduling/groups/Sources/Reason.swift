/// Something without which a grouping might exist: a rule that must hold, the seats of the buses, the places of a visit's centres.
enum Reason: Hashable, Sendable {
    case rule(Int)
    case seats
    case places(Int)
}

extension GroupProblem {
    /// What could be given up, the particular before the general, so that a search leaves out the general first.
    var reasons: [Reason] {
        rules.indices.filter { rules[$0].weight == nil }.map(Reason.rule)
            + outings.indices.filter { outings[$0].places < Self.unlimited }.map(Reason.places)
            + (rides.contains { $0.seats < Self.unlimited } ? [.seats] : [])
    }

    /// As if only these held, and no wishes.
    func keeping(only reasons: Set<Reason>) -> GroupProblem {
        var problem = self
        problem.rules = rules.indices.filter { reasons.contains(.rule($0)) }.map { rules[$0] }
        for outing in outings.indices where !reasons.contains(.places(outing)) {
            problem.outings[outing].places = Self.unlimited
        }
        if !reasons.contains(.seats) { for ride in rides.indices { problem.rides[ride].seats = Self.unlimited } }
        return problem
    }

    /// With a wish made a rule that must hold.
    func demanding(_ rule: Int) -> GroupProblem {
        var problem = self
        problem.rules[rule].weight = nil
        return problem
    }
}

/// Finds a smallest set of reasons that cannot hold together: one after the other is left out, and stays out where the rest is still
/// impossible. Speaks only of what is proved.
enum ReasonSearch {
    /// Nil where the rest of the reasons was not shown to be impossible.
    static func contradiction(of problem: GroupProblem, steps: Int = GroupSearch.usualSteps) -> [Reason]? {
        var kept = problem.reasons
        guard isImpossible(problem, kept, steps) else { return nil }
        for reason in kept.reversed() {
            let rest = kept.filter { $0 != reason }
            if isImpossible(problem, rest, steps) { kept = rest }
        }
        return kept
    }

    /// Those of a contradiction that help when given up alone, then the others.
    static func relaxations(_ reasons: [Reason], of problem: GroupProblem, steps: Int = GroupSearch.usualSteps)
        -> [Reason]
    {
        let helps = reasons.filter { reason in
            let rest = Set(problem.reasons.filter { $0 != reason })
            if case .best = GroupSearch.answer(problem.keeping(only: rest), steps: steps, stopsAtFirst: true) {
                return true
            }
            return false
        }
        return helps + reasons.filter { !helps.contains($0) }
    }

    private static func isImpossible(_ problem: GroupProblem, _ reasons: [Reason], _ steps: Int) -> Bool {
        let asked = problem.keeping(only: Set(reasons))
        if case .impossible = GroupSearch.answer(asked, steps: steps, stopsAtFirst: true) { return true }
        return false
    }
}
