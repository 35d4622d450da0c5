/// Deals people out in one pass: what belongs together first, the large before the small, each to the ride where it costs least and
/// that is the emptiest. Near-linear, so that it also serves thousands.
struct Dealing {
    private let problem: GroupProblem
    private(set) var seating: Seating
    /// By ride, the class at each outing in which groups share centres; a fixed share of them, for speed.
    private let classes: [[Int]]
    private var classLoads: [[Int]]
    private let sharing: [GroupProblem.Outing]

    /// Nil where this way of dealing does not keep every rule.
    static func seating(_ problem: GroupProblem) -> Seating? {
        var dealing = Dealing(problem)
        guard dealing.deal() else { return nil }
        dealing.mend()
        let found = dealing.seating
        return found.price.must == 0 && problem.canRotate(found.loads) ? found : nil
    }

    private init(_ problem: GroupProblem) {
        self.problem = problem
        seating = Seating(problem)
        sharing = problem.outings.filter { $0.places < GroupProblem.unlimited }
        var classes = [[Int]](repeating: [], count: problem.rides.count)
        var classLoads: [[Int]] = []
        for outing in sharing {
            for tour in problem.tours {
                for (turn, ride) in tour.enumerated() {
                    classes[ride].append(classLoads.count + turn % outing.rounds)
                }
                classLoads += [[Int]](repeating: [0, outing.places], count: outing.rounds)
            }
        }
        self.classes = classes
        self.classLoads = classLoads
    }

    private func room(on ride: Int) -> Int {
        classes[ride].reduce(problem.rides[ride].seats - seating.loads[ride]) { room, number in
            min(room, classLoads[number][1] - classLoads[number][0])
        }
    }

    private mutating func seat(_ party: Int, as row: [Int]) {
        seating.seat(party, as: row)
        for ride in row.indices where row[ride] > 0 {
            for number in classes[ride] { classLoads[number][0] += row[ride] }
        }
    }

    private mutating func lift(_ party: Int) {
        let row = seating.counts[party]
        for ride in row.indices where row[ride] > 0 {
            for number in classes[ride] { classLoads[number][0] -= row[ride] }
        }
        seating.lift(party)
    }

    /// The emptier, in shares of its seats; where seats are not limited, by heads.
    private func isEmptier(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (
            seating.loads[left] * problem.rides[right].seats, seating.loads[right] * problem.rides[left].seats
        )
        return (a, left) < (b, right)
    }

    // MARK: In one pass

    private mutating func deal() -> Bool {
        for cluster in clusters() {
            if cluster.count > 1, let ride = ride(for: cluster) {
                for party in cluster { seat(party, as: seating.row(of: party, whole: ride)) }
                continue
            }
            for party in cluster {
                guard let row = cheapestRow(for: party) else { return false }
                seat(party, as: row)
            }
        }
        return true
    }

    /// Parties that some rule wants together, the largest first.
    private func clusters() -> [[Int]] {
        var root = Array(problem.parties.indices)
        func find(_ party: Int) -> Int {
            var party = party
            while root[party] != party { party = root[party] }
            return party
        }
        for rule in problem.rules {
            guard case .same(let parties) = rule.demand, let first = parties.first else { continue }
            for party in parties.dropFirst() { root[find(party)] = find(first) }
        }
        var members: [Int: [Int]] = [:]
        for party in problem.parties.indices { members[find(party), default: []].append(party) }
        let named = Set(
            problem.rules.flatMap { rule -> [Int] in
                switch rule.demand {
                case .different(let parties), .inBus(let parties, _): parties
                case .together, .apart, .same: []
                }
            })
        let ranked = members.values.map { cluster in
            (
                cluster: cluster.sorted(), people: cluster.reduce(0) { $0 + problem.parties[$1].people },
                isNamed: cluster.contains { named.contains($0) }
            )
        }
        return ranked.sorted { left, right in
            (left.isNamed ? 0 : 1, -left.people, left.cluster[0])
                < (right.isNamed ? 0 : 1, -right.people, right.cluster[0])
        }.map(\.cluster)
    }

