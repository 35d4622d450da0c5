/// The complete search: every way of seating one party after the other, without those that cannot be better than the best known, and
/// without those that only exchange rides that nothing tells apart.
struct GroupSearch {
    enum Answer: Sendable {
        /// The best there is, or, unproved, the best that was found within the steps.
        case best(Seating, proved: Bool)
        case impossible
        /// Neither a grouping nor a proof within the steps.
        case unknown
    }

    static let usualSteps = 40_000

    private let problem: GroupProblem
    private let order: [Int]
    /// From this place of the order on, parties are bound to no other party: only loads matter.
    private let free: Int
    private let kinds: [Int]
    private let rooms: [Int]
    /// By place: people still to be seated from there on, and what they cost at the least.
    private let peopleFrom: [Int]
    private let ownFrom: [Int]
    private let tornWeight: [Int]
    private let stopsAtFirst: Bool

    private var best: Seating?
    private var stepsLeft: Int
    private var seen: [[Int]: Int] = [:]

    /// - Parameter stopsAtFirst: any grouping will do.
    static func answer(_ problem: GroupProblem, steps: Int = usualSteps, stopsAtFirst: Bool = false) -> Answer {
        if isTooMuch(problem) { return .impossible }
        let dealt = Dealing.seating(problem)
        if let dealt, stopsAtFirst || dealt.price.should == 0 { return .best(dealt, proved: dealt.price.should == 0) }
        var search = GroupSearch(problem, from: dealt, steps: steps, stopsAtFirst: stopsAtFirst)
        if let dealt, dealt.price.should == search.bound { return .best(dealt, proved: true) }
        var seating = Seating(problem)
        search.extend(&seating, 0)
        let isComplete = search.stepsLeft > 0
        if let best = search.best { return .best(best, proved: isComplete) }
        return isComplete ? .impossible : .unknown
    }

    /// What no grouping can cost less than.
    static func bound(_ problem: GroupProblem) -> Int {
        GroupSearch(problem, from: nil, steps: 0, stopsAtFirst: false).bound
    }

    /// More people than seats, or than a visit's smallest centre takes in all its rounds.
    private static func isTooMuch(_ problem: GroupProblem) -> Bool {
        let people = problem.people
        if problem.rides.indices.reduce(0, { $0 + problem.room(of: $1) }) < people { return true }
        return problem.outings.contains { outing in
            outing.places < GroupProblem.unlimited
                && problem.tours.reduce(0) { $0 + min($1.count, outing.rounds) * outing.places } < people
        }
    }

    private init(_ problem: GroupProblem, from known: Seating?, steps: Int, stopsAtFirst: Bool) {
        self.problem = problem
        self.stopsAtFirst = stopsAtFirst
        best = known
        stepsLeft = steps
        kinds = problem.kinds()
        rooms = problem.rides.indices.map(problem.room)
        var ties = [Int](repeating: 0, count: problem.parties.count)
        var torn = [Int](repeating: 0, count: problem.parties.count)
        for rule in problem.rules {
            switch rule.demand {
            case .same, .different, .inBus: for party in rule.parties { ties[party] += rule.weight == nil ? 1_000 : 1 }
            case .together(let parties): for party in parties { torn[party] += rule.weight ?? 0 }
            case .apart: break
            }
        }
        order = problem.parties.indices.sorted { left, right in
            (-ties[left], -problem.parties[left].people, left) < (-ties[right], -problem.parties[right].people, right)
        }
        free = order.firstIndex { ties[$0] == 0 } ?? order.count
        tornWeight = torn
        var people = [0]
        var own = [0]
        for party in order.reversed() {
            people.append(people[people.count - 1] + problem.parties[party].people)
            own.append(own[own.count - 1] + GroupSearch.ownPrice(of: party, in: problem))
        }
        peopleFrom = people.reversed()
        ownFrom = own.reversed()
    }

