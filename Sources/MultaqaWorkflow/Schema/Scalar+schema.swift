import MultaqaModel
import MultaqaPluginKit

extension Scalar {
    /// Those that have a name in the schema.
    static let named: [(name: String, scalar: Scalar)] = [
        ("text", .text), ("name", .name), ("flag", .flag), ("offset", .offset), ("date", .date), ("time", .time),
        ("span", .span), ("duration", .duration), ("quorum", .quorum), ("for_each", .forEach), ("day", .eventDay),
        ("language", .language), ("email", .email), ("zone", .zone), ("version", .version),
        ("expression", .expression), ("condition", .condition), ("file", .file),
    ]

    /// A step's name, with that of the step that includes it in front.
    static let stepName = "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$"

    /// A regular expression (ECMA-262) that every accepted text matches; empty where any text will do. Some texts it lets
    /// through are refused by the check: the 31st of June, an hour that ends before it begins.
    var pattern: String {
        let clock = "([01]?[0-9]|2[0-4])(h([0-5][0-9])?|:[0-5][0-9])"
        return switch self {
        case .text, .zone: ""
        case .name: "^[a-z][a-z0-9_]*$"
        case .number: "^-?[0-9]+$"
        case .flag: "^(true|false)$"
        case .offset: "^[A-Za-z_][A-Za-z0-9_.]*([+-][0-9]{1,4}(d|wd|w)?)?( at \(clock))?$"
        case .date: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        case .time: "^\(clock)$"
        case .span: "^\(clock)-\(clock)$"
        case .duration: "^([0-9]{1,4}min|[0-9]{1,3}d|[0-9]{1,3}h([0-5][0-9])?)$"
        case .quorum: "^(all|[0-9]{1,3}%|[1-9][0-9]*)$"
        case .forEach: "^[a-z][a-z0-9_]* +in +[a-z][a-z0-9_]*$"
        case .eventDay: "^(last|[1-9][0-9]*)$"
        case .language: "^(ar|fr|en|zgh)$"
        case .email: "^[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;]+$"
        case .version: "^1$"
        case .file, .expression, .condition: "."
        }
    }

    var schema: [String: Value] {
        var schema: [String: Value] =
            switch self {
            case .text, .zone, .expression, .condition: ["type": ["string", "number", "boolean", "null"]]
            case .number(let range):
                ["type": ["integer", "string"], "minimum": .int(range.lowerBound)].merging(
                    range.upperBound == .max ? [:] : ["maximum": .int(range.upperBound)]
                ) { $1 }
            case .quorum, .eventDay, .version: ["type": ["integer", "string"]]
            case .flag: ["type": ["boolean", "string"]]
            default: ["type": "string"]
            }
        if !pattern.isEmpty { schema["pattern"] = .text(pattern) }
        return schema
    }
}

extension TableKind.Cell {
    func schema(_ localized: [String: Value]) -> [String: Value] {
        switch self {
        case .localized: localized
        case .number: Scalar.number(0...1_000_000_000).schema
        case .email, .phone, .language, .date: ["type": ["string", "null"]]
        case .yesNo: ["type": ["boolean", "string", "null"]]
        case .text: Scalar.text.schema
        }
    }
}

extension RuleDescription.Key.Kind {
    func schema(_ scalar: (Scalar) -> [String: Value]) -> [String: Value] {
        let text = Value.map(scalar(.text))
        return switch self {
        case .span: scalar(.span)
        case .day: scalar(.eventDay)
        case .everyDay: ["const": "day"]
        case .count: scalar(.number(0...1_000_000))
        case .flag: scalar(.flag)
        case .speaker, .room: scalar(.text)
        case .sessions, .track: ["anyOf": [text, ["type": "array", "items": text]]]
        }
    }
}
