/// Rules about many variables.
extension NetworkSearch {
    /// - Returns: the decisions that lead to a dead end.
    mutating func followMany(_ changed: [Int], _ level: Int) -> SmallSet? {
        for index in counts.indices {
            let rule = counts[index]
            guard rule.variables.contains(where: changed.contains) else { continue }
            if let failure = follow(rule, level) { return failure }
        }
        for index in loads.indices {
            let rule = loads[index]
            if let failure = follow(rule, level) { return failure }
        }
        for index in checks.indices {
            let rule = checks[index]
            guard rule.variables.contains(where: changed.contains) else { continue }
            let values = rule.variables.map { value(of: $0, at: level) }
            guard rule.grows || !values.contains(-1), !rule.holds(values) else { continue }
            let known = zip(rule.variables, values).filter { $0.1 >= 0 }.map(\.0)
            return blame(known, level, tag: rule.tag)
        }
        return nil
    }

    private mutating func follow(_ rule: ConstraintNetwork.Count, _ level: Int) -> SmallSet? {
        for group in rule.groups.first?.indices ?? 0..<0 {
            let inside = rule.variables.indices.filter {
                holdsOnly(rule.groups[$0][group], rule.variables[$0], level)
            }
            if inside.count > rule.most { return blame(inside.map { rule.variables[$0] }, level, tag: rule.tag) }
            guard inside.count == rule.most else { continue }
            var (why, because) = (SmallSet(), SmallSet([rule.tag]))
            for position in inside {
                why.formUnion(causes[slot(rule.variables[position], level)])
                because.formUnion(rules[slot(rule.variables[position], level)])
            }
            for position in rule.variables.indices where !inside.contains(position) {
                let variable = rule.variables[position]
                let others = rule.groups[position][group].map { ~$0 }
                if !restrict(variable, to: others, at: level, because: why, because) {
                    return blame([variable], level)
                }
            }
        }
        return isMatched(rule, level) ? nil : blame(rule.variables, level, tag: rule.tag)
    }

    /// Whether every variable finds a group with room, counted by augmenting paths.
    private func isMatched(_ rule: ConstraintNetwork.Count, _ level: Int) -> Bool {
        let groups = rule.groups.first?.count ?? 0
        var holders = [[Int]](repeating: [], count: groups)
        func seat(_ position: Int, _ seen: inout [Bool]) -> Bool {
            let variable = rule.variables[position]
            // A value outside all groups is free.
            let all = rule.groups[position].reduce(into: [UInt64](repeating: 0, count: words[variable])) { sum, bits in
                for index in bits.indices { sum[index] |= bits[index] }
            }
            if !holdsOnly(all, variable, level) { return true }
            for group in 0..<groups where !seen[group] && holdsAny(of: rule.groups[position][group], variable, level) {
                seen[group] = true
                if holders[group].count < rule.most {
                    holders[group].append(position)
                    return true
                }
                for place in holders[group].indices where seat(holders[group][place], &seen) {
                    holders[group][place] = position
                    return true
                }
            }
            return false
        }
        for position in rule.variables.indices {
            var seen = [Bool](repeating: false, count: groups)
            if !seat(position, &seen) { return false }
        }
        return true
    }

    /// For each run of days: what can only stand there must not need more than its stretches hold, and no stretch holds more
    /// than the fullest sum of lengths that fits into it.
    private mutating func follow(_ rule: ConstraintNetwork.Load, _ level: Int) -> SmallSet? {
        let days = rule.stretches.count
        var (first, last) = ([Int](), [Int]())
        for position in rule.variables.indices {
            let seen = (0..<days).filter { holdsAny(of: rule.days[position][$0], rule.variables[position], level) }
            first.append(seen.first ?? 0)
            last.append(seen.last ?? -1)
        }
        for from in 0..<days {
            for to in from..<days {
                let inside = rule.variables.indices.filter { first[$0] >= from && last[$0] <= to }
                let needed = inside.reduce(0) { $0 + rule.lengths[$1] }
                guard needed > 0 else { continue }
                var sums: UInt64 = 1
                for position in inside where rule.lengths[position] < 64 {
                    sums |= sums << UInt64(rule.lengths[position])
                }
                let room = rule.stretches[from...to].joined().reduce(0) { $0 + Self.fullest(sums, $1) }
                if needed > room { return blame(inside.map { rule.variables[$0] }, level, tag: rule.tag) }
            }
        }
        return nil
    }

    /// The largest sum that is not above the limit.
    private static func fullest(_ sums: UInt64, _ limit: Int) -> Int {
        guard limit < 63 else { return limit }
        return 63 - (sums & (1 << UInt64(limit + 1) - 1)).leadingZeroBitCount
    }
}
