import MultaqaExpressions
import MultaqaModel

/// Checks every expression of a workflow against the names it will see: unknown names and members, with a suggestion.
struct ExpressionCheck {
    private(set) var diagnostics: [Diagnostic] = []
    private let places: StepPlaces
    private let record: RecordContract
    private let root: [String: ExpressionType]

    /// Steps in `broken` are left out.
    init(_ workflow: Workflow, _ places: StepPlaces, record: RecordContract, leaving broken: Set<String>) {
        self.places = places
        self.record = record
        root = record.root.types
        for step in workflow.steps where !broken.contains(step.name) { check(step) }
    }

    private mutating func check(_ step: Step) {
        if let condition = step.onlyIf { check(condition, of: step, "only_if") }
        switch step.verb {
        case .collect(_, let from?): check(from, of: step, "from")
        case .call(let call):
            for (key, argument) in call.arguments.sorted(by: { $0.key < $1.key }) {
                if case .expression(let source) = argument { check(source, of: step, key) }
            }
        default: break
        }
    }

    private mutating func check(_ source: String, of step: Step, _ key: String) {
        let place = places.expressionPlace(of: step.name, key)
        do {
            let expression = try Expression(parsing: source, at: place)
            let own = record.own(of: step).mapValues(ExpressionType.init)
            let types = TypeEnvironment(names: own.isEmpty ? root : root.merging(own) { $1 })
            if key == "only_if" {
                diagnostics += expression.checkCondition(against: types, at: place)
            } else {
                diagnostics += expression.check(against: types, at: place).diagnostics
            }
        } catch {
            diagnostics += error.all
        }
    }
}

extension RecordShape {
    fileprivate var types: [String: ExpressionType] {
        if case .names(let names) = self { names.mapValues(ExpressionType.init) } else { [:] }
    }
}

extension ExpressionType {
    init(_ shape: RecordShape) {
        switch shape {
        case .anything: self = .dynamic
        case .sparse: self = .text
        case .list(let element): self = .list(ExpressionType(element))
        case .names(let members): self = .record(members.mapValues(ExpressionType.init))
        case .single(let kind):
            switch kind {
            case .text: self = .text
            case .number: self = .int
            case .decimal: self = .double
            case .flag: self = .bool
            case .date: self = .date
            case .time: self = .time
            case .moment: self = .moment
            }
        }
    }
}
