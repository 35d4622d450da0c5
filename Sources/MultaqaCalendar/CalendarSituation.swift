import MultaqaModel

/// What can be wrong in a calendar file. Paths are dotted names into the file: `holidays.throne_day.date`.
public enum CalendarSituation: Situation, Hashable {
    case unknownKey(path: String, nearest: String?)
    case missingKey(path: String, expected: Expectation)
    case unreadable(path: String, found: String, expected: Expectation)
    /// A holiday without `date`, `hijri` or `easter`, or with several of them.
    case notOneRule(path: String, found: [String])
    case noWorkingDay(path: String)
    case hoursOverlap(path: String, HourSpan, HourSpan)
    case endsBeforeStart(path: String, from: Day, until: Day)
    case yearsReversed(path: String, from: Int, until: Int)
    /// More than two days away from the computed date: most often a wrong month or year.
    case announcedTooFar(path: String, HijriDate, on: Day, computed: Day)
    /// Two announced dates leave a number of days between two month starts that months of 29 or 30 days cannot fill.
    case announcedDisagree(path: String, other: String, months: Int, days: Int)
    case verifiedWithoutSource(path: String)
    /// The file adds to a calendar that was not found.
    case baseMissing(path: String, name: String)

    public var id: String {
        switch self {
        case .unknownKey: "unknown-calendar-key"
        case .missingKey: "missing-calendar-key"
        case .unreadable: "unreadable-calendar-value"
        case .notOneRule: "holiday-without-one-rule"
        case .noWorkingDay: "no-working-day"
        case .hoursOverlap: "working-hours-overlap"
        case .endsBeforeStart: "period-ends-before-start"
        case .yearsReversed: "years-reversed"
        case .announcedTooFar: "announced-date-too-far"
        case .announcedDisagree: "announced-dates-disagree"
        case .verifiedWithoutSource: "verified-without-source"
        case .baseMissing: "calendar-base-missing"
        }
    }

