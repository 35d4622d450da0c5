import MultaqaModel
import MultaqaPluginKit

/// Checks what steps say of each other, of the team, of the tables: everything that can be known before anything runs.
struct StepCheck {
    private(set) var diagnostics: [Diagnostic] = []
    private let workflow: Workflow
    private let places: StepPlaces
    private let tables: [String]
    private let roles: Set<String>
    private let removed: [String: OverlayChange]
    private let order: StepGraph
    /// Documents each step produces.
    private let produced: [String: [String]]

    init(
        _ workflow: Workflow, _ places: StepPlaces, inputs: InputReader, removed: [OverlayChange],
        plugins: PluginRegistry
    ) {
        self.workflow = workflow
        self.places = places
        tables = inputs.tables + ["half_days"]
        roles = Set(workflow.team.map(\.name))
        self.removed = Dictionary(
            removed.compactMap { if case .removed = $0.kind { ($0.path, $0) } else { nil } },
            uniquingKeysWith: { first, _ in first })
        order = StepGraph(workflow.steps) { $0.after.map(\.step) }
        produced = Dictionary(
            workflow.steps.map { ($0.name, plugins.documents(of: $0)) }, uniquingKeysWith: { first, _ in first })
        for step in workflow.steps { check(step) }
        checkCycles()
    }

    private mutating func report(_ situation: WorkflowSituation, _ place: SourcePlace?) {
        diagnostics.append(Diagnostic(situation, at: place))
    }

    private mutating func check(_ step: Step) {
        for dependency in step.after {
            checkStep(dependency.step, in: step, "after", places.place(of: dependency.step, in: "after", of: step.name))
        }
        for (key, offset) in step.offsets {
            if case .step(let name) = offset.anchor {
                checkStep(name, in: step, key, places.place(ofAnchor: name, in: key, of: step.name))
            }
        }
        checkRole(step.owner, places.place(of: step.name, "owner"))
        checkRole(step.ifLate?.tell, places.place(of: step.name, "if_late", "tell"))
        if let each = step.forEach, !tables.contains(each.table) {
            report(.unknownName(each.table, kind: "table", known: tables), places.place(of: step.name, "for_each"))
        }
        checkWaiting(step)
        checkChoices(step)
        checkAttachments(of: step)
    }

    private mutating func checkStep(_ name: String, in step: Step, _ key: String, _ place: SourcePlace?) {
        guard !places.contains(name) else { return }
        if let removal = removed["steps.\(name)"] {
            report(.danglingAfterRemoval(name, step: step.name, key: key, removed: removal.place), place)
        } else {
            let near = StepCheck.missingSign(name) ?? DidYouMean.nearest(to: name, in: places.names)
            let there = near.flatMap(places.place(of:))
            report(.unknownStep(name, in: step.name, key: key, near: near, place: there), place)
        }
    }

    /// `J60` is `J-60` with the sign forgotten.
    private static func missingSign(_ name: String) -> String? {
        guard let anchor = name.first, "JC".contains(anchor), !name.dropFirst().isEmpty,
            name.dropFirst().allSatisfy(\.isNumber)
        else { return nil }
        return "\(anchor)\(anchor == "J" ? "-" : "+")\(name.dropFirst())"
    }

    private mutating func checkRole(_ role: String?, _ place: SourcePlace?) {
        guard let role, !roles.contains(role) else { return }
        report(.unknownName(role, kind: "team role", known: workflow.team.map(\.name)), place)
    }

    /// People are never answered for: a step that waits for them says what happens when nobody answers.
    private mutating func checkWaiting(_ step: Step) {
        let late = places.keyPlace(of: step.name, "if_late")
        if step.ifLate != nil, step.verb.waitsForPeople, !places.says(step.name, "by") {
            report(.lateWithoutDate(step.name), late)
        }
        switch step.verb {
        case .collect(let form, let from):
            if workflow.form(form) == nil {
                let known = workflow.forms.map(\.name) + Form.builtIn.map(\.name)
                report(.wrongWord(form, what: "collect", known: known), places.place(of: step.name, "collect"))
            }
            if step.ifLate == nil { report(.noIfLate(step.name), places.place(of: step.name)) }
            if !step.remind.isEmpty, from == nil {
                report(.remindsNobody(step.name), places.keyPlace(of: step.name, "remind"))
            }
        case .decide, .prepare:
            if step.ifLate == nil { report(.noIfLate(step.name), places.place(of: step.name)) }
            if !step.remind.isEmpty {
                report(.remindsNoAnswer(step.name, verb: step.verb.name), places.keyPlace(of: step.name, "remind"))
            }
        case .wait, .call:
            if step.ifLate != nil { report(.lateMachine(step.name, verb: step.verb.name), late) }
            if !step.remind.isEmpty {
                report(.remindsNoAnswer(step.name, verb: step.verb.name), places.keyPlace(of: step.name, "remind"))
            }
        }
    }

    private mutating func checkChoices(_ step: Step) {
        guard case .decide(_, let choices) = step.verb, !choices.isEmpty else { return }
        var before: Set<String>?
        for (choice, redo) in step.ifChoice.sorted(by: { $0.key < $1.key }) {
            if !choices.contains(choice) {
                report(
                    .unknownName(choice, kind: "choice", known: choices),
                    places.place(of: choice, in: "if_choice", of: step.name))
            }
            let place = places.place(of: step.name, "if_choice", choice, "redo")
            checkStep(redo.step, in: step, "redo", place)
            guard redo.step != step.name, places.contains(redo.step) else { continue }
            let ancestors = before ?? order.ancestors(of: step.name)
            before = ancestors
            if !ancestors.contains(redo.step) { report(.redoNotBefore(redo.step, step: step.name), place) }
        }
        for (position, choice) in choices.enumerated() where choices[..<position].contains(choice) {
            report(.repeatedChoice(choice), places.place(of: choice, in: "choices", of: step.name))
        }
    }

    /// What `attach` names must have been produced by a step that comes before; so must what may be attached where it was made.
    private mutating func checkAttachments(of step: Step) {
        guard case .call(let call) = step.verb, step.after.allSatisfy({ places.contains($0.step) }) else { return }
        let before = order.ancestors(of: step.name)
        let made = workflow.steps.filter { before.contains($0.name) }.flatMap { produced[$0.name] ?? [] }
        for key in ["attach", "attach_if_made"] {
            guard case .value(let names)? = call.arguments[key] else { continue }
            for name in (names.asList ?? []).compactMap(\.asText) where !made.contains(name) {
                let place = places.place(of: name, in: key, of: step.name)
                report(.attachmentNotProduced(name, step: step.name, produced: made), place)
            }
        }
    }

    private mutating func checkCycles() {
        for cycle in order.cycles() {
            report(.cycle(cycle), places.place(of: cycle[1], in: "after", of: cycle[0]))
        }
        let dates = StepGraph(workflow.steps) { step in
            step.offsets.compactMap { if case .step(let name) = $0.offset.anchor { name } else { nil } }
        }
        for cycle in dates.cycles() { report(.dateCycle(cycle), places.place(of: cycle[0])) }
    }
}

extension Step {
    /// The dates it speaks of, by key.
    var offsets: [(key: String, offset: Offset)] {
        var offsets = [("by", by), ("start", start)].compactMap { key, offset in offset.map { (key, $0) } }
        offsets += remind.map { ("remind", $0) }
        if case .wait(let until) = verb { offsets.append(("wait", until)) }
        return offsets
    }
}

extension Verb {
    fileprivate var waitsForPeople: Bool {
        switch self {
        case .decide, .prepare, .collect: true
        case .wait, .call: false
        }
    }
}
