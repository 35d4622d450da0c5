import MultaqaCalendar
import MultaqaModel

/// A list as it is written: headings and rows of cells.
struct ListTable: Hashable {
    enum Cell: Hashable {
        case empty
        case text(String)
        case number(Double)
        case day(Day)

        init(_ value: Value, in language: Language) {
            switch value {
            case .null: self = .empty
            case .bool(let flag): self = .text(Cell.word(flag)(in: language))
            case .int(let number): self = .number(Double(number))
            case .double(let number): self = .number(number)
            case .text(let text): self = text.isEmpty ? .empty : .text(text)
            case .localized(let text): self = text.isEmpty ? .empty : .text(text(in: language))
            case .day(let day): self = .day(day)
            case .time(let time): self = .text(DateWording.time(time, in: language))
            case .moment(let moment): self = .text(DateWording.moment(moment, in: language))
            case .list(let elements):
                let texts = elements.map { Cell($0, in: language).printed }.filter { !$0.isEmpty }
                self = texts.isEmpty ? .empty : .text(texts.joined(separator: language == .arabic ? "، " : ", "))
            case .map(let members): self = members["name"].map { Cell($0, in: language) } ?? .empty
            }
        }

        private static func word(_ flag: Bool) -> LocalizedText {
            flag ? LocalizedText(ar: "نعم", fr: "oui", en: "yes") : LocalizedText(ar: "لا", fr: "non", en: "no")
        }

        /// As a text: whole numbers without decimals, days as 8/6/2015 with two digits each.
        var printed: String {
            switch self {
            case .empty: return ""
            case .text(let text): return text
            case .number(let number): return Int(exactly: number).map(String.init) ?? "\(number)"
            case .day(let day):
                let date = day.components
                func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
                return "\(two(date.day))/\(two(date.month))/\(date.year)"
            }
        }
    }

    var name: String
    var title: String?
    var language: Language
    var headings: [String]
    var rows: [[Cell]]
}
