/// A complete search: it finds values that keep all active rules, or proves that there are none and names the rules it used.
///
/// Every pruning carries the rules and the decisions it came from. Arc consistency after each decision, and a dead end jumps
/// back to the latest decision that has to do with it (Prosser: "MAC-CBJ: maintaining arc consistency with conflict-directed
/// backjumping", 1995). The next variable is the one with the fewest values for the trouble its rules caused before
/// (Boussemart et al.: "Boosting systematic search by weighting constraints", ECAI 2004).
public struct NetworkSearch {
    public enum Verdict: Hashable, Sendable {
        /// A value for each variable.
        case possible([Int])
        /// With a set of rules that suffices; more may be in it than needed.
        case impossible(SmallSet)
        /// The steps did not suffice.
        case unknown
    }

    enum Walk {
        case found
        /// The decisions that led here.
        case failed(SmallSet)
        case stopped
    }

    let network: ConstraintNetwork
    let active: Set<Int>
    let variables: [Int]
    /// First word of each variable's values within one level.
    let base: [Int]
    let words: [Int]
    let levelWords: Int

    /// Remaining values, level after level.
    var domain: [UInt64]
    /// Why values are missing: decisions and rules, level after level.
    var causes: [SmallSet]
    var rules: [SmallSet]
    var sizes: [Int]
    var isDecided: [Bool]
    var links: [[ConstraintNetwork.Link]]
    var counts: [ConstraintNetwork.Count]
    var loads: [ConstraintNetwork.Load]
    var checks: [ConstraintNetwork.Check]
    var used = SmallSet()
    var trouble: [Int]
    private var stepsLeft: Int
    var queue: [Int] = []
    var isQueued: [Bool]
    private let wished: [Int]

    /// - Parameters:
    ///   - variables: those to give values to; the others do not exist for this search.
    ///   - wished: a value to try first for each variable of the network, or -1.
    public init(
        _ network: ConstraintNetwork, variables: [Int], active: Set<Int>, steps: Int, wished: [Int] = []
    ) {
        self.network = network
        self.active = active
        self.variables = variables
        self.wished = wished
        stepsLeft = steps
        let asked = Set(variables)
        words = network.sizes.map { ConstraintNetwork.words(for: $0) }
        var base: [Int] = []
        var next = 0
        for count in words {
            base.append(next)
            next += count
        }
        self.base = base
        levelWords = next
        let levels = variables.count + 1
        domain = Array(repeating: 0, count: next * levels)
        causes = Array(repeating: SmallSet(), count: network.sizes.count * levels)
        rules = causes
        sizes = Array(repeating: 0, count: network.sizes.count * levels)
        isDecided = network.sizes.indices.map { !asked.contains($0) }
        links = network.links.map { links in links.filter { active.contains($0.tag) && asked.contains($0.other) } }
        counts = network.counts.filter { active.contains($0.tag) && asked.isSuperset(of: $0.variables) }
        loads = network.loads.filter { active.contains($0.tag) && asked.isSuperset(of: $0.variables) }
        checks = network.checks.filter { active.contains($0.tag) && asked.isSuperset(of: $0.variables) }
        trouble = Array(repeating: 1, count: network.sizes.count)
        isQueued = Array(repeating: false, count: network.sizes.count)
    }

    public mutating func verdict() -> Verdict {
        // More decisions than a set tells apart could be blamed for each other.
        guard variables.count < SmallSet.shared else { return .unknown }
        for variable in variables {
            for value in 0..<network.sizes[variable] {
                domain[base[variable] + value >> 6] |= 1 << UInt64(value & 63)
            }
            sizes[variable] = network.sizes[variable]
            for removal in network.removals[variable] where active.contains(removal.tag) {
                _ = restrict(variable, to: removal.allowed, at: 0, because: SmallSet(), SmallSet([removal.tag]))
            }
            if sizes[variable] == 0 { return .impossible(rules[variable]) }
            enqueue(variable)
        }
        if propagate(0) != nil { return .impossible(used) }
        switch walk(0) {
        case .found:
            let last = variables.count
            return .possible(network.sizes.indices.map { isAsked($0) ? value(of: $0, at: last) : -1 })
        case .failed: return .impossible(used)
        case .stopped: return .unknown
        }
    }

    private func isAsked(_ variable: Int) -> Bool { sizes[variable] > 0 }

    private mutating func walk(_ level: Int) -> Walk {
        guard let variable = nextVariable(level) else { return .found }
        var causes = self.causes[slot(variable, level)]
        let values = values(of: variable, at: level)
        for value in values {
            stepsLeft -= 1
            if stepsLeft < 0 { return .stopped }
            copyLevel(level)
            decide(variable, value, level)
            var failure = propagate(level + 1)
            if failure == nil {
                switch walk(level + 1) {
                case .found: return .found
                case .stopped: return .stopped
                case .failed(let why): failure = why
                }
            }
            isDecided[variable] = false
            guard var why = failure else { continue }
            // This decision has no part in it: no other value will help.
            guard why.contains(level) else { return .failed(why) }
            why.remove(level)
            causes.formUnion(why)
        }
        used.formUnion(rules[slot(variable, level)])
        return .failed(causes)
    }

    private mutating func nextVariable(_ level: Int) -> Int? {
        var best: Int?
        for variable in variables where !isDecided[variable] {
            guard let found = best else {
                best = variable
                continue
            }
            if sizes[slot(variable, level)] * trouble[found] < sizes[slot(found, level)] * trouble[variable] {
                best = variable
            }
        }
        return best
    }

    private func values(of variable: Int, at level: Int) -> [Int] {
        let first = level * levelWords + base[variable]
        let all = (0..<network.sizes[variable]).filter { domain[first + $0 >> 6] >> UInt64($0 & 63) & 1 != 0 }
        guard !wished.isEmpty, let place = all.firstIndex(of: wished[variable]) else { return all }
        return [all[place]] + all[..<place] + all[(place + 1)...]
    }

    private mutating func copyLevel(_ level: Int) {
        for index in 0..<levelWords { domain[(level + 1) * levelWords + index] = domain[level * levelWords + index] }
        let count = network.sizes.count
        for index in 0..<count {
            causes[(level + 1) * count + index] = causes[level * count + index]
            rules[(level + 1) * count + index] = rules[level * count + index]
            sizes[(level + 1) * count + index] = sizes[level * count + index]
        }
    }

    private mutating func decide(_ variable: Int, _ value: Int, _ level: Int) {
        let first = (level + 1) * levelWords + base[variable]
        for index in 0..<words[variable] { domain[first + index] = 0 }
        domain[first + value >> 6] = 1 << UInt64(value & 63)
        sizes[slot(variable, level + 1)] = 1
        causes[slot(variable, level + 1)] = SmallSet([level])
        rules[slot(variable, level + 1)] = SmallSet()
        isDecided[variable] = true
        enqueue(variable)
    }
}
