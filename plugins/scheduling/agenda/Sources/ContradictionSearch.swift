import MultaqaModel

/// Finds a smallest set of written rules that cannot hold together.
///
/// The complete search names the rules its proof used; then one rule after the other is left out, and stays out where the
/// rest is still impossible (deletion filter; Chinneck, Dravnieks: "Locating minimal infeasible constraint sets in linear
/// programs", ORSA Journal on Computing 3, 1991). Speaks only of what is proved.
struct ContradictionSearch {
    /// Steps of a first answer and of each that follows.
    private static let steps = 20_000
    private static let fewSteps = 3_000

    let network: RuleNetwork
    private let musts: [Int]

    init(_ problem: Problem) {
        network = RuleNetwork(problem.event, rules: problem.rules)
        musts = problem.rules.indices.filter { problem.rules[$0].canBeGivenUp }
    }

    private var event: Event { network.event }
    private var rules: [BoundRule] { network.rules }

    /// An agenda with everything in it, a contradiction, or neither, where the search does not end within its steps.
    enum Finding {
        case agenda([Spot?])
        case contradiction(Contradiction)
        case nothing
    }

    func finding(for board: Board) -> Finding {
        let all = event.items.map(\.index)
        switch network.answer(all, under: musts, steps: Self.steps, wished: board.spots) {
        case .possible(let spots): return .agenda(spots)
        case .impossible(let used): return .contradiction(contradiction(all, from: used))
        case .unknown: break
        }
        // Fewer items: an answer about them is an answer about all.
        for item in all where board[item] == nil {
            for scope in [[item], tied(to: item)] {
                if case .impossible(let used) = network.answer(scope, under: musts, steps: Self.steps) {
                    return .contradiction(contradiction(scope, from: used))
                }
            }
        }
        return .nothing
    }

    private func contradiction(_ items: [Int], from used: [Int]) -> Contradiction {
        let blamed = minimal(used.filter { rules[$0].canBeGivenUp }) { kept in
            network.answer(items, under: kept, steps: Self.fewSteps)
        }
        if !blamed.isEmpty { return contradiction(of: blamed.map { rules[$0] }, items) }
        return isTooMuch ? Contradiction.tooMuch(event) : contradiction(of: nature(items), items)
    }

    /// Leaves out what a proof does not need, the rules of the fewest items last.
    private func minimal(_ used: [Int], ask: ([Int]) -> RuleNetwork.Answer) -> [Int] {
        var core = used
        for rule in used.sorted(by: { (-rules[$0].reach.items.count, $0) < (-rules[$1].reach.items.count, $1) }) {
            guard core.contains(rule) else { continue }
            let rest = core.filter { $0 != rule }
            if case .impossible(let needed) = ask(rest) { core = rest.filter(needed.contains) }
        }
        return core.sorted()
    }

    /// No written rule is to blame: which of those that always hold are.
    private func nature(_ items: [Int]) -> [BoundRule] {
        let apart = RuleNetwork(event, rules: rules, keepsNatureApart: true)
        let hours = Set(apart.standing.filter { rules[$0].constraint == WithinHours.name })
        let blamed = minimal(apart.standing.filter { !hours.contains($0) }) { kept in
            apart.answer(items, under: [], without: Set(apart.standing).subtracting(kept), steps: Self.fewSteps)
        }
        return (blamed.isEmpty ? Array(hours) : blamed).map { rules[$0] }
    }

    /// What written rules tie to an item; a rule about everything ties nothing.
    private func tied(to item: Int) -> [Int] {
        let ties = musts.compactMap { index -> Set<Int>? in
            guard case .written = rules[index].origin else { return nil }
            if case .each = rules[index].reach { return nil }
            return rules[index].reach.items
        }
        var reached: Set<Int> = [item]
        var size = 0
        while size < reached.count {
            size = reached.count
            for items in ties where !items.isDisjoint(with: reached) { reached.formUnion(items) }
        }
        let pinned = event.items.filter { $0.day != nil && $0.at != nil }.map(\.index)
        return reached.union(pinned).sorted()
    }

    private var isTooMuch: Bool {
        event.items.filter(\.isPlenary).reduce(0) { $0 + $1.length } > event.days * event.grid.open.count
    }

    /// With what could be given up: first what helps alone, then the rest; what moves few items before what moves many.
    private func contradiction(of blamed: [BoundRule], _ items: [Int]) -> Contradiction {
        let ranked = blamed.filter(\.canBeGivenUp).map { rule -> (rule: BoundRule, rank: (Int, Int, String)) in
            let left = Set(rules.indices.filter { rules[$0].name == rule.name })
            var isEnough = false
            let rest = musts.filter { !left.contains($0) }
            if case .possible = network.answer(items, under: rest, steps: Self.fewSteps) { isEnough = true }
            return (rule, (isEnough ? 0 : 1, rule.reach.items.count, rule.name))
        }
        return Contradiction.of(blamed, relaxing: ranked.sorted { $0.rank < $1.rank }.map(\.rule))
    }
}
