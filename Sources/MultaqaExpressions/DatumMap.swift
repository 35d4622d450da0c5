import MultaqaModel

/// A map that came from outside, or one that the expression made.
enum DatumMap: Sendable {
    case given([String: Value])
    case made(MadeMap)

    var count: Int {
        switch self {
        case .given(let members): members.count
        case .made(let map): map.keys.count
        }
    }

    /// In the order written; members that came from outside, whose order is not known, in the order of their names.
    var keys: [Datum] {
        switch self {
        case .given(let members): members.keys.map(ScalarText.init).sorted().map { .text($0.text) }
        case .made(let map): map.keys
        }
    }

    subscript(key: Datum) -> Datum? {
        switch self {
        case .given(let members): key.asText.flatMap { members[$0.text] }.map(Datum.init)
        case .made(let map): map[key]
        }
    }
}

/// A map literal: keys of several kinds, in the order written.
struct MadeMap: Sendable {
    private(set) var keys: [Datum] = []
    private(set) var values: [Datum] = []
    private var places: [MapKey: Int] = [:]

    subscript(key: Datum) -> Datum? { MapKey(lookingUp: key).flatMap { places[$0] }.map { values[$0] } }

    mutating func add(_ key: Datum, _ value: Datum) throws(EvaluationFailure) {
        guard let place = MapKey(key) else { throw .unsupportedKey(key.kind) }
        guard places.updateValue(keys.count, forKey: place) == nil else { throw .repeatedKey(key.shown) }
        keys.append(key)
        values.append(value)
    }
}

/// What makes two keys the same: numbers are equal across their kinds.
private enum MapKey: Hashable {
    case bool(Bool)
    case number(Int128)
    case text(ScalarText)

    /// Nil for what cannot be a key: the language allows int, uint, bool and text.
    init?(_ key: Datum) {
        switch key {
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .number(Int128(number))
        case .uint(let number): self = .number(Int128(number))
        case .text, .localized:
            guard let text = key.asText else { return nil }
            self = .text(text)
        default: return nil
        }
    }

    /// A whole double finds an integer key.
    init?(lookingUp key: Datum) {
        if case .double(let number) = key {
            guard let whole = Int128(exactly: number) else { return nil }
            self = .number(whole)
        } else {
            self.init(key)
        }
    }
}
