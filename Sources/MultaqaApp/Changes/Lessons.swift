import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel

/// What a past run teaches the next one: what was late and by how much, what was left out or done by hand.
public struct Lessons: Hashable, Sendable {
    public struct Lateness: Hashable, Sendable {
        public var step: String
        public var by: Day
        /// The step's last item ended so many days after its due day.
        public var daysLate: Int
        public var lateItems: Int
        public var items: Int
        /// Never done.
        public var isOpen: Bool
    }

    public struct HandChange: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable { case cancelled, skipped, added, changed }

        public var step: String
        public var kind: Kind
        public var reason: LocalizedText
    }

    public var late: [Lateness] = []
    public var byHand: [HandChange] = []

    /// `next` is the definition the next edition starts from, without what the past run was changed by on its way.
    public init(of past: RunState, for next: Workflow) {
        for state in past.steps {
            if let lateness = Lessons.lateness(of: state, in: past) { late.append(lateness) }
            switch state.outcome {
            case .cancelled(let reason):
                byHand.append(HandChange(step: state.step.name, kind: .cancelled, reason: reason))
            case .skipped(let reason): byHand.append(HandChange(step: state.step.name, kind: .skipped, reason: reason))
            case nil, .completed, .failed, .snoozed, .toVerify:
                let cancelled = state.items.compactMap { item -> LocalizedText? in
                    if case .cancelled(let reason) = item.outcome { reason } else { nil }
                }
                if let reason = cancelled.first, cancelled.count == state.items.count {
                    byHand.append(HandChange(step: state.step.name, kind: .cancelled, reason: reason))
                }
            }
            guard past.definitionChanges > 0 else { continue }
            if next[step: state.step.name] == nil {
                byHand.append(HandChange(step: state.step.name, kind: .added, reason: state.step.title))
            } else if next[step: state.step.name]?.fingerprint != state.step.fingerprint {
                byHand.append(HandChange(step: state.step.name, kind: .changed, reason: state.step.title))
            }
        }
    }

    private static func lateness(of state: StepState, in past: RunState) -> Lateness? {
        guard let by = past.plan?.dates[state.step.name]?.by?.day, state.phase != .waiting else { return nil }
        let ends = state.items.compactMap { $0.endedAt?.day }
        let late = state.items.count { $0.isLate || ($0.endedAt?.day ?? by) > by }
        let last = ends.max() ?? past.lastAt?.day ?? by
        guard late > 0 || last > by else { return nil }
        return Lateness(
            step: state.step.name, by: by, daysLate: max(0, last - by), lateItems: late, items: state.items.count,
            isOpen: state.outcome == nil)
    }

    // MARK: In words

    public func json() -> Value {
        [
            "late": .list(
                late.map {
                    [
                        "step": .text($0.step), "by": .day($0.by), "days_late": .int($0.daysLate),
                        "late_items": .int($0.lateItems), "items": .int($0.items), "open": .bool($0.isOpen),
                    ]
                }),
            "by_hand": .list(byHand.map { ["step": .text($0.step), "kind": .text($0.kind.rawValue)] }),
        ]
    }

    public func text(in language: Language) -> String {
        var lines: [String] = []
        if !late.isEmpty {
            lines.append(
                LocalizedText(
                    ar: "تأخر في المرة السابقة:", fr: "En retard la dernière fois :", en: "Late last time:")(
                        in: language))
            for entry in late {
                let items = entry.items > 1 ? " (\(entry.lateItems)/\(entry.items))" : ""
                let days = LocalizedText(
                    ar: "بـ\(entry.daysLate) يوما", fr: "\(entry.daysLate) jour(s)", en: "\(entry.daysLate) day(s)")
                lines.append("  \(entry.step)\(items)  \(days(in: language))")
            }
        }
        if let proposal = proposal(in: language) { lines += ["", proposal] }
        return lines.joined(separator: "\n")
    }

    /// What was done by hand, as an overlay to look at: nothing of it is applied.
    private func proposal(in language: Language) -> String? {
        let removed = byHand.filter { $0.kind == .cancelled || $0.kind == .skipped }
        let other = byHand.filter { $0.kind == .added || $0.kind == .changed }
        guard !removed.isEmpty || !other.isEmpty else { return nil }
        var lines = [
            LocalizedText(
                ar: "# اقتراح لصفحة المضيف، مما غُيِّر باليد في المرة السابقة:",
                fr: "# Proposition pour la page de l'hôte, d'après ce qui fut changé à la main :",
                en: "# Proposal for the host's page, from what was changed by hand last time:")(in: language)
        ]
        if !removed.isEmpty {
            lines += ["remove:", "  steps:"]
            lines += removed.map { "    \($0.step): \"\($0.reason(in: language).filter { $0 != "\"" })\"" }
        }
        for change in other {
            lines.append(
                "# \(change.step): "
                    + LocalizedText(
                        ar: change.kind == .added ? "أضيفت أثناء المسار" : "غُيِّرت أثناء المسار",
                        fr: change.kind == .added ? "ajoutée en cours de route" : "changée en cours de route",
                        en: change.kind == .added ? "added on the way" : "changed on the way")(in: language))
        }
        return lines.joined(separator: "\n")
    }
}
