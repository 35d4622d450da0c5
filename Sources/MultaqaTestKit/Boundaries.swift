public import MultaqaEngine
public import MultaqaModel
public import MultaqaPluginKit

/// A point at which a process may be killed: before or after something that leaves a mark outside.
public enum Boundary: Hashable, Sendable {
    case beforeAppend, afterAppend
    /// With the key of the activity.
    case beforeEffect(String)
    case afterEffect(String)
}

/// A journal that names every boundary as it is passed. A crash matrix ends the process there.
public final class BoundaryJournal: JournalStore {
    private let inner: any JournalStore
    private let passing: @Sendable (Boundary) -> Void

    public init(_ inner: any JournalStore, passing: @escaping @Sendable (Boundary) -> Void) {
        self.inner = inner
        self.passing = passing
    }

    public func append(_ lines: [JournalLine]) throws {
        passing(.beforeAppend)
        try inner.append(lines)
        passing(.afterAppend)
    }

    public func lines(after seq: Int, atMost count: Int) throws -> [JournalLine] {
        try inner.lines(after: seq, atMost: count)
    }

    public func keep(_ snapshot: Snapshot) throws { try inner.keep(snapshot) }
    public func snapshot() throws -> Snapshot? { try inner.snapshot() }
    public func hash(of seq: Int) throws -> String? { try inner.hash(of: seq) }
}

/// A plug-in that carries out one request at a time and names the boundaries on both sides of it.
public struct BoundaryPlugin: Plugin {
    public let manifest: PluginManifest
    private let inner: any Plugin
    private let passing: @Sendable (Boundary) -> Void

    /// `isIdempotent` replaces what the plug-in declares; nil leaves it.
    public init(
        _ inner: any Plugin, isIdempotent: Bool? = nil, passing: @escaping @Sendable (Boundary) -> Void
    ) {
        self.inner = inner
        self.passing = passing
        var manifest = inner.manifest
        if let isIdempotent {
            for place in manifest.verbs.indices { manifest.verbs[place].isIdempotent = isIdempotent }
        }
        self.manifest = manifest
    }

    public func check(_ call: PluginCall, in setting: CheckSetting) -> [Diagnostic] { inner.check(call, in: setting) }

    public func documents(of call: PluginCall) -> [String] { inner.documents(of: call) }

    public func content(of requests: [ActivityRequest]) async -> [ActivityContent] {
        await inner.content(of: requests)
    }

    public func preview(_ requests: [ActivityRequest]) async -> [ActivityResult] { await inner.preview(requests) }

    public func perform(_ requests: [ActivityRequest], in workplace: Workplace) async -> [ActivityResult] {
        var results: [ActivityResult] = []
        for request in requests {
            passing(.beforeEffect(request.key))
            results += await inner.perform([request], in: workplace)
            passing(.afterEffect(request.key))
        }
        return results
    }
}
