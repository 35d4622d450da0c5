/// How many people of each party ride where, with what makes the price of a change quick to tell.
///
/// A breach is counted so that one more party never takes one back: a party that is torn (or sits together where it should not),
/// communes of one wish on more than one ride, each commune too many on a ride, a party in the wrong bus.
struct Seating: Sendable {
    /// What a placement adds: breaches of rules that must hold, and the weight of wishes given up.
    struct Price: Hashable, Comparable, Sendable {
        var must = 0
        var should = 0

        static func < (left: Price, right: Price) -> Bool { (left.must, left.should) < (right.must, right.should) }

        mutating func add(_ count: Int, _ weight: Int?) {
            if let weight { should += weight * count } else { must += count }
        }
    }

    let problem: GroupProblem
    /// By party, then ride; a party that has no place yet is all zero.
    private(set) var counts: [[Int]]
    private(set) var loads: [Int]
    private(set) var price = Price()
    /// By rule about several parties, then ride: how many of its parties are there.
    private var present: [[Int]]
    /// By rule: on how many rides there is anybody.
    private var used: [Int]
    /// Rules by party.
    private let rules: [[Int]]

    init(_ problem: GroupProblem) {
        self.problem = problem
        counts = [[Int]](repeating: [Int](repeating: 0, count: problem.rides.count), count: problem.parties.count)
        loads = [Int](repeating: 0, count: problem.rides.count)
        present = problem.rules.map { _ in [Int](repeating: 0, count: problem.rides.count) }
        used = [Int](repeating: 0, count: problem.rules.count)
        var rules = [[Int]](repeating: [], count: problem.parties.count)
        for (position, rule) in problem.rules.enumerated() {
            for party in rule.parties { rules[party].append(position) }
        }
        self.rules = rules
    }

    /// The party as `row`, people by ride, would cost that much more.
    func price(of party: Int, as row: [Int]) -> Price {
        var price = Price()
        for rule in rules[party] {
            let added = breaches(of: rule, adding: row)
            if added > 0 { price.add(added, problem.rules[rule].weight) }
        }
        return price
    }

    /// The same with all of the party on one ride.
    func price(of party: Int, whole ride: Int) -> Price {
        var price = Price()
        for rule in rules[party] {
            let isBroken =
                switch problem.rules[rule].demand {
                case .together: false
                case .apart: problem.parties[party].people > 1
                case .same: used[rule] == 1 && present[rule][ride] == 0
                case .different: present[rule][ride] > 0
                case .inBus(_, let allowed): !allowed.contains(ride)
                }
            if isBroken { price.add(1, problem.rules[rule].weight) }
        }
        return price
    }

    func row(of party: Int, whole ride: Int) -> [Int] {
        var row = [Int](repeating: 0, count: loads.count)
        row[ride] = problem.parties[party].people
        return row
    }

    private func breaches(of rule: Int, adding row: [Int]) -> Int {
        switch problem.rules[rule].demand {
        case .together: row.count { $0 > 0 } > 1 ? 1 : 0
        case .apart: row.contains { $0 > 1 } ? 1 : 0
        case .same:
            used[rule] > 1 || used[rule] + newRides(of: rule, row) <= 1 ? 0 : 1
        case .different: row.indices.count { row[$0] > 0 && present[rule][$0] > 0 }
        case .inBus(_, let allowed): row.indices.contains { row[$0] > 0 && !allowed.contains($0) } ? 1 : 0
        }
    }

    private func newRides(of rule: Int, _ row: [Int]) -> Int {
        row.indices.count { row[$0] > 0 && present[rule][$0] == 0 }
    }

    /// The party must have no place yet.
    mutating func seat(_ party: Int, as row: [Int]) {
        let added = price(of: party, as: row)
        price.must += added.must
        price.should += added.should
        counts[party] = row
        for ride in row.indices where row[ride] > 0 { loads[ride] += row[ride] }
        for rule in rules[party] {
            used[rule] += newRides(of: rule, row)
            for ride in row.indices where row[ride] > 0 { present[rule][ride] += 1 }
        }
    }

    /// Takes a party off again.
    mutating func lift(_ party: Int) {
        let row = counts[party]
        for ride in row.indices where row[ride] > 0 { loads[ride] -= row[ride] }
        for rule in rules[party] {
            for ride in row.indices where row[ride] > 0 { present[rule][ride] -= 1 }
            used[rule] -= newRides(of: rule, row)
        }
        counts[party] = row.map { _ in 0 }
        let added = price(of: party, as: row)
        price.must -= added.must
        price.should -= added.should
    }

    /// How often a rule is broken, counted from nothing.
    func breaches(of rule: Int) -> Int {
        switch problem.rules[rule].demand {
        case .together(let parties): parties.count { counts[$0].count { $0 > 0 } > 1 }
        case .apart(let parties): parties.count { counts[$0].contains { $0 > 1 } }
        case .same(let parties): rides(of: parties).count > 1 ? 1 : 0
        case .different(let parties):
            loads.indices.reduce(0) { sum, ride in sum + max(0, parties.count { counts[$0][ride] > 0 } - 1) }
        case .inBus(let parties, let allowed): parties.count { !rides(of: [$0]).isSubset(of: allowed) }
        }
    }

    func rides(of parties: [Int]) -> Set<Int> {
        parties.reduce(into: []) { rides, party in
            for ride in loads.indices where counts[party][ride] > 0 { rides.insert(ride) }
        }
    }
}
