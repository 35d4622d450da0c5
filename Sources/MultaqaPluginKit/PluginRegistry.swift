import MultaqaModel

/// The plug-ins at hand, by the verbs they bring.
public struct PluginRegistry: Sendable {
    public let plugins: [any Plugin]
    private let byVerb: [String: Int]

    /// Traps when two plug-ins bring the same verb: which one runs must never depend on order.
    public init(_ plugins: [any Plugin]) {
        self.plugins = plugins
        var byVerb: [String: Int] = [:]
        for (index, plugin) in plugins.enumerated() {
            for verb in plugin.manifest.verbs {
                precondition(byVerb[verb.name] == nil, "two plug-ins bring the verb '\(verb.name)'")
                byVerb[verb.name] = index
            }
        }
        self.byVerb = byVerb
    }

    public func plugin(for verb: String) -> (any Plugin)? { byVerb[verb].map { plugins[$0] } }

    public func description(of verb: String) -> VerbDescription? {
        plugin(for: verb)?.manifest.verbs.first { $0.name == verb }
    }

    /// The names of the documents that a step makes.
    public func documents(of step: Step) -> [String] {
        guard case .call(let call) = step.verb else { return [] }
        return plugin(for: call.verb)?.documents(of: call) ?? []
    }

    public var verbs: [VerbDescription] { plugins.flatMap(\.manifest.verbs) }
}
