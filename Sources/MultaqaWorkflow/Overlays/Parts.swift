import MultaqaModel
import MultaqaYAML

/// Puts other files in the place of the lines that name them: `programme: {from: FILE}`, and the steps of included workflows.
struct Parts {
    private(set) var diagnostics: [Diagnostic] = []
    /// Names in included workflows, by the step that includes them.
    private(set) var scopes: [String: Scope] = [:]
    /// Inputs of the including workflow that an included one asks for, and where.
    private(set) var references: [(name: String, place: SourcePlace)] = []
    /// False when a part could not be read.
    private(set) var isComplete = true
    /// Steps whose included workflow could not be read.
    private(set) var missing: Set<String> = []

    private let files: WorkflowFiles
    private let grammar: Grammar
    /// Files being read, the outermost first.
    private var open: [String] = []

    init(_ files: WorkflowFiles, grammar: Grammar) {
        self.files = files
        self.grammar = grammar
    }

    /// The tree with every part in its place.
    mutating func included(in tree: SourceTree) -> YAMLNode {
        open.append(tree.file)
        defer { open.removeLast() }
        return included(in: tree.root, file: tree.file)
    }

    private mutating func included(in node: YAMLNode, file: String) -> YAMLNode {
        guard let entries = node.entries else { return node }
        let expanded = entries.compactMap { entry -> YAMLNode.Entry? in
            var entry = entry
            switch entry.key {
            case "programme":
                guard let programme = programme(entry.value, file: file) else { return nil }
                entry.value = programme
            case "steps": entry.value = steps(entry.value, file: file)
            case "add", "change": entry.value = included(in: entry.value, file: file)
            default: break
            }
            return entry
        }
        return node.withEntries(expanded)
    }

    /// Nil when its file cannot be read.
    private mutating func programme(_ node: YAMLNode, file: String) -> YAMLNode? {
        guard node.entries?.count == 1, let from = node["from"], let path = from.scalar else { return node }
        let target = RelativePath.resolve(path, from: file)
        guard let part = SourceTree.read(target, from: files, at: from.place, into: &diagnostics) else {
            isComplete = false
            return nil
        }
        let programme = part["programme"] ?? part
        return programme.withEntries((programme.entries ?? []).filter { $0.key != "multaqa" })
    }

    // MARK: Included workflows

    private mutating func steps(_ node: YAMLNode, file: String) -> YAMLNode {
        guard let entries = node.entries, entries.contains(where: { $0.value["include"] != nil }) else { return node }
        return node.withEntries(
            entries.flatMap { entry in entry.value["include"] == nil ? [entry] : included(by: entry, file: file) })
    }

    /// The steps that stand for one `include`, named `lodging.book_hotel`.
    private mutating func included(by step: YAMLNode.Entry, file: String) -> [YAMLNode.Entry] {
        var shape = ShapeCheck()
        shape.check(step.value, .record(grammar.step), "step '\(step.key)'")
        diagnostics += shape.diagnostics
        guard let include = step.value["include"], let path = include.scalar, !path.isEmpty,
            let tree = workflow(RelativePath.resolve(path, from: file), at: include.place)
        else {
            isComplete = false
            missing.insert(step.key)
            return []
        }
        var inner = Parts(files, grammar: grammar)
        inner.open = open
        let root = inner.included(in: tree)
        take(inner, into: scope(of: step, declared: root["inputs"]), declared: root["inputs"])
        let renaming = Inclusion(step, names: Set((root["steps"]?.entries ?? []).map(\.key)))
        return (root["steps"]?.entries ?? []).map(renaming.entry)
    }

    /// What the included workflow's own parts brought, with its names seen from outside.
    private mutating func take(_ inner: Parts, into scope: Scope, declared: YAMLNode?) {
        diagnostics += inner.diagnostics
        isComplete = isComplete && inner.isComplete
        scopes[scope.prefix] = scope
        for (name, place) in inner.references where declared?[name] == nil {
            let known = (declared?.entries ?? []).map(\.key)
            diagnostics.append(Diagnostic(WorkflowSituation.unknownName(name, kind: "input", known: known), at: place))
        }
        for below in inner.scopes.values {
            var seen = Scope(prefix: scope.prefix + "." + below.prefix, values: below.values)
            for (name, other) in below.names {
                if let value = scope.values[other] { seen.values[name] = value }
                if let outer = scope.names[other] { seen.names[name] = outer }
            }
            scopes[seen.prefix] = seen
        }
    }

    private mutating func workflow(_ file: String, at place: SourcePlace) -> SourceTree? {
        if open.contains(file) {
            diagnostics.append(Diagnostic(WorkflowSituation.includeCycle(open + [file]), at: place))
            return nil
        }
        guard let tree = SourceTree(file, from: files, at: place, into: &diagnostics) else { return nil }
        guard case .workflow = tree.kind else {
            diagnostics.append(Diagnostic(WorkflowSituation.includesOverlay(file), at: place))
            return nil
        }
        for entry in tree.root.entries ?? [] where entry.key == "programme" {
            diagnostics.append(Diagnostic(WorkflowSituation.includedProgramme(file), at: place))
        }
        return tree
    }

    /// Values given, names passed on; an input with neither is the including workflow's input of the same name.
    private mutating func scope(of step: YAMLNode.Entry, declared: YAMLNode?) -> Scope {
        var scope = Scope(prefix: step.key)
        var own: [YAMLNode.Entry] = []
        let given = step.value["inputs"]
        for entry in declared?.entries ?? [] {
            let value = given?[entry.key]
            let isReference = ["table", "commune", "data"].contains(entry.value["is"]?.scalar ?? "")
            if let value, isReference, let name = value.scalar {
                scope.names[entry.key] = name
                references.append((name, value.place))
            } else if let value {
                own.append(entry.setting("value", to: value))
            } else if InputReader.written(entry.key, entry.value, given: [:]) != nil {
                own.append(entry)
            } else {
                scope.names[entry.key] = entry.key
                references.append((entry.key, step.value["include"]?.place ?? step.keyPlace))
            }
        }
        for entry in given?.entries ?? [] where declared?[entry.key] == nil {
            let known = (declared?.entries ?? []).map(\.key)
            diagnostics.append(
                Diagnostic(
                    WorkflowSituation.unknownName(entry.key, kind: "input", known: known), at: entry.keyPlace))
        }
        let reader = InputReader(YAMLNode(.map(own), at: step.value.place), from: files)
        diagnostics += reader.diagnostics
        scope.values = Dictionary(reader.inputs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return scope
    }
}

extension YAMLNode.Entry {
    fileprivate func setting(_ key: String, to value: YAMLNode) -> YAMLNode.Entry {
        var entry = self
        entry.value = entry.value.setting(key, to: value, at: value.place)
        return entry
    }
}
