import MultaqaModel

/// Month starts as they are known: announced where an announcement exists, computed elsewhere.
///
/// A month has 29 or 30 days. So an announced month that starts a day later than computed pushes its neighbours, too, until
/// the computed starts fit again.
struct HijriReckoning: Sendable {
    let method: HijriMethod
    /// Starts that differ from the computed ones, and all announced ones, by month index.
    private var known: [Int: Day] = [:]
    private var announced: Set<Int> = []

    init(method: HijriMethod, announced dates: [AnnouncedDate]) {
        self.method = method
        for date in dates {
            known[date.hijri.month.index] = date.firstOfMonth
            announced.insert(date.hijri.month.index)
        }
        for index in announced.sorted() {
            settle(from: index, step: 1)
            settle(from: index, step: -1)
        }
    }

    func start(of month: HijriMonth) -> Day { known[month.index] ?? method.start(of: month) }
    func isAnnounced(_ month: HijriMonth) -> Bool { announced.contains(month.index) }

    func month(containing day: Day) -> HijriMonth {
        var month = method.month(containing: day)
        while start(of: month) > day { month = month - 1 }
        while start(of: month + 1) <= day { month = month + 1 }
        return month
    }

    func date(of day: Day) -> HijriDate {
        let month = month(containing: day)
        return HijriDate(day - start(of: month) + 1, month.name, month.year)
    }

    /// Moves the computed starts after (or before) a known one as little as a length of 29 or 30 days asks.
    private mutating func settle(from index: Int, step: Int) {
        var neighbour = index
        for _ in 0..<12 {
            let start = start(of: HijriMonth(index: neighbour))
            neighbour += step
            if announced.contains(neighbour) { return }
            let computed = method.start(of: HijriMonth(index: neighbour))
            let nearest = start + 29 * step
            let farthest = start + 30 * step
            let fitting = min(max(computed, min(nearest, farthest)), max(nearest, farthest))
            if fitting == computed { return }
            known[neighbour] = fitting
        }
    }
}
