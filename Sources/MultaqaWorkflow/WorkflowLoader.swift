public import MultaqaCalendar
public import MultaqaModel
public import MultaqaPluginKit
public import MultaqaYAML

/// From a file to a checked workflow: compose, lay the overlays, read, check. All diagnostics at once.
public struct WorkflowLoader: Sendable {
    private let plugins: PluginRegistry
    private let files: WorkflowFiles

    public init(plugins: PluginRegistry, files: WorkflowFiles = .disk) {
        self.plugins = plugins
        self.files = files
    }

    /// What came out of a file.
    public struct Loaded: Sendable {
        /// Nil when an error stands in the way.
        public var workflow: Workflow?
        public var calendar: WorkingCalendar?
        /// `templates` beside each file of the stack, the outermost overlay first.
        public var templateFolders: [String]
        /// Base first.
        public var files: [String]
        public var tree: YAMLNode?
        public var changes: [OverlayChange]
        public var diagnostics: [Diagnostic]

        public var hasErrors: Bool { diagnostics.contains(where: \.isError) }
    }

    /// `host` names an overlay in the folder `hosts` beside the file, laid on top; `given` are inputs by name.
    public func load(_ file: String, host: String? = nil, given: [String: String] = [:]) -> Loaded {
        var loaded = Loaded(
            workflow: nil, calendar: nil, templateFolders: [], files: [], tree: nil, changes: [], diagnostics: [])
        guard let stack = stack(from: file, host: host, into: &loaded.diagnostics), let base = stack.first,
            case .workflow(let name) = base.kind
        else { return loaded }
        loaded.files = stack.map(\.file)
        loaded.templateFolders = templateFolders(of: stack)

        var merge = OverlayMerge(base: base.root)
        for overlay in stack.dropFirst() { merge.apply(overlay) }
        loaded.changes = merge.changes
        loaded.tree = merge.tree
        loaded.diagnostics += merge.diagnostics

        let reading = WorkflowReader(merge.tree, name: name, files: files, plugins: plugins, given: given)
        loaded.diagnostics += reading.diagnostics
        loaded.calendar = calendar(reading.calendarName, near: stack, into: &loaded.diagnostics)
        guard var workflow = reading.workflow else { return loaded }
        loaded.diagnostics += checks(of: workflow, reading, loaded)
        loaded.diagnostics = inOrder(loaded.diagnostics, files: loaded.files)
        if !loaded.hasErrors {
            workflow.warnings = loaded.diagnostics.map(Warning.init)
            loaded.workflow = workflow
        }
        return loaded
    }

    /// By file, base first, then by place; files of data after those of the language.
    private func inOrder(_ diagnostics: [Diagnostic], files: [String]) -> [Diagnostic] {
        func rank(_ diagnostic: Diagnostic) -> (Int, String, Int, Int) {
            let place = diagnostic.place
            let file = place.flatMap { files.firstIndex(of: $0.file) } ?? files.count
            return (file, place?.file ?? "", place?.line ?? 0, place?.column ?? 0)
        }
        return diagnostics.enumerated().sorted { left, right in
            let (one, other) = (rank(left.element), rank(right.element))
            return one == other ? left.offset < right.offset : one < other
        }.map(\.element)
    }

    private func checks(of workflow: Workflow, _ reading: WorkflowReader, _ loaded: Loaded) -> [Diagnostic] {
        let removed = loaded.changes.filter { if case .removed = $0.kind { true } else { false } }
        let roster = RosterCheck(
            workflow, places: reading.rowPlaces["communes"] ?? [:], declaredAt: reading.inputPlaces["declared_communes"]
        )
        return StepCheck(workflow, removed: removed).diagnostics + ExpressionCheck(workflow).diagnostics
            + roster.diagnostics + pluginChecks(of: workflow, loaded)
    }

    private func pluginChecks(of workflow: Workflow, _ loaded: Loaded) -> [Diagnostic] {
        let keys = Dictionary(
            workflow.inputs.compactMap { input -> (String, Set<String>)? in
                guard case .table = input.kind else { return nil }
                return (input.name, Set((input.value.asList ?? []).compactMap { $0["key"]?.asText }))
            }, uniquingKeysWith: { first, _ in first })
        func setting(at place: SourcePlace?) -> CheckSetting {
            CheckSetting(
                languages: workflow.languages, templateFolders: loaded.templateFolders, programme: workflow.programme,
                place: place, keys: keys)
        }
        var found: [Diagnostic] = []
        for step in workflow.steps {
            guard case .call(let call) = step.verb, let plugin = plugins.plugin(for: call.verb) else { continue }
            for diagnostic in plugin.check(call, in: setting(at: step.place)) where !found.contains(diagnostic) {
                found.append(diagnostic)
            }
        }
        return found
    }

