import MultaqaCalendar
import MultaqaModel

/// Values as a letter writes them.
enum ValueWording {
    /// Days, times and lists in words; nil for a group of names, which has no words of its own.
    static func words(of value: Value, in language: Language) -> String? {
        switch value {
        case .null: ""
        case .bool(let flag): yesNo(flag, in: language)
        case .int(let number): String(number)
        case .double(let number): decimal(number, in: language)
        case .text(let text): text
        case .localized(let text): text(in: language)
        case .day(let day): DateWording.day(day, in: language, weekday: true)
        case .time(let time): DateWording.time(time, in: language)
        case .moment(let moment): DateWording.moment(moment, in: language)
        case .list(let elements): list(elements, in: language)
        case .map: nil
        }
    }

    private static func yesNo(_ flag: Bool, in language: Language) -> String {
        switch language {
        case .arabic: flag ? "نعم" : "لا"
        case .english: flag ? "yes" : "no"
        case .french, .amazigh: flag ? "oui" : "non"
        }
    }

    /// `4,5`; whole numbers without a fraction.
    private static func decimal(_ number: Double, in language: Language) -> String {
        if number == number.rounded(), number.magnitude < 1e15 { return String(Int(number)) }
        let digits = String(number)
        return language == .english ? digits : String(digits.map { $0 == "." ? "," : $0 })
    }

    private static func list(_ elements: [Value], in language: Language) -> String? {
        var words: [String] = []
        for element in elements {
            guard let word = self.words(of: element, in: language) else { return nil }
            words.append(word)
        }
        return words.joined(separator: language == .arabic ? "، " : ", ")
    }
}
