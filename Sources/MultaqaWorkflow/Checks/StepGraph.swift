import MultaqaModel

/// Steps as the points of a graph whose arrows lead to what must come first.
struct StepGraph {
    private let names: [String]
    private let index: [String: Int]
    private let before: [[Int]]

    /// Names that no step has are left out.
    init(_ steps: [Step], before: (Step) -> [String]) {
        names = steps.map(\.name)
        let index = Dictionary(
            zip(names, names.indices).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        self.index = index
        self.before = steps.map { before($0).compactMap { index[$0] } }
    }

    /// Everything that comes before a step, near or far.
    func ancestors(of name: String) -> Set<String> {
        guard let start = index[name] else { return [] }
        var found: Set<Int> = []
        var open = [start]
        while let next = open.popLast() {
            for earlier in before[next] where found.insert(earlier).inserted { open.append(earlier) }
        }
        return Set(found.map { names[$0] })
    }

    /// One chain that comes back to its first step for each knot of steps, in the direction "after": `[a, b, a]`.
    func cycles() -> [[String]] {
        var finished: Set<Int> = []
        var cycles: [[Int]] = []
        for start in names.indices where !finished.contains(start) {
            var path: [(step: Int, next: Int)] = [(start, 0)]
            var onPath: [Int: Int] = [start: 0]
            while let (step, next) = path.last {
                guard next < before[step].count else {
                    finished.insert(step)
                    onPath[step] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let earlier = before[step][next]
                if let back = onPath[earlier] {
                    let knot = path[back...].map(\.step)
                    if !cycles.contains(where: { !Set($0).isDisjoint(with: knot) }) { cycles.append(knot + [earlier]) }
                } else if !finished.contains(earlier) {
                    onPath[earlier] = path.count
                    path.append((earlier, 0))
                }
            }
        }
        return cycles.map { $0.map { names[$0] } }
    }
}
