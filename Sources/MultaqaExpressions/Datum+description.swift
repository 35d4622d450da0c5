import MultaqaModel

extension Datum: CustomStringConvertible {
    /// The value as the language writes it: `[1, 2u, "a"]`.
    var description: String {
        switch self {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .int(let number): "\(number)"
        case .uint(let number): "\(number)u"
        case .double(let number): "\(number)"
        case .text, .localized: Datum.quoted(asText?.text ?? "")
        case .bytes(let bytes): "b\"" + bytes.map(Datum.escaped).joined() + "\""
        case .date(let day): "date(\"\(day)\")"
        case .time(let time): "time(\"\(time)\")"
        case .moment(let moment): "timestamp(\"\(moment)\")"
        case .duration(let nanoseconds): "duration(\"\(DurationText.write(nanoseconds))\")"
        case .list(let list): "[" + list.elements.map(\.description).joined(separator: ", ") + "]"
        case .map(let map):
            "{" + map.keys.map { "\($0): \(map[$0] ?? .null)" }.joined(separator: ", ") + "}"
        case .type(let kind): kind.rawValue
        }
    }

    /// The description of a key, short enough for a message.
    var shown: String {
        switch self {
        case .list, .map: kind.rawValue
        default: description.count > 60 ? description.prefix(59) + "…" : description
        }
    }

    private static func quoted(_ text: String) -> String {
        "\""
            + text.unicodeScalars.map { scalar in
                switch scalar {
                case "\"", "\\": "\\\(scalar)"
                case "\n": "\\n"
                case "\r": "\\r"
                case "\t": "\\t"
                default: String(scalar)
                }
            }.joined() + "\""
    }

    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case 0x22, 0x5C: "\\" + String(Unicode.Scalar(byte))
        case 0x20...0x7E: String(Unicode.Scalar(byte))
        default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}
