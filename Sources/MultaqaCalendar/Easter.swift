import MultaqaModel

/// Easter Sunday of the Gregorian calendar.
public enum Easter {
    /// The anonymous Gregorian computus (Meeus, Jones, Butcher), exact for every Gregorian year.
    public static func sunday(in year: Int) -> Day {
        let golden = year % 19
        let century = year / 100
        let yearOfCentury = year % 100
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekdayShift = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lunarShift = (golden + 11 * epact + 22 * weekdayShift) / 451
        let march = epact + weekdayShift - 7 * lunarShift + 22
        return Day(number: firstOfMarch(in: year).number + march - 1)
    }

    private static func firstOfMarch(in year: Int) -> Day {
        Day(year: year, month: 3, day: 1) ?? Day(number: 0)
    }
}
