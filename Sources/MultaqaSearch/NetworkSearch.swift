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
    private let levelWords: Int

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
    private(set) var used = SmallSet()
    private var trouble: [Int]
    private var stepsLeft: Int
    private var queue: [Int] = []
    private var isQueued: [Bool]
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
        case .found: return .possible(network.sizes.indices.map { isAsked($0) ? value(of: $0, at: variables.count) : -1 })
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

    // MARK: Domains

    func slot(_ variable: Int, _ level: Int) -> Int { level * network.sizes.count + variable }

    func word(_ variable: Int, _ level: Int) -> Int { level * levelWords + base[variable] }

    /// The single value of a variable, or -1.
    func value(of variable: Int, at level: Int) -> Int {
        guard sizes[slot(variable, level)] == 1 else { return -1 }
        let first = word(variable, level)
        for index in 0..<words[variable] where domain[first + index] != 0 {
            return index << 6 + domain[first + index].trailingZeroBitCount
        }
        return -1
    }

    func holdsAny(of bits: [UInt64], _ variable: Int, _ level: Int) -> Bool {
        let first = word(variable, level)
        for index in 0..<words[variable] where domain[first + index] & bits[index] != 0 { return true }
        return false
    }

    func holdsOnly(_ bits: [UInt64], _ variable: Int, _ level: Int) -> Bool {
        let first = word(variable, level)
        for index in 0..<words[variable] where domain[first + index] & ~bits[index] != 0 { return false }
        return true
    }

    mutating func enqueue(_ variable: Int) {
        guard !isQueued[variable] else { return }
        isQueued[variable] = true
        queue.append(variable)
    }

    /// - Returns: whether any value is left.
    mutating func restrict(
        _ variable: Int, to allowed: [UInt64], at level: Int, because causes: SmallSet, _ rules: SmallSet
    ) -> Bool {
        let first = word(variable, level)
        var size = 0
        var isChanged = false
        for index in 0..<words[variable] {
            let old = domain[first + index]
            let new = old & allowed[index]
            if new != old {
                isChanged = true
                domain[first + index] = new
            }
            size += new.nonzeroBitCount
        }
        guard isChanged else { return true }
        sizes[slot(variable, level)] = size
        self.causes[slot(variable, level)].formUnion(causes)
        self.rules[slot(variable, level)].formUnion(rules)
        enqueue(variable)
        return size > 0
    }

    /// Follows all rules until nothing changes.
    ///
    /// - Returns: nil, or the decisions that lead to a dead end.
    private mutating func propagate(_ level: Int) -> SmallSet? {
        var changed: [Int] = []
        var failure: SmallSet?
        repeat {
            while failure == nil, let variable = queue.popLast() {
                isQueued[variable] = false
                changed.append(variable)
                if let dead = followLinks(of: variable, level) {
                    trouble[dead] += 1
                    failure = blame([dead], level)
                }
            }
            if failure == nil {
                failure = followMany(changed, level)
                changed.removeAll(keepingCapacity: true)
            }
        } while failure == nil && !queue.isEmpty
        for variable in queue { isQueued[variable] = false }
        queue.removeAll(keepingCapacity: true)
        return failure
    }

    /// - Returns: a variable left without values.
    private mutating func followLinks(of variable: Int, _ level: Int) -> Int? {
        let first = word(variable, level)
        let isSingle = sizes[slot(variable, level)] == 1
        for position in links[variable].indices {
            let link = links[variable][position]
            guard !isDecided[link.other] || isSingle else { continue }
            let target = word(link.other, level)
            let count = words[link.other]
            var isChanged = false
            var size = 0
            for index in 0..<count {
                let old = domain[target + index]
                guard old != 0 else { continue }
                var supported: UInt64 = 0
                search: for from in 0..<words[variable] {
                    var rest = domain[first + from]
                    while rest != 0 {
                        let value = from << 6 + rest.trailingZeroBitCount
                        supported |= network.tables[link.table].words[value * count + index]
                        if old & ~supported == 0 { break search }
                        rest &= rest - 1
                    }
                }
                let new = old & supported
                if new != old {
                    isChanged = true
                    domain[target + index] = new
                }
                size += new.nonzeroBitCount
            }
            guard isChanged else { continue }
            let (here, there) = (slot(variable, level), slot(link.other, level))
            sizes[there] = size
            causes[there].formUnion(causes[here])
            rules[there].formUnion(rules[here])
            rules[there].insert(link.tag)
            if size == 0 { return link.other }
            enqueue(link.other)
        }
        return nil
    }

    /// The decisions behind what is missing from some variables; their rules are remembered as used.
    mutating func blame(_ variables: some Sequence<Int>, _ level: Int, tag: Int? = nil) -> SmallSet {
        var all = SmallSet()
        for variable in variables {
            all.formUnion(causes[slot(variable, level)])
            used.formUnion(rules[slot(variable, level)])
        }
        if let tag { used.insert(tag) }
        return all
    }
}
