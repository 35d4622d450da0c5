import MultaqaModel

extension Function {
    /// `getHours()` and its like: a part of a date, a time or a moment, the latter also in a zone; of a duration the whole of
    /// it in that unit, but for the milliseconds, which are the part below the second.
    func part(of arguments: [Datum]) throws(EvaluationFailure) -> Int {
        let subject = arguments[0]
        switch (subject, arguments.count) {
        case (.duration(let nanoseconds), 1): return try part(ofDuration: nanoseconds, or: wrongTypes(arguments))
        case (.time(let time), 1):
            switch self {
            case .getHours: return time.hour
            case .getMinutes: return time.minute
            default: throw wrongTypes(arguments)
            }
        case (.date(let day), 1): return try part(of: day, or: wrongTypes(arguments))
        case (.moment(let moment), 1): return try part(of: moment, or: wrongTypes(arguments))
        case (.moment(let moment), 2):
            guard let zone = arguments[1].asText?.text else { throw wrongTypes(arguments) }
            guard let offset = ZoneOffset.seconds(in: zone, at: moment.seconds) else { throw .unknownZone(zone) }
            // Shifted by hand: the local time of the last hours of the year 9999 may lie beyond it.
            var local = moment
            local.seconds += offset
            return try part(of: local, or: wrongTypes(arguments))
        default: throw wrongTypes(arguments)
        }
    }

    private func part(of moment: Moment, or failure: EvaluationFailure) throws(EvaluationFailure) -> Int {
        switch self {
        case .getHours: moment.secondOfDay / 3_600
        case .getMinutes: moment.secondOfDay / 60 % 60
        case .getSeconds: moment.secondOfDay % 60
        case .getMilliseconds: moment.nanoseconds / 1_000_000
        default: try part(of: moment.day, or: failure)
        }
    }

    /// Months, days of the month and of the year count from 0, `getDate` from 1; Sunday is 0.
    private func part(of day: Day, or failure: EvaluationFailure) throws(EvaluationFailure) -> Int {
        let (year, month, dayOfMonth) = day.components
        switch self {
        case .getFullYear: return year
        case .getMonth: return month - 1
        case .getDate: return dayOfMonth
        case .getDayOfMonth: return dayOfMonth - 1
        case .getDayOfWeek: return day.weekday.rawValue % 7
        case .getDayOfYear: return Day(year: year, month: 1, day: 1).map { day - $0 } ?? 0
        default: throw failure
        }
    }

    private func part(ofDuration nanoseconds: Int, or failure: EvaluationFailure) throws(EvaluationFailure) -> Int {
        switch self {
        case .getHours: nanoseconds / 3_600_000_000_000
        case .getMinutes: nanoseconds / 60_000_000_000
        case .getSeconds: nanoseconds / 1_000_000_000
        case .getMilliseconds: nanoseconds / 1_000_000 % 1_000
        default: throw failure
        }
    }
}
