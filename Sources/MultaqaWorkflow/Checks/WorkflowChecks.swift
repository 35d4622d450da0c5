import MultaqaModel
import MultaqaPluginKit
import MultaqaYAML

/// Every check of a workflow that was read: steps, expressions, languages, the list of communes, and what plug-ins know.
struct WorkflowChecks {
    private let reading: WorkflowReader
    private let tree: YAMLNode
    private let parts: Parts
    private let plugins: PluginRegistry
    private let places: StepPlaces
    private let record: RecordContract

    init(_ reading: WorkflowReader, tree: YAMLNode, parts: Parts, plugins: PluginRegistry) {
        self.reading = reading
        self.tree = tree
        self.parts = parts
        self.plugins = plugins
        places = StepPlaces(tree, missing: parts.missing)
        record = RecordContract(reading.workflow, unknown: reading.inputs.unknown)
    }

    func diagnostics(removed changes: [OverlayChange], templateFolders: [String]) -> [Diagnostic] {
        let workflow = reading.workflow
        let roster = RosterCheck(
            workflow, places: reading.inputs.rowPlaces["communes"] ?? [:],
            declaredAt: reading.inputs.places["declared_communes"])
        return references()
            + StepCheck(workflow, places, inputs: reading.inputs, removed: changes).diagnostics
            + ExpressionCheck(workflow, places, record: record).diagnostics
            + LanguageCheck(workflow, tree: tree, inputs: reading.inputs).diagnostics
            + roster.diagnostics + pluginChecks(templateFolders)
    }

    /// Inputs that included workflows ask of this one.
    private func references() -> [Diagnostic] {
        let known = tree["inputs"]?.entries?.map(\.key) ?? []
        return parts.references.filter { !known.contains($0.name) }.map {
            Diagnostic(WorkflowSituation.unknownName($0.name, kind: "input", known: known), at: $0.place)
        }
    }

    // MARK: Plug-ins

    private func pluginChecks(_ templateFolders: [String]) -> [Diagnostic] {
        let workflow = reading.workflow
        let keys = Dictionary(
            workflow.inputs.compactMap { input -> (String, Set<String>)? in
                guard case .table = input.kind else { return nil }
                return (input.name, Set((input.value.asList ?? []).compactMap { $0["key"]?.asText }))
            }, uniquingKeysWith: { first, _ in first })
        var setting = CheckSetting(
            languages: workflow.languages, templateFolders: templateFolders, programme: workflow.programme,
            days: reading.inputs.unknown.contains("days") ? nil : workflow.days,
            keys: reading.inputs.unknown.isEmpty ? keys : [:],
            isComplete: parts.isComplete && reading.inputs.withoutValue.isEmpty,
            locate: { [tree] in tree.place(ofPath: $0) })
        var found: [Diagnostic] = []
        var seen: Set<Question> = []
        for step in workflow.steps {
            for (call, key) in calls(of: step) {
                guard let plugin = plugins.plugin(for: call.verb) else { continue }
                setting.place = places.place(of: step.name, key)
                // The same call over the same names and in the same place has the same answer.
                let question = Question(call: call, names: record.own(of: step), place: setting.place)
                guard seen.insert(question).inserted else { continue }
                setting.record = record.names(for: step)
                found += plugin.check(call, in: setting)
            }
        }
        return found
    }

    private struct Question: Hashable {
        var call: PluginCall
        var names: [String: RecordShape]
        var place: SourcePlace?
    }

    /// What a step asks of plug-ins: its own work, and the messages the engine sends for it.
    private func calls(of step: Step) -> [(PluginCall, key: String)] {
        var calls: [(PluginCall, key: String)] = []
        if case .call(let call) = step.verb { calls.append((call, call.verb)) }
        if case .collect(_, let from?) = step.verb, !step.remind.isEmpty {
            calls.append((PluginCall("send", ["reminder"], ["to": .expression(from)]), "remind"))
        }
        if let role = step.ifLate?.tell {
            calls.append((PluginCall("send", ["late_notice"], ["to": .expression("team.\(role)")]), "if_late"))
        }
        return calls
    }
}
