/// One text in one or several languages.
///
/// A text written without a language (`title: Inviter les communes`) is `plain`: it is shown to every reader as it is.
public struct LocalizedText: Hashable, Sendable {
    /// The text for readers of a language that has no own entry; nil when every entry names its language.
    public var plain: String?
    public var texts: [Language: String]

    public init(_ plain: String) {
        self.plain = plain
        self.texts = [:]
    }

    public init(_ texts: [Language: String]) {
        self.plain = nil
        self.texts = texts
    }

    public init(ar: String, fr: String, en: String) {
        self.init([.arabic: ar, .french: fr, .english: en])
    }

    /// Whether a reader of `language` gets a text that was written for that language (or for everybody).
    public func speaks(_ language: Language) -> Bool {
        plain != nil || texts[language] != nil
    }

    /// The text for a reader of `language`; where it is missing, the plain text, else the first language that exists
    /// in the order French, Arabic, English, Tamazight.
    public func callAsFunction(in language: Language) -> String {
        if let text = texts[language] ?? plain { return text }
        for other in [Language.french, .arabic, .english, .amazigh] {
            if let text = texts[other] { return text }
        }
        return ""
    }

    public var isEmpty: Bool {
        (plain ?? "").isEmpty && texts.values.allSatisfy(\.isEmpty)
    }
}

extension LocalizedText: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension LocalizedText: Codable {
    public init(from decoder: any Decoder) throws {
        if let plain = try? decoder.singleValueContainer().decode(String.self) {
            self.init(plain)
            return
        }
        let container = try decoder.singleValueContainer()
        var texts: [Language: String] = [:]
        for (code, text) in try container.decode([String: String].self) {
            guard let language = Language(rawValue: code) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "'\(code)' is no language; expected ar, fr, en or zgh")
            }
            texts[language] = text
        }
        self.init(texts)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let plain, texts.isEmpty {
            try container.encode(plain)
        } else {
            try container.encode(Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) }))
        }
    }
}
