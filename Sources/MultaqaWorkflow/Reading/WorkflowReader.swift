import MultaqaModel
import MultaqaPluginKit
import MultaqaYAML

/// Reads a merged tree into a workflow value. What does not fit is in ``diagnostics``; the rest is read all the same, so that
/// one pass finds everything.
struct WorkflowReader {
    private(set) var workflow: Workflow
    private(set) var diagnostics: [Diagnostic] = []
    let inputs: InputReader

    init(
        _ tree: YAMLNode, name: String, grammar: Grammar, scopes: [String: Scope], files: WorkflowFiles,
        plugins: PluginRegistry, given: [String: String]
    ) {
        var shape = ShapeCheck()
        shape.check(tree, .record(grammar.workflow), "workflow '\(name)'")
        inputs = InputReader(tree["inputs"], from: files, given: given)
        let forms = FormReader(tree["forms"])
        diagnostics = shape.diagnostics + inputs.diagnostics + forms.diagnostics

        let values = Dictionary(inputs.inputs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let opening = values["opening"]?.asDay
        if opening == nil, !inputs.unknown.contains("opening") {
            diagnostics.append(Diagnostic(WorkflowSituation.noOpening, at: tree["inputs"]?.place ?? tree.place))
        }
        if let days = values["days"]?.asInt, !(1...366).contains(days) {
            diagnostics.append(
                Diagnostic(
                    WorkflowSituation.wrongType("days", found: "'\(days)'", expected: .number(1...366)),
                    at: inputs.places["days"]))
        }
        // Without an opening day the rest is checked all the same, on a stand-in; the error keeps the workflow from running.
        let first = opening ?? Day(number: 0)
        let entries = tree["steps"]?.entries ?? []
        let steps = StepReader(entries, plugins: plugins, scopes: scopes)
        workflow = Workflow(
            name: name, title: tree["title"]?.localized ?? LocalizedText(name), opening: first,
            closing: first + max(1, min(366, values["days"]?.asInt ?? 1)) - 1,
            zone: tree["zone"]?.scalar ?? "Africa/Casablanca", languages: [.arabic, .french],
            inputs: inputs.inputs, team: (tree["team"]?.entries ?? []).map(WorkflowReader.role),
            delegation: WorkflowReader.delegation(tree["delegation"]),
            steps: entries.compactMap(steps.step),
            programme: tree["programme"].flatMap(ProgrammeReader().programme), forms: forms.forms,
            purge: tree["purge"]?.offset)
        if let codes = values["languages"]?.asList { readLanguages(codes) }
    }

    private mutating func readLanguages(_ codes: [Value]) {
        var languages: [Language] = []
        for code in codes.compactMap(\.asText) {
            if let language = Language(rawValue: code) {
                if !languages.contains(language) { languages.append(language) }
            } else {
                diagnostics.append(
                    Diagnostic(WorkflowSituation.unknownLanguage(code), at: inputs.places["languages"]))
            }
        }
        if !languages.isEmpty { workflow.languages = languages }
    }

    private static func role(_ entry: YAMLNode.Entry) -> TeamRole {
        TeamRole(
            entry.key, title: entry.value["title"]?.localized ?? LocalizedText(entry.key),
            email: entry.value["email"]?.scalar, language: entry.value["language"]?.language ?? .french,
            capacity: entry.value["capacity"]?.number)
    }

    private static func delegation(_ node: YAMLNode?) -> DelegationQuota {
        guard let node else { return DelegationQuota() }
        return DelegationQuota(
            employee: node["employee"]?.number ?? 1, elected: node["elected"]?.number ?? 1,
            substitutes: node["substitutes"]?.number ?? 0)
    }
}
