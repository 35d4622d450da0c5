import MultaqaModel

/// What may be written at one place of a file. The check, the JSON Schema and the reference are all made from it.
indirect enum Shape: Hashable, Sendable {
    case scalar(Scalar)
    /// One of these words.
    case word([String])
    /// One of these words, or a name that the file declares itself: whether it does is checked with the workflow.
    case ownWord([String])
    /// One text, or one per language.
    case localized
    case list(Shape)
    /// `a` or `[a, b]`.
    case oneOrMany(Shape)
    case record(Record)
    /// Entries that a host may add, change and remove by their names, each of the same shape; `kind` says what one is, in
    /// English: `step`.
    case named(Shape, kind: String)
    /// Entries under keys of the writer's own choice.
    case keyed(Shape)
    /// The first that takes this kind of node: a text, a list, a map.
    case either([Shape])
    /// A text, or a map of the same again.
    case nested(Scalar)
    /// As written: the check of the thing itself looks further.
    case data
}

/// A map with known keys.
struct Record: Hashable, Sendable {
    /// What it is called in messages: `session`.
    var name: String
    var summary: LocalizedText
    var keys: [Key]
    /// Exactly one of these stands in it and brings keys of its own.
    var variants: [Variant] = []
    /// Further keys are taken as data.
    var isOpen = false

    /// One key of a record.
    struct Key: Hashable, Sendable {
        var name: String
        var shape: Shape
        var isRequired = false
        var summary: LocalizedText
        /// What holds where it is not written; nil for nothing.
        var fallback: String?

        init(
            _ name: String, _ shape: Shape, required: Bool = false, fallback: String? = nil, _ summary: LocalizedText
        ) {
            self.name = name
            self.shape = shape
            self.isRequired = required
            self.fallback = fallback
            self.summary = summary
        }

        /// The reason for an entry, which may stand on any of them.
        static let why = Key(
            "why", .localized,
            LocalizedText(
                ar: "سبب هذا السطر؛ يظهر في explain وفي الخطة والسجل.",
                fr: "La raison de cette ligne ; elle revient dans explain, le plan et le journal.",
                en: "The reason for this entry; it comes back in explain, the plan and the journal."))
    }

    /// A key that decides which others may stand beside it: the verb of a step.
    struct Variant: Hashable, Sendable {
        var key: Key
        var keys: [Key]
        var good: String
        var bad: WrongExample?
    }

    /// Every key that may stand beside the variant `name` (nil: before one is chosen).
    func keys(with variant: Variant?) -> [Key] {
        keys + (variant.map { [$0.key] + $0.keys } ?? []) + [.why]
    }
}

/// Something that must not be written, and the id of the diagnostic it gets.
struct WrongExample: Hashable, Sendable {
    var text: String
    var expects: String
}
