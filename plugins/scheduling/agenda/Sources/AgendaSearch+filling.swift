import MultaqaSearch

extension AgendaSearch {
    /// What a search from the first hour to the last remembers.
    struct Filling {
        /// An hour and what was still outside then, after which item: the state of a dead end.
        struct State: Hashable {
            let now: Int
            let last: Int
            let waiting: [Int]
        }

        let startsAt: [[Int: [Problem.Candidate]]]
        let latest: [Int]
        /// Shared by all tries.
        var dead: Set<State> = []
        var stepsLeft = 0
        /// How far chance may overrule the price; it grows with every try.
        var daring = 0.0

        init(_ problem: Problem) {
            startsAt = problem.candidates.map { Dictionary(grouping: $0, by: \.spot.start) }
            latest = problem.candidates.map { $0.map(\.spot.start).max() ?? -1 }
        }
    }

    /// Fills the event from its first hour to its last with what the whole assembly attends: backtracking that never wastes
    /// more time than there is to spare. Where the days are nearly full this finds a way that local moves miss.
    ///
    /// - Returns: false when none was found within the steps; the board then is empty.
    mutating func fill(_ filling: inout Filling, steps: Int) -> Bool {
        for item in problem.event.items { scorer.lift(item.index) }
        let plenaries = problem.event.items.filter(\.isPlenary).map(\.index)
        filling.stepsLeft = steps
        filling.daring += 20
        return fill(plenaries, from: 0, after: -1, &filling)
    }

    private mutating func fill(_ waiting: [Int], from now: Int, after last: Int, _ filling: inout Filling) -> Bool {
        if waiting.isEmpty { return true }
        filling.stepsLeft -= 1
        guard filling.stepsLeft >= 0, now < problem.event.grid.count, canFit(waiting, from: now),
            waiting.allSatisfy({ filling.latest[$0] >= now })
        else { return false }
        let state = Filling.State(now: now, last: last, waiting: waiting)
        guard !filling.dead.contains(state) else { return false }
        for option in options(waiting, at: now, filling) {
            scorer.place(option.item, at: option.candidate)
            let rest = waiting.filter { $0 != option.item }
            let end = option.candidate.spot.end
            if rest.allSatisfy({ canStillStand($0, from: end) }), fill(rest, from: end, after: option.item, &filling) {
                return true
            }
            scorer.lift(option.item)
        }
        if fill(waiting, from: now + 1, after: last, &filling) { return true }
        if filling.stepsLeft >= 0 { filling.dead.insert(state) }
        return false
    }

    /// What may start now, the cheapest first, more or less.
    private mutating func options(
        _ waiting: [Int], at now: Int, _ filling: Filling
    ) -> [(item: Int, candidate: Problem.Candidate)] {
        var found: [(item: Int, candidate: Problem.Candidate, rank: Double)] = []
        for item in waiting {
            var best: (candidate: Problem.Candidate, price: Int)?
            for candidate in filling.startsAt[item][now] ?? [] {
                guard let price = scorer.price(of: item, at: candidate), price < best?.price ?? .max else { continue }
                best = (candidate, price)
            }
            guard let best else { continue }
            let rank = Double(best.price) + filling.daring * random.fraction()
            found.append((item, best.candidate, rank))
        }
        return found.sorted { ($0.rank, $0.item) < ($1.rank, $1.item) }.map { ($0.item, $0.candidate) }
    }

    /// Whether the stretches between pauses hold that much: none holds more than the fullest sum of lengths that fits.
    private func canFit(_ waiting: [Int], from now: Int) -> Bool {
        let lengths = waiting.map { problem.event.items[$0].length }
        let stretches = problem.event.blocks.joined().map { max(0, $0.upperBound - max(now, $0.lowerBound)) }
        var isSum = [Bool](repeating: false, count: 1 + (stretches.max() ?? 0))
        isSum[0] = true
        for length in lengths where length < isSum.count {
            for sum in (length..<isSum.count).reversed() where isSum[sum - length] { isSum[sum] = true }
        }
        var fullest = 0
        let fullestUpTo = isSum.indices.map { sum in
            if isSum[sum] { fullest = sum }
            return fullest
        }
        return lengths.reduce(0, +) <= stretches.reduce(0) { $0 + fullestUpTo[$1] }
    }

    private func canStillStand(_ item: Int, from now: Int) -> Bool {
        problem.candidates[item].contains { $0.spot.start >= now && scorer.allows(item, at: $0.spot) }
    }
}
