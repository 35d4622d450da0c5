import MultaqaModel

/// Which steps are to be looked at: those that something happened to, and those whose date has come. It keeps the cost of a turn
/// to what changed, however long the run.
struct Attention: Sendable {
    private var touched: Set<Int> = []
    private var dates = TimeHeap()
    /// The date that counts for a step; other entries in `dates` are stale.
    private var dateOfStep: [Int: WallTime] = [:]

    mutating func touch(_ step: Int) { touched.insert(step) }

    /// There is nothing more to do for the step before something happens to it.
    mutating func settle(_ step: Int) { touched.remove(step) }

    /// Looks at the step again at that time, if not before.
    mutating func wake(_ step: Int, at time: WallTime) {
        if let known = dateOfStep[step], known <= time { return }
        dateOfStep[step] = time
        dates.push(TimeHeap.Entry(at: time, number: step))
    }

    /// Positions to look at now, in the workflow's order.
    mutating func steps(at now: WallTime) -> [Int] {
        while let first = current(), first.at <= now {
            dates.pop()
            dateOfStep[first.number] = nil
            touched.insert(first.number)
        }
        return touched.count > 1 ? touched.sorted() : Array(touched)
    }

    /// The next date of any step.
    mutating func nextDate() -> WallTime? { current()?.at }

    /// The earliest entry that is not stale.
    private mutating func current() -> TimeHeap.Entry? {
        while let first = dates.first, dateOfStep[first.number] != first.at { dates.pop() }
        return dates.first
    }
}
