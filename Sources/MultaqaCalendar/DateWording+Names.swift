import MultaqaModel

extension DateWording {
    /// The name of a weekday in the three languages of letters.
    public static func weekday(_ weekday: Weekday) -> LocalizedText {
        let index = weekday.rawValue - 1
        return LocalizedText(ar: arabicWeekdays[index], fr: frenchWeekdays[index], en: englishWeekdays[index])
    }

    /// The name of a month, 1…12, as Morocco writes it in Arabic: غشت, not أغسطس.
    public static func monthName(_ month: Int, in language: Language) -> String {
        guard (1...12).contains(month) else { return "" }
        switch language {
        case .arabic: return arabicMonths[month - 1]
        case .french, .amazigh: return frenchMonths[month - 1]
        case .english: return englishMonths[month - 1]
        }
    }

    /// The name of a Hijri month.
    public static func monthName(_ month: HijriMonth.Name, in language: Language) -> String {
        switch language {
        case .arabic: arabicHijriMonths[month.rawValue - 1]
        case .french, .amazigh: frenchHijriMonths[month.rawValue - 1]
        case .english: englishHijriMonths[month.rawValue - 1]
        }
    }

    private static let arabicWeekdays = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
    private static let frenchWeekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    private static let englishWeekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    private static let arabicMonths = [
        "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
    ]
    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static let arabicHijriMonths = [
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
        "ذي القعدة", "ذي الحجة",
    ]
    private static let frenchHijriMonths = [
        "moharram", "safar", "rabii I", "rabii II", "joumada I", "joumada II", "rejeb", "chaabane", "ramadan",
        "chaoual",
        "kaada", "hija",
    ]
    private static let englishHijriMonths = [
        "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Thaniya", "Rajab", "Shaban",
        "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja",
    ]
}
