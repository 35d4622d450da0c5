import MultaqaModel

extension WorkingCalendar {
    /// Reads a calendar file, already turned into a value.
    ///
    /// Throws every problem of the file at once. `locate` gives the place of a dotted path (`holidays.throne_day.date`);
    /// for a missing key, the path of the entry that lacks it.
    ///
    /// A file with `extends: morocco` adds to the calendar of that name, which the caller reads first and gives as `base` (see
    /// ``base(of:)``): it needs no `week`, and an entry of the same name replaces the one below it.
    public init(
        _ value: Value, extending base: WorkingCalendar? = nil,
        locate: @escaping (String) -> SourcePlace? = { _ in nil }
    ) throws(Diagnostics) {
        var reader = CalendarReader(locate: locate)
        let rules = reader.rules(value, extending: base?.rules)
        guard let rules, reader.found.isEmpty else { throw Diagnostics(reader.found) }
        self.init(rules)
    }

    /// The name of the calendar that a file adds to; nil when it stands alone.
    public static func base(of value: Value) -> String? { value["extends"]?.asText }
}

extension CalendarReader {
    private static let basisKeys = ["source", "verified_on", "why"]
    private static let topKeys = [
        "multaqa", "calendar", "extends", "name", "zone", "hijri", "week", "ramadan", "holidays", "announced",
        "days_off",
        "periods",
    ]

    mutating func rules(_ value: Value, extending base: CalendarRules? = nil) -> CalendarRules? {
        guard let top = entry(value, path: "", known: CalendarReader.topKeys) else { return nil }
        let id = required("calendar", of: top, .word, CalendarScalar.text)
        let name = optional("name", of: top, .text, CalendarScalar.localized)
        let zone = optional("zone", of: top, .zone) { value in
            CalendarScalar.text(value).flatMap { Zone(name: $0) == nil ? nil : $0 }
        }
        let method = optional("hijri", of: top, .method) { value in
            value.asText.flatMap { HijriMethod(rawValue: $0) }
        }
        let week = self.week("week", of: top)
        let extended = optional("extends", of: top, .word, CalendarScalar.text)
        if let extended, base == nil { report(.baseMissing(path: "extends", name: extended), at: "extends") }
        if week == nil, top.members["week"] == nil, extended == nil {
            report(.missingKey(path: "week", expected: .map), at: "")
        }
        let ramadan = self.week("ramadan", of: top)
        let holidays = self.holidays(of: top)
        let announced = self.announced(of: top, method: method ?? base?.hijri ?? .tabular)
        let daysOff = self.daysOff(of: top)
        let periods = self.periods(of: top)
        guard let id, let week = week ?? base?.week else { return nil }
        return CalendarRules(
            id: id, name: name ?? LocalizedText(id), zone: zone ?? base?.zone, hijri: method ?? base?.hijri ?? .tabular,
            week: week, ramadan: ramadan ?? base?.ramadan, holidays: holidays.over(base?.holidays, by: \.id),
            announced: announced.over(base?.announced, by: \.hijri.month),
            daysOff: daysOff.over(base?.daysOff, by: \.id),
            periods: periods.over(base?.periods, by: \.id))
    }

    private mutating func basis(of entry: Entry) -> Basis {
        let basis = Basis(
            source: optional("source", of: entry, .text, CalendarScalar.text),
            verifiedOn: optional("verified_on", of: entry, .day, CalendarScalar.day),
            why: optional("why", of: entry, .text, CalendarScalar.localized))
        if basis.verifiedOn != nil, basis.source == nil {
            report(.verifiedWithoutSource(path: entry.path), at: entry.path("verified_on"))
        }
        return basis
    }

    /// The pattern under a key; nil when the key is absent or no map.
    private mutating func week(_ key: String, of top: Entry) -> WeekPattern? {
        guard let value = top.members[key], value != .null else { return nil }
        let known = Weekday.allCases.map(\.name) + CalendarReader.basisKeys
        guard let entry = self.entry(value, path: key, known: known) else { return nil }
        var hours: [Weekday: [HourSpan]] = [:]
        for weekday in Weekday.allCases {
            guard let spans = optional(weekday.name, of: entry, .hours, CalendarScalar.hours) else { continue }
            let ordered = spans.sorted { $0.from < $1.from }
            for (first, second) in zip(ordered, ordered.dropFirst()) where first.overlaps(second) {
                let path = entry.path(weekday.name)
                report(.hoursOverlap(path: path, first, second), at: path)
            }
            hours[weekday] = ordered
        }
        let pattern = WeekPattern(hours, basis: basis(of: entry))
        if pattern.workingDays.isEmpty { report(.noWorkingDay(path: key), at: key) }
        return pattern
    }