    public var message: LocalizedText {
        switch self {
        case .unknownKey(let path, _):
            LocalizedText(
                ar: "المفتاح '\(path)' غير معروف في ملف التقويم",
                fr: "la clé '\(path)' n'existe pas dans un calendrier",
                en: "a calendar has no key '\(path)'")
        case .missingKey(let path, let expected):
            LocalizedText(
                ar: "'\(path)' غير موجود؛ المنتظر \(expected.words(in: .arabic))",
                fr: "'\(path)' manque ; il faut \(expected.words(in: .french))",
                en: "'\(path)' is missing; expected \(expected.words(in: .english))")
        case .unreadable(let path, let found, let expected):
            LocalizedText(
                ar: "قيمة '\(path)' هي \(found)؛ المنتظر \(expected.words(in: .arabic))",
                fr: "'\(path)' vaut \(found) ; il faut \(expected.words(in: .french))",
                en: "'\(path)' is \(found); expected \(expected.words(in: .english))")
        case .notOneRule(let path, let found) where found.isEmpty:
            LocalizedText(
                ar: "العطلة '\(path)' بلا تاريخ",
                fr: "le jour férié '\(path)' n'a pas de date",
                en: "holiday '\(path)' has no date")
        case .notOneRule(let path, let found):
            LocalizedText(
                ar: "للعطلة '\(path)' أكثر من قاعدة: \(found.joined(separator: "، "))",
                fr: "le jour férié '\(path)' a plusieurs règles : \(found.joined(separator: ", "))",
                en: "holiday '\(path)' has several rules: \(found.joined(separator: ", "))")
        case .noWorkingDay(let path):
            LocalizedText(
                ar: "لا يوم عمل في '\(path)'",
                fr: "'\(path)' n'a aucun jour ouvrable",
                en: "'\(path)' has no working day")
        case .hoursOverlap(let path, let first, let second):
            LocalizedText(
                ar: "في '\(path)' تتداخل الفترتان \(first.spoken) و\(second.spoken)",
                fr: "dans '\(path)', \(first.spoken) et \(second.spoken) se chevauchent",
                en: "in '\(path)', \(first.spoken) and \(second.spoken) overlap")
        case .endsBeforeStart(let path, let from, let until):
            LocalizedText(
                ar: "الفترة '\(path)' تنتهي في \(until) قبل أن تبدأ في \(from)",
                fr: "la période '\(path)' finit le \(until), avant son début le \(from)",
                en: "period '\(path)' ends on \(until), before it starts on \(from)")
        case .yearsReversed(let path, let from, let until):
            LocalizedText(
                ar: "العطلة '\(path)' من سنة \(from) إلى سنة \(until): النهاية قبل البداية",
                fr: "le jour férié '\(path)' vaut de \(from) à \(until) : la fin précède le début",
                en: "holiday '\(path)' holds from \(from) until \(until): the end is before the start")
        case .announcedTooFar(let path, let hijri, let on, let computed):
            LocalizedText(
                ar: "'\(path)': أُعلن \(hijri) في \(on) والحساب يعطي \(computed)",
                fr: "'\(path)' : \(hijri) est annoncé le \(on), le calcul donne le \(computed)",
                en: "'\(path)': \(hijri) is announced on \(on), the computed day is \(computed)")
        case .announcedDisagree(let path, let other, let months, let days):
            LocalizedText(
                ar: "'\(path)' و'\(other)' لا يتفقان: عدد الأشهر بينهما \(months) وعدد الأيام \(days)",
                fr: "'\(path)' et '\(other)' se contredisent : mois entre les deux : \(months), jours : \(days)",
                en: "'\(path)' and '\(other)' disagree: months between them: \(months), days: \(days)")
        case .verifiedWithoutSource(let path):
            LocalizedText(
                ar: "'\(path)' محقق دون ذكر مصدر",
                fr: "'\(path)' est dit vérifié, mais sans source",
                en: "'\(path)' is marked verified without a source")
        case .baseMissing(let path, let name):
            LocalizedText(
                ar: "'\(path)': التقويم '\(name)' غير موجود",
                fr: "'\(path)' : le calendrier '\(name)' est introuvable",
                en: "'\(path)': there is no calendar '\(name)'")
        }
    }

    public var help: LocalizedText? {
        switch self {
        case .unknownKey(_, let nearest?):
            LocalizedText(
                ar: "هل تقصد '\(nearest)'؟", fr: "vouliez-vous dire '\(nearest)' ?", en: "did you mean '\(nearest)'?")
        case .notOneRule:
            LocalizedText(
                ar: "اكتب قاعدة واحدة: date: 30 july أو hijri: 1 shawwal أو easter: 1",
                fr: "écrivez une seule règle : date: 30 july, hijri: 1 shawwal ou easter: 1",
                en: "write one rule: date: 30 july, hijri: 1 shawwal or easter: 1")
        case .noWorkingDay:
            LocalizedText(
                ar: "اكتب ساعات يوم واحد على الأقل: monday: 8h30-16h30",
                fr: "donnez les heures d'au moins un jour : monday: 8h30-16h30",
                en: "give at least one day its hours: monday: 8h30-16h30")
        case .announcedTooFar:
            LocalizedText(
                ar: "تحقق من الشهر والسنة؛ الفرق المقبول يومان",
                fr: "vérifiez le mois et l'année ; deux jours d'écart au plus",
                en: "check the month and the year; two days apart at most")
        case .announcedDisagree:
            LocalizedText(
                ar: "الشهر 29 أو 30 يوما: صحح أحد التاريخين",
                fr: "un mois a 29 ou 30 jours : corrigez l'une des deux dates",
                en: "a month has 29 or 30 days: mend one of the two dates")
        case .verifiedWithoutSource:
            LocalizedText(
                ar: "أضف source أو احذف verified_on",
                fr: "ajoutez source, ou retirez verified_on",
                en: "add source, or take verified_on away")
        default: nil
        }
    }
}
