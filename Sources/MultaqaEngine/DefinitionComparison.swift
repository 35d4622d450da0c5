import MultaqaCalendar
public import MultaqaModel

/// What another definition changes for a run that is under way, step by step; the same rules by which ``Order/follow(_:)`` is applied.
public struct DefinitionComparison: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case added, removed
        case renamed(from: String)
        case changed
    }

    public struct Entry: Hashable, Sendable {
        public var step: String
        public var kind: Kind
        /// Where the step stands in the run: `waiting`, `open`, or its outcome.
        public var phase: String
        /// Work was done, or answers taken, under the former definition: it is kept unless somebody asks for a redo.
        public var hasRun: Bool
        public var dueBefore: Day?
        public var dueAfter: Day?
        /// Keys of rows that become items of a step that has begun.
        public var itemsAdded: [String]
        /// Keys of open items that are called off.
        public var itemsCancelled: [String]
    }

    public var entries: [Entry]

    public init(of state: RunState, to change: DefinitionChange) {
        var after = state
        after.follow(change, at: state.lastAt ?? WallTime(change.workflow.opening))
        let known = state.known(in: change.workflow)
        var entries: [Entry] = []
        var kept: Set<String> = []
        for new in after.steps {
            guard let old = known[new.step.name] else {
                entries.append(DefinitionComparison.added(new, after))
                continue
            }
            kept.insert(old.step.name)
            if let entry = DefinitionComparison.entry(from: old, state, to: new, after) { entries.append(entry) }
        }
        for old in state.steps where !kept.contains(old.step.name) {
            entries.append(
                Entry(
                    step: old.step.name, kind: .removed, phase: old.phase.name, hasRun: old.phase != .waiting,
                    dueBefore: state.plan?.dates[old.step.name]?.by?.day, dueAfter: nil, itemsAdded: [],
                    itemsCancelled: []))
        }
        self.entries = entries
    }

    private static func added(_ new: StepState, _ after: RunState) -> Entry {
        Entry(
            step: new.step.name, kind: .added, phase: new.phase.name, hasRun: false, dueBefore: nil,
            dueAfter: after.plan?.dates[new.step.name]?.by?.day, itemsAdded: [], itemsCancelled: [])
    }

    /// Nil when nothing changes for the step.
    private static func entry(
        from old: StepState, _ before: RunState, to new: StepState, _ after: RunState
    ) -> Entry? {
        let dates = (
            before.plan?.dates[old.step.name]?.by?.day, after.plan?.dates[new.step.name]?.by?.day
        )
        let added = new.items.dropFirst(old.items.count).compactMap(\.key)
        let cancelled = zip(old.items, new.items).filter { $0.isOpen && !$1.isOpen }.compactMap(\.1.key)
        let isRenamed = old.step.name != new.step.name
        let isChanged = old.step.fingerprint != new.step.fingerprint
        guard isRenamed || isChanged || dates.0 != dates.1 || !added.isEmpty || !cancelled.isEmpty else { return nil }
        return Entry(
            step: new.step.name, kind: isRenamed ? .renamed(from: old.step.name) : .changed, phase: new.phase.name,
            hasRun: old.phase != .waiting && isChanged, dueBefore: dates.0, dueAfter: dates.1, itemsAdded: added,
            itemsCancelled: cancelled)
    }
}

extension RunState {
    /// Steps whose work was done under another definition than the present one.
    public var changedSinceTheyRan: [StepState] { steps.filter { $0.openedAs != nil } }
}