    // MARK: Files

    /// The workflow and its overlays, base first.
    private func stack(
        from file: String, host: String?, into diagnostics: inout [Diagnostic]
    ) -> [SourceTree]? {
        guard var top = SourceTree(file, from: files, into: &diagnostics) else { return nil }
        var stack = [top]
        while case .overlay(let name, let base) = top.kind {
            let place = top.root["customizes"]?.place
            guard let below = find(base, near: top.file, at: place, into: &diagnostics) else { return nil }
            if stack.contains(where: { $0.file == below.file }) {
                diagnostics.append(
                    Diagnostic(WorkflowSituation.overlayCycle(stack.map(\.file) + [below.file]), at: place))
                return nil
            }
            diagnostics += wrongName(of: below, wanted: base, by: name, at: place)
            stack.append(below)
            top = below
        }
        stack.reverse()
        guard let host else { return stack }
        let folder = RelativePath.folder(of: file)
        let path = RelativePath.normalized((folder.isEmpty ? "" : folder + "/") + "hosts/\(host).yaml")
        guard let overlay = SourceTree(path, from: files, into: &diagnostics) else { return nil }
        guard case .overlay = overlay.kind else {
            diagnostics.append(
                Diagnostic(WorkflowSituation.missingKey("customizes", of: host), at: SourcePlace(file: path)))
            return nil
        }
        return stack + [overlay]
    }

    private func wrongName(
        of tree: SourceTree, wanted: String, by overlay: String, at place: SourcePlace?
    ) -> [Diagnostic] {
        let name =
            switch tree.kind {
            case .workflow(let name), .overlay(let name, _): name
            }
        return name == wanted
            ? [] : [Diagnostic(WorkflowSituation.otherName(found: name, wanted: wanted, file: tree.file), at: place)]
    }

    /// `customizes: NAME` is looked for beside the overlay, in `hosts`, and one folder up.
    private func find(
        _ name: String, near file: String, at place: SourcePlace?, into diagnostics: inout [Diagnostic]
    ) -> SourceTree? {
        let candidates = ["\(name).yaml", "hosts/\(name).yaml", "../\(name).yaml", "../hosts/\(name).yaml"]
            .map { RelativePath.resolve($0, from: file) }
        guard let path = candidates.first(where: { files.read($0) != nil }) else {
            diagnostics.append(Diagnostic(WorkflowSituation.baseMissing(name, looked: candidates), at: place))
            return nil
        }
        return SourceTree(path, from: files, at: place, into: &diagnostics)
    }

    private func templateFolders(of stack: [SourceTree]) -> [String] {
        var folders: [String] = []
        for tree in stack.reversed() {
            let folder = RelativePath.folder(of: tree.file)
            let path = folder.isEmpty ? "templates" : folder + "/templates"
            if !folders.contains(path) { folders.append(path) }
        }
        return folders
    }

    private func calendar(
        _ named: (name: String, place: SourcePlace)?, near stack: [SourceTree], into diagnostics: inout [Diagnostic]
    ) -> WorkingCalendar? {
        guard let named else {
            diagnostics.append(
                Diagnostic(WorkflowSituation.missingKey("calendar", of: "workflow"), at: stack.first?.root.place))
            return nil
        }
        let candidates = stack.reversed().map { RelativePath.resolve("calendars/\(named.name).yaml", from: $0.file) }
        guard let path = candidates.first(where: { files.read($0) != nil }) else {
            diagnostics.append(
                Diagnostic(WorkflowSituation.baseMissing(named.name, looked: candidates), at: named.place))
            return nil
        }
        guard let root = SourceTree.read(path, from: files, at: named.place, into: &diagnostics) else { return nil }
        do {
            return try WorkingCalendar(NodeReader().data(root)) { root.place(ofPath: $0) }
        } catch {
            diagnostics += error.all
            return nil
        }
    }
}

extension YAMLNode {
    /// The place of `holidays.throne_day.date`; nil where the path leads nowhere.
    func place(ofPath path: String) -> SourcePlace? {
        var node = self
        for part in path.split(separator: ".") {
            if let next = node[String(part)] {
                node = next
            } else if let position = Int(part), let elements = node.elements, elements.indices.contains(position) {
                node = elements[position]
            } else {
                return nil
            }
        }
        return node.place
    }
}

extension WorkflowLoader {
    /// A tree of data as written: maps of languages become texts in several languages, everything else stays text, list or
    /// map.
    public static func data(_ node: YAMLNode) -> Value { NodeReader().data(node) }
}
