import Foundation
import MultaqaEngine
public import MultaqaModel
public import MultaqaPluginKit
import MultaqaWorkflow

/// The plug-ins as one place has set them up.
public struct Site: Sendable {
    public let registry: PluginRegistry
    public let diagnostics: [Diagnostic]
    /// As they are written, by plug-in.
    let options: [String: [String: Value]]
    /// Of the site file; paths in it are meant from here.
    let folder: String

    /// - Parameters:
    ///   - file: The site file; nil looks for `site.yaml` beside `workflow`, then in the working folder.
    ///   - workflow: A workflow file, or nil where none is at hand.
    public init(_ file: String?, near workflow: String? = nil, plugins: PluginRegistry = BuiltInPlugins.registry) {
        let folder = workflow.map { NSString(string: $0).deletingLastPathComponent }
        let candidates = [folder.map { $0.isEmpty ? "site.yaml" : $0 + "/site.yaml" }, "site.yaml"].compactMap { $0 }
        guard let path = file ?? candidates.first(where: FileManager.default.fileExists) else {
            registry = plugins
            diagnostics = []
            options = [:]
            self.folder = ""
            return
        }
        let site = SiteReader(path, plugins: plugins)
        registry = plugins.configured(by: site)
        diagnostics = site.diagnostics
        options = site.options
        self.folder = NSString(string: path).deletingLastPathComponent
    }

    /// The site a run was started with.
    init(of start: RunStart, plugins: PluginRegistry = BuiltInPlugins.registry) {
        self.init(start.source?.site, near: start.source?.file, plugins: plugins)
    }
}
