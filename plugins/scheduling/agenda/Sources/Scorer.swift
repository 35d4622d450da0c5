/// A board with its score kept up to date move by move. Evaluation and search share it.
///
/// A move costs the pairs of the moved item and the rules of many items that see it, never the whole board.
struct Scorer: Sendable {
    private struct Whole: Sendable {
        let level: Level
        let items: [Int]
        let day: Int?
        let cost: @Sendable (Board) -> Int
    }

    let problem: Problem
    private(set) var board: Board
    private(set) var score: Score
    /// The candidate each item stands on.
    private(set) var choice: [Problem.Candidate?]
    /// By item, what ties it to another wherever both stand.
    private let links: [[Link]]
    private let neighbours: Neighbours
    private let wholes: [Whole]
    private let wholesOfItem: [[Int]]
    private var wholeCost: [Int]

    init(_ problem: Problem) {
        let count = problem.event.items.count
        var links = [[Link]](repeating: [], count: count)
        var neighbours = Neighbours(items: count)
        var wholes: [Whole] = []
        var wholesOfItem = [[Int]](repeating: [], count: count)
        // Hard rules first: most spots fail there, and the rest need not be looked at.
        for rule in problem.rules.filter(\.level.isMust) + problem.rules.filter({ !$0.level.isMust }) {
            switch rule.reach {
            case .each: continue
            case .pairs(let pairs, let cost):
                for pair in pairs {
                    links[pair.first].append(
                        Link(other: pair.second, isFirst: true, level: rule.level, cost: cost))
                    links[pair.second].append(
                        Link(other: pair.first, isFirst: false, level: rule.level, cost: cost))
                }
            case .overlaps(let pairs, let cost): neighbours.add(pairs, rule.level, cost)
            case .whole(let items, let day, _, let cost):
                for item in items { wholesOfItem[item].append(wholes.count) }
                wholes.append(Whole(level: rule.level, items: items, day: day, cost: cost))
            case .perDay(let items, let most):
                for item in items { wholesOfItem[item].append(wholes.count) }
                wholes.append(
                    Whole(level: rule.level, items: items, day: nil) {
                        MaxPerDay.excess(of: items, above: most, on: $0)
                    })
            }
        }
        self.problem = problem
        self.links = links
        self.neighbours = neighbours
        self.wholes = wholes
        self.wholesOfItem = wholesOfItem
        let board = Board(items: count, slots: problem.event.grid.count)
        wholeCost = wholes.map { $0.cost(board) }
        choice = Array(repeating: nil, count: count)
        score = problem.score(of: board)
        self.board = board
    }

    /// The price a lifted item would add on that candidate, or nil when a hard rule forbids it.
    mutating func price(of item: Int, at candidate: Problem.Candidate) -> Int? {
        guard var added = legalPairs(of: item, at: candidate.spot) else { return nil }
        added += candidate.cost
        guard !wholesOfItem[item].isEmpty else { return added.price }
        board.place(item, at: candidate.spot)
        for index in wholesOfItem[item] {
            let whole = wholes[index]
            if let day = whole.day, day != candidate.spot.day { continue }
            added.add(whole.cost(board) - wholeCost[index], whole.level)
        }
        board.lift(item)
        return added.must > 0 ? nil : added.price
    }

    /// Whether no hard rule between two items forbids the spot.
    func allows(_ item: Int, at spot: Spot) -> Bool { legalPairs(of: item, at: spot) != nil }

    /// What would have to leave before a lifted item may stand there under the hard rules.
    mutating func occupants(against item: Int, at candidate: Problem.Candidate) -> [Int] {
        let spot = candidate.spot
        var found: Set<Int> = []
        for link in links[item] where link.level.isMust {
            guard let other = board[link.other], !found.contains(link.other) else { continue }
            if link.price(spot, other) > 0 { found.insert(link.other) }
        }
        neighbours.each(of: item, at: spot, on: board) { link, other in
            if link.level.isMust, link.price(spot, other) > 0 { found.insert(link.other) }
            return true
        }
        let hard = wholesOfItem[item].filter { wholes[$0].level.isMust }
        guard !hard.isEmpty else { return found.sorted() }
        board.place(item, at: spot)
        for index in hard where wholes[index].day ?? spot.day == spot.day {
            guard wholes[index].cost(board) > wholeCost[index] else { continue }
            found.formUnion(wholes[index].items.filter { $0 != item && board[$0] != nil })
        }
        board.lift(item)
        return found.sorted()
    }

    /// Puts a lifted item on a candidate.
    mutating func place(_ item: Int, at candidate: Problem.Candidate) {
        score.unplaced -= 1
        score += candidate.cost
        score += pairs(of: item, at: candidate.spot)
        board.place(item, at: candidate.spot)
        choice[item] = candidate
        recountWholes(of: item, on: candidate.spot.day)
    }

    /// Takes an item off the board.
    mutating func lift(_ item: Int) {
        guard let candidate = choice[item] else { return }
        board.lift(item)
        choice[item] = nil
        score.unplaced += 1
        score -= candidate.cost
        score -= pairs(of: item, at: candidate.spot)
        recountWholes(of: item, on: candidate.spot.day)
    }

    private mutating func recountWholes(of item: Int, on day: Int) {
        for index in wholesOfItem[item] {
            let whole = wholes[index]
            if let only = whole.day, only != day { continue }
            let cost = whole.cost(board)
            score.add(cost - wholeCost[index], whole.level)
            wholeCost[index] = cost
        }
    }

    private func pairs(of item: Int, at spot: Spot) -> Score {
        var sum = Score()
        for link in links[item] {
            guard let other = board[link.other] else { continue }
            sum.add(link.price(spot, other), link.level)
        }
        neighbours.each(of: item, at: spot, on: board) { link, other in
            sum.add(link.price(spot, other), link.level)
            return true
        }
        return sum
    }

    private func legalPairs(of item: Int, at spot: Spot) -> Score? {
        var sum = Score()
        neighbours.each(of: item, at: spot, on: board) { link, other in
            sum.add(link.price(spot, other), link.level)
            return sum.must == 0
        }
        for link in links[item] where sum.must == 0 {
            guard let other = board[link.other] else { continue }
            sum.add(link.price(spot, other), link.level)
        }
        return sum.must > 0 ? nil : sum
    }
}
