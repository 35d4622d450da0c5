import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel
public import MultaqaPluginKit
public import MultaqaWorkflow

/// What can be done with a workflow file before a run exists: check it, plan it, solve its agenda.
public struct Seminar: Sendable {
    public let loaded: WorkflowLoader.Loaded
    public let registry: PluginRegistry
    /// Everything to say about the workflow, its overlays, data, templates and dates, and about the site file.
    public let diagnostics: [Diagnostic]

    /// `inputs` win over every file; `site` is the site file, else `site.yaml` beside the workflow or in the working folder, where
    /// there is one.
    public init(
        file: String, host: String? = nil, inputs: [String: String] = [:], site: String? = nil,
        registry: PluginRegistry = BuiltInPlugins.registry
    ) {
        let site = Site(site, near: file, plugins: registry)
        self.registry = site.registry
        loaded = WorkflowLoader(plugins: site.registry).load(file, host: host, given: inputs)
        diagnostics = loaded.diagnostics + Seminar.tensions(in: loaded) + site.diagnostics
    }

    /// Dates that cannot both be kept.
    private static func tensions(in loaded: WorkflowLoader.Loaded) -> [Diagnostic] {
        guard let workflow = loaded.workflow, let calendar = loaded.calendar else { return [] }
        return Plan(workflow, calendar: calendar).tensions(in: workflow).map { warning in
            // A step's place is its name; the date that is in tension stands in it.
            let step = workflow.steps.first { $0.place == warning.place }
            let by = step.flatMap { loaded.place(of: "steps.\($0.name).by") }
            return Diagnostic(
                id: warning.id, severity: .warning, place: by ?? warning.place, message: warning.message)
        }
    }

    /// Throws ``Diagnostics`` when the files have errors.
    public func start(run name: String, script: AnswerScript? = nil) throws -> RunStart {
        let errors = diagnostics.filter(\.isError)
        guard errors.isEmpty, let workflow = loaded.workflow, let calendar = loaded.calendar else {
            throw Diagnostics(errors + loaded.openInputs)
        }
        return RunStart(
            run: name, workflow: workflow.keepingRamadanHours(calendar), calendar: calendar,
            templateFolders: loaded.templateFolders, script: script)
    }

    public func plan() async throws -> PlanPreview {
        var preview = await Previewer(try start(run: "plan"), registry: registry).preview()
        preview.warnings += PlanRemarks(preview).warnings()
        return preview
    }

    /// Reads the answers for a simulated run; throws ``Diagnostics`` when they are wrong.
    public func script(_ path: String) throws -> AnswerScript {
        let start = try start(run: "script")
        let answers = AnswerFile(path, for: start.workflow, calendar: start.calendar)
        if answers.diagnostics.contains(where: \.isError) { throw Diagnostics(answers.diagnostics) }
        return answers.script
    }
}
