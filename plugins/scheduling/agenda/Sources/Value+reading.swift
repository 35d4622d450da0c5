import MultaqaModel

/// The arguments of a rule come as they were written: `day: 1` is a number, `day: last` a text.
extension Value {
    /// `a` or `[a, b]`.
    var asWords: [String]? {
        switch self {
        case .text(let word): return [word]
        case .list(let elements):
            let words = elements.compactMap(\.asText)
            return words.count == elements.count ? words : nil
        default: return nil
        }
    }

    var asSpan: HourSpan? {
        guard case .text(let text) = self else { return nil }
        return HourSpan(text)
    }

    var asEventDay: EventDay? {
        switch self {
        case .int(let number): .number(number)
        case .text("last"): .last
        case .text(let text): Int(text).map(EventDay.number)
        default: nil
        }
    }

    var asCount: Int? {
        switch self {
        case .int(let number): number
        case .double(let number): Int(exactly: number)
        case .text(let text): Int(text)
        default: nil
        }
    }

    var asFlag: Bool? {
        switch self {
        case .bool(let flag): flag
        case .text("true"): true
        case .text("false"): false
        default: nil
        }
    }

    /// What a person wrote, for a message.
    var written: String {
        switch self {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .int(let number): "\(number)"
        case .double(let number): "\(number)"
        case .text(let text): text
        case .localized(let text): text(in: .french)
        case .day(let day): "\(day)"
        case .time(let time): time.spoken
        case .moment(let moment): "\(moment)"
        case .list(let elements): "[" + elements.map(\.written).joined(separator: ", ") + "]"
        case .map(let members): "{" + members.keys.sorted().joined(separator: ", ") + "}"
        }
    }
}

extension EventDay {
    /// Counted from 0, in an event of that many days.
    func index(in days: Int) -> Int {
        switch self {
        case .number(let number): number - 1
        case .last: days - 1
        }
    }
}
