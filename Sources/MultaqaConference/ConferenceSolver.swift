import Dispatch
import MultaqaSearch

/// Schedules a conference.
public enum ConferenceSolver {
    /// When to stop, if the bound is not reached before; whichever comes first.
    public struct Limits: Hashable, Sendable {
        /// Seconds of the clock; the path of the search does not depend on it, only its end.
        public var seconds: Double
        /// Proposed moves, looked at every thousand or so.
        public var proposals: Int
        /// An objective that is good enough.
        public var goal: Int

        public init(seconds: Double = 60, proposals: Int = .max, goal: Int = .min) {
            self.seconds = seconds
            self.proposals = proposals
            self.goal = goal
        }
    }

    /// What came out.
    public struct Result: Hashable, Sendable {
        /// Keeps every hard rule when nothing is unplaced.
        public var timetable: ConferenceTimetable
        /// The weighted sum of the sixteen terms.
        public var objective: Int
        public var unplaced: [Int]
        /// A proved lower bound of the objective of a timetable with everything in place.
        public var bound: Int?
        public var proved: Bool
        /// Seconds until everything had a place.
        public var firstFeasible: Double?
        public var proposals: Int
        public var seconds: Double
    }

    /// The best timetable found within the limits.
    ///
    /// - Parameter clock: seconds since any moment; measured, never part of a decision except to stop.
    public static func solve(
        _ conference: Conference, limits: Limits, seed: UInt64 = 1,
        clock: () -> Double = { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
    ) -> Result {
        let begun = clock()
        let tables = CostTables(conference)
        let (bound, schedule) = (LowerBound.of(tables), ReheatSchedule(tables))
        var search = ConferenceSearch(tables, seed: seed)
        let enough = max(bound ?? .min, limits.goal)
        var firstFeasible: Double?
        func isInTime() -> Bool { clock() - begun < limits.seconds }
        func goesOn(_ search: borrowing ConferenceSearch) -> Bool {
            guard tables.submissions > 0, tables.cells > 0, search.proposals < limits.proposals else { return false }
            return (search.best.outside > 0 || search.best.cost > enough) && isInTime()
        }

        search.construct()
        var cycle = 0
        repeat {
            search.settleOutside(trades: 100_000, goesOn: isInTime)
            if search.best.outside == 0, firstFeasible == nil { firstFeasible = clock() - begun }
            search.returnToBest()
            search.anneal(schedule.cooling(cycle), goesOn: goesOn)
            search.returnToBest()
            cycle += 1
        } while goesOn(search)
        return Result(
            timetable: search.scorer.timetable.written, objective: search.best.cost,
            unplaced: (0..<tables.submissions).filter { search.best.cell[$0] < 0 }, bound: bound,
            proved: search.best.outside == 0 && search.best.cost == bound, firstFeasible: firstFeasible,
            proposals: search.proposals, seconds: clock() - begun)
    }
}
