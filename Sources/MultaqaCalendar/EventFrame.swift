import MultaqaModel

/// The days of an event, its time zone and the calendar of its host: what turns offsets into dates.
public struct EventFrame: Hashable, Sendable, Codable {
    public var opening: Day
    public var closing: Day
    /// IANA name of the zone in which wall times are meant.
    public var zone: String
    public var calendar: WorkingCalendar

    public init(opening: Day, closing: Day, zone: String, calendar: WorkingCalendar) {
        self.opening = opening
        self.closing = closing
        self.zone = zone
        self.calendar = calendar
    }
}

/// What happens to a date that falls on a day off.
public enum OnDayOff: String, Hashable, Sendable, Codable {
    case move, keep
}

/// The day an offset gives, and where it was before a day off moved it.
public struct DatedOffset: Hashable, Sendable, Codable {
    public var day: Day
    public var time: ClockTime?
    /// The day off the offset fell on; nil when nothing moved.
    public var shiftedFrom: Day?
    /// The name of that day off.
    public var reason: LocalizedText?

    public init(day: Day, time: ClockTime? = nil, shiftedFrom: Day? = nil, reason: LocalizedText? = nil) {
        self.day = day
        self.time = time
        self.shiftedFrom = shiftedFrom
        self.reason = reason
    }
}

extension EventFrame {
    /// The date of an offset; nil when it counts from a step that `stepDays` does not know.
    ///
    /// Before the opening a date on a day off moves to the working day before, after the closing to the one after. The days of
    /// the event itself are worked, whatever the calendar says.
    public func date(
        of offset: Offset, onDayOff: OnDayOff = .move, stepDays: (String) -> Day? = { _ in nil }
    ) -> DatedOffset? {
        guard let anchor = day(of: offset.anchor, stepDays: stepDays) else { return nil }
        let day =
            switch offset.unit {
            case .days: anchor + offset.amount
            case .weeks: anchor + 7 * offset.amount
            case .workingDays: calendar.adding(workingDays: offset.amount, to: anchor)
            }
        guard onDayOff == .move, day < opening || day > closing, let dayOff = calendar.dayOff(day) else {
            return DatedOffset(day: day, time: offset.time)
        }
        let moved = day < opening ? calendar.workingDay(onOrBefore: day) : calendar.workingDay(onOrAfter: day)
        return DatedOffset(day: moved, time: offset.time, shiftedFrom: day, reason: dayOff.name)
    }

    private func day(of anchor: Offset.Anchor, stepDays: (String) -> Day?) -> Day? {
        switch anchor {
        case .opening: opening
        case .closing: closing
        case .step(let name): stepDays(name)
        }
    }
}
