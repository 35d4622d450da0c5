import MultaqaModel
import MultaqaPluginKit

extension RuleDescription {
    /// A constraint as the schema and the reference show it.
    init(_ constraint: any NamedConstraint.Type) {
        self.init(
            constraint.name, summary: constraint.sentence, justification: constraint.justification,
            keys: constraint.keys.map { Key($0.name, Key.Kind($0.kind), required: $0.isRequired) },
            oneOf: constraint.oneOf, good: constraint.good.lines, bad: constraint.bad.lines)
    }
}

extension RuleDescription.Key.Kind {
    fileprivate init(_ kind: RuleKey.Kind) {
        self =
            switch kind {
            case .span: .span
            case .day: .day
            case .everyDay: .everyDay
            case .sessions: .sessions
            case .speaker: .speaker
            case .room: .room
            case .track: .track
            case .count: .count
            case .flag: .flag
            }
    }
}

extension Example {
    /// The rules as a person writes them, then where everything was put: `talk: 1, 12h00, hall`.
    fileprivate var lines: [String] {
        let rules = programme.rules.map { rule -> String in
            let strength: String
            switch rule.strength {
            case .must: strength = "must"
            case .should: strength = "should"
            }
            let keys = rule.arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.written)" }
            return "\(rule.name): {" + (["\(strength): \(rule.constraint)"] + keys).joined(separator: ", ") + "}"
        }
        return rules
            + puts.map { put in
                (["\(put.item): \(put.day)", put.at.spoken] + [put.room].compactMap { $0 }).joined(separator: ", ")
            }
    }
}
