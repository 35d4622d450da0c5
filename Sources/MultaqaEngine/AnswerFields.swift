public import MultaqaModel

/// Gives an answer written as text the types its step asks for: `3` is a number where the form has a number.
public struct AnswerFields: Sendable {
    private let step: Step

    public init(_ step: Step) { self.step = step }

    /// Texts that do not fit are left as they are: judging the answer says what is wrong with them.
    public func typed(_ fields: [String: Value]) -> [String: Value] {
        switch step.verb {
        case .prepare(let checklist): return ["done": ticks(fields["done"], checklist)]
        case .collect(let name, _):
            guard let form = Form.builtIn(named: name) else { return fields }
            return Dictionary(
                uniqueKeysWithValues: fields.map { key, value in
                    (key, form[field: key].map { typed(value, $0.kind) } ?? value)
                })
        case .decide, .wait, .call: return fields
        }
    }

    private func ticks(_ value: Value?, _ checklist: [ChecklistLine]) -> Value {
        if value?.asText == "all" { return .list(checklist.map { .text($0.label) }) }
        return value?.asList.map(Value.list) ?? .list(value.map { [$0] } ?? [])
    }

    private func typed(_ value: Value, _ kind: Form.Field.Kind) -> Value {
        switch kind {
        case .number: value.asText.flatMap { Int($0) }.map(Value.int) ?? value
        case .yesNo: value.asText.flatMap { AnswerFields.words[$0.lowercased()] }.map(Value.bool) ?? value
        case .date: value.asText.flatMap { Day(iso: $0) }.map(Value.day) ?? value
        case .person: value.asText.map { ["name": .text($0)] } ?? value
        case .text, .oneOf: value
        }
    }

    private static let words = [
        "yes": true, "true": true, "oui": true, "نعم": true, "no": false, "false": false, "non": false, "لا": false,
    ]
}
