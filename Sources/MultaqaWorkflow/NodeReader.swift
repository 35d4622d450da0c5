import MultaqaModel
import MultaqaYAML

/// Reads typed values out of a tree and collects what is wrong; a wrong value gives nil and never stops the rest.
struct NodeReader {
    var diagnostics: [Diagnostic] = []

    mutating func report(_ situation: WorkflowSituation, at place: SourcePlace?) {
        diagnostics.append(Diagnostic(situation, at: place))
    }

    /// Entries of a map; every key that is not in `known` is reported.
    mutating func entries(_ node: YAMLNode, of what: String, known: Set<String>) -> [YAMLNode.Entry] {
        guard let entries = map(node, what) else { return [] }
        for entry in entries where !known.contains(entry.key) {
            report(.unknownKey(entry.key, of: what, known: known.sorted()), at: entry.keyPlace)
        }
        return entries
    }

    mutating func map(_ node: YAMLNode, _ what: String) -> [YAMLNode.Entry]? {
        if let entries = node.entries { return entries }
        if node.isNull { return [] }
        report(.notAMap(found: node.kindWord, what: what), at: node.place)
        return nil
    }

    mutating func text(_ node: YAMLNode?, _ what: String) -> String? {
        guard let node else { return nil }
        guard let text = node.scalar else {
            report(.wrongType(what, found: node.kindWord, expected: .text), at: node.place)
            return nil
        }
        return text
    }

    /// One text, or a map of languages.
    mutating func localized(_ node: YAMLNode?, _ what: String) -> LocalizedText? {
        guard let node else { return nil }
        if let text = node.scalar { return LocalizedText(text) }
        guard let entries = node.entries else {
            report(.wrongType(what, found: node.kindWord, expected: .localized), at: node.place)
            return nil
        }
        var texts: [Language: String] = [:]
        for entry in entries {
            guard let language = Language(rawValue: entry.key) else {
                report(.unknownLanguage(entry.key), at: entry.keyPlace)
                continue
            }
            texts[language] = text(entry.value, what)
        }
        return LocalizedText(texts)
    }

    mutating func number(_ node: YAMLNode?, _ what: String) -> Int? {
        read(node, what, .number) { Int($0) }
    }

    mutating func flag(_ node: YAMLNode?, _ what: String) -> Bool? {
        read(node, what, .flag) { ["true": true, "false": false][$0] }
    }

    mutating func offset(_ node: YAMLNode?, _ what: String) -> Offset? {
        read(node, what, .offset) { Offset($0) }
    }

    mutating func date(_ node: YAMLNode?, _ what: String) -> Day? {
        read(node, what, .date) { Day(iso: $0) }
    }

    mutating func time(_ node: YAMLNode?, _ what: String) -> ClockTime? {
        if let text = node?.scalar, node?.style == .plain, text.contains(":"), let time = ClockTime(text) {
            report(.unquotedTime(text, write: time.spoken), at: node?.place)
            return time
        }
        return read(node, what, .time) { ClockTime($0) }
    }

    mutating func span(_ node: YAMLNode?, _ what: String) -> HourSpan? {
        read(node, what, .span) { HourSpan($0) }
    }

    mutating func duration(_ node: YAMLNode?, _ what: String) -> Minutes? {
        read(node, what, .duration) { Minutes($0) }
    }

    mutating func word<Choice: RawRepresentable & CaseIterable>(
        _ node: YAMLNode?, _ what: String, as: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let node, let text = text(node, what) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        report(.wrongWord(text, what: what, known: Choice.allCases.map(\.rawValue)), at: node.place)
        return nil
    }

    /// One word or a list of words.
    mutating func words(_ node: YAMLNode?, _ what: String) -> [String] {
        guard let node, !node.isNull else { return [] }
        guard let elements = node.elements else { return text(node, what).map { [$0] } ?? [] }
        return elements.compactMap { text($0, what) }
    }

    /// A tree of data as written: maps of languages become localized texts, everything else stays text, list or map.
    func data(_ node: YAMLNode) -> Value {
        switch node.content {
        case .scalar(let text, _): return node.isNull ? .text("") : .text(text)
        case .list(let elements): return .list(elements.map(data))
        case .alias: return .null
        case .map(let entries):
            let languages = entries.compactMap { Language(rawValue: $0.key) }
            if !entries.isEmpty, languages.count == entries.count, entries.allSatisfy({ $0.value.scalar != nil }) {
                return .localized(
                    LocalizedText(
                        Dictionary(uniqueKeysWithValues: zip(languages, entries.map { $0.value.scalar ?? "" }))))
            }
            return .map(
                Dictionary(entries.map { ($0.key, data($0.value)) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    private mutating func read<Result>(
        _ node: YAMLNode?, _ what: String, _ expected: WorkflowSituation.Expected, _ parse: (String) -> Result?
    ) -> Result? {
        guard let node else { return nil }
        if let text = node.scalar, let result = parse(text) { return result }
        report(.wrongType(what, found: node.kindWord, expected: expected), at: node.place)
        return nil
    }
}
