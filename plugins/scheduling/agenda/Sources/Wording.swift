import MultaqaModel

/// Pieces of sentences in the three languages of the product.
enum Wording {
    static let languages: [Language] = [.arabic, .french, .english]

    /// The same sentence made for each language.
    static func each(_ make: (Language) -> String) -> LocalizedText {
        LocalizedText(Dictionary(uniqueKeysWithValues: languages.map { ($0, make($0)) }))
    }

    static func quoted(_ text: String, in language: Language) -> String {
        switch language {
        case .arabic: "«\(text)»"
        case .english: "“\(text)”"
        default: "« \(text) »"
        }
    }

    /// `« a », « b » et « c »`.
    static func listed(_ texts: [String], in language: Language) -> String {
        let all = texts.map { quoted($0, in: language) }
        guard let last = all.last, all.count > 1 else { return all.first ?? "" }
        let separator = language == .arabic ? "، " : ", "
        let and = language == .arabic ? " و" : language == .english ? " and " : " et "
        return all.dropLast().joined(separator: separator) + and + last
    }

    static func title(_ item: Item, in language: Language) -> String {
        item.title.isEmpty ? item.name : item.title(in: language)
    }

    static func titles(_ items: [Item], in language: Language) -> String {
        listed(items.map { title($0, in: language) }, in: language)
    }

    /// `le jour 2`; the day is counted from 0.
    static func day(_ day: Int, in language: Language) -> String {
        switch language {
        case .arabic: "في اليوم \(day + 1)"
        case .english: "on day \(day + 1)"
        default: "le jour \(day + 1)"
        }
    }

    static func hours(_ span: HourSpan, in language: Language) -> String {
        switch language {
        case .arabic: "بين \(span.from) و\(span.to)"
        case .english: "between \(span.from) and \(span.to)"
        default: "entre \(span.from.spoken) et \(span.to.spoken)"
        }
    }
}
