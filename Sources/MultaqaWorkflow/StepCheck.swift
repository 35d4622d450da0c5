import MultaqaExpressions
import MultaqaModel
import MultaqaPluginKit

/// Checks what steps say of each other, of the team, of the tables: everything that can be known before anything runs.
struct StepCheck {
    private(set) var diagnostics: [Diagnostic] = []
    private let workflow: Workflow
    private let names: [String]
    private let removed: [String: OverlayChange]

    init(_ workflow: Workflow, removed: [OverlayChange]) {
        self.workflow = workflow
        self.names = workflow.steps.map(\.name)
        self.removed = Dictionary(removed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        for step in workflow.steps { check(step) }
        if let cycle = StepCheck.cycle(in: workflow.steps) {
            report(.cycle(cycle), workflow[step: cycle[0]]?.place)
        } else {
            for step in workflow.steps { checkAttachments(of: step) }
        }
    }

    private mutating func report(_ situation: WorkflowSituation, _ place: SourcePlace?) {
        diagnostics.append(Diagnostic(situation, at: place))
    }

    private mutating func check(_ step: Step) {
        for dependency in step.after { checkStep(dependency.step, in: step, key: "after") }
        var dates = [("by", step.by), ("start", step.start)] + step.remind.map { ("remind", $0) }
        if case .wait(let until) = step.verb { dates.append(("wait", until)) }
        for (key, offset) in dates {
            if case .step(let name)? = offset?.anchor { checkStep(name, in: step, key: key) }
        }
        checkRole(step.owner, "owner", step)
        checkRole(step.ifLate?.tell, "tell", step)
        if let each = step.forEach, each.table != "half_days", workflow.rows(of: each.table) == nil {
            let tables = workflow.inputs.filter { if case .table = $0.kind { true } else { false } }.map(\.name)
            report(.unknownName(each.table, kind: "table", known: tables + ["half_days"]), step.place)
        }
        checkWaiting(step)
        checkChoices(step)
    }

    private mutating func checkStep(_ name: String, in step: Step, key: String) {
        guard !names.contains(name) else { return }
        if let removal = removed["steps.\(name)"] {
            report(.danglingAfterRemoval(name, step: step.name, removed: removal.place), step.place)
        } else {
            let near = StepCheck.missingSign(name) ?? DidYouMean.nearest(to: name, in: names)
            report(.unknownStep(name, in: step.name, key: key, near: near, place: near.flatMap(place)), step.place)
        }
    }

    /// `J60` is `J-60` with the sign forgotten.
    private static func missingSign(_ name: String) -> String? {
        guard let anchor = name.first, "JC".contains(anchor), !name.dropFirst().isEmpty,
            name.dropFirst().allSatisfy(\.isNumber)
        else { return nil }
        return "\(anchor)\(anchor == "J" ? "-" : "+")\(name.dropFirst())"
    }

    private func place(of name: String) -> SourcePlace? { workflow[step: name]?.place }

    private mutating func checkRole(_ role: String?, _ key: String, _ step: Step) {
        guard let role, !workflow.team.contains(where: { $0.name == role }) else { return }
        report(.unknownName(role, kind: "team role", known: workflow.team.map(\.name)), step.place)
    }

    /// People are never answered for: a step that waits for them says what happens when nobody answers.
    private mutating func checkWaiting(_ step: Step) {
        switch step.verb {
        case .collect(_, let from):
            if step.ifLate == nil { report(.noIfLate(step.name), step.place) }
            if !step.remind.isEmpty, from == nil { report(.remindsNobody(step.name), step.place) }
        case .decide, .prepare:
            if step.ifLate == nil { report(.noIfLate(step.name), step.place) }
        case .wait, .call:
            if step.ifLate != nil { report(.lateMachine(step.name, verb: step.verb.name), step.place) }
            if !step.remind.isEmpty { report(.remindsNobody(step.name), step.place) }
        }
        if step.ifLate != nil, step.by == nil { report(.lateWithoutDate(step.name), step.place) }
    }

    private mutating func checkChoices(_ step: Step) {
        guard case .decide(_, let choices) = step.verb else { return }
        for (choice, redo) in step.ifChoice.sorted(by: { $0.key < $1.key }) {
            if !choices.contains(choice) {
                report(.unknownName(choice, kind: "choice", known: choices), step.place)
            }
            checkStep(redo.step, in: step, key: "redo")
            if redo.step != step.name, names.contains(redo.step), !ancestors(of: step.name).contains(redo.step) {
                report(.redoNotBefore(redo.step, step: step.name), step.place)
            }
        }
    }

    /// What `attach` names must have been produced by a step that comes before.
    private mutating func checkAttachments(of step: Step) {
        guard case .call(let call) = step.verb, case .value(let names)? = call.arguments["attach"] else { return }
        let before = ancestors(of: step.name)
        var produced: [String] = []
        for earlier in workflow.steps where before.contains(earlier.name) {
            if case .call(let work) = earlier.verb, work.verb == "produce" { produced += work.subjects }
        }
        for name in (names.asList ?? []).compactMap(\.asText) where !produced.contains(name) {
            report(.attachmentNotProduced(name, step: step.name, produced: produced), step.place)
        }
    }

    private func ancestors(of name: String) -> Set<String> {
        var found: Set<String> = []
        var open = [name]
        while let next = open.popLast() {
            for dependency in workflow[step: next]?.after ?? [] where found.insert(dependency.step).inserted {
                open.append(dependency.step)
            }
        }
        return found
    }

    /// A chain of steps that comes back to its first, in the direction "after": `[a, b, a]`; nil when there is none.
    static func cycle(in steps: [Step]) -> [String]? {
        let after = Dictionary(
            steps.map { ($0.name, $0.after.map(\.step)) }, uniquingKeysWith: { first, _ in first })
        var finished: Set<String> = []
        for start in steps.map(\.name) where !finished.contains(start) {
            var path: [(name: String, next: Int)] = [(start, 0)]
            while let (name, next) = path.last {
                let followers = after[name] ?? []
                guard next < followers.count else {
                    finished.insert(name)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let follower = followers[next]
                if let back = path.firstIndex(where: { $0.name == follower }) {
                    return path[back...].map(\.name) + [follower]
                }
                if !finished.contains(follower) { path.append((follower, 0)) }
            }
        }
        return nil
    }
}
