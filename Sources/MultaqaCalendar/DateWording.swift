import MultaqaModel

/// Dates and times as letters write them, from tables: the same words on every machine.
///
/// | | Arabic (Morocco) | French | English |
/// |---|---|---|---|
/// | day | الاثنين 8 يونيو 2015 | lundi 8 juin 2015 | Monday 8 June 2015 |
/// | first of a month | فاتح يونيو 2015 | 1er juin 2015 | 1 June 2015 |
/// | time, 24 hours | 09:30 | 9h30 | 09:30 |
/// | range | من 8 إلى 11 يونيو 2015 | du 8 au 11 juin 2015 | 8–11 June 2015 |
///
/// Digits are Western in every language, as in Moroccan letters. Tamazight falls back to French.
public enum DateWording {
    /// `lundi 8 juin 2015`; without the weekday, `8 juin 2015`.
    public static func day(_ day: Day, in language: Language, weekday: Bool = true) -> String {
        words(day, in: language, weekday: weekday, month: true, year: true)
    }

    /// `juin 2015`.
    public static func month(of day: Day, in language: Language) -> String {
        let (year, month, _) = day.components
        return "\(monthName(month, in: language)) \(year)"
    }

    /// `9h30` in French, `09:30` in Arabic and English.
    public static func time(_ time: ClockTime, in language: Language) -> String {
        usesColon(language) ? time.description : time.spoken
    }

    /// `lundi 8 juin 2015 à 9h30`.
    public static func moment(_ moment: WallTime, in language: Language, weekday: Bool = true) -> String {
        let day = day(moment.day, in: language, weekday: weekday)
        let time = time(moment.time, in: language)
        switch language {
        case .arabic: return "\(day) على الساعة \(time)"
        case .french, .amazigh: return "\(day) à \(time)"
        case .english: return "\(day) at \(time)"
        }
    }

    /// `de 9h00 à 17h30`, for a sentence.
    public static func span(_ span: HourSpan, in language: Language) -> String {
        let from = time(span.from, in: language)
        let to = time(span.to, in: language)
        switch language {
        case .arabic: return "من \(from) إلى \(to)"
        case .french, .amazigh: return "de \(from) à \(to)"
        case .english: return "from \(from) to \(to)"
        }
    }

    /// `du 8 au 11 juin 2015`; says month and year twice only where they differ. One day is written as a day.
    public static func range(from: Day, to: Day, in language: Language, weekday: Bool = false) -> String {
        if from == to { return day(from, in: language, weekday: weekday) }
        let (startYear, startMonth, _) = from.components
        let (endYear, endMonth, _) = to.components
        let sameYear = startYear == endYear
        let sameMonth = sameYear && startMonth == endMonth
        let start = words(from, in: language, weekday: weekday, month: !sameMonth, year: !sameYear)
        let end = words(to, in: language, weekday: weekday, month: true, year: true)
        switch language {
        case .arabic: return "من \(start) إلى \(end)"
        case .french, .amazigh: return "du \(start) au \(end)"
        case .english: return sameMonth && !weekday ? "\(start)–\(end)" : "\(start) – \(end)"
        }
    }

    /// `22 chaabane 1436`, without the mark of the era.
    public static func hijri(_ date: HijriDate, in language: Language) -> String {
        "\(number(date.day, in: language)) \(monthName(date.month.name, in: language)) \(date.year)"
    }

    private static func words(_ day: Day, in language: Language, weekday: Bool, month: Bool, year: Bool) -> String {
        let (yearNumber, monthNumber, dayNumber) = day.components
        var words: [String] = []
        if weekday { words.append(self.weekday(day.weekday)(in: language)) }
        words.append(number(dayNumber, in: language))
        if month { words.append(monthName(monthNumber, in: language)) }
        if year { words.append("\(yearNumber)") }
        return words.joined(separator: " ")
    }

    /// The first of a month has a word of its own in French and in Moroccan Arabic.
    private static func number(_ day: Int, in language: Language) -> String {
        guard day == 1 else { return "\(day)" }
        switch language {
        case .arabic: return "فاتح"
        case .french, .amazigh: return "1er"
        case .english: return "1"
        }
    }

    private static func usesColon(_ language: Language) -> Bool {
        switch language {
        case .arabic, .english: true
        case .french, .amazigh: false
        }
    }
}
