/// Removing values, and remembering why.
extension NetworkSearch {
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
    mutating func propagate(_ level: Int) -> SmallSet? {
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
