import MultaqaExpressions
import MultaqaModel

/// Checks every expression of a workflow against the names it will see: unknown names and members, with a suggestion.
struct ExpressionCheck {
    private(set) var diagnostics: [Diagnostic] = []
    private let workflow: Workflow
    private let root: [String: ExpressionType]

    init(_ workflow: Workflow) {
        self.workflow = workflow
        self.root = ExpressionCheck.root(of: workflow)
        for step in workflow.steps {
            if let condition = step.onlyIf { check(condition, of: step, wantsBool: true) }
            switch step.verb {
            case .collect(_, let from?): check(from, of: step)
            case .call(let call):
                for (_, argument) in call.arguments.sorted(by: { $0.key < $1.key }) {
                    if case .expression(let source) = argument { check(source, of: step) }
                }
            default: break
            }
        }
    }

    private mutating func check(_ source: String, of step: Step, wantsBool: Bool = false) {
        var names = root
        if let each = step.forEach, case .list(let row)? = root[each.table] { names[each.variable] = row }
        do {
            let expression = try Expression(parsing: source, at: step.place)
            let (type, found) = expression.check(against: TypeEnvironment(names: names), at: step.place)
            diagnostics += found
            if wantsBool, type != .bool, type != .dynamic {
                diagnostics.append(
                    Diagnostic(WorkflowSituation.conditionNotBool(source, step: step.name), at: step.place))
            }
        } catch {
            diagnostics += error.all
        }
    }

    // MARK: Names

    private static func root(of workflow: Workflow) -> [String: ExpressionType] {
        var names: [String: ExpressionType] = [
            "event": .dynamic, "agenda": .dynamic, "figures": .dynamic, "steps": .dynamic, "notes": .list(.dynamic),
            "delegates": .list(.dynamic), "opening_order": .list(.dynamic), "half_days": .list(.dynamic),
        ]
        names["team"] = .record(Dictionary(workflow.team.map { ($0.name, .dynamic) }, uniquingKeysWith: { $1 }))
        for input in workflow.inputs {
            switch input.kind {
            case .table: names[input.name] = .list(row(of: input, in: workflow))
            case .commune: names[input.name] = .dynamic
            default: names[input.name] = type(of: input.value)
            }
        }
        return names
    }

    /// The columns of a table, with the answers to every form asked about its rows, and what the record derives.
    private static func row(of input: Input, in workflow: Workflow) -> ExpressionType {
        guard case .record(var members)? = input.value.asList?.first.map(type) else { return .dynamic }
        for step in workflow.steps where step.forEach?.table == input.name {
            if case .collect(let form, _) = step.verb, let fields = Form.builtIn(named: form)?.fields {
                members[form] = .record(Dictionary(uniqueKeysWithValues: fields.map { ($0.name, type(of: $0.kind)) }))
            }
        }
        let derived = [
            "number", "delegates", "has_answered", "signed", "status", "is_present", "is_absent", "is_represented",
            "representative",
        ]
        for name in derived where members[name] == nil { members[name] = .dynamic }
        return .record(members)
    }

    private static func type(of value: Value) -> ExpressionType {
        switch value {
        case .null: .dynamic
        case .bool: .bool
        case .int: .int
        case .double: .double
        case .text, .localized: .text
        case .day: .date
        case .time: .time
        case .moment: .moment
        case .list(let elements): .list(elements.first.map(type) ?? .dynamic)
        case .map(let members): .record(members.mapValues(type))
        }
    }

    private static func type(of kind: Form.Field.Kind) -> ExpressionType {
        switch kind {
        case .text, .oneOf: .text
        case .number: .int
        case .date: .date
        case .yesNo: .bool
        case .person: .dynamic
        }
    }
}
