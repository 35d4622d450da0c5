import MultaqaModel

/// A date of the Hijri calendar: 1 Ramadan 1436.
public struct HijriDate: Hashable, Sendable, Comparable, Codable {
    public var month: HijriMonth
    /// 1…30. Whether a 30th exists depends on the method and on what was announced.
    public var day: Int

    public init(_ day: Int, _ month: HijriMonth.Name, _ year: Int) {
        self.month = HijriMonth(month, year)
        self.day = day
    }

    /// The computed Hijri date of a day.
    public init(_ day: Day, by method: HijriMethod = .tabular) {
        self.month = method.month(containing: day)
        self.day = day - method.start(of: month) + 1
    }

    /// Reads the form used in calendar files, `10 dhu_al_hijja 1446`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let words = text.split(separator: " ")
        guard words.count == 3, let day = Int(words[0]), (1...30).contains(day),
            let name = HijriMonth.Name(code: words[1]), let year = Int(words[2]), (1...9999).contains(year)
        else { return nil }
        self.init(day, name, year)
    }

    public var year: Int { month.year }

    /// The computed day of this date; a 30th of a month of 29 days is the first of the next month.
    public func day(by method: HijriMethod = .tabular) -> Day { method.start(of: month) + (day - 1) }

    public static func < (left: HijriDate, right: HijriDate) -> Bool {
        (left.month.index, left.day) < (right.month.index, right.day)
    }
}

extension HijriDate: CustomStringConvertible {
    /// `1 ramadan 1436`.
    public var description: String { "\(day) \(month)" }
}
