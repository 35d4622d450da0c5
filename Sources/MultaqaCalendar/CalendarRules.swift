import MultaqaModel

/// What a calendar file says, entry by entry. ``WorkingCalendar`` answers questions about days from it.
public struct CalendarRules: Hashable, Sendable, Codable {
    /// The name workflows use: `morocco`.
    public var id: String
    public var name: LocalizedText
    /// IANA name; nil where the file gives none.
    public var zone: String?
    public var hijri: HijriMethod
    public var week: WeekPattern
    /// Hours during Ramadan; nil where nothing changes.
    public var ramadan: WeekPattern?
    /// In the order of their names; where two fall on one day, the first gives its name.
    public var holidays: [Holiday]
    public var announced: [AnnouncedDate]
    public var daysOff: [OneOffDayOff]
    public var periods: [NamedPeriod]

    public init(
        id: String, name: LocalizedText, zone: String? = nil, hijri: HijriMethod = .tabular, week: WeekPattern,
        ramadan: WeekPattern? = nil, holidays: [Holiday] = [], announced: [AnnouncedDate] = [],
        daysOff: [OneOffDayOff] = [], periods: [NamedPeriod] = []
    ) {
        self.id = id
        self.name = name
        self.zone = zone
        self.hijri = hijri
        self.week = week
        self.ramadan = ramadan
        self.holidays = holidays
        self.announced = announced
        self.daysOff = daysOff
        self.periods = periods
    }

    /// The entries that nobody has verified yet, as paths into the file: `holidays.unity_day`.
    public var unverified: [String] {
        var paths: [String] = []
        if !week.basis.isVerified { paths.append("week") }
        if let ramadan, !ramadan.basis.isVerified { paths.append("ramadan") }
        paths += holidays.filter { !$0.basis.isVerified }.map { "holidays.\($0.id)" }
        paths += announced.filter { !$0.basis.isVerified }.map { "announced.\($0.id)" }
        paths += daysOff.filter { !$0.basis.isVerified }.map { "days_off.\($0.id)" }
        paths += periods.filter { !$0.basis.isVerified }.map { "periods.\($0.id)" }
        return paths
    }
}
