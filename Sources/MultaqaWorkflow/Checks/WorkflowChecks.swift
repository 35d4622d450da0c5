import Dispatch
import MultaqaModel
import MultaqaPluginKit
import MultaqaYAML
import Synchronization

/// Every check of a workflow that was read: steps, expressions, languages, the list of communes, and what plug-ins know.
struct WorkflowChecks {
    private let reading: WorkflowReader
    private let tree: YAMLNode
    private let parts: Parts
    private let plugins: PluginRegistry
    private let places: StepPlaces
    private let record: RecordContract
    /// Steps whose `for_each` does not read: nothing is said of the names they use.
    private let broken: Set<String>

    init(_ reading: WorkflowReader, tree: YAMLNode, parts: Parts, plugins: PluginRegistry) {
        self.reading = reading
        self.tree = tree
        self.parts = parts
        self.plugins = plugins
        places = StepPlaces(tree, missing: parts.missing)
        record = RecordContract(reading.workflow, unknown: reading.inputs.unknown)
        broken = Set((tree["steps"]?.entries ?? []).filter(WorkflowChecks.hasBrokenLoop).map(\.key))
    }

    /// A `for_each` that does not read, or something that was meant to be one: `foreach`, `for-each`.
    private static func hasBrokenLoop(_ step: YAMLNode.Entry) -> Bool {
        if let loop = step.value["for_each"] { return loop.forEach == nil }
        return step.value.entries?.contains { $0.key.lowercased().hasPrefix("for") } ?? false
    }

    func diagnostics(removed changes: [OverlayChange], templateFolders: [String]) -> [Diagnostic] {
        let workflow = reading.workflow
        let roster = RosterCheck(
            workflow, places: reading.inputs.rowPlaces["communes"] ?? [:],
            declaredAt: reading.inputs.places["declared_communes"])
        return references()
            + StepCheck(workflow, places, inputs: reading.inputs, removed: changes, plugins: plugins).diagnostics
            + ExpressionCheck(workflow, places, record: record, leaving: broken).diagnostics
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
        let setting = CheckSetting(
            languages: workflow.languages, templateFolders: templateFolders, programme: workflow.programme,
            days: reading.inputs.unknown.contains("days") ? nil : workflow.days,
            keys: reading.inputs.unknown.isEmpty ? keys : [:],
            isComplete: parts.isComplete && reading.inputs.withoutValue.isEmpty,
            locate: { [tree] in tree.place(ofPath: $0) })
        let questions = workflow.steps.filter { !broken.contains($0.name) }.flatMap(self.questions).uniqued
        // Long ones first, so that no core waits for the last of them.
        let order = questions.indices.sorted { questions[$0].weight > questions[$1].weight }
        // Templates are many and independent of each other: they are read on every core.
        let answers = Mutex<[Int: [Diagnostic]]>([:])
        DispatchQueue.concurrentPerform(iterations: order.count) { turn in
            let position = order[turn]
            let question = questions[position]
            guard let plugin = plugins.plugin(for: question.call.verb) else { return }
            var own = setting
            own.place = question.place ?? places.place(of: question.step)
            own.record = question.names.reduce(record.root) { $0.adding($1.key, $1.value) }
            let found = plugin.check(question.call, in: own)
            if !found.isEmpty { answers.withLock { $0[position] = found } }
        }
        return answers.withLock { found in questions.indices.flatMap { found[$0] ?? [] } }
    }

    /// What a step asks of plug-ins: its own work, and the messages the engine sends for it, which are the same for many steps.
    private func questions(of step: Step) -> [Question] {
        let names = record.own(of: step)
        var questions: [Question] = []
        if case .call(let call) = step.verb {
            let place = places.place(of: step.name, call.verb)
            questions.append(Question(call: call, names: names, place: place, step: step.name))
        }
        if case .collect(_, _?) = step.verb, !step.remind.isEmpty {
            questions.append(Question(call: PluginCall("send", ["reminder"]), names: names, step: step.name))
        }
        if step.ifLate?.tell != nil {
            questions.append(Question(call: PluginCall("send", ["late_notice"]), names: names, step: step.name))
        }
        return questions
    }

    /// Two questions are one when they must have the same answer in the same place.
    private struct Question: Hashable {
        var call: PluginCall
        var names: [String: RecordShape]
        /// Nil for what the engine asks: the step that asks first stands for all.
        var place: SourcePlace?
        var step: String

        /// How many templates it may take: several languages of every subject, and Word files are long.
        var weight: Int { call.verb == "send" ? 1 : 10 * call.subjects.count }

        static func == (left: Question, right: Question) -> Bool {
            left.place == right.place && left.call == right.call && left.names == right.names
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(call)
            hasher.combine(place)
        }
    }
}
