public import MultaqaModel
public import MultaqaPluginKit

/// Something done that would now be done otherwise.
public struct Consequence: Hashable, Sendable {
    public var step: String
    public var item: String?
    /// What differs: `badges.fr`, `text`, `agenda`. For a message whose attachments alone are new, their names.
    public var differences: [String]
    /// What would be made and sent this time.
    public var report: ActivityReport

    public var target: Order.Target { Order.Target(step, item: item) }
}

/// Finds what an answer that comes after the work makes wrong: every document and message already made is made twice in memory, with
/// and without the answer, and the two are compared. Nothing is written and nothing is sent.
public struct ConsequenceSearch {
    private let registry: PluginRegistry
    private let now: WallTime
    private var before: RunState
    private var after: RunState
    /// Documents that differ, with the item they are of.
    private var changed: Set<Document> = []

    private struct Document: Hashable {
        var step: String
        var item: String?
        /// `invitation.ar`.
        var name: String
    }

    /// `state` is the run before the answer.
    public init(_ state: RunState, registry: PluginRegistry, at now: WallTime) {
        self.registry = registry
        self.now = now
        before = state
        after = state
    }

    /// What would have to be done again if `events` were recorded, in the order of the steps; what hangs on it is compared with it.
    public mutating func consequences(of events: [EventKind]) async -> [Consequence] {
        for event in events { tell(event) }
        var found: [Consequence] = []
        for step in Previewer.inOrder(before.steps.map(\.step)) {
            guard case .call(let call) = step.verb, let plugin = registry.plugin(for: call.verb),
                let items = before[step: step.name]?.items
            else { continue }
            let done = items.filter { $0.outcome == .completed && $0.report != nil }.map { item in
                Activity(
                    key: String(Fingerprint.sha256("\(step.name)[\(item.key ?? "")]").prefix(32)), step: step.name,
                    item: item.key, purpose: .work)
            }
            for consequence in await differing(done, by: plugin) {
                take(consequence)
                found.append(consequence)
            }
        }
        return found
    }

    private mutating func differing(_ done: [Activity], by plugin: any Plugin) async -> [Consequence] {
        let old = before.requests(for: done, at: now).map { try? $0.request.get() }
        let new = after.requests(for: done, at: now).map { try? $0.request.get() }
        let pairs = zip(old, new).compactMap { old, new in old.flatMap { old in new.map { (old, $0) } } }
        guard !pairs.isEmpty else { return [] }
        let was = await plugin.content(of: pairs.map(\.0))
        let becomes = await plugin.content(of: pairs.map(\.1))
        guard was.count == pairs.count, becomes.count == pairs.count else { return [] }
        var differing: [(request: ActivityRequest, differences: [String])] = []
        for (place, pair) in pairs.enumerated() {
            let differences = becomes[place].differences(from: was[place]) + newAttachments(of: pair.1)
            if !differences.isEmpty { differing.append((pair.1, differences.uniqued)) }
        }
        let reports = await plugin.preview(differing.map(\.request))
        return zip(differing, reports).map { entry, report in
            var made = ActivityReport()
            if case .completed(let report) = report { made = report }
            return Consequence(
                step: entry.request.step, item: entry.request.item, differences: entry.differences, report: made)
        }
    }

    private func newAttachments(of request: ActivityRequest) -> [String] {
        request.attachments.map { Document(step: $0.step, item: $0.item, name: $0.label) }
            .filter(changed.contains).map(\.name)
    }

    /// From here on the search sees what the work would leave behind.
    private mutating func take(_ consequence: Consequence) {
        let names = Set(consequence.differences)
        for document in consequence.report.documents where names.contains(document.label) {
            changed.insert(Document(step: document.step, item: document.item, name: document.label))
        }
        after.pretend(consequence.report, of: consequence.target)
    }

    private mutating func tell(_ kind: EventKind) { after.apply(Event(seq: after.lastSeq + 1, at: now, kind: kind)) }
}
