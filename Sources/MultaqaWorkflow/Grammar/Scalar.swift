import MultaqaModel

/// The forms a single text may have in a file of the language. Each has words for people, an example, a test and a pattern.
enum Scalar: Hashable, Sendable {
    /// Any text.
    case text
    /// A name of the language: small ASCII letters, digits and `_`, a letter first.
    case name
    case number(ClosedRange<Int>)
    case flag
    case offset, date, time, span, duration
    case quorum, forEach, eventDay
    case language, email, zone, version
    /// CEL.
    case expression
    /// CEL that gives true or false.
    case condition
    /// A path, relative to the file that names it.
    case file

    /// What was expected, for people.
    var words: LocalizedText {
        switch self {
        case .text: LocalizedText(ar: "نص", fr: "un texte", en: "a text")
        case .name:
            LocalizedText(
                ar: "اسم مثل draft_programme", fr: "un nom comme draft_programme", en: "a name such as draft_programme")
        case .number(let range):
            if range.upperBound == .max {
                LocalizedText(
                    ar: "عدد صحيح لا يقل عن \(range.lowerBound)",
                    fr: "un nombre entier, \(range.lowerBound) ou plus",
                    en: "a whole number, \(range.lowerBound) or more")
            } else {
                LocalizedText(
                    ar: "عدد صحيح بين \(range.lowerBound) و\(range.upperBound)",
                    fr: "un nombre entier de \(range.lowerBound) à \(range.upperBound)",
                    en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
        case .flag: LocalizedText(ar: "true أو false", fr: "true ou false", en: "true or false")
        case .offset:
            LocalizedText(
                ar: "أجل مثل J-60 أو C+10wd أو J-1 at 18h00", fr: "une échéance comme J-60, C+10wd ou J-1 at 18h00",
                en: "an offset such as J-60, C+10wd or J-1 at 18h00")
        case .date:
            LocalizedText(
                ar: "تاريخ مثل 2015-06-08", fr: "une date comme 2015-06-08", en: "a date such as 2015-06-08")
        case .time: LocalizedText(ar: "ساعة مثل 9h30", fr: "une heure comme 9h30", en: "a time such as 9h30")
        case .span:
            LocalizedText(
                ar: "فترة مثل 9h00-17h30", fr: "une plage comme 9h00-17h30", en: "a span such as 9h00-17h30")
        case .duration:
            LocalizedText(
                ar: "مدة مثل 45min أو 1h30", fr: "une durée comme 45min ou 1h30", en: "a duration such as 45min or 1h30"
            )
        case .quorum:
            LocalizedText(
                ar: "all أو نسبة مثل 80% أو عدد", fr: "all, une part comme 80% ou un nombre",
                en: "all, a share such as 80%, or a number")
        case .forEach:
            LocalizedText(
                ar: "صيغة مثل commune in communes", fr: "la forme commune in communes",
                en: "the form commune in communes")
        case .eventDay:
            LocalizedText(
                ar: "رقم اليوم (1 هو الأول) أو last", fr: "un numéro de jour (1 est le premier) ou last",
                en: "a day number (1 is the first) or last")
        case .language: LocalizedText(ar: "ar أو fr أو en أو zgh", fr: "ar, fr, en ou zgh", en: "ar, fr, en or zgh")
        case .email:
            LocalizedText(
                ar: "عنوان بريد إلكتروني مثل president@commune.example",
                fr: "une adresse électronique comme president@commune.example",
                en: "an e-mail address such as president@commune.example")
        case .zone:
            LocalizedText(
                ar: "منطقة زمنية مثل Africa/Casablanca", fr: "un fuseau comme Africa/Casablanca",
                en: "a time zone such as Africa/Casablanca")
        case .version: LocalizedText(ar: "1", fr: "1", en: "1")
        case .expression:
            LocalizedText(
                ar: "تعبير مثل commune.president", fr: "une expression comme commune.president",
                en: "an expression such as commune.president")
        case .condition:
            LocalizedText(
                ar: "شرط مثل size(languages) > 1", fr: "une condition comme size(languages) > 1",
                en: "a condition such as size(languages) > 1")
        case .file:
            LocalizedText(
                ar: "ملف مثل communes.csv", fr: "un fichier comme communes.csv", en: "a file such as communes.csv")
        }
    }

    func accepts(_ text: String) -> Bool {
        switch self {
        case .text, .zone: true
        case .file, .expression, .condition: !text.isEmpty
        case .name: text.isName
        case .number(let range): Int(text).map(range.contains) ?? false
        case .flag: text == "true" || text == "false"
        case .offset: Offset(text) != nil
        case .date: Day(iso: text) != nil
        case .time: ClockTime(text) != nil
        case .span: HourSpan(text) != nil
        case .duration: Minutes(text) != nil
        case .quorum: Dependency.Quorum(text) != nil
        case .forEach: ForEach(text) != nil
        case .eventDay: EventDay(text) != nil
        case .language: Language(rawValue: text) != nil
        case .email: text.isMailAddress
        case .version: text == "1"
        }
    }
}

extension Dependency.Quorum {
    /// `all`, `80%`, `3`; nil for anything else.
    init?(_ text: String) {
        if text == "all" {
            self = .all
        } else if text.hasSuffix("%"), let percent = Int(text.dropLast()), (1...100).contains(percent) {
            self = .percent(percent)
        } else if let count = Int(text), count > 0 {
            self = .count(count)
        } else {
            return nil
        }
    }
}

extension ForEach {
    /// `commune in communes`; nil for anything else.
    init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 3, words[1] == "in", words[0].isName, words[2].isName else { return nil }
        self.init(words[0], in: words[2])
    }
}

extension EventDay {
    /// `1`, `last`; nil for anything else.
    init?(_ text: String) {
        if text == "last" {
            self = .last
        } else if let number = Int(text), number > 0 {
            self = .number(number)
        } else {
            return nil
        }
    }
}
