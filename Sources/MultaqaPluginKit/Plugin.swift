public import MultaqaModel

/// Something that can do work for a step: send, plan, produce, or a verb of its own.
///
/// A plug-in answers twice: ``preview(_:)`` says what would happen and touches nothing, ``perform(_:in:)`` does it. Both
/// say it in the same words (``ActivityReport``), so that the plan can show every message and document beforehand; the only
/// differences allowed between the two reports are the files and how they came to be.
///
/// Requests come as a batch, all that is ready at one moment, and are answered one for one, in order. A plug-in that fails
/// one request answers ``ActivityResult/failed(_:)`` for it and goes on with the others.
public protocol Plugin: Sendable {
    var manifest: PluginManifest { get }

    /// The plug-in with the options of a site, each already checked against ``PluginManifest/options``.
    func configured(with options: [String: Value]) -> any Plugin

    /// Looks at one call before anything runs: does the template exist, in every language, are its names known?
    func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic]

    /// What would happen. Must not write, send or start anything.
    func preview(_ requests: [ActivityRequest]) async -> [ActivityResult]

    /// The names of the documents that a call makes, for `attach` and for who wants to see one; none by default.
    func documents(of call: PluginCall) -> [String]

    /// What each request would make, for comparison: of requests with equal content one need not be carried out when the other
    /// has been. Touches nothing, as ``preview(_:)``, whose reports are compared where a plug-in does not say more.
    func content(of requests: [ActivityRequest]) async -> [ActivityContent]

    /// Does it. Files are written below ``Workplace/folder`` only.
    func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult]
}

extension Plugin {
    public func configured(with options: [String: Value]) -> any Plugin { self }

    public func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] { [] }

    public func documents(of call: PluginCall) -> [String] { [] }

    public func content(of requests: [ActivityRequest]) async -> [ActivityContent] {
        await preview(requests).map(ActivityContent.init)
    }
}

/// What a plug-in is and what it may touch.
public struct PluginManifest: Hashable, Sendable, Codable {
    /// `notifications/email`: the folder below `plugins/`.
    public var name: String
    public var summary: LocalizedText
    public var verbs: [VerbDescription]
    /// Channels for messages (`email`); empty for other families.
    public var channels: [String]
    /// The rules a programme may state; empty for other families than scheduling.
    public var rules: [RuleDescription]
    /// What a site may set in its `site.yaml`.
    public var options: [VerbDescription.Key]

    public init(
        name: String, summary: LocalizedText, verbs: [VerbDescription], channels: [String] = [],
        rules: [RuleDescription] = [], options: [VerbDescription.Key] = []
    ) {
        self.name = name
        self.summary = summary
        self.verbs = verbs
        self.channels = channels
        self.rules = rules
        self.options = options
    }
}
