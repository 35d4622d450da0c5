@testable import GroupsPlugin

/// The same problem by counting everything: every seating, every timetable.
enum Oracle {
    /// The least weight of broken wishes; nil where no grouping keeps the rules.
    static func best(_ problem: GroupProblem) -> Int? {
        var best: Int?
        var counts = [[Int]](repeating: [], count: problem.parties.count)
        func extend(_ party: Int) {
            guard party < problem.parties.count else {
                if let cost = cost(counts, problem) { best = min(best ?? cost, cost) }
                return
            }
            for row in rows(problem.parties[party].people, rides: problem.rides.count) {
                counts[party] = row
                extend(party + 1)
            }
        }
        extend(0)
        return best
    }

    private static func rows(_ people: Int, rides: Int) -> [[Int]] {
        if rides == 1 { return [[people]] }
        return (0...people).flatMap { first in rows(people - first, rides: rides - 1).map { [first] + $0 } }
    }

    private static func cost(_ counts: [[Int]], _ problem: GroupProblem) -> Int? {
        let loads = problem.rides.indices.map { ride in counts.reduce(0) { $0 + $1[ride] } }
        guard problem.rides.indices.allSatisfy({ loads[$0] <= problem.rides[$0].seats }),
            problem.outings.allSatisfy({ hasTimetable($0, loads.filter { $0 > 0 }) })
        else { return nil }
        var cost = 0
        for rule in problem.rules {
            let breaches = breaches(of: rule.demand, counts)
            if breaches > 0, rule.weight == nil { return nil }
            cost += breaches * (rule.weight ?? 0)
        }
        return cost
    }

    private static func breaches(of demand: BoundRule.Demand, _ counts: [[Int]]) -> Int {
        func rides(_ party: Int) -> Set<Int> { Set(counts[party].indices.filter { counts[party][$0] > 0 }) }
        switch demand {
        case .together(let parties): return parties.count { rides($0).count > 1 }
        case .apart(let parties): return parties.count { counts[$0].contains { $0 > 1 } }
        case .same(let parties): return parties.reduce(into: Set()) { $0.formUnion(rides($1)) }.count > 1 ? 1 : 0
        case .different(let parties):
            return counts[0].indices.reduce(0) { sum, ride in
                sum + max(0, parties.count { rides($0).contains(ride) } - 1)
            }
        case .inBus(let parties, let allowed): return parties.count { !rides($0).isSubset(of: allowed) }
        }
    }

    /// Whether the groups of one tour can see every centre once, by any timetable whatever.
    static func hasTimetable(_ outing: GroupProblem.Outing, _ sizes: [Int]) -> Bool {
        let ways = orders(of: Array(0..<outing.rounds), length: outing.centres)
        var there = [[Int]](repeating: [Int](repeating: 0, count: outing.centres), count: outing.rounds)
        func extend(_ group: Int) -> Bool {
            guard group < sizes.count else { return true }
            for rounds in ways {
                guard rounds.indices.allSatisfy({ there[rounds[$0]][$0] + sizes[group] <= outing.places }) else {
                    continue
                }
                for centre in rounds.indices { there[rounds[centre]][centre] += sizes[group] }
                if extend(group + 1) { return true }
                for centre in rounds.indices { there[rounds[centre]][centre] -= sizes[group] }
            }
            return false
        }
        return extend(0)
    }

    private static func orders(of all: [Int], length: Int) -> [[Int]] {
        if length == 0 { return [[]] }
        return all.flatMap { first in orders(of: all.filter { $0 != first }, length: length - 1).map { [first] + $0 } }
    }
}

/// Numbers that are the same on every machine.
struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return range.lowerBound + Int(state >> 33) % range.count
    }
}
