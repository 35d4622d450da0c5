import MultaqaCalendar
public import MultaqaEngine
public import MultaqaModel

/// Where a run stands, for people and for programs.
public struct StatusReport: Sendable {
    private let state: RunState
    private let language: Language
    private let colours: Bool

    /// `colours` only for a terminal.
    public init(_ state: RunState, in language: Language, colours: Bool = false) {
        self.state = state
        self.language = language
        self.colours = colours
    }

    /// `purged`, `completed`, `cancelled`, `paused`, `blocked` (something failed or is to be verified), `running`.
    public var runState: String {
        if state.purge != nil { return "purged" }
        if state.cancellation != nil { return "cancelled" }
        if state.isCompleted { return "completed" }
        if state.isPaused { return "paused" }
        return troubled.isEmpty ? "running" : "blocked"
    }

    /// Items that failed or are to be verified.
    private var troubled: [(step: String, item: String?, outcome: Outcome)] {
        state.steps.flatMap { step in
            step.items.compactMap { item in
                switch item.outcome {
                case .failed, .toVerify: (step.step.name, item.key, item.outcome ?? .toVerify)
                default: nil
                }
            }
        }
    }

    public var isBlocked: Bool { !troubled.isEmpty }

    public func json() -> Value {
        [
            "run": .optional(state.start?.run), "state": .text(runState),
            "now": state.lastAt.map { .text($0.description) } ?? .null, "purge_on": .optional(state.purgeDay),
            "steps": .list(state.steps.map(step)),
        ]
    }

    private func step(_ step: StepState) -> Value {
        let by = state.plan?.dates[step.step.name]?.by?.day
        return [
            "id": .text(step.step.name), "title": .text(step.step.title(in: language)),
            "state": .text(step.phase.name), "by": .optional(by), "late": .bool(step.isLate),
            "owner": .optional(step.owner), "since": .optional(step.openedAt?.day),
            "changed_since": .bool(step.openedAs != nil),
            "items": .list(
                step.items.map { item in
                    [
                        "key": .optional(item.key), "state": .text(item.outcome?.name ?? "open"), "by": .optional(by),
                        "late": .bool(item.isLate), "answer": item.answer.map(Value.map) ?? .null,
                        "since": .optional(step.openedAt?.day), "attempts": .int(item.attempts),
                    ]
                }),
        ]
    }

    public func text() -> String {
        var lines: [String] = []
        if let words = runWords { lines += [words, ""] }
        for step in state.steps {
            lines.append(line(step))
            lines += step.items.filter { step.phase == .open && $0.isOpen && $0.key != nil }.prefix(
                StatusReport.mostItems
            )
            .map { "      … \($0.key ?? "")" + ($0.isLate ? colour(" !", .red) : "") }
            let more = step.phase == .open ? step.items.count(where: \.isOpen) - StatusReport.mostItems : 0
            if more > 0 { lines.append("      … +\(more)") }
        }
        lines += troubled.map(line)
        let glance = [acting, upcoming, purging].filter { !$0.isEmpty }
        return (lines + glance.flatMap { [""] + $0 }).joined(separator: "\n")
    }

    /// Open items that are named under a step.
    private static let mostItems = 20
    private static let mostDates = 5

    private var runWords: String? {
        switch runState {
        case "cancelled":
            words(ar: "أُلغي المسار: ", fr: "Déroulement annulé : ", en: "Called off: ")
                + (state.cancellation?(in: language) ?? "")
        case "purged": LocalizedText.runWasPurged(in: language)
        case "paused": words(ar: "المسار موقوف", fr: "Déroulement suspendu", en: "Paused")
        default: nil
        }
    }

    private func line(_ step: StepState) -> String {
        let by = state.plan?.dates[step.step.name]?.by?.day.description ?? "          "
        var line = "\(mark(step)) \(by)  \(step.step.title(in: language))"
        if step.items.count > 1 { line += " \(step.finishedItems)/\(step.items.count)" }
        if step.isLate, step.outcome == nil {
            line += colour(words(ar: " – متأخرة", fr: " – en retard", en: " – late"), .red)
        }
        if step.openedAs != nil {
            line += colour(
                words(ar: " – تغيرت بعد إنجازها", fr: " – changée depuis", en: " – changed since it ran"), .yellow)
        }
        return line
    }

