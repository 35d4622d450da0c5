import MultaqaModel

/// A holiday that comes back every year.
public struct Holiday: Hashable, Sendable, Codable {
    public enum Rule: Hashable, Sendable, Codable {
        /// A day of the Gregorian calendar. 29 February exists in leap years only.
        case fixed(month: Int, day: Int)
        /// A day of the Hijri calendar; provisional until its month is announced.
        case hijri(day: Int, HijriMonth.Name)
        /// Days counted from Easter Sunday.
        case easter(Int)
    }

    /// The name of the entry in the calendar file.
    public var id: String
    public var name: LocalizedText
    public var rule: Rule
    /// How many days in a row.
    public var days: Int
    /// Gregorian years in which the first day may fall.
    public var fromYear: Int?
    public var untilYear: Int?
    public var basis: Basis

    public init(
        id: String, name: LocalizedText, rule: Rule, days: Int = 1, fromYear: Int? = nil, untilYear: Int? = nil,
        basis: Basis = Basis()
    ) {
        self.id = id
        self.name = name
        self.rule = rule
        self.days = days
        self.fromYear = fromYear
        self.untilYear = untilYear
        self.basis = basis
    }

    func holds(in year: Int) -> Bool { year >= fromYear ?? .min && year <= untilYear ?? .max }
}

/// The day on which a Hijri date fell, as the authority announced it. It fixes the start of the whole month.
public struct AnnouncedDate: Hashable, Sendable, Codable {
    public var id: String
    public var hijri: HijriDate
    public var on: Day
    public var basis: Basis

    public init(id: String, hijri: HijriDate, on: Day, basis: Basis = Basis()) {
        self.id = id
        self.hijri = hijri
        self.on = on
        self.basis = basis
    }

    var firstOfMonth: Day { on - (hijri.day - 1) }
}

/// Days off by decision, once.
public struct OneOffDayOff: Hashable, Sendable, Codable {
    public var id: String
    public var name: LocalizedText
    public var on: Day
    public var days: Int
    public var basis: Basis

    public init(id: String, name: LocalizedText, on: Day, days: Int = 1, basis: Basis = Basis()) {
        self.id = id
        self.name = name
        self.on = on
        self.days = days
        self.basis = basis
    }
}

/// A stretch of days an organiser wants to know about: they are worked, but people are busy elsewhere.
public struct NamedPeriod: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case school, exams, elections, council
    }

    public var id: String
    public var kind: Kind
    public var name: LocalizedText
    public var from: Day
    public var until: Day
    public var basis: Basis

    public init(id: String, kind: Kind, name: LocalizedText, from: Day, until: Day, basis: Basis = Basis()) {
        self.id = id
        self.kind = kind
        self.name = name
        self.from = from
        self.until = until
        self.basis = basis
    }
}
