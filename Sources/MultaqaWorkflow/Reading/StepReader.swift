import MultaqaModel
import MultaqaPluginKit
import MultaqaYAML

/// Reads one step of a tree whose shape was checked; nil for a step without one verb, or whose verb says nothing.
struct StepReader {
    private let verbs: [String: VerbDescription]
    private let scopes: [String: Scope]
    /// The last steps of each included workflow, by the step that includes it: what `after: lodging` waits for.
    private let lasts: [String: [String]]

    /// `scopes` are those of the steps of included workflows, by the names of the including steps.
    init(_ steps: [YAMLNode.Entry], plugins: PluginRegistry, scopes: [String: Scope]) {
        verbs = Dictionary(plugins.verbs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.scopes = scopes
        lasts = scopes.mapValues { scope in
            let own = steps.filter { $0.key.hasPrefix(scope.prefix + ".") }
            let followed = Set(
                own.flatMap { entry -> [String] in
                    let after = entry.value["after"]
                    return after?.entries?.map(\.key) ?? after?.words ?? []
                })
            return own.map(\.key).filter { !followed.contains($0) }
        }
    }

    func step(_ entry: YAMLNode.Entry) -> Step? {
        let node = entry.value
        guard let verb = verb(of: node) else { return nil }
        let scope = entry.key.lastIndex(of: ".").flatMap { scopes[String(entry.key[..<$0])] }
        return Step(
            entry.key,
            title: node["title"]?.localized ?? LocalizedText(entry.key),
            verb,
            after: dependencies(node["after"]),
            forEach: node["for_each"]?.forEach.map { ForEach($0.variable, in: scope?.names[$0.table] ?? $0.table) },
            onlyIf: node["only_if"]?.scalar,
            owner: node["owner"]?.scalar,
            start: node["start"]?.offset,
            by: node["by"]?.offset,
            keepsDayOff: node["on_day_off"]?.scalar == "keep",
            remind: (node["remind"]?.each ?? []).compactMap(\.offset),
            ifLate: node["if_late"].map { late in
                IfLate(
                    tell: late["tell"]?.scalar,
                    then: late["then"]?.scalar.flatMap(IfLate.Then.init(rawValue:)) ?? .keepWaiting)
            },
            ifChoice: redos(node["if_choice"]),
            retry: node["retry"]?.number,
            timeout: node["timeout"]?.duration,
            was: node["was"]?.scalar,
            scope: scope,
            why: node["why"]?.localized,
            place: entry.keyPlace)
    }

    private func verb(of node: YAMLNode) -> Verb? {
        let engine = ["decide", "prepare", "collect", "wait"]
        let written = (node.entries ?? []).filter { engine.contains($0.key) || verbs[$0.key] != nil }
        guard written.count == 1, let line = written.first else { return nil }
        switch line.key {
        case "decide":
            return line.value.localized.map {
                .decide(question: $0, choices: node["choices"]?.elements?.compactMap(\.scalar) ?? [])
            }
        case "prepare": return .prepare(checklist: checklist(line.value))
        case "collect": return line.value.scalar.map { .collect(form: $0, from: node["from"]?.scalar) }
        case "wait": return line.value.offset.map { .wait(until: $0) }
        default:
            guard let verb = verbs[line.key], !line.value.words.isEmpty else { return nil }
            return .call(PluginCall(verb.name, line.value.words, arguments(of: verb, in: node)))
        }
    }

    /// Lines as a map of labels, or a list of texts that are their own labels.
    private func checklist(_ node: YAMLNode) -> [ChecklistLine] {
        if let entries = node.entries {
            return entries.map { ChecklistLine($0.key, title: $0.value.localized ?? LocalizedText($0.key)) }
        }
        return node.words.map { ChecklistLine($0, title: LocalizedText($0)) }
    }

    private func arguments(of verb: VerbDescription, in node: YAMLNode) -> [String: PluginCall.Argument] {
        var arguments: [String: PluginCall.Argument] = [:]
        for key in verb.keys {
            if let value = node[key.name] { arguments[key.name] = argument(value, key.kind) }
        }
        return arguments
    }

    private func argument(_ node: YAMLNode, _ kind: VerbDescription.KeyKind) -> PluginCall.Argument? {
        if kind == .expression { return node.scalar.map { .expression($0) } }
        return node.value(of: kind).map { .value($0) }
    }

    /// `set_dates`, `[a, b]`, or `{a: 80%, b: all, c: 3}`; an included workflow stands for its last steps.
    private func dependencies(_ node: YAMLNode?) -> [Dependency] {
        guard let node else { return [] }
        let written =
            node.entries?.compactMap { entry in entry.value.quorum.map { Dependency(entry.key, $0) } }
            ?? node.words.map { Dependency($0) }
        return written.flatMap { dependency in
            lasts[dependency.step]?.map { Dependency($0, dependency.quorum) } ?? [dependency]
        }
    }

    /// `{corriger: {redo: draft_programme}}`, at most `times` (3 unless written).
    private func redos(_ node: YAMLNode?) -> [String: Redo] {
        var redos: [String: Redo] = [:]
        for entry in node?.entries ?? [] {
            guard let step = entry.value["redo"]?.scalar else { continue }
            redos[entry.key] = Redo(step, times: entry.value["times"]?.number ?? 3)
        }
        return redos
    }
}
