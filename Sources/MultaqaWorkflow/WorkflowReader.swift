import MultaqaModel
import MultaqaPluginKit
import MultaqaYAML

/// Reads a merged tree into a workflow value. What does not fit is in ``diagnostics``; the rest is read all the same, so that
/// one pass finds everything.
struct WorkflowReader {
    private(set) var workflow: Workflow?
    private(set) var calendarName: (name: String, place: SourcePlace)?
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var rowPlaces: [String: [String: SourcePlace]] = [:]
    private(set) var inputPlaces: [String: SourcePlace] = [:]

    private static let keys: Set<String> = [
        "multaqa", "workflow", "title", "inputs", "zone", "calendar", "delegation", "team", "steps", "programme", "why",
    ]

    init(_ tree: YAMLNode, name: String, files: WorkflowFiles, plugins: PluginRegistry, given: [String: String]) {
        var reader = NodeReader()
        _ = reader.entries(tree, of: "workflow", known: Self.keys)

        let inputs = InputReader(tree["inputs"], from: files, given: given)
        rowPlaces = inputs.rowPlaces
        for entry in tree["inputs"]?.entries ?? [] {
            inputPlaces[entry.key] = entry.value["value"]?.place ?? entry.keyPlace
        }
        calendarName = tree["calendar"].flatMap { node in reader.text(node, "calendar").map { ($0, node.place) } }

        var stepReader = StepReader(plugins: plugins)
        let steps = (tree["steps"].flatMap { reader.map($0, "steps") } ?? []).compactMap { stepReader.step($0) }
        if tree["steps"] == nil { reader.report(.missingKey("steps", of: name), at: tree.place) }

        var programmeReader = ProgrammeReader()
        let programme = tree["programme"].flatMap { programmeReader.programme($0) }

        func input(_ name: String) -> Value? { inputs.inputs.first { $0.name == name }?.value }
        // Without an opening day the rest is checked all the same, on a stand-in; the error keeps the workflow from running.
        let opening = input("opening")?.asDay
        if opening == nil, inputs.diagnostics.isEmpty {
            reader.report(.unknownName("opening", kind: "date", known: inputs.inputs.map(\.name)), at: tree.place)
        }
        let first = opening ?? Day(number: 0)
        workflow = Workflow(
            name: name, title: reader.localized(tree["title"], "title") ?? LocalizedText(name), opening: first,
            closing: first + max(1, input("days")?.asInt ?? 1) - 1,
            zone: reader.text(tree["zone"], "zone") ?? "Africa/Casablanca",
            languages: Self.languages(input("languages"), at: inputPlaces["languages"], &reader),
            inputs: inputs.inputs, team: Self.team(tree["team"], &reader),
            delegation: Self.delegation(tree["delegation"], &reader), steps: steps, programme: programme)
        diagnostics =
            reader.diagnostics + inputs.diagnostics + stepReader.reader.diagnostics
            + programmeReader.reader.diagnostics
    }

    private static func languages(_ value: Value?, at place: SourcePlace?, _ reader: inout NodeReader) -> [Language] {
        (value?.asList ?? ["ar", "fr"]).compactMap { word in
            let code = word.asText ?? ""
            if let language = Language(rawValue: code) { return language }
            reader.report(.unknownLanguage(code), at: place)
            return nil
        }
    }

    private static func team(_ node: YAMLNode?, _ reader: inout NodeReader) -> [TeamRole] {
        guard let node else { return [] }
        return (reader.map(node, "team") ?? []).map { entry in
            _ = reader.entries(entry.value, of: "team", known: ["title", "email", "language", "capacity", "why"])
            if let email = entry.value["email"], let text = email.scalar, !text.isMailAddress {
                reader.report(.wrongAddress(text, column: "email"), at: email.place)
            }
            return TeamRole(
                entry.key, title: reader.localized(entry.value["title"], "title") ?? LocalizedText(entry.key),
                email: reader.text(entry.value["email"], "email"),
                language: reader.text(entry.value["language"], "language").flatMap(Language.init) ?? .french)
        }
    }

    private static func delegation(_ node: YAMLNode?, _ reader: inout NodeReader) -> DelegationQuota {
        guard let node else { return DelegationQuota() }
        _ = reader.entries(node, of: "delegation", known: ["employee", "elected", "substitutes"])
        return DelegationQuota(
            employee: reader.number(node["employee"], "employee") ?? 1,
            elected: reader.number(node["elected"], "elected") ?? 1,
            substitutes: reader.number(node["substitutes"], "substitutes") ?? 0)
    }
}
