import MultaqaModel

/// What the wishes of an agenda must cost at least.
///
/// Wishes are asked for like musts. Those that cannot all be kept cost at least the least weight among them; that much is
/// taken off each of them, and the question is asked again (core-guided bounds as in MaxSAT; Fu, Malik: "On solving the partial
/// MAX-SAT problem", SAT 2006).
struct WishBound {
    private static let steps = 5_000

    /// Never more than the best agenda pays.
    var bound = 0
    /// An agenda that pays exactly the bound, where one was found.
    var agenda: [Spot?]?
    /// Wishes that exclude each other, by index of the rule.
    var cores: [[Int]] = []

    /// - Parameters:
    ///   - best: what a known agenda pays; the search for the bound ends there.
    ///   - wished: spots of that agenda.
    init(_ problem: Problem, network: RuleNetwork, best: Int, wished: [Spot?]) {
        let rules = problem.rules
        let items = problem.event.items.map(\.index)
        let musts = rules.indices.filter { rules[$0].canBeGivenUp }
        var weights: [Int: Int] = [:]
        for index in rules.indices {
            if case .should(let weight) = rules[index].level { weights[index] = weight }
        }
        let seats = SeatBound.of(problem)
        for rule in seats.rules { weights[rule] = nil }
        bound = seats.bound
        while bound < best {
            let open = weights.keys.sorted()
            switch network.answer(items, under: musts + open, steps: Self.steps, wished: wished) {
            case .possible(let spots):
                if seats.rules.isEmpty { agenda = spots }
                return
            case .unknown: return
            case .impossible(let used):
                let core = Self.minimal(used.filter { weights[$0] != nil }) { kept in
                    network.answer(items, under: musts + kept, steps: Self.steps, wished: wished)
                }
                guard let least = core.compactMap({ weights[$0] }).min() else { return }
                bound += least
                cores.append(core)
                for rule in core { weights[rule] = weights[rule].flatMap { $0 > least ? $0 - least : nil } }
            }
        }
    }

    private static func minimal(_ used: [Int], ask: ([Int]) -> RuleNetwork.Answer) -> [Int] {
        var core = used
        for rule in used where core.contains(rule) {
            let rest = core.filter { $0 != rule }
            if case .impossible(let needed) = ask(rest) { core = rest.filter(needed.contains) }
        }
        return core
    }
}