    private mutating func holidays(of top: Entry) -> [Holiday] {
        let ruleKeys = ["date", "hijri", "easter"]
        let known = ["name", "days", "from", "until"] + ruleKeys + CalendarReader.basisKeys
        return entries("holidays", of: top, known: known).compactMap { id, entry in
            let name = required("name", of: entry, .text, CalendarScalar.localized)
            let written = ruleKeys.filter { entry.members[$0] != nil }
            if written.count != 1 { report(.notOneRule(path: entry.path, found: written), at: entry.path) }
            let rule =
                optional("date", of: entry, .monthDay, CalendarScalar.monthDay)
                ?? optional("hijri", of: entry, .hijriDay, CalendarScalar.hijriDay)
                ?? optional("easter", of: entry, .easterOffset) { CalendarScalar.easterOffset($0).map { .easter($0) } }
            let days = optional("days", of: entry, .dayCount, CalendarScalar.dayCount)
            let from = optional("from", of: entry, .year, CalendarScalar.year)
            let until = optional("until", of: entry, .year, CalendarScalar.year)
            if let from, let until, until < from {
                report(.yearsReversed(path: entry.path, from: from, until: until), at: entry.path("until"))
            }
            let basis = self.basis(of: entry)
            guard let name, let rule else { return nil }
            return Holiday(
                id: id, name: name, rule: rule, days: days ?? 1, fromYear: from, untilYear: until, basis: basis)
        }
    }

    private mutating func announced(of top: Entry, method: HijriMethod) -> [AnnouncedDate] {
        let known = ["hijri", "date"] + CalendarReader.basisKeys
        let dates: [AnnouncedDate] = entries("announced", of: top, known: known).compactMap { id, entry in
            let hijri = required("hijri", of: entry, .hijriDate) { $0.asText.flatMap { HijriDate($0) } }
            let on = required("date", of: entry, .day, CalendarScalar.day)
            let basis = self.basis(of: entry)
            guard let hijri, let on else { return nil }
            let computed = hijri.day(by: method)
            if abs(on - computed) > 2 {
                report(.announcedTooFar(path: entry.path, hijri, on: on, computed: computed), at: entry.path("date"))
                return nil
            }
            return AnnouncedDate(id: id, hijri: hijri, on: on, basis: basis)
        }
        let ordered = dates.sorted { ($0.hijri.month, $0.id) < ($1.hijri.month, $1.id) }
        for (first, second) in zip(ordered, ordered.dropFirst()) {
            let months = second.hijri.month.index - first.hijri.month.index
            let days = second.firstOfMonth - first.firstOfMonth
            if !(29 * months...30 * months).contains(days) {
                let path = "announced.\(second.id)"
                report(
                    .announcedDisagree(path: path, other: "announced.\(first.id)", months: months, days: days), at: path
                )
            }
        }
        return dates
    }

    private mutating func daysOff(of top: Entry) -> [OneOffDayOff] {
        let known = ["name", "date", "days"] + CalendarReader.basisKeys
        return entries("days_off", of: top, known: known).compactMap { id, entry in
            let name = required("name", of: entry, .text, CalendarScalar.localized)
            let on = required("date", of: entry, .day, CalendarScalar.day)
            let days = optional("days", of: entry, .dayCount, CalendarScalar.dayCount)
            let basis = self.basis(of: entry)
            guard let name, let on else { return nil }
            return OneOffDayOff(id: id, name: name, on: on, days: days ?? 1, basis: basis)
        }
    }

    private mutating func periods(of top: Entry) -> [NamedPeriod] {
        let known = ["kind", "name", "from", "until"] + CalendarReader.basisKeys
        return entries("periods", of: top, known: known).compactMap { id, entry in
            let kind = required("kind", of: entry, .periodKind) { value in
                value.asText.flatMap { NamedPeriod.Kind(rawValue: $0) }
            }
            let name = required("name", of: entry, .text, CalendarScalar.localized)
            let from = required("from", of: entry, .day, CalendarScalar.day)
            let until = required("until", of: entry, .day, CalendarScalar.day)
            let basis = self.basis(of: entry)
            guard let kind, let name, let from, let until else { return nil }
            if until < from {
                report(.endsBeforeStart(path: entry.path, from: from, until: until), at: entry.path("until"))
            }
            return NamedPeriod(id: id, kind: kind, name: name, from: from, until: until, basis: basis)
        }
    }
}

extension Array {
    /// The entries of another list that none of these replaces, then these.
    fileprivate func over<Key: Hashable>(_ below: [Element]?, by key: (Element) -> Key) -> [Element] {
        let replaced = Set(map(key))
        return (below ?? []).filter { !replaced.contains(key($0)) } + self
    }
}
