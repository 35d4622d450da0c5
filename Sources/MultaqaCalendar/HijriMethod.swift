import MultaqaModel

/// How Hijri months are computed. Neither way is the truth: Morocco announces each month by sighting, and both have been
/// one day off on announced dates, never more on the dates compared. See ``HijriReckoning`` for the announced ones.
public enum HijriMethod: String, Hashable, Sendable, Codable, CaseIterable {
    /// The arithmetic cycle of 30 years with 11 leap years (2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29), civil epoch
    /// Friday 16 July 622 (Julian): the variant used for the predictions in the IANA time zone data.
    case tabular
    /// The Saudi calendar, from a table for 1420–1500; the tabular calendar outside these years.
    case ummAlQura = "umm_al_qura"

    /// The first day of a month.
    public func start(of month: HijriMonth) -> Day {
        if self == .ummAlQura, let listed = UmmAlQura.start(of: month) { return listed }
        return HijriMethod.tabularStart(of: month)
    }

    /// The month that `day` falls in.
    public func month(containing day: Day) -> HijriMonth {
        // 360 months of the cycle have 10,631 days; the guess is never more than a month off.
        let sinceEpoch = day.number - HijriMethod.epoch
        var month = HijriMonth(index: 12 + floorDivision(sinceEpoch * 360, 10_631))
        while start(of: month) > day { month = month - 1 }
        while start(of: month + 1) <= day { month = month + 1 }
        return month
    }

    /// 1 Muharram 1, as a day number.
    private static let epoch = -492_148

    private static func tabularStart(of month: HijriMonth) -> Day {
        let year = month.year
        let monthsBefore = month.index - year * 12
        let days = 354 * (year - 1) + floorDivision(3 + 11 * year, 30) + 29 * monthsBefore + (monthsBefore + 1) / 2
        return Day(number: epoch + days)
    }
}

/// Rounds towards minus infinity.
func floorDivision(_ dividend: Int, _ divisor: Int) -> Int {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}
