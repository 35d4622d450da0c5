import MultaqaModel

extension Datum {
    /// Takes what came from outside; lists and maps stay as they are until an element is asked for.
    init(_ value: Value) {
        switch value {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .int(number)
        case .double(let number): self = .double(number)
        case .text(let text): self = .text(text)
        case .localized(let text): self = .localized(text)
        case .day(let day): self = .date(day)
        case .time(let time): self = .time(time)
        case .moment(let moment): self = .moment(Moment(moment))
        case .list(let elements): self = .list(.given(elements))
        case .map(let members): self = .map(.given(members))
        }
    }

    /// Gives the result to the outside, where some kinds do not exist: an unsigned number becomes an int, bytes become
    /// base64 text, a duration the text of its seconds (`90s`), a type its name, a key of a map its text. A moment loses its
    /// fraction of a second.
    ///
    /// Each element costs: a list that holds itself twice, forty times over, is small here and endless written out.
    func value(_ budget: inout Budget) throws(EvaluationFailure) -> Value {
        try budget.charge(1)
        switch self {
        case .null: return .null
        case .bool(let flag): return .bool(flag)
        case .int(let number): return .int(number)
        case .uint(let number):
            guard let fitting = Int(exactly: number) else { throw .outOfRange("\(number)", .int) }
            return .int(fitting)
        case .double(let number): return .double(number)
        case .text(let text): return .text(text)
        case .localized(let text): return .localized(text)
        case .bytes(let bytes): return .text(base64(bytes))
        case .date(let day): return .day(day)
        case .time(let time): return .time(time)
        case .moment(let moment): return .moment(moment.wallTime)
        case .duration(let nanoseconds): return .text(DurationText.write(nanoseconds))
        case .type(let kind): return .text(kind.rawValue)
        case .list(.given(let values)): return .list(values)
        case .list(.made(let elements)):
            var values: [Value] = []
            values.reserveCapacity(elements.count)
            for element in elements { values.append(try element.value(&budget)) }
            return .list(values)
        case .map(.given(let members)): return .map(members)
        case .map(.made(let map)):
            var members: [String: Value] = [:]
            for (key, value) in zip(map.keys, map.values) { members[key.memberName] = try value.value(&budget) }
            return .map(members)
        }
    }

    private var memberName: String {
        switch self {
        case .bool(let flag): "\(flag)"
        case .int(let number): "\(number)"
        case .uint(let number): "\(number)"
        default: asText?.text ?? ""
        }
    }
}

private func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
        for sextet in 0...group.count { text.append(alphabet[bits >> (18 - 6 * sextet) & 63]) }
        text += String(repeating: "=", count: 3 - group.count)
    }
    return text
}
