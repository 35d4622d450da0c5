import MultaqaModel
import MultaqaYAML

/// One YAML file of the language: its tree without aliases, and what it says of itself.
struct SourceTree {
    enum Kind: Hashable {
        case workflow(String)
        case overlay(String, customizes: String)

        var name: String {
            switch self {
            case .workflow(let name), .overlay(let name, _): name
            }
        }
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
        // A file that could be read to its end is checked further, so that all its faults come at once.
        return document.map { $0.anchors.isEmpty ? $0.root : $0.expanded($0.root) }
    }

    init?(_ file: String, from files: WorkflowFiles, at place: SourcePlace? = nil, into diagnostics: inout [Diagnostic])
    {
        guard let root = SourceTree.read(file, from: files, at: place, into: &diagnostics) else { return nil }
        guard root.entries != nil else {
            diagnostics.append(Diagnostic(WorkflowSituation.notAMap(found: root.kindWord, what: file), at: root.place))
            return nil
        }
        if let name = root["workflow"]?.scalar {
            kind = .workflow(name)
        } else if let name = root["overlay"]?.scalar {
            guard let base = root["customizes"]?.scalar else {
                diagnostics.append(
                    Diagnostic(WorkflowSituation.missingKey("customizes", of: "overlay '\(name)'"), at: root.place))
                return nil
            }
            kind = .overlay(name, customizes: base)
        } else {
            diagnostics.append(Diagnostic(WorkflowSituation.neitherWorkflowNorOverlay, at: root.place))
            return nil
        }
        self.file = file
        self.root = root
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
