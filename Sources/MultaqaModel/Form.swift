/// What a `collect` step asks: named fields with types. An answer is checked against it before it is recorded.
public struct Form: Hashable, Sendable, Codable {
    public struct Field: Hashable, Sendable, Codable {
        public indirect enum Kind: Hashable, Sendable, Codable {
            case text, number, date
            case yesNo
            case oneOf([String])
            /// A person: `{name, gender?, phone?, email?, office?}`; `name` is a text or a map of languages.
            case person
            /// Any number of them, in order; each may say its `role`.
            case people
        }

        public var name: String
        public var kind: Kind
        public var isRequired: Bool
        public var label: LocalizedText

        public init(_ name: String, _ kind: Kind, required: Bool = false, label: LocalizedText) {
            self.name = name
            self.kind = kind
            self.isRequired = required
            self.label = label
        }
    }

    public var name: String
    public var title: LocalizedText
    public var fields: [Field]
    /// An answer in which a required field is missing is recorded all the same: what is missing is shown, and stays shown. Without
    /// it such an answer is refused.
    public var takesIncomplete: Bool

    public init(_ name: String, title: LocalizedText, fields: [Field], takesIncomplete: Bool = false) {
        self.name = name
        self.title = title
        self.fields = fields
        self.takesIncomplete = takesIncomplete
    }

    public subscript(field name: String) -> Field? { fields.first { $0.name == name } }
}
