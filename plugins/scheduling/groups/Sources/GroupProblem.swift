/// Who is to be dealt into which groups, in whole numbers: everything a rule may look at.
struct GroupProblem: Hashable, Sendable {
    /// The delegates of one commune; they are alike to every rule.
    struct Party: Hashable, Sendable {
        var key: String
        var people: Int
    }

    /// Room for one group: a bus on one of its tours.
    struct Ride: Hashable, Sendable {
        /// Position of the bus; nil where none is known.
        var bus: Int?
        /// Counted from 0.
        var tour: Int
        var seats: Int
    }

    /// A visit with its centres. The groups of a tour are dealt into as many classes as there are rounds; a class moves from
    /// centre to centre as one, so no two classes ever meet (see the page on the method).
    struct Outing: Hashable, Sendable {
        var name: String
        var centres: Int
        var rounds: Int
        /// People that its smallest centre takes at once.
        var places: Int
    }

    static let unlimited = 1_000_000

    var parties: [Party]
    var rides: [Ride]
    var outings: [Outing]
    var rules: [BoundRule]

    var people: Int { parties.reduce(0) { $0 + $1.people } }

    /// The most people that a ride can ever take: seats, and the places of every centre.
    func room(of ride: Int) -> Int {
        outings.reduce(rides[ride].seats) { min($0, $1.places) }
    }

    /// Whether groups of one tour must share centres at some visit.
    var sharesCentres: Bool {
        let largestTour = Dictionary(grouping: rides, by: \.tour).values.map(\.count).max() ?? 0
        return outings.contains { $0.places < Self.unlimited && $0.rounds < largestTour }
    }

    /// Rides that nothing tells apart have the same number.
    func kinds() -> [Int] {
        struct Kind: Hashable {
            var room: Int
            var tour: Int
            var named: [Bool]
        }
        let sharing = sharesCentres
        var numbers: [Kind: Int] = [:]
        return rides.indices.map { ride in
            let named = rules.compactMap { rule -> Bool? in
                if case .inBus(_, let allowed) = rule.demand { allowed.contains(ride) } else { nil }
            }
            let kind = Kind(room: room(of: ride), tour: sharing ? rides[ride].tour : 0, named: named)
            let number = numbers[kind] ?? numbers.count
            numbers[kind] = number
            return number
        }
    }
}

/// A rule about positions instead of names.
struct BoundRule: Hashable, Sendable {
    enum Demand: Hashable, Sendable {
        case together(Set<Int>)
        case apart(Set<Int>)
        case same([Int])
        case different([Int])
        /// Rides of the bus.
        case inBus([Int], Set<Int>)
    }

    var name: String
    /// Nil for a rule that must hold.
    var weight: Int?
    var demand: Demand

    var parties: [Int] {
        switch demand {
        case .together(let parties), .apart(let parties): parties.sorted()
        case .same(let parties), .different(let parties), .inBus(let parties, _): parties
        }
    }
}
