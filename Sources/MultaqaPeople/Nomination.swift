public import MultaqaModel

/// A commune's answer to the form `delegation`: who comes, for which seat. The list is taken as it is, also where it breaks the
/// quota.
public struct Nomination: Hashable, Sendable {
    /// One person on the list.
    public struct Entry: Hashable, Sendable {
        /// `employee`, `elected`, `employee_substitute`, `elected_substitute`, `others.1`…
        public var seat: String
        /// Nil where nobody has said it.
        public var role: DelegateRole?
        public var isSubstitute: Bool
        public var person: NamedPerson
        /// As answered.
        public var value: Value

        public init(seat: String, role: DelegateRole?, isSubstitute: Bool, person: NamedPerson, value: Value) {
            self.seat = seat
            self.role = role
            self.isSubstitute = isSubstitute
            self.person = person
            self.value = value
        }
    }

    public var entries: [Entry]
    /// The commune sends nobody.
    public var isDeclined: Bool

    public init(_ answer: [String: Value]) {
        isDeclined = answer["declined"]?.asBool == true
        var entries: [Entry] = []
        func add(_ seat: String, _ role: DelegateRole?, _ isSubstitute: Bool, _ value: Value?) {
            guard let value, let person = NamedPerson(value) else { return }
            entries.append(
                Entry(seat: seat, role: role, isSubstitute: isSubstitute, person: person, value: value))
        }
        for role in DelegateRole.allCases { add(role.rawValue, role, false, answer[role.rawValue]) }
        for (number, other) in (answer["others"]?.asList ?? []).enumerated() {
            add("others.\(number + 1)", other["role"]?.asText.flatMap(DelegateRole.init), false, other)
        }
        for role in DelegateRole.allCases {
            add(role.rawValue + "_substitute", role, true, answer[role.rawValue + "_substitute"])
        }
        self.entries = entries
    }

    /// Those who are to come, the employee before the elected member before the others.
    public var delegates: [Entry] { isDeclined ? [] : entries.filter { !$0.isSubstitute } }
}
