import MultaqaModel

/// The names a message sees beside the record.
enum MessageNames {
    /// What an invitation is about; it may have no room.
    private static let entry = RecordShape.names(
        "title",
        [
            "date": .single(.date), "start": .single(.time), "end": .single(.time), "room": .sparse,
            "is_cancelled": .single(.flag), "is_changed": .single(.flag),
        ])

    /// `recipient` in every message, and what the engine itself adds to its own two.
    static func added(to record: RecordShape, in template: String, withEntry: Bool = false) -> RecordShape {
        var names = record.adding("recipient", .names("name email"))
        if withEntry { names = names.adding("entry", entry) }
        switch template {
        case "reminder":
            return names.adding(
                "reminder", .names("step form", ["number": .single(.number), "by": .single(.date)]))
        case "late_notice":
            return names.adding(
                "late",
                .names(
                    "step",
                    ["by": .single(.date), "count": .single(.number), "missing": .list(.names("name"))]))
        default: return names
        }
    }
}
