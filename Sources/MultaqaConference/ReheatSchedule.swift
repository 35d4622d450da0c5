import MultaqaSearch

/// How hot, how cold and how long each cooling is: from the costs of the instance alone, so that the same seed and number of
/// proposals take the same path.
///
/// Weights may span five decades. Every other cooling begins so hot that the larger of them move, the rest so that only the
/// smaller ones do; each pair is twice as long as the one before, up to a limit.
struct ReheatSchedule: Sendable {
    /// Where the next cooling begins, between ten times the smallest cost (0) and the largest (1).
    private static let heights = [0.75, 0, 0.5, 0]
    private static let shortest = 500_000
    private static let doublings = 5

    /// The smallest and the largest thing that can be paid.
    let smallest: Double
    let largest: Double

    init(_ tables: CostTables) {
        let once = [tables.roomChange, tables.parallel, tables.gap, tables.disorder]
        let clashes = tables.clashes.values.flatMap { [$0.session, $0.slot] }
        let all = [
            once, tables.atSession.values, tables.atRoom.values, tables.atCell.values, tables.rivals.values.map(\.cost),
            clashes,
        ]
        let paid = all.joined().map(abs).filter { $0 > 0 }
        smallest = Double(paid.min() ?? 1)
        largest = Double(paid.max() ?? 1)
    }

    func cooling(_ cycle: Int) -> Cooling {
        let low = 10 * smallest
        let height = Self.heights[cycle % Self.heights.count]
        return Cooling(
            hot: Cooling.between(low, max(low, largest), height), cold: 0.15 * smallest,
            steps: Self.shortest << min(cycle / 2, Self.doublings))
    }
}
