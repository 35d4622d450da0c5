import MultaqaCalendar
import MultaqaModel

/// The parts of the record that need not be made anew each time: what the definition alone decides, and one entry for each step,
/// renewed when something happened to it.
struct RecordBook: Sendable {
    /// Names whose values only another definition changes.
    private(set) var fixed: [String: Value] = [:]
    /// Morning and afternoon of every day of the event.
    private(set) var halfDays: [Value] = []
    /// Positions of the steps that ask for answers about the rows of a table, of those that wait for people, and of those with a due
    /// day.
    private(set) var collectors: [Int] = []
    private(set) var doneByPeople: [Int] = []
    private(set) var dated: [Int] = []
    /// Nil after an answer, until it is made again.
    private(set) var people: PeopleRows?
    private var entries: [String: Value] = [:]
    private var stale: Set<Int> = []

    init() {}

    init(_ workflow: Workflow, plan: Plan?) {
        let definition = FixedNames(workflow, plan: plan)
        halfDays = definition.halfDays
        fixed = definition.names
        fixed["half_days"] = .list(halfDays)
        for (position, step) in workflow.steps.enumerated() {
            if case .collect = step.verb, step.forEach != nil { collectors.append(position) }
            if step.isDoneByPeople { doneByPeople.append(position) }
            if plan?.dates[step.name]?.by != nil { dated.append(position) }
            stale.insert(position)
        }
    }

    mutating func touch(_ step: Int) {
        stale.insert(step)
        if collectors.contains(step) { people = nil }
    }

    /// Has the rows of people made anew: who rides with whom has changed.
    mutating func forgetPeople() { people = nil }

    /// Brings the entries up to date.
    mutating func renew(_ steps: [StepState]) {
        guard !stale.isEmpty else { return }
        RecordBook.write(stale, of: steps, into: &entries)
        stale = []
    }

    mutating func keep(_ people: PeopleRows) { self.people = people }

    /// By name; the steps of an included workflow stand below the step that includes it.
    func entries(of steps: [StepState]) -> [String: Value] {
        guard !stale.isEmpty else { return entries }
        var entries = entries
        RecordBook.write(stale, of: steps, into: &entries)
        return entries
    }

    private static func write(_ stale: Set<Int>, of steps: [StepState], into entries: inout [String: Value]) {
        for position in stale {
            let name = steps[position].step.name
            guard name.contains(".") else {
                entries[name] = entry(steps[position])
                continue
            }
            var tree = Value.map(entries)
            entries = [:]
            tree.set(name, to: entry(steps[position]))
            entries = tree.asMap ?? [:]
        }
    }

    private static func entry(_ step: StepState) -> Value {
        var entry: [String: Value] = ["title": .localized(step.step.title), "state": .text(step.phase.name)]
        if step.items.count == 1, let answer = step.items[0].answer { entry.merge(answer) { own, _ in own } }
        if let ended = step.endedAt { entry["done_on"] = .day(ended.day) }
        return .map(entry)
    }
}

/// The names that the definition alone decides.
private struct FixedNames {
    let workflow: Workflow
    let plan: Plan?

    init(_ workflow: Workflow, plan: Plan?) {
        self.workflow = workflow
        self.plan = plan
    }

    var names: [String: Value] {
        var names: [String: Value] = [:]
        for input in workflow.inputs { names[input.name] = judged(input.value) }
        names["event"] = .map(event)
        names["team"] = .map(
            Dictionary(workflow.team.map { ($0.name, role($0)) }, uniquingKeysWith: { first, _ in first }))
        return names
    }

    private var event: [String: Value] {
        var event: [String: Value] = [
            "title": .localized(workflow.title),
            "opening": .day(workflow.opening),
            "closing": .day(workflow.closing),
            "days": .int(workflow.days),
            "dates": .localized(
                LocalizedText(
                    Dictionary(
                        uniqueKeysWithValues: Language.allCases.map {
                            ($0, DateWording.range(from: workflow.opening, to: workflow.closing, in: $0))
                        }))),
        ]
        for name in ["name", "theme", "framework", "venue", "edition", "background"] {
            event[name] = workflow.input(name)?.value ?? .text("")
        }
        if let day = replyDay { event["reply_by"] = .day(day) }
        return event
    }

    /// When the delegations are awaited: the due day of the step that collects them.
    private var replyDay: Day? {
        for step in workflow.steps {
            if case .collect("delegation", _) = step.verb, let by = plan?.dates[step.name]?.by { return by.day }
        }
        return nil
    }

    /// The value as given; data that rests on a law also says whether somebody has verified it.
    private func judged(_ value: Value) -> Value {
        guard case .map(var data) = value, case .map(var basis)? = data["legal_basis"] else { return value }
        let verified = basis["verified_by"]?.isTruthy == true && basis["verified_on"]?.isTruthy == true
        basis["is_verified"] = .bool(verified)
        data["legal_basis"] = .map(basis)
        return .map(data)
    }

    private func role(_ role: TeamRole) -> Value {
        .map([
            "name": .localized(role.title), "title": .localized(role.title), "email": .text(role.email ?? ""),
            "language": .text(role.language.rawValue),
        ])
    }

    var halfDays: [Value] {
        let parts = [
            ("am", LocalizedText(ar: "الفترة الصباحية", fr: "matin", en: "morning")),
            ("pm", LocalizedText(ar: "الفترة المسائية", fr: "après-midi", en: "afternoon")),
        ]
        return (0..<max(0, workflow.days)).flatMap { day in
            parts.enumerated().map { position, part -> Value in
                [
                    "key": .text("d\(day + 1)_\(part.0)"), "day": .int(day + 1), "date": .day(workflow.opening + day),
                    "part": .localized(part.1), "number": .int(day * 2 + position + 1), "title": .localized(part.1),
                ]
            }
        }
    }
}
