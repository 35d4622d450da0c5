public import MultaqaEngine
public import MultaqaModel
import MultaqaPeople

/// One person takes the place of another in an answer that was given: a delegate, a guest's representative.
public struct Replacement: Sendable {
    /// Where the person stands: the item whose answer names them, and the field.
    public let step: String
    public let item: String?
    public let field: String
    public let before: Value
    public let after: Value
    private let answer: [String: Value]

    /// `person` is a name in any language, or a place: `register_delegates[belfaa].employee`. `successor` is the new person, with
    /// at least a name; the name of the substitute who was nominated beside them brings the substitute's own data along.
    ///
    /// Throws a sentence when nobody, or more than one, has that name.
    public init(of person: String, with successor: Value, in state: RunState) throws(AppError) {
        let places = Replacement.places(in: state)
        let matching = places.filter { $0.name == person || Replacement.isNamed($0.person, person) }
        guard let place = matching.first else {
            let names = places.flatMap { Replacement.names(of: $0.person) }
            throw .nobody(person, near: DidYouMean.nearest(to: person, in: names))
        }
        guard matching.count == 1 else { throw .several(person, matching.map(\.name)) }
        var answer = place.answer
        var successor = successor.asMap ?? [:]
        let substitute = place.field + "_substitute"
        if let known = answer[substitute], let name = successor["name"]?.asText, Replacement.isNamed(known, name) {
            successor = (known.asMap ?? [:]).merging(successor.filter { $0.key != "name" }) { $1 }
            answer[substitute] = nil
        }
        if let number = place.number, var list = answer[place.field]?.asList {
            // What seat it is stays as it was.
            if let role = place.person["role"] { successor["role"] = successor["role"] ?? role }
            list[number] = .map(successor)
            answer[place.field] = .list(list)
        } else {
            answer[place.field] = .map(successor)
        }
        step = place.step
        item = place.item
        field = place.seat
        before = place.person
        after = .map(successor)
        self.answer = answer
    }

    /// The answer as it stands from now on.
    public func signal(by: String?, via: Signal.Via?, notedBy: String?) -> Signal {
        Signal(step: step, item: item, answer: answer, by: by, via: via, notedBy: notedBy)
    }

    private struct Place {
        var step: String
        var item: String?
        var field: String
        /// In a field that lists people, from 0.
        var number: Int?
        var person: Value
        var answer: [String: Value]

        var seat: String { field + (number.map { ".\($0 + 1)" } ?? "") }
        var name: String { step + (item.map { "[\($0)]" } ?? "") + ".\(seat)" }
    }

    /// Everybody whom an answer names, but for substitutes.
    private static func places(in state: RunState) -> [Place] {
        state.steps.flatMap { step -> [Place] in
            guard case .collect(let name, _) = step.step.verb, let form = state.workflow?.form(name) else { return [] }
            return step.items.flatMap { item in
                form.fields.filter { !$0.name.hasSuffix("_substitute") }.flatMap { field in
                    people(of: field, answered: item.answer ?? [:]).map { number, person in
                        Place(
                            step: step.step.name, item: item.key, field: field.name, number: number, person: person,
                            answer: item.answer ?? [:])
                    }
                }
            }
        }
    }

    private static func people(of field: Form.Field, answered answer: [String: Value]) -> [(
        number: Int?, person: Value
    )] {
        switch answer[field.name] {
        case .map(let person)? where field.kind == .person: [(nil, .map(person))]
        case .list(let list)?: list.enumerated().filter { $0.element["name"] != nil }.map { ($0.offset, $0.element) }
        default: []
        }
    }

    /// In whatever spelling of the same letters, titles left out.
    private static func isNamed(_ person: Value, _ name: String) -> Bool {
        let key = NameKey(person: name).sorted
        return names(of: person).contains { NameKey(person: $0).sorted == key }
    }

    private static func names(of person: Value) -> [String] {
        guard let name = person["name"]?.asLocalized else { return [] }
        return ([name.plain].compactMap { $0 } + name.texts.values).sorted()
    }
}

extension AppError {
    fileprivate static func nobody(_ name: String, near: String?) -> AppError {
        let hint = { (words: String) in near.map { " ; \(words) \($0) ?" } ?? "" }
        return AppError(
            .usage, ar: "لا أحد باسم '\(name)' في الأجوبة" + (near.map { "؛ هل تقصدون \($0)؟" } ?? ""),
            fr: "personne du nom de '\(name)' dans les réponses" + hint("vouliez-vous dire"),
            en: "nobody named '\(name)' in the answers" + (near.map { "; did you mean \($0)?" } ?? ""))
    }

    fileprivate static func several(_ name: String, _ places: [String]) -> AppError {
        let list = places.joined(separator: ", ")
        return AppError(
            .usage, ar: "أكثر من شخص باسم '\(name)'؛ حدّدوا الموضع: \(list)",
            fr: "plusieurs personnes du nom de '\(name)' ; donnez la place : \(list)",
            en: "more than one person is named '\(name)'; give the place: \(list)")
    }
}
