import MultaqaModel
import MultaqaYAML

/// One YAML file of the language: its tree without aliases, and what it says of itself.
struct SourceTree {
    enum Kind: Hashable {
        case workflow(String)
        case overlay(String, customizes: String)
    }

    var file: String
    var root: YAMLNode
    var kind: Kind

    /// Reads and composes a file; nil (with diagnostics) when it cannot be used at all.
    static func read(
        _ file: String, from files: WorkflowFiles, at place: SourcePlace? = nil, into diagnostics: inout [Diagnostic]
    ) -> YAMLNode? {
        guard let bytes = files.read(file) else {
            diagnostics.append(Diagnostic(WorkflowSituation.fileMissing(file), at: place ?? SourcePlace(file: file)))
            return nil
        }
        let (document, found) = YAMLComposer.compose(bytes, file: file)
        diagnostics += found
        guard let document, !found.contains(where: \.isError) else { return nil }
        return document.expanded(document.root)
    }

    init?(_ file: String, from files: WorkflowFiles, at place: SourcePlace? = nil, into diagnostics: inout [Diagnostic])
    {
        guard let root = SourceTree.read(file, from: files, at: place, into: &diagnostics) else { return nil }
        guard root.entries != nil else {
            diagnostics.append(Diagnostic(WorkflowSituation.notAMap(found: root.kindWord, what: file), at: root.place))
            return nil
        }
        SourceTree.checkVersion(of: root, into: &diagnostics)
        if let name = root["workflow"]?.scalar {
            kind = .workflow(name)
        } else if let name = root["overlay"]?.scalar {
            guard let base = root["customizes"]?.scalar else {
                diagnostics.append(Diagnostic(WorkflowSituation.missingKey("customizes", of: name), at: root.place))
                return nil
            }
            kind = .overlay(name, customizes: base)
        } else {
            diagnostics.append(Diagnostic(WorkflowSituation.neitherWorkflowNorOverlay, at: root.place))
            return nil
        }
        self.file = file
        self.root = SourceTree.includingParts(of: root, file: file, files: files, into: &diagnostics)
    }

    private static func checkVersion(of root: YAMLNode, into diagnostics: inout [Diagnostic]) {
        guard let version = root["multaqa"] else {
            diagnostics.append(Diagnostic(WorkflowSituation.missingKey("multaqa", of: "1"), at: root.place))
            return
        }
        if version.scalar != "1" {
            diagnostics.append(
                Diagnostic(WorkflowSituation.unknownVersion(version.scalar ?? version.kindWord), at: version.place))
        }
    }

    /// `programme: {from: FILE}` stands for the tree in that file, wherever the programme may stand.
    private static func includingParts(
        of node: YAMLNode, file: String, files: WorkflowFiles, into diagnostics: inout [Diagnostic]
    ) -> YAMLNode {
        guard case .map(var entries) = node.content else { return node }
        for position in entries.indices {
            let entry = entries[position]
            if entry.key == "programme", let path = entry.value["from"]?.scalar, entry.value.entries?.count == 1 {
                let target = RelativePath.resolve(path, from: file)
                guard let part = read(target, from: files, at: entry.value.place, into: &diagnostics) else { continue }
                entries[position].value = part["programme"] ?? part
            } else if ["add", "change"].contains(entry.key) {
                entries[position].value = includingParts(of: entry.value, file: file, files: files, into: &diagnostics)
            }
        }
        var included = node
        included.content = .map(entries)
        return included
    }
}

extension YAMLDocument {
    /// The tree with every alias replaced; the composer has made sure that this stays small.
    func expanded(_ node: YAMLNode) -> YAMLNode {
        var node = resolving(node)
        switch node.content {
        case .list(let elements): node.content = .list(elements.map(expanded))
        case .map(let entries):
            node.content = .map(
                entries.map { entry in
                    var entry = entry
                    entry.value = expanded(entry.value)
                    return entry
                })
        case .scalar, .alias: break
        }
        return node
    }
}

extension YAMLNode {
    /// What was found, in one English word: for messages.
    var kindWord: String {
        switch content {
        case .scalar(let text, _): text.isEmpty ? "nothing" : "'\(text)'"
        case .list: "a list"
        case .map: "a map"
        case .alias: "an alias"
        }
    }
}
