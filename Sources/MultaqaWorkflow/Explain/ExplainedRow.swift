import MultaqaModel

/// The cells of one row of a table, with the row's place: `communes.berkane`, `communes.berkane.president.name`.
struct ExplainedRow {
    private(set) var lines: [Explanation.Line] = []

    /// Nil when the key names no row.
    init?(_ key: String, in loaded: WorkflowLoader.Loaded) {
        let parts = key.split(separator: ".", maxSplits: 2).map(String.init)
        guard parts.count >= 2, let place = loaded.rowPlaces[parts[0]]?[parts[1]],
            let rows = loaded.tables[parts[0]],
            let row = rows.first(where: { $0["key"]?.asText == parts[1] })
        else { return nil }
        let found = parts.count == 3 ? row.at(path: parts[2]) : row
        guard let found else { return nil }
        add(found, key, place)
    }

    private mutating func add(_ value: Value, _ path: String, _ place: SourcePlace) {
        if case .map(let members) = value {
            for (name, member) in members.sorted(by: { $0.key < $1.key }) { add(member, path + "." + name, place) }
        } else {
            lines.append(
                Explanation.Line(
                    keys: path.split(separator: ".").map(String.init), value: value.shown, source: .file, place: place,
                    why: nil, before: []))
        }
    }
}

extension Value {
    fileprivate var shown: String {
        switch self {
        case .text(let text): text
        case .localized(let text):
            text.plain ?? "{"
                + text.texts.sorted { $0.key < $1.key }.map { "\($0.key.rawValue): \($0.value)" }
                .joined(separator: ", ") + "}"
        case .int(let number): "\(number)"
        case .double(let number): "\(number)"
        case .bool(let flag): "\(flag)"
        case .day(let day): "\(day)"
        case .time(let time): time.spoken
        case .moment(let moment): "\(moment)"
        case .null: ""
        case .list(let elements): "[" + elements.map(\.shown).joined(separator: ", ") + "]"
        case .map(let members):
            "{" + members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ")
                + "}"
        }
    }
}
