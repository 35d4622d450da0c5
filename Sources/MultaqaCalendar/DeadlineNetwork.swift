import MultaqaModel

/// The forward and backward pass over steps that follow each other: how early each can start, how late it may end.
///
/// Days are calendar days. Names that no node has, and the edges that would close a cycle, are left out: both are errors that
/// other checks report.
public struct DeadlineNetwork: Hashable, Sendable {
    public struct Node: Hashable, Sendable {
        public var name: String
        public var after: [String]
        /// Due.
        public var by: Day?
        /// Not before.
        public var start: Day?
        public var durationDays: Int

        public init(
            name: String, after: [String] = [], by: Day? = nil, start: Day? = nil, durationDays: Int = 0
        ) {
            self.name = name
            self.after = after
            self.by = by
            self.start = start
            self.durationDays = durationDays
        }
    }

    public struct Times: Hashable, Sendable, Codable {
        /// Nil when neither the node nor anything before it says when it may start.
        public var earliestStart: Day?
        /// Nil when neither the node nor anything after it is due.
        public var latestFinish: Day?
        /// Days the node may slip; negative when the rules cannot all be kept.
        public var slackDays: Int?
        /// No node has less slack, or the slack is used up.
        public var critical: Bool

        public init(earliestStart: Day? = nil, latestFinish: Day? = nil, slackDays: Int? = nil, critical: Bool = false)
        {
            self.earliestStart = earliestStart
            self.latestFinish = latestFinish
            self.slackDays = slackDays
            self.critical = critical
        }
    }

    /// Two rules that cannot both be kept: `step` must follow `predecessor`, but is due too early for it.
    public struct Conflict: Hashable, Sendable, Codable {
        public enum Tension: String, Hashable, Sendable, Codable {
            /// The predecessor is due on `predecessorBy`.
            case due
            /// The predecessor (or the step itself) cannot end before `predecessorBy`, because of a `start`.
            case start
        }

        public var step: String
        public var by: Day
        public var predecessor: String
        public var predecessorBy: Day
        public var tension: Tension

        public init(step: String, by: Day, predecessor: String, predecessorBy: Day, tension: Tension = .due) {
            self.step = step
            self.by = by
            self.predecessor = predecessor
            self.predecessorBy = predecessorBy
            self.tension = tension
        }
    }

    /// Every node after its predecessors; in the declared order wherever that is one.
    public let order: [String]
    public let times: [String: Times]
    /// In the order of the steps.
    public let conflicts: [Conflict]

    /// Of two nodes with one name, the first counts.
    public init(_ nodes: [Node]) {
        let graph = NodeGraph(nodes)
        let passes = NetworkPasses(graph)
        order = graph.order.map { graph.nodes[$0].name }
        times = passes.times(graph)
        conflicts = passes.conflicts(graph)
    }
}