    private func ride(for cluster: [Int]) -> Int? {
        let people = cluster.reduce(0) { $0 + problem.parties[$1].people }
        var best: (ride: Int, price: Seating.Price)?
        for ride in problem.rides.indices where room(on: ride) >= people {
            let price = cluster.reduce(into: Seating.Price()) { sum, party in
                let own = seating.price(of: party, whole: ride)
                sum.must += own.must
                sum.should += own.should
            }
            if price.must == 0, best.map({ price < $0.price || price == $0.price && isEmptier(ride, $0.ride) }) ?? true
            {
                best = (ride, price)
            }
        }
        return best?.ride
    }

    /// All on one ride, each on another, or filling up: what costs least.
    private func cheapestRow(for party: Int) -> [Int]? {
        let people = problem.parties[party].people
        var best: (ride: Int, price: Seating.Price)?
        for ride in problem.rides.indices where room(on: ride) >= people {
            let price = seating.price(of: party, whole: ride)
            if price.must == 0, best.map({ price < $0.price || price == $0.price && isEmptier(ride, $0.ride) }) ?? true
            {
                best = (ride, price)
            }
        }
        if let best, best.price.should == 0 || people == 1 { return seating.row(of: party, whole: best.ride) }
        var rows = [spread(party, over: people), spread(party, over: 1)].compactMap(\.self)
        if let best { rows.insert(seating.row(of: party, whole: best.ride), at: 0) }
        let priced = rows.map { (row: $0, price: seating.price(of: party, as: $0)) }.filter { $0.price.must == 0 }
        return priced.min { $0.price < $1.price }?.row
    }

    /// One by one, each to the cheapest ride with room; at least on `over` rides where so many have room.
    private func spread(_ party: Int, over wanted: Int) -> [Int]? {
        var row = [Int](repeating: 0, count: problem.rides.count)
        var left = problem.parties[party].people
        let order = problem.rides.indices.sorted { left, right in
            let (a, b) = (seating.price(of: party, whole: left), seating.price(of: party, whole: right))
            return a == b ? isEmptier(left, right) : a < b
        }
        let rooms = order.map { room(on: $0) }
        let share = wanted > 1 ? 1 : left
        for round in 0..<2 where left > 0 {
            for (position, ride) in order.enumerated() where left > 0 {
                let most = round == 0 ? share : left
                let taken = min(left, most, rooms[position] - row[ride])
                if taken > 0 {
                    row[ride] += taken
                    left -= taken
                }
            }
        }
        return left == 0 && fitsClasses(row) ? row : nil
    }

    private func fitsClasses(_ row: [Int]) -> Bool {
        var added: [Int: Int] = [:]
        for ride in row.indices where row[ride] > 0 {
            for number in classes[ride] { added[number, default: 0] += row[ride] }
        }
        return added.allSatisfy { classLoads[$0.key][0] + $0.value <= classLoads[$0.key][1] }
    }

    // MARK: Mending

    /// Moves parties of broken wishes where that costs less, alone or in exchange for another as large.
    private mutating func mend() {
        for _ in 0..<3 where seating.price.should > 0 {
            let before = seating.price
            var tries = 200_000 / max(1, problem.rides.count)
            let concerned = problem.rules.indices.filter { seating.breaches(of: $0) > 0 }
                .flatMap { problem.rules[$0].parties }
            for party in Set(concerned).sorted() where tries > 0 {
                tries -= 1
                move(party)
                exchange(party, &tries)
            }
            if seating.price == before { return }
        }
    }

    private mutating func move(_ party: Int) {
        let (old, before) = (seating.counts[party], seating.price)
        lift(party)
        seat(party, as: cheapestRow(for: party) ?? old)
        if before < seating.price {
            lift(party)
            seat(party, as: old)
        }
    }

    private mutating func exchange(_ party: Int, _ tries: inout Int) {
        let people = problem.parties[party].people
        for other in problem.parties.indices where tries > 0 && other != party {
            guard problem.parties[other].people == people, seating.counts[other] != seating.counts[party] else {
                continue
            }
            tries -= 1
            let (mine, theirs, before) = (seating.counts[party], seating.counts[other], seating.price)
            lift(party)
            lift(other)
            seat(party, as: theirs)
            seat(other, as: mine)
            if seating.price < before { return }
            lift(party)
            lift(other)
            seat(party, as: mine)
            seat(other, as: theirs)
        }
    }
}
