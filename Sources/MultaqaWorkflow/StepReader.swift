import MultaqaModel
import MultaqaPluginKit
import MultaqaYAML

/// Reads one step: the keys every step may have, exactly one verb, and the keys that belong to the verb.
struct StepReader {
    var reader = NodeReader()
    private let verbs: [String: VerbDescription]

    private static let common: Set<String> = [
        "title", "after", "for_each", "only_if", "owner", "start", "by", "on_day_off", "remind", "if_late", "why",
    ]
    private static let own: [String: Set<String>] = [
        "decide": ["choices", "if_choice"], "prepare": [], "collect": ["from"], "wait": [],
    ]

    init(plugins: PluginRegistry) {
        verbs = Dictionary(plugins.verbs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func step(_ entry: YAMLNode.Entry) -> Step? {
        if !entry.key.isName { reader.report(.wrongName(entry.key), at: entry.keyPlace) }
        guard let lines = reader.map(entry.value, "step '\(entry.key)'") else { return nil }
        let known = Set(Self.own.keys).union(verbs.keys)
        let written = lines.filter { known.contains($0.key) }
        guard written.count == 1, let verbLine = written.first else {
            reportVerbs(written, of: entry, lines, known)
            return nil
        }
        let extra = Self.own[verbLine.key] ?? Set(verbs[verbLine.key]?.keys.map(\.name) ?? [])
        _ = reader.entries(
            entry.value, of: "step '\(entry.key)'", known: Self.common.union(extra).union([verbLine.key]))
        let node = entry.value
        guard let verb = verb(verbLine, in: node) else { return nil }
        return Step(
            entry.key,
            title: reader.localized(node["title"], "title") ?? LocalizedText(entry.key),
            verb,
            after: dependencies(node["after"]),
            forEach: forEach(node["for_each"]),
            onlyIf: reader.text(node["only_if"], "only_if"),
            owner: reader.text(node["owner"], "owner"),
            start: reader.offset(node["start"], "start"),
            by: reader.offset(node["by"], "by"),
            keepsDayOff: reader.word(node["on_day_off"], "on_day_off", as: DayOffWord.self) == .keep,
            remind: offsets(node["remind"]),
            ifLate: ifLate(node["if_late"]),
            ifChoice: ifChoice(node["if_choice"]),
            why: reader.localized(node["why"], "why"),
            place: entry.keyPlace)
    }

    private enum DayOffWord: String, CaseIterable {
        case move, keep
    }

    private mutating func reportVerbs(
        _ written: [YAMLNode.Entry], of entry: YAMLNode.Entry, _ lines: [YAMLNode.Entry], _ known: Set<String>
    ) {
        if let second = written.dropFirst().first {
            reader.report(.severalVerbs(written.map(\.key), step: entry.key), at: second.keyPlace)
            return
        }
        let strangers = lines.filter { !Self.common.contains($0.key) }
        for line in strangers {
            if let near = DidYouMean.nearest(to: line.key, in: known.sorted()) {
                reader.report(.unknownVerb(line.key, near: near), at: line.keyPlace)
                return
            }
        }
        reader.report(.noVerb(step: entry.key, verbs: known.sorted()), at: entry.keyPlace)
    }

    // MARK: Verbs

    private mutating func verb(_ line: YAMLNode.Entry, in node: YAMLNode) -> Verb? {
        switch line.key {
        case "decide":
            let choices = reader.words(node["choices"], "choices")
            if choices.isEmpty { reader.report(.missingKey("choices", of: "decide"), at: line.keyPlace) }
            return reader.localized(line.value, "decide").map { .decide(question: $0, choices: choices) }
        case "prepare":
            return .prepare(checklist: checklist(line.value))
        case "collect":
            guard let form = reader.text(line.value, "collect") else { return nil }
            if Form.builtIn(named: form) == nil {
                reader.report(
                    .unknownName(form, kind: "form", known: Form.builtIn.map(\.name)), at: line.value.place)
            }
            return .collect(form: form, from: reader.text(node["from"], "from"))
        case "wait":
            return reader.offset(line.value, "wait").map { .wait(until: $0) }
        default:
            return verbs[line.key].map { .call(call($0, line.value, in: node)) }
        }
    }

    /// Lines as a map of labels, or a list of texts that are their own labels.
    private mutating func checklist(_ node: YAMLNode) -> [ChecklistLine] {
        if let entries = node.entries {
            return entries.map { ChecklistLine($0.key, title: reader.localized($0.value, "prepare") ?? "") }
        }
        return reader.words(node, "prepare").map { ChecklistLine($0, title: LocalizedText($0)) }
    }

    private mutating func call(_ verb: VerbDescription, _ subject: YAMLNode, in node: YAMLNode) -> PluginCall {
        let subjects = reader.words(subject, verb.name)
        if subjects.isEmpty || (subjects.count > 1 && !verb.takesList) {
            reader.report(.wrongSubject(verb.name, takesList: verb.takesList), at: subject.place)
        }
        var arguments: [String: PluginCall.Argument] = [:]
        for key in verb.keys {
            guard let value = node[key.name] else {
                if key.isRequired { reader.report(.missingKey(key.name, of: verb.name), at: subject.place) }
                continue
            }
            arguments[key.name] = argument(value, key)
        }
        return PluginCall(verb.name, subjects, arguments)
    }

    private mutating func argument(_ node: YAMLNode, _ key: VerbDescription.Key) -> PluginCall.Argument? {
        switch key.kind {
        case .expression: return reader.text(node, key.name).map { .expression($0) }
        case .text: return reader.localized(node, key.name).map { .value($0.plain.map(Value.text) ?? .localized($0)) }
        case .words, .documents: return .value(.list(reader.words(node, key.name).map(Value.text)))
        case .flag: return reader.flag(node, key.name).map { .value(.bool($0)) }
        case .number: return reader.number(node, key.name).map { .value(.int($0)) }
        case .data: return .value(reader.data(node))
        }
    }

    // MARK: Common keys

    /// `set_dates`, `[a, b]`, or `{a: 80%, b: all, c: 3}`.
    private mutating func dependencies(_ node: YAMLNode?) -> [Dependency] {
        guard let node, let entries = node.entries else { return reader.words(node, "after").map { Dependency($0) } }
        return entries.compactMap { entry in quorum(entry.value).map { Dependency(entry.key, $0) } }
    }

    private mutating func quorum(_ node: YAMLNode) -> Dependency.Quorum? {
        guard let text = reader.text(node, "after") else { return nil }
        if text == "all" { return .all }
        if text.hasSuffix("%"), let percent = Int(text.dropLast()), (1...100).contains(percent) {
            return .percent(percent)
        }
        if let count = Int(text), count > 0 { return .count(count) }
        reader.report(.wrongType("after", found: "'\(text)'", expected: .quorum), at: node.place)
        return nil
    }

    /// `commune in communes`.
    private mutating func forEach(_ node: YAMLNode?) -> ForEach? {
        guard let node, let text = reader.text(node, "for_each") else { return nil }
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 3, words[1] == "in", words[0].isName, words[2].isName else {
            reader.report(.wrongType("for_each", found: "'\(text)'", expected: .forEach), at: node.place)
            return nil
        }
        return ForEach(words[0], in: words[2])
    }

    private mutating func offsets(_ node: YAMLNode?) -> [Offset] {
        guard let node else { return [] }
        guard let elements = node.elements else { return reader.offset(node, "remind").map { [$0] } ?? [] }
        return elements.compactMap { reader.offset($0, "remind") }
    }

    private mutating func ifLate(_ node: YAMLNode?) -> IfLate? {
        guard let node else { return nil }
        _ = reader.entries(node, of: "if_late", known: ["tell", "then"])
        return IfLate(
            tell: reader.text(node["tell"], "tell"),
            then: reader.word(node["then"], "then", as: IfLate.Then.self) ?? .keepWaiting)
    }

    /// `{corriger: {redo: draft_programme}}`, at most `times` (3 unless written).
    private mutating func ifChoice(_ node: YAMLNode?) -> [String: Redo] {
        guard let node else { return [:] }
        var redos: [String: Redo] = [:]
        for entry in reader.map(node, "if_choice") ?? [] {
            _ = reader.entries(entry.value, of: "if_choice", known: ["redo", "times"])
            guard let step = reader.text(entry.value["redo"], "redo") else { continue }
            redos[entry.key] = Redo(step, times: reader.number(entry.value["times"], "times") ?? 3)
        }
        return redos
    }
}
