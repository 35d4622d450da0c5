import MultaqaModel

/// What a key of a calendar file takes, with an example.
public enum Expectation: Hashable, Sendable {
    case map, text, word, day, year, monthDay, hijriDay, hijriDate, hours, dayCount, easterOffset
    case zone, method, periodKind

    /// The end of a sentence.
    public var words: LocalizedText {
        switch self {
        case .map:
            LocalizedText(ar: "مجموعة مفاتيح", fr: "un groupe de clés", en: "a group of keys")
        case .text:
            LocalizedText(
                ar: "نص، أو نص بكل لغة (ar، fr، en، zgh)",
                fr: "un texte, ou un texte par langue (ar, fr, en, zgh)",
                en: "a text, or a text per language (ar, fr, en, zgh)")
        case .word:
            LocalizedText(ar: "كلمة", fr: "un mot", en: "a word")
        case .day:
            LocalizedText(
                ar: "تاريخ مثل 2015-06-08", fr: "une date comme 2015-06-08", en: "a date such as 2015-06-08")
        case .year:
            LocalizedText(ar: "سنة مثل 2024", fr: "une année comme 2024", en: "a year such as 2024")
        case .monthDay:
            LocalizedText(
                ar: "يوم وشهر بالإنجليزية مثل 30 july",
                fr: "un jour et un mois en anglais, comme 30 july",
                en: "a day and a month such as 30 july")
        case .hijriDay:
            LocalizedText(
                ar: "يوم وشهر هجري مثل 1 shawwal",
                fr: "un jour et un mois de l'hégire, comme 1 shawwal",
                en: "a day and a Hijri month such as 1 shawwal")
        case .hijriDate:
            LocalizedText(
                ar: "تاريخ هجري مثل 1 ramadan 1447",
                fr: "une date de l'hégire comme 1 ramadan 1447",
                en: "a Hijri date such as 1 ramadan 1447")
        case .hours:
            LocalizedText(
                ar: "ساعات مثل 8h30-16h30، أو لائحة منها",
                fr: "des heures comme 8h30-16h30, ou une liste",
                en: "hours such as 8h30-16h30, or a list of them")
        case .dayCount:
            LocalizedText(
                ar: "عدد أيام من 1 إلى 60", fr: "un nombre de jours de 1 à 60", en: "a number of days from 1 to 60")
        case .easterOffset:
            LocalizedText(
                ar: "عدد أيام من أحد الفصح، بين -120 و120",
                fr: "un nombre de jours depuis le dimanche de Pâques, entre -120 et 120",
                en: "a number of days from Easter Sunday, between -120 and 120")
        case .zone:
            LocalizedText(
                ar: "منطقة زمنية مثل Africa/Casablanca",
                fr: "un fuseau comme Africa/Casablanca",
                en: "a time zone such as Africa/Casablanca")
        case .method:
            LocalizedText(
                ar: "tabular أو umm_al_qura", fr: "tabular ou umm_al_qura", en: "tabular or umm_al_qura")
        case .periodKind:
            LocalizedText(
                ar: "school أو exams أو elections أو council",
                fr: "school, exams, elections ou council",
                en: "school, exams, elections or council")
        }
    }
}
