public import MultaqaCalendar
public import MultaqaModel
public import MultaqaPluginKit
public import MultaqaYAML

/// From a file to a checked workflow: compose, include, lay the overlays, read, check. All diagnostics at once.
public struct WorkflowLoader: Sendable {
    private let plugins: PluginRegistry
    private let files: WorkflowFiles
    private let grammar: Grammar

    public init(plugins: PluginRegistry, files: WorkflowFiles = .disk) {
        self.plugins = plugins
        self.files = files
        grammar = Grammar(plugins: plugins)
    }

    /// What came out of a file.
    public struct Loaded: Sendable {
        /// Nil when an error stands in the way.
        public var workflow: Workflow?
        public var calendar: WorkingCalendar?
        /// `templates` beside each file of the stack, the outermost overlay first.
        public var templateFolders: [String] = []
        /// Base first.
        public var files: [String] = []
        /// The base with its parts in their places and the overlays laid over it; every node keeps its place.
        public var tree: YAMLNode?
        public var changes: [OverlayChange] = []
        public var diagnostics: [Diagnostic] = []
        /// Inputs a workflow leaves to its overlays: no fault of the file, an error when it is to run.
        public var openInputs: [Diagnostic] = []
        /// Where rows of tables stand, by table and key.
        public var rowPlaces: [String: [String: SourcePlace]] = [:]
        /// Rows by table.
        public var tables: [String: [Value]] = [:]
        let grammar: Grammar

        public var hasErrors: Bool { diagnostics.contains(where: \.isError) }

        /// Where the value at `steps.invite_communes.by` stands; nil where the path leads nowhere.
        public func place(of path: String) -> SourcePlace? { tree?.place(ofPath: path) }

        /// What holds at a path where nothing is written; nil where that is nothing, or the path leads nowhere.
        func fallback(at path: String) -> String? {
            let parent = path.split(separator: ".").dropLast().joined(separator: ".")
            guard parent.isEmpty || tree?.entry(ofPath: parent) != nil else { return nil }
            return grammar.key(at: path)?.fallback
        }
    }

    /// `host` names an overlay in the folder `hosts` beside the file, laid on top; `given` are inputs by name.
    public func load(_ file: String, host: String? = nil, given: [String: String] = [:]) -> Loaded {
        var loaded = Loaded(grammar: grammar)
        guard let trees = OverlayStack(files).trees(from: file, host: host, into: &loaded.diagnostics),
            let base = trees.first,
            case .workflow(let name) = base.kind
        else { return loaded }
        loaded.files = trees.map(\.file)
        loaded.templateFolders = OverlayStack.folders(of: trees, named: "templates")

        var parts = Parts(files, grammar: grammar)
        var merge = OverlayMerge(base: parts.included(in: base))
        for tree in trees.dropFirst() {
            var overlay = tree
            overlay.root = parts.included(in: tree)
            merge.apply(overlay)
        }
        loaded.changes = merge.changes
        loaded.tree = merge.tree
        loaded.diagnostics += parts.diagnostics + merge.diagnostics

        let reading = WorkflowReader(
            merge.tree, name: name, grammar: grammar, scopes: parts.scopes, files: files, plugins: plugins,
            given: given)
        loaded.diagnostics += reading.diagnostics
        loaded.rowPlaces = reading.inputs.rowPlaces
        for input in reading.inputs.inputs {
            if case .table = input.kind { loaded.tables[input.name] = input.value.asList }
        }
        loaded.calendar = calendar(of: merge.tree, near: trees, into: &loaded.diagnostics)
        let checks = WorkflowChecks(reading, tree: merge.tree, parts: parts, plugins: plugins)
        loaded.diagnostics += checks.diagnostics(removed: merge.changes, templateFolders: loaded.templateFolders)
        leaveOpen(reading.inputs, tree: merge.tree, &loaded)
        loaded.diagnostics = loaded.diagnostics.inReadingOrder(of: loaded.files)
        if !loaded.hasErrors, loaded.openInputs.isEmpty {
            var workflow = reading.workflow
            workflow.warnings = loaded.diagnostics.map(Warning.init)
            loaded.workflow = workflow
        }
        return loaded
    }

    /// A workflow may leave inputs open for its overlays, and a host's overlay for those of an edition.
    private func leaveOpen(_ inputs: InputReader, tree: YAMLNode, _ loaded: inout Loaded) {
        let missing = inputs.withoutValue.map {
            Diagnostic(WorkflowSituation.inputWithoutValue($0.name), at: $0.place)
        }
        guard !missing.isEmpty else { return }
        loaded.openInputs = missing
        let place = tree.entries?.first { $0.key == "inputs" }?.keyPlace
        loaded.diagnostics.append(
            Diagnostic(WorkflowSituation.inputsLeftOpen(inputs.withoutValue.map(\.name)), at: place))
    }

    private func calendar(
        of tree: YAMLNode, near stack: [SourceTree], into diagnostics: inout [Diagnostic]
    ) -> WorkingCalendar? {
        guard let node = tree["calendar"], let name = node.scalar, !name.isEmpty else { return nil }
        return calendar(name, at: node.place, near: stack, above: [], into: &diagnostics)
    }

    /// Looked for in `calendars` beside each file of the stack, the outermost first; a calendar may extend another of them.
    private func calendar(
        _ name: String, at place: SourcePlace, near stack: [SourceTree], above: [String],
        into diagnostics: inout [Diagnostic]
    ) -> WorkingCalendar? {
        let candidates = stack.reversed().map { RelativePath.resolve("calendars/\(name).yaml", from: $0.file) }
            .filter { !above.contains($0) }
        guard let path = candidates.first(where: { files.read($0) != nil }) else {
            diagnostics.append(
                Diagnostic(WorkflowSituation.baseMissing(name, looked: candidates.uniqued), at: place))
            return nil
        }
        guard let root = SourceTree.read(path, from: files, at: place, into: &diagnostics) else { return nil }
        var base: WorkingCalendar?
        if let below = WorkingCalendar.base(of: root.data) {
            base = calendar(
                below, at: root["extends"]?.place ?? root.place, near: stack, above: above + [path],
                into: &diagnostics)
            if base == nil { return nil }
        }
        do {
            return try WorkingCalendar(root.data, extending: base) { root.place(ofPath: $0) }
        } catch {
            diagnostics += error.all
            return nil
        }
    }
}

extension WorkflowLoader {
    /// A tree of data as written: maps of languages become texts in several languages, everything else stays text, list or
    /// map.
    public static func data(_ node: YAMLNode) -> Value { node.data }
}

extension [Diagnostic] {
    /// By file, base first, then by place; files of data after those of the language; each thing once.
    fileprivate func inReadingOrder(of files: [String]) -> [Diagnostic] {
        func rank(_ diagnostic: Diagnostic) -> (Int, String, Int, Int) {
            let place = diagnostic.place
            let file = place.flatMap { files.firstIndex(of: $0.file) } ?? files.count
            return (file, place?.file ?? "", place?.line ?? 0, place?.column ?? 0)
        }
        return uniqued.enumerated().sorted { left, right in
            let (one, other) = (rank(left.element), rank(right.element))
            return one == other ? left.offset < right.offset : one < other
        }.map(\.element)
    }
}
