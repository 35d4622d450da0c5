/// One named line of a workflow: one verb, after what, by when, by whom.
public struct Step: Hashable, Sendable, Codable {
    public var name: String
    public var title: LocalizedText
    public var verb: Verb
    public var after: [Dependency]
    /// One item per row of a table; nil for a step that is a single item.
    public var forEach: ForEach?
    /// A condition (CEL); the step is skipped when it is false.
    public var onlyIf: String?
    /// A role of the team.
    public var owner: String?
    /// Not before.
    public var start: Offset?
    /// Due.
    public var by: Offset?
    public var keepsDayOff: Bool
    public var remind: [Offset]
    public var ifLate: IfLate?
    /// For `decide`: what a choice sends back to be done again.
    public var ifChoice: [String: Redo]
    /// For a machine's work: attempts after the first that failed; nil leaves it to the engine.
    public var retry: Int?
    /// For a machine's work: how long one attempt may take; nil leaves it to the engine.
    public var timeout: Minutes?
    /// The name this step had in an earlier edition.
    public var was: String?
    /// For a step of an included workflow: what its inputs stand for.
    public var scope: Scope?
    public var why: LocalizedText?
    public var place: SourcePlace?

    public init(
        _ name: String, title: LocalizedText = "", _ verb: Verb, after: [Dependency] = [], forEach: ForEach? = nil,
        onlyIf: String? = nil, owner: String? = nil, start: Offset? = nil, by: Offset? = nil,
        keepsDayOff: Bool = false, remind: [Offset] = [], ifLate: IfLate? = nil, ifChoice: [String: Redo] = [:],
        retry: Int? = nil, timeout: Minutes? = nil, was: String? = nil, scope: Scope? = nil,
        why: LocalizedText? = nil, place: SourcePlace? = nil
    ) {
        self.name = name
        self.title = title
        self.verb = verb
        self.after = after
        self.forEach = forEach
        self.onlyIf = onlyIf
        self.owner = owner
        self.start = start
        self.by = by
        self.keepsDayOff = keepsDayOff
        self.remind = remind
        self.ifLate = ifLate
        self.ifChoice = ifChoice
        self.retry = retry
        self.timeout = timeout
        self.was = was
        self.scope = scope
        self.why = why
        self.place = place
    }
}

/// What a step does.
public enum Verb: Hashable, Sendable, Codable {
    /// A question with named choices.
    case decide(question: LocalizedText, choices: [String])
    /// Lines a person ticks.
    case prepare(checklist: [ChecklistLine])
    /// An answer from outside, in a form; `from` (CEL) is the contact that is asked and reminded.
    case collect(form: String, from: String?)
    /// Until a date.
    case wait(until: Offset)
    /// Work of a plug-in.
    case call(PluginCall)

    /// The word written in the workflow.
    public var name: String {
        switch self {
        case .decide: "decide"
        case .prepare: "prepare"
        case .collect: "collect"
        case .wait: "wait"
        case .call(let call): call.verb
        }
    }
}

public struct ChecklistLine: Hashable, Sendable, Codable {
    public var label: String
    public var title: LocalizedText

    public init(_ label: String, title: LocalizedText) {
        self.label = label
        self.title = title
    }
}

/// A plug-in's verb with what the workflow says about it: `send: invitation`, `to: commune.president`.
public struct PluginCall: Hashable, Sendable, Codable {
    public var verb: String
    /// What stands behind the verb: a text or a list of texts.
    public var subjects: [String]
    public var arguments: [String: Argument]

    public enum Argument: Hashable, Sendable, Codable {
        /// CEL, evaluated against the record when the step runs.
        case expression(String)
        case value(Value)
    }

    public init(_ verb: String, _ subjects: [String], _ arguments: [String: Argument] = [:]) {
        self.verb = verb
        self.subjects = subjects
        self.arguments = arguments
    }
}

/// A step that must come first, and how much of it.
public struct Dependency: Hashable, Sendable, Codable {
    public enum Quorum: Hashable, Sendable, Codable {
        case all
        /// Of the other step's items, rounded up; 1...100.
        case percent(Int)
        case count(Int)
    }

    public var step: String
    public var quorum: Quorum

    public init(_ step: String, _ quorum: Quorum = .all) {
        self.step = step
        self.quorum = quorum
    }
}

extension Dependency.Quorum {
    /// How many of `items` must be finished.
    public func needed(of items: Int) -> Int {
        switch self {
        case .all: items
        case .percent(let percent): (items * percent + 99) / 100
        case .count(let count): min(count, items)
        }
    }
}

/// `commune in communes`.
public struct ForEach: Hashable, Sendable, Codable {
    public var variable: String
    public var table: String

    public init(_ variable: String, in table: String) {
        self.variable = variable
        self.table = table
    }
}

/// What happens when a step for people is not done on its due day. There is no default: unwritten means only "late".
public struct IfLate: Hashable, Sendable, Codable {
    public enum Then: String, Hashable, Sendable, Codable, CaseIterable {
        case keepWaiting = "keep_waiting"
        case skip, stop, escalate
    }

    /// A role of the team that gets a notice.
    public var tell: String?
    public var then: Then

    public init(tell: String? = nil, then: Then = .keepWaiting) {
        self.tell = tell
        self.then = then
    }
}

/// Goes back to an earlier step, at most `times` times.
public struct Redo: Hashable, Sendable, Codable {
    public var step: String
    public var times: Int

    public init(_ step: String, times: Int = 3) {
        self.step = step
        self.times = times
    }
}
