public import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel
public import MultaqaPluginKit
public import MultaqaWorkflow

/// What can be done with a workflow file before a run exists: check it, plan it, solve its agenda.
public struct Seminar: Sendable {
    public let loaded: WorkflowLoader.Loaded
    public let registry: PluginRegistry

    /// `inputs` win over every file.
    public init(
        file: String, host: String? = nil, inputs: [String: String] = [:],
        registry: PluginRegistry = BuiltInPlugins.registry
    ) {
        self.registry = registry
        loaded = WorkflowLoader(plugins: registry).load(file, host: host, given: inputs)
    }

    public var diagnostics: [Diagnostic] { loaded.diagnostics }

    /// Throws ``Diagnostics`` when the files have errors.
    public func start(run name: String, script: AnswerScript? = nil) throws -> RunStart {
        guard let workflow = loaded.workflow, let calendar = loaded.calendar else {
            throw Diagnostics(loaded.diagnostics)
        }
        return RunStart(
            run: name, workflow: workflow, calendar: calendar, templateFolders: loaded.templateFolders, script: script)
    }

    public func plan() async throws -> PlanPreview {
        await Previewer(try start(run: "plan"), registry: registry).preview()
    }

    /// Reads the answers for a simulated run; throws ``Diagnostics`` when they are wrong.
    public func script(_ path: String) throws -> AnswerScript {
        let start = try start(run: "script")
        let answers = AnswerFile(path, for: start.workflow, calendar: start.calendar)
        if answers.diagnostics.contains(where: \.isError) { throw Diagnostics(answers.diagnostics) }
        return answers.script
    }
}

extension Seminar {
    /// Solves the programme on its own, for a full assembly. Throws ``Diagnostics`` when the files have errors, a sentence when
    /// there is no programme.
    public func agenda(seed: UInt64 = 1) throws -> Agenda {
        let workflow = try start(run: "agenda").workflow
        guard let programme = workflow.programme else {
            throw AppError(
                .wrongFile, ar: "لا برنامج (programme) في الملف", fr: "le fichier n'a pas de programme",
                en: "the file has no programme")
        }
        let perCommune = workflow.delegation.employee + workflow.delegation.elected
        return BuiltInPlugins.agenda(
            of: programme, in: workflow,
            assembly: perCommune * (workflow.rows(of: "communes")?.count ?? 0), seed: seed)
    }
}
