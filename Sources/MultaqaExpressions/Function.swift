/// The functions of the language. `date` and `time` are ours; everything else is the specification's standard library.
enum Function: String, Hashable, Sendable, CaseIterable {
    case size, contains, startsWith, endsWith, matches
    case bool, bytes, double, int, string, uint, type, dyn
    case timestamp, duration, date, time
    case getFullYear, getMonth, getDate, getDayOfMonth, getDayOfWeek, getDayOfYear
    case getHours, getMinutes, getSeconds, getMilliseconds

    enum Style: Hashable, Sendable {
        /// `f(a, b)`.
        case global
        /// `a.f(b)`.
        case receiver
        case both

        func allows(receiverStyle: Bool) -> Bool { self == .both || receiverStyle == (self == .receiver) }
    }

    struct Signature: Hashable, Sendable {
        var parameters: [ExpressionType]
        var result: ExpressionType
    }

    var style: Style {
        switch self {
        case .size, .matches: .both
        case .bool, .bytes, .double, .int, .string, .uint, .type, .dyn, .timestamp, .duration, .date, .time: .global
        default: .receiver
        }
    }

    /// One per combination of types; a receiver is the first parameter.
    var signatures: [Signature] {
        func from(_ types: [ExpressionType], to result: ExpressionType) -> [Signature] {
            types.map { Signature(parameters: [$0], result: result) }
        }
        switch self {
        case .size: return from([.text, .bytes, .list(.dynamic), .map(.dynamic)], to: .int)
        case .contains, .startsWith, .endsWith, .matches:
            return [Signature(parameters: [.text, .text], result: .bool)]
        case .bool: return from([.bool, .text], to: .bool)
        case .bytes: return from([.bytes, .text], to: .bytes)
        case .double: return from([.double, .int, .uint, .text], to: .double)
        case .int: return from([.int, .uint, .double, .text, .moment], to: .int)
        case .uint: return from([.uint, .int, .double, .text], to: .uint)
        case .string:
            return from(
                [.text, .bool, .int, .uint, .double, .bytes, .moment, .duration, .date, .time], to: .text)
        case .type: return from([.dynamic], to: .type)
        case .dyn: return from([.dynamic], to: .dynamic)
        case .timestamp: return from([.moment, .text, .int, .date], to: .moment)
        case .duration: return from([.duration, .text], to: .duration)
        case .date: return from([.date, .text, .moment], to: .date)
        case .time: return from([.time, .text, .moment], to: .time)
        case .getFullYear, .getMonth, .getDate, .getDayOfMonth, .getDayOfWeek, .getDayOfYear:
            return from([.moment, .date], to: .int) + [Signature(parameters: [.moment, .text], result: .int)]
        case .getHours, .getMinutes:
            return from([.moment, .duration, .time], to: .int)
                + [Signature(parameters: [.moment, .text], result: .int)]
        case .getSeconds, .getMilliseconds:
            return from([.moment, .duration], to: .int) + [Signature(parameters: [.moment, .text], result: .int)]
        }
    }

    /// Whether the call on constants may already be tried when the expression is checked.
    var isConversion: Bool {
        switch self {
        case .bool, .bytes, .double, .int, .string, .uint, .timestamp, .duration, .date, .time: true
        default: false
        }
    }
}
