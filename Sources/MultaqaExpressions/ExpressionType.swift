import MultaqaModel

/// What is known about a value before anything runs.
public indirect enum ExpressionType: Hashable, Sendable {
    /// Nothing is known: every use is accepted by the check and tested when the expression runs.
    case dynamic
    case null
    case bool
    case int
    case uint
    case double
    /// Also a text in several languages, whose members are the language codes.
    case text
    case bytes
    case date
    case time
    case moment
    case duration
    case list(ExpressionType)
    /// Text keys, all values of one type.
    case map(ExpressionType)
    /// A closed set of members.
    case record([String: ExpressionType])
    case type

    /// Nil for `dynamic`.
    var kind: Kind? {
        switch self {
        case .dynamic: nil
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .text: .text
        case .bytes: .bytes
        case .date: .date
        case .time: .time
        case .moment: .moment
        case .duration: .duration
        case .list: .list
        case .map, .record: .map
        case .type: .type
        }
    }

    var isNumber: Bool { [.int, .uint, .double].contains(self) }
    var isInstant: Bool { [.date, .moment].contains(self) }
    var isOrdered: Bool {
        switch self {
        case .bool, .int, .uint, .double, .text, .bytes, .date, .time, .moment, .duration, .dynamic: true
        default: false
        }
    }

    /// Whether a value of this type may stand where the other is expected, as far as is known.
    func fits(_ other: ExpressionType) -> Bool {
        switch (self, other) {
        case (.dynamic, _), (_, .dynamic): true
        case (.list(let mine), .list(let theirs)), (.map(let mine), .map(let theirs)): mine.fits(theirs)
        case (.record, .map), (.map, .record), (.record, .record): true
        default: self == other
        }
    }

    /// Whether `==` can ever be true: the same type, two numbers, a date and a moment, or null with anything.
    func isComparable(to other: ExpressionType) -> Bool {
        fits(other) || self == .null || other == .null || (isNumber && other.isNumber)
            || (isInstant && other.isInstant)
    }

    /// The type of a value that has one of the two types.
    func joined(with other: ExpressionType) -> ExpressionType {
        if self == other { return self }
        switch (self, other) {
        case (.list(let mine), .list(let theirs)): return .list(mine.joined(with: theirs))
        case (.map(let mine), .map(let theirs)): return .map(mine.joined(with: theirs))
        default: return .dynamic
        }
    }
}

/// The names an expression may use and what is known of each.
public struct TypeEnvironment: Hashable, Sendable {
    /// A name may be dotted (`event.opening`); the longest one that fits an expression wins.
    public var names: [String: ExpressionType]

    public init(names: [String: ExpressionType] = [:]) { self.names = names }
}
