import MultaqaModel

/// A value while an expression runs: what ``Value`` holds, and the few things more that the language knows.
enum Datum: Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case uint(UInt)
    case double(Double)
    case text(String)
    /// A text in several languages; a text (its French one) wherever its languages are not asked for.
    case localized(LocalizedText)
    case bytes([UInt8])
    case date(Day)
    case time(ClockTime)
    case moment(Moment)
    /// Nanoseconds.
    case duration(Int)
    case list(DatumList)
    case map(DatumMap)
    case type(Kind)

    var kind: Kind {
        switch self {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .text, .localized: .text
        case .bytes: .bytes
        case .date: .date
        case .time: .time
        case .moment: .moment
        case .duration: .duration
        case .list: .list
        case .map: .map
        case .type: .type
        }
    }

    var asText: ScalarText? {
        switch self {
        case .text(let text): ScalarText(text)
        case .localized(let text): ScalarText(text(in: .french))
        default: nil
        }
    }

    /// A moment, or the midnight at which a date begins; nil for all else and outside the years 1 to 9999.
    var asMoment: Moment? {
        switch self {
        case .moment(let moment): moment
        case .date(let day): Moment(day)
        default: nil
        }
    }

    /// The number itself when it is whole and fits; a position in a list may be any of the three kinds of number.
    var asWholeNumber: Int? {
        switch self {
        case .int(let number): number
        case .uint(let number): Int(exactly: number)
        case .double(let number): Int(exactly: number)
        default: nil
        }
    }
}

/// A list that came from outside, or one that the expression made. The first is converted element by element, on demand:
/// a condition on one row must not pay for the table.
enum DatumList: Sendable {
    case given([Value])
    case made([Datum])

    var count: Int {
        switch self {
        case .given(let values): values.count
        case .made(let data): data.count
        }
    }

    /// `position` must be in `0..<count`.
    subscript(position: Int) -> Datum {
        switch self {
        case .given(let values): Datum(values[position])
        case .made(let data): data[position]
        }
    }

    var elements: [Datum] {
        switch self {
        case .given(let values): values.map(Datum.init)
        case .made(let data): data
        }
    }
}
