import MultaqaModel

/// Reads single values of a calendar file and collects what is wrong with them.
struct CalendarReader {
    struct Entry {
        var path: String
        var members: [String: Value]

        func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    }

    let locate: (String) -> SourcePlace?
    private(set) var found: [Diagnostic] = []

    init(locate: @escaping (String) -> SourcePlace?) { self.locate = locate }

    mutating func report(_ situation: CalendarSituation, at path: String) {
        found.append(Diagnostic(situation, at: locate(path)))
    }

    /// The value as an entry with only known keys; nil (and reported) when it is no map.
    mutating func entry(_ value: Value, path: String, known: [String]) -> Entry? {
        guard case .map(let members) = value else {
            report(.unreadable(path: path, found: shown(value), expected: .map), at: path)
            return nil
        }
        let entry = Entry(path: path, members: members)
        for key in members.keys.sorted() where !known.contains(key) {
            let nearest = DidYouMean.nearest(to: key, in: known)
            report(.unknownKey(path: entry.path(key), nearest: nearest), at: entry.path(key))
        }
        return entry
    }

    /// The named entries under a key, in the order of their names.
    mutating func entries(_ key: String, of parent: Entry, known: [String]) -> [(id: String, entry: Entry)] {
        guard let value = parent.members[key], value != .null else { return [] }
        guard case .map(let members) = value else {
            report(.unreadable(path: parent.path(key), found: shown(value), expected: .map), at: parent.path(key))
            return []
        }
        return members.sorted { $0.key < $1.key }.compactMap { id, value in
            entry(value, path: "\(parent.path(key)).\(id)", known: known).map { (id, $0) }
        }
    }

    mutating func optional<Result>(
        _ key: String, of entry: Entry, _ expected: Expectation, _ convert: (Value) -> Result?
    ) -> Result? {
        guard let value = entry.members[key], value != .null else { return nil }
        if let result = convert(value) { return result }
        report(.unreadable(path: entry.path(key), found: shown(value), expected: expected), at: entry.path(key))
        return nil
    }

    mutating func required<Result>(
        _ key: String, of entry: Entry, _ expected: Expectation, _ convert: (Value) -> Result?
    ) -> Result? {
        guard let value = entry.members[key], value != .null else {
            report(.missingKey(path: entry.path(key), expected: expected), at: entry.path)
            return nil
        }
        return optional(key, of: entry, expected, convert)
    }

    private func shown(_ value: Value) -> String {
        switch value {
        case .text(let text): "'\(text)'"
        case .int(let number): "\(number)"
        case .double(let number): "\(number)"
        case .bool(let flag): "\(flag)"
        case .day(let day): "\(day)"
        case .time(let time): "\(time)"
        case .moment(let moment): "\(moment)"
        case .null, .localized, .list, .map: value.kind
        }
    }
}

/// Conversions of single values; nil for anything but the expected form. YAML scalars may come as text or already typed.
enum CalendarScalar {
    static func day(_ value: Value) -> Day? {
        value.asDay ?? value.asText.flatMap { Day(iso: $0) }
    }

    static func year(_ value: Value) -> Int? { number(value, in: 1...9999) }
    static func dayCount(_ value: Value) -> Int? { number(value, in: 1...60) }
    static func easterOffset(_ value: Value) -> Int? { number(value, in: -120...120) }

    private static func number(_ value: Value, in range: ClosedRange<Int>) -> Int? {
        guard let number = value.asInt ?? value.asText.flatMap({ Int($0) }), range.contains(number) else { return nil }
        return number
    }

    /// A text, or a map of languages.
    static func localized(_ value: Value) -> LocalizedText? {
        if let text = value.asLocalized { return text.isEmpty ? nil : text }
        guard let members = value.asMap, !members.isEmpty else { return nil }
        var texts: [Language: String] = [:]
        for (code, member) in members {
            guard let language = Language(rawValue: code), let text = member.asText else { return nil }
            texts[language] = text
        }
        return LocalizedText(texts)
    }

    static func text(_ value: Value) -> String? { value.asText.flatMap { $0.isEmpty ? nil : $0 } }

    /// `30 july`.
    static func monthDay(_ value: Value) -> Holiday.Rule? {
        let words = (value.asText ?? "").split(separator: " ")
        guard words.count == 2, let day = Int(words[0]),
            let month = (1...12).first(where: { DateWording.monthName($0, in: .english).lowercased() == words[1] }),
            // 2000 was a leap year: 29 february is a date that some years have.
            Day(year: 2000, month: month, day: day) != nil
        else { return nil }
        return .fixed(month: month, day: day)
    }

    /// `1 shawwal`.
    static func hijriDay(_ value: Value) -> Holiday.Rule? {
        let words = (value.asText ?? "").split(separator: " ")
        guard words.count == 2, let day = Int(words[0]), (1...30).contains(day),
            let month = HijriMonth.Name(code: words[1])
        else { return nil }
        return .hijri(day: day, month)
    }

    static func hours(_ value: Value) -> [HourSpan]? {
        if let text = value.asText { return HourSpan(text).map { [$0] } }
        guard let elements = value.asList else { return nil }
        let spans = elements.compactMap { $0.asText.flatMap { HourSpan($0) } }
        return spans.count == elements.count ? spans : nil
    }
}