    /// What a party costs wherever it sits: wished together and apart at once, or more people than rides.
    private static func ownPrice(of party: Int, in problem: GroupProblem) -> Int {
        let people = problem.parties[party].people
        guard people > 1 else { return 0 }
        var (together, apart) = (0, 0)
        for rule in problem.rules {
            switch rule.demand {
            case .together(let parties) where parties.contains(party): together += rule.weight ?? 0
            case .apart(let parties) where parties.contains(party): apart += rule.weight ?? 0
            default: break
            }
        }
        return people > problem.rides.count ? apart : min(together, apart)
    }

    private var bound: Int { lowerBound(at: 0, loads: rooms.map { _ in 0 }) }

    /// What those still to come cost at the least: on their own, and because no more than so many parties of a size fit unbroken.
    private func lowerBound(at place: Int, loads: [Int]) -> Int {
        var classes: [Int: [Int]] = [:]
        for party in order[place...] where tornWeight[party] > 0 && problem.parties[party].people > 1 {
            classes[problem.parties[party].people, default: []].append(tornWeight[party])
        }
        let torn = classes.reduce(0) { sum, entry in
            let whole = rooms.indices.reduce(0) { $0 + (rooms[$1] - loads[$1]) / entry.key }
            guard whole < entry.value.count else { return sum }
            return sum + entry.value.sorted().prefix(entry.value.count - whole).reduce(0, +)
        }
        return max(torn, ownFrom[place])
    }

    private mutating func extend(_ seating: inout Seating, _ place: Int) {
        guard stepsLeft > 0 else { return }
        stepsLeft -= 1
        if let best, best.price.should <= seating.price.should + lowerBound(at: place, loads: seating.loads) { return }
        if place == order.count {
            if problem.canRotate(seating.loads) { best = seating }
            return
        }
        let room = rooms.indices.reduce(0) { $0 + rooms[$1] - seating.loads[$1] }
        guard room >= peopleFrom[place], !isKnown(seating, place) else { return }
        let party = order[place]
        for (row, _) in rows(for: party, seating) {
            seating.seat(party, as: row)
            extend(&seating, place + 1)
            seating.lift(party)
            if stepsLeft <= 0 || stopsAtFirst && best != nil { return }
        }
    }

    /// Whether the same loads were met here at no higher price.
    private mutating func isKnown(_ seating: Seating, _ place: Int) -> Bool {
        guard place >= free else { return false }
        let key = [place] + zip(kinds, seating.loads).map { $0 * GroupProblem.unlimited + $1 }.sorted()
        if let price = seen[key], price <= seating.price.should { return true }
        seen[key] = seating.price.should
        return false
    }

    /// Ways to seat a party that keep the rules, the cheapest and most even first.
    private mutating func rows(for party: Int, _ seating: Seating) -> [(row: [Int], price: Int)] {
        var found: [(row: [Int], price: Int, most: Int)] = []
        var row = [Int](repeating: 0, count: rooms.count)
        fill(&row, 0, problem.parties[party].people, seating) { row in
            let price = seating.price(of: party, as: row)
            guard price.must == 0 else { return }
            found.append((row, price.should, row.indices.reduce(0) { max($0, row[$1] > 0 ? seating.loads[$1] : 0) }))
        }
        stepsLeft -= found.count / 16
        return found.enumerated().sorted { left, right in
            (left.element.price, left.element.most, left.offset) < (
                right.element.price, right.element.most, right.offset
            )
        }.map { ($0.element.row, $0.element.price) }
    }

    /// Every way to part `left` people over the rides from `ride` on; of rides that are alike and empty, the first takes the most.
    private func fill(_ row: inout [Int], _ ride: Int, _ left: Int, _ seating: Seating, _ take: ([Int]) -> Void) {
        if left == 0 { return take(row) }
        guard ride < rooms.count else { return }
        var most = min(left, rooms[ride] - seating.loads[ride])
        if seating.loads[ride] == 0,
            let twin = (0..<ride).last(where: { kinds[$0] == kinds[ride] && seating.loads[$0] == 0 })
        {
            most = min(most, row[twin])
        }
        for people in stride(from: max(0, most), through: 0, by: -1) {
            row[ride] = people
            fill(&row, ride + 1, left - people, seating, take)
        }
        row[ride] = 0
    }
}
