/// A piece of data of unknown shape: a table cell, an answer, an expression's result, what a template prints.
public indirect enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case text(String)
    case localized(LocalizedText)
    case day(Day)
    case time(ClockTime)
    case moment(WallTime)
    case list([Value])
    case map([String: Value])

    /// The member of a map (or, for `localized`, the text in the language of that code); nil where there is none.
    public subscript(member: String) -> Value? {
        switch self {
        case .map(let members): return members[member]
        case .localized(let text):
            guard let language = Language(rawValue: member), text.speaks(language) else { return nil }
            return .text(text(in: language))
        default: return nil
        }
    }

    /// Follows `commune.president.email`; nil where a part is missing.
    public func at(path: String) -> Value? {
        path.split(separator: ".").reduce(Optional(self)) { $0?[String($1)] }
    }

    public var asText: String? {
        switch self {
        case .text(let text): text
        case .localized(let text): text(in: .french)
        default: nil
        }
    }

    public var asLocalized: LocalizedText? {
        switch self {
        case .text(let text): LocalizedText(text)
        case .localized(let text): text
        default: nil
        }
    }

    public var asInt: Int? { if case .int(let number) = self { number } else { nil } }
    public var asBool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    public var asDay: Day? { if case .day(let day) = self { day } else { nil } }
    public var asList: [Value]? { if case .list(let elements) = self { elements } else { nil } }
    public var asMap: [String: Value]? { if case .map(let members) = self { members } else { nil } }

    /// What a Mustache section tests: false, null, an empty text and an empty list do not enter it.
    public var isTruthy: Bool {
        switch self {
        case .null: false
        case .bool(let flag): flag
        case .text(let text): !text.isEmpty
        case .localized(let text): !text.isEmpty
        case .list(let elements): !elements.isEmpty
        default: true
        }
    }

    /// The English name of the kind of data, for messages.
    public var kind: String {
        switch self {
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .double: "double"
        case .text, .localized: "text"
        case .day: "date"
        case .time: "time"
        case .moment: "date and time"
        case .list: "list"
        case .map: "map"
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByFloatLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .int(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
    public init(nilLiteral: ()) { self = .null }
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (String, Value)...) {
        self = .map(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}
