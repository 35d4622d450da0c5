import MultaqaCalendar
import MultaqaModel

/// A value as a document in one language prints it.
enum PrintedValue: Hashable, Sendable {
    case text(String)
    /// Null, an empty text.
    case nothing
    /// A list or a map, with the name of its kind.
    case structure(String)

    init(_ value: Value, in language: Language) {
        let text: String
        switch value {
        case .null: text = ""
        case .bool(let flag): text = PrintedValue.word(flag)(in: language)
        case .int(let number): text = String(number)
        case .double(let number): text = PrintedValue.decimal(number, in: language)
        case .text(let words): text = words
        case .localized(let words): text = words(in: language)
        case .day(let day): text = DateWording.day(day, in: language)
        case .time(let time): text = DateWording.time(time, in: language)
        case .moment(let moment): text = DateWording.moment(moment, in: language)
        case .list, .map:
            self = .structure(value.kind)
            return
        }
        self = text.isBlank ? .nothing : .text(text)
    }

    private static func word(_ flag: Bool) -> LocalizedText {
        flag ? LocalizedText(ar: "نعم", fr: "oui", en: "yes") : LocalizedText(ar: "لا", fr: "non", en: "no")
    }

    /// With a comma but in English; whole numbers without decimals.
    private static func decimal(_ number: Double, in language: Language) -> String {
        if let whole = Int(exactly: number) { return String(whole) }
        let text = String(number)
        return language == .english ? text : text.replacing(".", with: ",")
    }
}
