/// On the wire a value is plain JSON. Dates, times and localized texts, which JSON has no words for, are one-member objects
/// whose name starts with `$`: `{"$day": "2015-06-08"}`, `{"$time": "09:30"}`, `{"$moment": "2015-06-07T18:00:00"}`,
/// `{"$text": {"ar": …, "fr": …}}`.
extension Value: Codable {
    private struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: Name.self) {
            self = try Value(members: members)
        } else if var elements = try? decoder.unkeyedContainer() {
            var list: [Value] = []
            while !elements.isAtEnd { list.append(try elements.decode(Value.self)) }
            self = .list(list)
        } else {
            let single = try decoder.singleValueContainer()
            if single.decodeNil() {
                self = .null
            } else if let flag = try? single.decode(Bool.self) {
                self = .bool(flag)
            } else if let number = try? single.decode(Int.self) {
                self = .int(number)
            } else if let number = try? single.decode(Double.self) {
                self = .double(number)
            } else {
                self = .text(try single.decode(String.self))
            }
        }
    }

    private init(members: KeyedDecodingContainer<Name>) throws {
        if members.allKeys.count == 1, let only = members.allKeys.first, only.stringValue.hasPrefix("$") {
            switch only.stringValue {
            case "$day": self = .day(try members.decode(Day.self, forKey: only)); return
            case "$time": self = .time(try members.decode(ClockTime.self, forKey: only)); return
            case "$moment": self = .moment(try members.decode(WallTime.self, forKey: only)); return
            case "$text": self = .localized(try members.decode(LocalizedText.self, forKey: only)); return
            default: break
            }
        }
        var map: [String: Value] = [:]
        for key in members.allKeys { map[key.stringValue] = try members.decode(Value.self, forKey: key) }
        self = .map(map)
    }

    public func encode(to encoder: any Encoder) throws {
        func tagged(_ name: String, _ value: some Encodable) throws {
            var container = encoder.container(keyedBy: Name.self)
            try container.encode(value, forKey: Name(name))
        }
        switch self {
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let flag): try flag.encode(to: encoder)
        case .int(let number): try number.encode(to: encoder)
        case .double(let number): try number.encode(to: encoder)
        case .text(let text): try text.encode(to: encoder)
        case .localized(let text): try tagged("$text", text)
        case .day(let day): try tagged("$day", day)
        case .time(let time): try tagged("$time", time)
        case .moment(let moment): try tagged("$moment", moment)
        case .list(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .map(let members):
            var container = encoder.container(keyedBy: Name.self)
            for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                try container.encode(value, forKey: Name(name))
            }
        }
    }
}
