public import MultaqaCalendar
public import MultaqaModel

/// The dates of every step of a workflow, before anything runs.
public struct Plan: Hashable, Sendable {
    public struct StepDates: Hashable, Sendable {
        public var start: DatedOffset?
        public var by: DatedOffset?
        public var remind: [DatedOffset]
        public var wait: DatedOffset?
        /// When the work is expected, for lists: its due day, else the latest day that keeps every later date, else its start.
        public var expected: Day
        /// From when the step may take its time: the day everything before it is due, or its start where that is later.
        public var earliest: Day
        /// The last working day that pushes no later step.
        public var latest: Day
        /// Days from `expected` to `latest`: how late the step may be before another one has less time. Negative where the
        /// dates before it leave no time.
        public var slackDays: Int
        /// A day lost here is a day lost for the opening, or at the end of the plan.
        public var isCritical: Bool
    }

    public var frame: EventFrame
    public var dates: [String: StepDates]
    public var conflicts: [DeadlineNetwork.Conflict]

    public init(_ workflow: Workflow, calendar: WorkingCalendar) {
        let frame = EventFrame(
            opening: workflow.opening, closing: workflow.closing, zone: workflow.zone, calendar: calendar)
        var dates: [String: StepDates] = [:]
        var due: [String: Day] = [:]
        func dated(_ offset: Offset?, _ step: Step) -> DatedOffset? {
            offset.flatMap { frame.date(of: $0, onDayOff: step.keepsDayOff ? .keep : .move) { due[$0] } }
        }
        for step in Plan.anchorOrder(workflow.steps) {
            let by = dated(step.by, step)
            let start = dated(step.start, step)
            var wait: DatedOffset?
            if case .wait(let until) = step.verb { wait = frame.date(of: until, onDayOff: .keep) { due[$0] } }
            due[step.name] = by?.day ?? wait?.day ?? start?.day
            dates[step.name] = StepDates(
                start: start, by: by, remind: step.remind.compactMap { dated($0, step) }, wait: wait,
                expected: workflow.opening, earliest: workflow.opening, latest: workflow.opening, slackDays: 0,
                isCritical: false)
        }
        let network = DeadlineNetwork(
            workflow.steps.map { step in
                DeadlineNetwork.Node(
                    name: step.name, after: step.after.map(\.step), by: dates[step.name]?.by?.day,
                    start: dates[step.name]?.wait?.day ?? dates[step.name]?.start?.day)
            })
        for (name, times) in network.times {
            guard var entry = dates[name] else { continue }
            entry.expected =
                entry.by?.day ?? entry.wait?.day ?? times.latestFinish ?? entry.start?.day ?? workflow.opening
            dates[name] = entry
        }
        self.frame = frame
        self.dates = PlanWindows(workflow.steps, dates, frame).applied(to: dates)
        self.conflicts = network.conflicts
    }

    /// The day everything begins: the first start or due day.
    public var firstDay: Day {
        dates.values.flatMap { [$0.start?.day, $0.by?.day, $0.wait?.day].compactMap { $0 } }.min() ?? frame.opening
    }

    /// Steps whose dates hang on another step come after it; declared order otherwise.
    private static func anchorOrder(_ steps: [Step]) -> [Step] {
        if steps.allSatisfy({ anchors(of: $0).isEmpty }) { return steps }
        var placed: Set<String> = []
        var waiting = steps
        var ordered: [Step] = []
        while !waiting.isEmpty {
            let (ready, rest) = waiting.reduce(into: ([Step](), [Step]())) { parts, step in
                if anchors(of: step).isSubset(of: placed) { parts.0.append(step) } else { parts.1.append(step) }
            }
            if ready.isEmpty { return ordered + rest }
            ordered += ready
            placed.formUnion(ready.map(\.name))
            waiting = rest
        }
        return ordered
    }

    private static func anchors(of step: Step) -> Set<String> {
        var offsets = [step.by, step.start].compactMap { $0 } + step.remind
        if case .wait(let until) = step.verb { offsets.append(until) }
        return Set(
            offsets.compactMap { offset in
                if case .step(let name) = offset.anchor { name } else { nil }
            })
    }
}
