import MultaqaModel

/// Time in whole slots. Slot 0 is midnight before the first day; every day has the same number of slots, so that the end of
/// one day never touches the start of the next.
struct Grid: Hashable, Sendable {
    /// Minutes of one slot: 15, or 5 where a written time asks for it.
    let unit: Int
    let days: Int
    /// Opening hours, in slots of a day.
    let open: Range<Int>

    static let finest = 5
    static let usual = 15

    init(hours: HourSpan, days: Int, unit: Int) {
        self.unit = unit
        self.days = max(0, days)
        let from = (hours.from.minutes + unit - 1) / unit
        open = from..<max(from, hours.to.minutes / unit)
    }

    var perDay: Int { 1440 / unit }
    var count: Int { days * perDay }

    /// Rounded up: a thing of 50 minutes takes an hour on a grid of quarters.
    func slots(_ minutes: Int) -> Int { (minutes + unit - 1) / unit }

    func start(ofDay day: Int) -> Int { day * perDay }
    func slot(day: Int, minutes: Int) -> Int { day * perDay + minutes / unit }
    func time(_ slot: Int, inDay day: Int) -> ClockTime { ClockTime(minutes: (slot - day * perDay) * unit) }

    /// The widest unit, at most a quarter of an hour, that meets every written time; never below five minutes.
    static func unit(for programme: Programme) -> Int {
        var written = [programme.hours.from.minutes, programme.hours.to.minutes]
        for session in programme.sessions { written += [session.lasts.count, session.at?.minutes ?? 0] }
        for visit in programme.visits { written += [visit.lasts.count, visit.travel.count, visit.at?.minutes ?? 0] }
        for rule in programme.rules {
            guard let span = rule.arguments["at"]?.asSpan else { continue }
            written += [span.from.minutes, span.to.minutes]
        }
        return written.allSatisfy { $0 % usual == 0 } ? usual : finest
    }
}
