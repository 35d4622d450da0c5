import Foundation
public import MultaqaEngine
public import MultaqaModel
public import MultaqaPluginKit

/// One side of a comparison: a workflow or overlay file, or a run as it was started.
public struct DiffSide: Sendable {
    public let start: RunStart
    public let registry: PluginRegistry

    /// Throws ``Diagnostics`` when a file has errors, a sentence when there is neither such a file nor such a run.
    public init(_ name: String, host: String? = nil) throws {
        if FileManager.default.fileExists(atPath: name), name.hasSuffix(".yaml") {
            let seminar = Seminar(file: name, host: host)
            start = try seminar.start(run: "diff")
            registry = seminar.registry
            return
        }
        guard let folder = try? RunFolder.find(name), let run = try folder.state().start else {
            throw AppError(
                .usage, ar: "'\(name)' ليس ملفا ولا مسارا", fr: "'\(name)' n'est ni un fichier ni un déroulement",
                en: "'\(name)' is neither a file nor a run")
        }
        start = run
        registry = Site(of: run).registry
    }

    public func preview() async -> PlanPreview { await Previewer(start, registry: registry).preview() }
}
