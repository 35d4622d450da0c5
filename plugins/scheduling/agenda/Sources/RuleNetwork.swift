import MultaqaModel
import MultaqaSearch

/// The rules of an event in the form of the complete search: one variable for each item, one value for each spot it might
/// take, and the index of each rule as its tag.
///
/// Built once for an event; each question names the rules that shall hold. Wishes may be asked for like musts.
struct RuleNetwork: Sendable {
    enum Answer: Hashable {
        /// A spot for each item asked about.
        case possible([Spot?])
        /// Indices of rules that cannot hold together for these items; perhaps more than needed.
        case impossible([Int])
        case unknown
    }

    let event: Event
    let rules: [BoundRule]
    /// Rules that hold whatever is asked.
    let standing: [Int]
    private let spots: [[Spot]]
    private var network: ConstraintNetwork
    private let keepsNatureApart: Bool

    /// The tag of all rules that cannot be given up, when they are taken together.
    private var nature: Int { rules.count }

    /// - Parameter keepsNatureApart: each standing rule keeps its own tag and may be left out of a question; slower.
    init(_ event: Event, rules: [BoundRule], keepsNatureApart: Bool = false) {
        self.event = event
        self.rules = rules
        self.keepsNatureApart = keepsNatureApart
        standing = rules.indices.filter { rules[$0].origin == .nature && rules[$0].level.isMust }
        let alone = keepsNatureApart ? [] : standing.compactMap { RuleNetwork.each(of: rules[$0]) }
        spots = event.items.map { item in
            Problem.everySpot(of: item, in: event).filter { spot in
                !alone.contains { $0.items.contains(item.index) && $0.cost(item.index, spot) > 0 }
            }
        }
        network = ConstraintNetwork(sizes: spots.map(\.count))
        for index in rules.indices { addRuleOfOne(index) }
        addPairs()
        for index in rules.indices { addRuleOfMany(index) }
    }

    /// Whether the items can stand under the standing rules and some others.
    ///
    /// - Parameter wished: spots to try first, by item.
    func answer(
        _ items: [Int], under asked: [Int], without left: Set<Int> = [], steps: Int, wished: [Spot?] = []
    ) -> Answer {
        let kept = (standing + asked).filter { !left.contains($0) }
        var active = Set(keepsNatureApart ? kept : kept.filter { !standing.contains($0) })
        active.insert(nature)
        var network = network
        let load = addLoad(of: items, under: kept, to: &network)
        let first =
            wished.isEmpty
            ? []
            : spots.indices.map { item in
                wished[item].flatMap { spots[item].firstIndex(of: $0) } ?? -1
            }
        var search = NetworkSearch(network, variables: items, active: active, steps: steps, wished: first)
        switch search.verdict() {
        case .possible(let values):
            return .possible(spots.indices.map { values[$0] < 0 ? nil : spots[$0][values[$0]] })
        case .impossible(let used):
            let pauses = Set(kept.filter { rules[$0].constraint == KeepFree.name })
            let needsPauses = load.map(used.contains) ?? false
            return .impossible(kept.filter { used.contains($0) || (needsPauses && pauses.contains($0)) })
        case .unknown: return .unknown
        }
    }

    // MARK: From rules to the network

    private static func each(of rule: BoundRule) -> (items: [Int], cost: @Sendable (Int, Spot) -> Int)? {
        guard case .each(let items, let cost) = rule.reach else { return nil }
        return (items, cost)
    }

    private func tag(of rule: Int) -> Int { standing.contains(rule) && !keepsNatureApart ? nature : rule }

    private var isCounted: (Int) -> Bool {
        { rules[$0].level.isMust || rules[$0].level.isShould }
    }

    private mutating func addRuleOfOne(_ index: Int) {
        guard isCounted(index), let (items, cost) = Self.each(of: rules[index]) else { return }
        for item in items {
            let spots = spots[item]
            network.allow(item, tag: tag(of: index)) { cost(item, spots[$0]) == 0 }
        }
    }

    /// Pairs that the same rules tie, of items with the same spots, share one table.
    private mutating func addPairs() {
        struct Key: Hashable {
            let relations: [String]
            let first: Int
            let second: Int
        }
        var classes: [[Spot]: Int] = [:]
        let classOf = spots.map { list in
            classes[list]
                ?? {
                    classes[list] = classes.count
                    return classes.count - 1
                }()
        }
        // By pair and tag, the rules.
        var tied: [Reach.Pair: [Int: [Int]]] = [:]
        for index in rules.indices where isCounted(index) {
            for pair in rules[index].reach.pairs {
                tied[pair, default: [:]][tag(of: index), default: []].append(index)
            }
        }
        var tables: [Key: ConstraintNetwork.Matrix] = [:]
        for (pair, byTag) in tied.sorted(by: { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }) {
            let (first, second) = (spots[pair.first], spots[pair.second])
            for (tag, tying) in byTag.sorted(by: { $0.key < $1.key }) {
                let key = Key(
                    relations: tying.map { rules[$0].relation }, first: classOf[pair.first],
                    second: classOf[pair.second])
                let table =
                    tables[key]
                    ?? network.matrix(rows: first.count, columns: second.count) { row, column in
                        !tying.contains { rules[$0].reach.cost(of: first[row], second[column]) > 0 }
                    }
                tables[key] = table
                network.relate(pair.first, pair.second, by: table, tag: tag)
            }
        }
    }

    private mutating func addRuleOfMany(_ index: Int) {
        guard isCounted(index) else { return }
        let (event, spots) = (event, spots)
        switch rules[index].reach {
        case .each, .pairs, .overlaps: return
        case .perDay(let items, let most):
            network.limit(items, to: most, inEachOf: event.days, tag: tag(of: index)) { spots[$0][$1].day }
        case .whole(let items, _, let grows, let cost):
            network.check(items, grows: grows, tag: tag(of: index)) { values in
                var board = Board(items: event.items.count, slots: event.grid.count)
                for (item, value) in zip(items, values) where value >= 0 { board.place(item, at: spots[item][value]) }
                return cost(board) == 0
            }
        }
    }

    /// What the whole assembly attends comes one after the other, between the pauses that are asked for.
    ///
    /// - Returns: the tag of this, where it has to do with the question.
    private func addLoad(of items: [Int], under kept: [Int], to network: inout ConstraintNetwork) -> Int? {
        let together = items.filter { event.items[$0].isPlenary && !spots[$0].isEmpty }
        guard together.count > 1,
            let onePlace = kept.first(where: { standing.contains($0) && rules[$0].constraint == OnePlaceAtATime.name })
        else { return nil }
        let written = Set(
            kept.compactMap { index -> Int? in
                guard case .written(let rule) = rules[index].origin else { return nil }
                return rule
            })
        let stretches = event.stretches(between: event.pauses.filter { written.contains($0.rule) })
        let loadTag = tag(of: onePlace)
        let lengths = together.map { event.items[$0].length }
        network.load(together, lengths: lengths, stretches: stretches, tag: loadTag) { self.spots[$0][$1].day }
        return loadTag
    }
}

extension Level {
    var isShould: Bool { if case .should = self { true } else { false } }
}
