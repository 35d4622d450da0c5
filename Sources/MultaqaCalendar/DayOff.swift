import MultaqaModel

/// Why a day, or a few days in a row, are not worked.
public struct DayOff: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        /// A weekday without working hours.
        case weekend
        /// A holiday fixed in the Gregorian calendar or counted from Easter.
        case holiday
        /// A holiday of the Hijri calendar.
        case hijri
        /// A single decision.
        case oneOff
    }

    public var first: Day
    public var last: Day
    public var name: LocalizedText
    public var kind: Kind
    /// Computed, not announced: it may be a day earlier or later.
    public var provisional: Bool
    public var basis: Basis

    public init(
        first: Day, last: Day, name: LocalizedText, kind: Kind, provisional: Bool = false, basis: Basis = Basis()
    ) {
        self.first = first
        self.last = last
        self.name = name
        self.kind = kind
        self.provisional = provisional
        self.basis = basis
    }

    func touches(_ from: Day, _ to: Day) -> Bool { first <= to && last >= from }
}

/// The month of fasting, as far as it is known.
public struct Ramadan: Hashable, Sendable, Codable {
    /// The Hijri year.
    public var year: Int
    public var first: Day
    public var last: Day
    /// The start is computed, not announced: ±1 day.
    public var provisionalStart: Bool
    /// The end is computed, not announced: ±1 day.
    public var provisionalEnd: Bool

    public init(year: Int, first: Day, last: Day, provisionalStart: Bool, provisionalEnd: Bool) {
        self.year = year
        self.first = first
        self.last = last
        self.provisionalStart = provisionalStart
        self.provisionalEnd = provisionalEnd
    }
}
