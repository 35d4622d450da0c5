public import MultaqaModel

/// Gives an answer written as text the types its step asks for: `3` is a number where the form has a number.
public struct AnswerFields: Sendable {
    private let step: Step
    private let forms: [Form]

    /// `forms` are those the workflow declares.
    public init(_ step: Step, forms: [Form] = []) {
        self.step = step
        self.forms = forms
    }

    /// Texts that do not fit are left as they are: judging the answer says what is wrong with them.
    public func typed(_ fields: [String: Value]) -> [String: Value] {
        switch step.verb {
        case .prepare(let checklist): return ["done": ticks(fields["done"], checklist)]
        case .collect(let name, _):
            guard let form = forms.first(where: { $0.name == name }) ?? Form.builtIn(named: name) else { return fields }
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
        case .people: people(value)
        case .text, .oneOf: value
        }
    }

    /// A list; or written with numbers, as on a command line: `others.1.name=…`, `others.2.name=…`.
    private func people(_ value: Value) -> Value {
        if let list = value.asList { return .list(list.map(oneOfPeople)) }
        guard let numbered = value.asMap, !numbered.isEmpty, numbered.keys.allSatisfy({ Int($0) != nil }) else {
            return .list([oneOfPeople(value)])
        }
        let sorted = numbered.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }
        return .list(sorted.map { oneOfPeople($0.value) })
    }

    /// By name, or by the seat they hold: `belfaa.employee`.
    private func oneOfPeople(_ value: Value) -> Value {
        guard let text = value.asText, let dot = text.firstIndex(of: ".") else { return typed(value, .person) }
        let seat = text[text.index(after: dot)...]
        let isSeat = ["employee", "elected"].contains(seat) || seat.hasPrefix("others.")
        return isSeat ? ["seat": .text(text)] : typed(value, .person)
    }

    private static let words = [
        "yes": true, "true": true, "oui": true, "نعم": true, "no": false, "false": false, "non": false, "لا": false,
    ]
}
