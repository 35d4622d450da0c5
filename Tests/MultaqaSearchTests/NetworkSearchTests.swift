import Testing

@testable import MultaqaSearch

@Suite struct NetworkSearchTests {
    /// Variables that must all differ, one tag for each pair in the order of the pairs.
    private func different(_ variables: Int, values: Int) -> ConstraintNetwork {
        var network = ConstraintNetwork(sizes: Array(repeating: values, count: variables))
        let table = network.matrix(rows: values, columns: values) { $0 != $1 }
        var tag = 0
        for first in 0..<variables {
            for second in first + 1..<variables {
                network.relate(first, second, by: table, tag: tag)
                tag += 1
            }
        }
        return network
    }

    private func verdict(
        _ network: ConstraintNetwork, active: Set<Int>? = nil, steps: Int = 10_000
    ) -> NetworkSearch.Verdict {
        var search = NetworkSearch(
            network, variables: Array(network.sizes.indices), active: active ?? Set(0..<64), steps: steps)
        return search.verdict()
    }

    @Test func `four different values are found for four variables`() {
        guard case .possible(let values) = verdict(different(4, values: 4)) else {
            Issue.record("nothing found")
            return
        }
        #expect(Set(values) == [0, 1, 2, 3])
    }

    @Test func `three values are not enough for four, and every pair is to blame`() {
        #expect(verdict(different(4, values: 3)) == .impossible(SmallSet(0..<6)))
    }

    @Test func `a rule that is not asked for does not count`() {
        guard case .possible = verdict(different(4, values: 3), active: Set(0..<5)) else {
            Issue.record("nothing found")
            return
        }
    }

    @Test func `only the rules of the contradiction are blamed, not those of the others`() {
        var network = ConstraintNetwork(sizes: Array(repeating: 10, count: 6))
        let less = network.matrix(rows: 10, columns: 10) { $0 < $1 }
        for (tag, pair) in [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5)].enumerated() {
            network.relate(pair.0, pair.1, by: less, tag: tag)
        }
        #expect(verdict(network) == .impossible(SmallSet([0, 1, 2])))
    }

    @Test func `at most so many in a group, counted before anything is tried`() {
        var network = ConstraintNetwork(sizes: [4, 4, 4, 4, 4])
        network.limit([0, 1, 2, 3, 4], to: 2, inEachOf: 2, tag: 7) { $1 / 2 }
        #expect(verdict(network, steps: 0) == .impossible(SmallSet([7])))
    }

    @Test func `what comes one after the other must fit between the pauses`() {
        var network = ConstraintNetwork(sizes: [6, 6, 6])
        // Two hours each; stretches of three hours hold one of them.
        network.load([0, 1, 2], lengths: [2, 2, 2], stretches: [[3, 3]], tag: 1) { _, _ in 0 }
        #expect(verdict(network, steps: 0) == .impossible(SmallSet([1])))
        var wider = ConstraintNetwork(sizes: [6, 6, 6])
        wider.load([0, 1, 2], lengths: [2, 2, 2], stretches: [[4, 3]], tag: 1) { _, _ in 0 }
        #expect(verdict(wider) == .possible([0, 0, 0]))
    }

    @Test func `a search that may not go on says so`() {
        #expect(verdict(different(8, values: 7), steps: 3) == .unknown)
    }

    /// Against trying everything.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `small networks are answered rightly, and what is blamed is enough`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var network = ConstraintNetwork(sizes: [3, 4, 3, 4])
        var rules: [(first: Int, second: Int, allowed: [Bool])] = []
        for tag in 0..<9 {
            let first = random.below(4)
            let second = (first + 1 + random.below(3)) % 4
            let allowed = (0..<16).map { _ in random.below(10) < 5 }
            rules.append((first, second, allowed))
            let table = network.matrix(rows: network.sizes[first], columns: network.sizes[second]) {
                allowed[$0 * 4 + $1]
            }
            network.relate(first, second, by: table, tag: tag)
        }
        func isPossible(_ tags: [Int]) -> Bool {
            (0..<144).contains { number in
                let values = [number % 3, number / 3 % 4, number / 12 % 3, number / 36 % 4]
                return tags.allSatisfy { tag in
                    let rule = rules[tag]
                    return rule.allowed[values[rule.first] * 4 + values[rule.second]]
                }
            }
        }
        switch verdict(network) {
        case .possible: #expect(isPossible(Array(0..<9)))
        case .impossible(let used):
            let blamed = (0..<9).filter(used.contains)
            #expect(!isPossible(blamed))
        case .unknown: Issue.record("unknown")
        }
    }
}
