import MultaqaModel

/// The names a message sees beside the record.
enum MessageNames {
    /// `recipient` in every message, and what the engine itself adds to its own two.
    static func added(to record: RecordShape, in template: String) -> RecordShape {
        let names = record.adding("recipient", .names("name email"))
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
