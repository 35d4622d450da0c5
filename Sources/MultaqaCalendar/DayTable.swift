import MultaqaModel

/// The answers of a calendar for 1970–2099, worked out once.
struct DayTable: Sendable {
    /// Day numbers 0..<47482; a day number is its own index.
    static let length = 47_482

    private let working: DayBitmap
    private let daysOff: [DayOff]
    private let dayOffIndex: [Int: Int32]

    init(rules: CalendarRules, reckoning: HijriReckoning) {
        let daysOff = rules.daysOff(from: Day(number: 0), to: Day(number: DayTable.length - 1), reckoning: reckoning)
        var index: [Int: Int32] = [:]
        for (position, dayOff) in daysOff.enumerated() {
            for number in dayOff.first.number...dayOff.last.number where index[number] == nil {
                index[number] = Int32(position)
            }
        }
        let week = Weekday.allCases.map(rules.week.isWorking)
        self.daysOff = daysOff
        dayOffIndex = index
        // Day 0 was a Thursday.
        working = DayBitmap(count: DayTable.length) { week[($0 + 3) % 7] && index[$0] == nil }
    }

    static func covers(_ day: Day) -> Bool { day.number >= 0 && day.number < length }

    func isWorking(_ day: Day) -> Bool { working.contains(day.number) }
    func dayOff(_ day: Day) -> DayOff? { dayOffIndex[day.number].map { daysOff[Int($0)] } }

    /// Nil where the answer lies outside the table.
    func adding(_ count: Int, to day: Day) -> Day? {
        let rank = count > 0 ? working.rank(day.number + 1) + count - 1 : working.rank(day.number) + count
        return working.select(rank).map(Day.init(number:))
    }

    /// Working days from one day to another, both included.
    func count(from: Day, to: Day) -> Int { working.rank(to.number + 1) - working.rank(from.number) }
}
