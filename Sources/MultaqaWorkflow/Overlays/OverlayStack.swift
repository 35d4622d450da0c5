import MultaqaModel
import MultaqaYAML

/// Finds a workflow and the overlays that lie on it.
struct OverlayStack {
    private let files: WorkflowFiles

    init(_ files: WorkflowFiles) { self.files = files }

    /// Base first; nil when one of them cannot be used.
    func trees(from file: String, host: String?, into diagnostics: inout [Diagnostic]) -> [SourceTree]? {
        guard let below = treesBelow(file, into: &diagnostics) else { return nil }
        guard let host, let top = below.last else { return below }
        let folder = RelativePath.folder(of: file)
        let path = RelativePath.normalized((folder.isEmpty ? "" : folder + "/") + "hosts/\(host).yaml")
        guard let overlay = SourceTree(path, from: files, into: &diagnostics) else { return nil }
        guard case .overlay(let name, let base) = overlay.kind else {
            diagnostics.append(
                Diagnostic(WorkflowSituation.missingKey("customizes", of: host), at: SourcePlace(file: path)))
            return nil
        }
        if base != top.kind.name {
            let place = overlay.root["customizes"]?.place
            diagnostics.append(
                Diagnostic(WorkflowSituation.otherBase(name, customizes: base, given: top.kind.name), at: place))
        }
        return below + [overlay]
    }

    private func treesBelow(_ file: String, into diagnostics: inout [Diagnostic]) -> [SourceTree]? {
        guard var top = SourceTree(file, from: files, into: &diagnostics) else { return nil }
        var stack = [top]
        while case .overlay(_, let base) = top.kind {
            let place = top.root["customizes"]?.place
            guard let below = find(base, near: top.file, at: place, into: &diagnostics) else { return nil }
            if stack.contains(where: { $0.file == below.file }) {
                diagnostics.append(
                    Diagnostic(WorkflowSituation.overlayCycle(stack.map(\.file) + [below.file]), at: place))
                return nil
            }
            if below.kind.name != base {
                diagnostics.append(
                    Diagnostic(
                        WorkflowSituation.otherName(found: below.kind.name, wanted: base, file: below.file), at: place))
            }
            stack.append(below)
            top = below
        }
        return stack.reversed()
    }

    /// `customizes: NAME` is looked for beside the overlay, in `hosts`, and one folder up.
    private func find(
        _ name: String, near file: String, at place: SourcePlace?, into diagnostics: inout [Diagnostic]
    ) -> SourceTree? {
        let candidates = ["\(name).yaml", "hosts/\(name).yaml", "../\(name).yaml", "../hosts/\(name).yaml"]
            .map { RelativePath.resolve($0, from: file) }
        guard let path = candidates.first(where: { $0 != file && files.read($0) != nil }) else {
            diagnostics.append(Diagnostic(WorkflowSituation.baseMissing(name, looked: candidates), at: place))
            return nil
        }
        return SourceTree(path, from: files, at: place, into: &diagnostics)
    }

    /// A folder beside each file, the outermost overlay's first, each once.
    static func folders(of trees: [SourceTree], named name: String) -> [String] {
        trees.reversed().map { tree in
            let folder = RelativePath.folder(of: tree.file)
            return folder.isEmpty ? name : folder + "/" + name
        }.uniqued
    }
}
