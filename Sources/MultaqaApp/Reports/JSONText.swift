import Foundation
public import MultaqaModel

/// Machine-readable output: keys sorted, dates as plain ISO 8601 texts.
public enum JSONText {
    public static func render(_ value: Value) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(plain(value)) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }

    /// On one line.
    public static func line(_ value: Value) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(plain(value)) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }

    private static func plain(_ value: Value) -> Value {
        switch value {
        case .day(let day): .text(day.description)
        case .time(let time): .text(time.description)
        case .moment(let moment): .text(moment.description)
        case .localized(let text):
            text.plain.map(Value.text)
                ?? .map(
                    Dictionary(uniqueKeysWithValues: text.texts.map { ($0.key.rawValue, Value.text($0.value)) }))
        case .list(let elements): .list(elements.map(plain))
        case .map(let members): .map(members.mapValues(plain))
        default: value
        }
    }
}

extension Value {
    static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
    static func optional(_ day: Day?) -> Value { day.map(Value.day) ?? .null }
}