    private func line(_ trouble: (step: String, item: String?, outcome: Outcome)) -> String {
        let name = trouble.item.map { "\(trouble.step)[\($0)]" } ?? trouble.step
        if case .failed(let reason) = trouble.outcome { return colour("✗ \(name): \(reason(in: language))", .red) }
        return colour(
            "? \(name): "
                + words(ar: "يجب التحقق هل وقع", fr: "à vérifier : est-ce fait ?", en: "to verify: did it happen?"),
            .yellow)
    }

    /// Who must act, and since when; the longest waiting first.
    private var acting: [String] {
        let waiting = state.steps.filter { step in
            guard step.phase == .open, step.items.contains(where: \.isOpen) else { return false }
            if case .call = step.step.verb { return false }
            if case .wait = step.step.verb { return false }
            return true
        }.sorted { ($0.openedAt ?? WallTime(Day(number: 0))) < ($1.openedAt ?? WallTime(Day(number: 0))) }
        if waiting.isEmpty { return [] }
        return [words(ar: "على من الدور:", fr: "À qui d'agir :", en: "Who must act:")]
            + waiting.map { step in
                let owner =
                    state.workflow?.team.first { $0.name == step.owner }?.title(in: language) ?? step.owner ?? "–"
                let since = step.openedAt.map { DateWording.day($0.day, in: language) } ?? ""
                return "  \(owner): \(step.step.title(in: language)) "
                    + words(ar: "(منذ \(since))", fr: "(depuis le \(since))", en: "(since \(since))")
            }
    }

    /// The next dates of open steps: reminders, due days, waits; and when work is tried again.
    private var upcoming: [String] {
        if state.isOver { return [] }
        var dates: [(at: WallTime, what: String)] = []
        for step in state.steps where step.phase == .open {
            dates += step.timers.map { ($0.at, step.step.title(in: language) + " – " + word($0.kind)) }
            for item in step.items {
                let name = step.step.title(in: language) + (item.key.map { " [\($0)]" } ?? "")
                if let retry = item.retryAt {
                    dates.append(
                        (retry, name + " – " + words(ar: "محاولة أخرى", fr: "nouvel essai", en: "tried again")))
                }
                if case .snoozed(let until) = item.outcome {
                    dates.append((until, name + " – " + words(ar: "يعود", fr: "revient", en: "comes back")))
                }
            }
        }
        for step in state.steps where step.phase == .waiting {
            guard let start = state.plan?.dates[step.step.name]?.start else { continue }
            dates.append((WallTime(start.day, start.time ?? ClockTime(9)), step.step.title(in: language)))
        }
        let last = state.lastAt ?? WallTime(Day(number: 0))
        let next = dates.filter { $0.at > last }.sorted { ($0.at, $0.what) < ($1.at, $1.what) }.prefix(
            StatusReport.mostDates)
        if next.isEmpty { return [] }
        return [words(ar: "المواعيد القادمة:", fr: "Prochaines dates :", en: "Next dates:")]
            + next.map { "  \($0.at.day)  \($0.what)" }
    }

    /// When personal data are to go, once that day has come near enough to be thought of: the run is through.
    private var purging: [String] {
        guard state.isCompleted, state.purge == nil, let day = state.purgeDay else { return [] }
        return [
            words(
                ar: "تُحذف المعطيات الشخصية ابتداء من \(day): multaqa purge",
                fr: "Données personnelles à purger dès le \(day) : multaqa purge",
                en: "Personal data to be purged from \(day) on: multaqa purge")
        ]
    }

    private func word(_ kind: RunTimer.Kind) -> String {
        switch kind {
        case .remind: words(ar: "تذكير", fr: "relance", en: "reminder")
        case .due: words(ar: "آخر أجل", fr: "échéance", en: "due")
        case .wait: words(ar: "انتظار", fr: "attente", en: "wait")
        }
    }

    private enum Colour: String {
        case red = "31"
        case yellow = "33"
    }

    private func colour(_ text: String, _ colour: Colour) -> String {
        colours ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    private func mark(_ step: StepState) -> String {
        switch step.phase {
        case .waiting: "·"
        case .open: "→"
        case .ended(.completed): "✓"
        case .ended: "–"
        }
    }

    private func words(ar: String, fr: String, en: String) -> String {
        LocalizedText(ar: ar, fr: fr, en: en)(in: language)
    }
}
