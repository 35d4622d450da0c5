public import MultaqaModel
public import MultaqaPluginKit
import MultaqaYAML

/// The options of one place, read from its `site.yaml`.
public struct SiteReader: Sendable {
    public private(set) var name: String?
    /// By plug-in, then by option.
    public private(set) var options: [String: [String: Value]] = [:]
    public private(set) var diagnostics: [Diagnostic] = []

    public init(_ file: String, plugins: PluginRegistry, files: WorkflowFiles = .disk) {
        guard let root = SourceTree.read(file, from: files, into: &diagnostics) else { return }
        var shape = ShapeCheck()
        shape.check(root, .record(Grammar(plugins: plugins).site), "site")
        diagnostics += shape.diagnostics
        name = root["site"]?.scalar
        for manifest in plugins.plugins.map(\.manifest) {
            let written = root["plugins"]?[manifest.name]
            let values = manifest.options.compactMap { option in
                written?[option.name]?.value(of: option.kind).map { (option.name, $0) }
            }
            if !values.isEmpty {
                options[manifest.name] = Dictionary(values, uniquingKeysWith: { first, _ in first })
            }
        }
    }
}

extension PluginRegistry {
    /// The same plug-ins with the options of a site.
    public func configured(by site: SiteReader) -> PluginRegistry {
        PluginRegistry(
            plugins.map { plugin in
                site.options[plugin.manifest.name].map { plugin.configured(with: $0) } ?? plugin
            })
    }
}
