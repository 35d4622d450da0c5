import MultaqaModel
import MultaqaPluginKit
import MultaqaYAML

/// Typed values of a tree that ``ShapeCheck`` has looked at: what does not fit gives nil or nothing, and was reported there.
extension YAMLNode {
    var number: Int? { scalar.flatMap { Int($0) } }
    var flag: Bool? { scalar.flatMap { ["true": true, "false": false][$0] } }
    var offset: Offset? { scalar.flatMap { Offset($0) } }
    var date: Day? { scalar.flatMap { Day(iso: $0) } }
    var time: ClockTime? { scalar.flatMap { ClockTime($0) } }
    var span: HourSpan? { scalar.flatMap { HourSpan($0) } }
    var duration: Minutes? { scalar.flatMap { Minutes($0) } }
    var quorum: Dependency.Quorum? { scalar.flatMap { Dependency.Quorum($0) } }
    var forEach: ForEach? { scalar.flatMap { ForEach($0) } }
    var eventDay: EventDay? { scalar.flatMap { EventDay($0) } }
    var language: Language? { scalar.flatMap { Language(rawValue: $0) } }

    /// One text, or a map of languages.
    var localized: LocalizedText? {
        if let text = scalar { return LocalizedText(text) }
        guard let entries else { return nil }
        return LocalizedText(
            Dictionary(
                entries.compactMap { entry in
                    guard let language = Language(rawValue: entry.key), let text = entry.value.scalar else {
                        return nil
                    }
                    return (language, text)
                }, uniquingKeysWith: { first, _ in first }))
    }

    /// One word or a list of words.
    var words: [String] {
        if let elements { return elements.compactMap(\.scalar) }
        return isNull ? [] : scalar.map { [$0] } ?? []
    }

    /// One element or the elements of a list.
    var each: [YAMLNode] { elements ?? (isNull ? [] : [self]) }

    /// Whether this is a map whose keys are all languages.
    var isByLanguage: Bool {
        guard let entries, !entries.isEmpty else { return false }
        return entries.allSatisfy { Language(rawValue: $0.key) != nil && $0.value.scalar != nil }
    }

    /// As written: maps of languages become texts in several languages, everything else stays text, list or map.
    var data: Value {
        switch content {
        case .scalar(let text, _): return isNull ? .text("") : .text(text)
        case .list(let elements): return .list(elements.map(\.data))
        case .alias: return .null
        case .map(let entries):
            if isByLanguage { return .localized(localized ?? "") }
            return .map(Dictionary(entries.map { ($0.key, $0.value.data) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// As a plug-in's key wants it; an expression stays text.
    func value(of kind: VerbDescription.KeyKind) -> Value? {
        switch kind {
        case .expression, .email: scalar.map(Value.text)
        case .text: localized.map { $0.plain.map(Value.text) ?? .localized($0) }
        case .words, .documents: .list(words.map(Value.text))
        case .flag: flag.map(Value.bool)
        case .number: number.map(Value.int)
        case .data: data
        }
    }

    /// What was found, in one English word: for messages.
    var kindWord: String {
        switch content {
        case .scalar(let text, _): text.isEmpty ? "nothing" : "'\(text.count > 60 ? text.prefix(60) + "…" : text)'"
        case .list: "a list"
        case .map: "a map"
        case .alias: "an alias"
        }
    }
}
