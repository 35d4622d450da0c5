import MultaqaModel

/// The names of the record that a message may use (`docs/guides/record.md`), for the check before anything runs. The values
/// are checked when a message is composed.
enum RecordNames {
    /// Names at the top of the record.
    static let roots: Set<String> = [
        "event", "host", "organiser", "partners", "communes", "guests", "institutions", "delegates", "delegate_pairs",
        "half_days", "opening_order", "agenda", "memorandum", "figures", "notes", "late_steps", "steps", "document",
        "step",
        "team", "commune", "guest", "half_day", "institution", "partner", "delegate", "recipient", "name", "theme",
        "framework", "venue", "edition", "opening", "days", "languages", "declared_communes",
    ]

    /// Names that only the messages of the engine itself have.
    static func ownRoots(of template: String) -> Set<String> {
        switch template {
        case "reminder": ["reminder"]
        case "late_notice": ["late"]
        default: []
        }
    }

    /// Members of groups that no data table can extend; nil where any member may exist.
    static func closedMembers(of root: String) -> Set<String>? {
        switch root {
        case "recipient": ["name", "email"]
        case "reminder": ["number", "form", "by", "step"]
        case "late": ["step", "by", "missing", "count"]
        case "step": ["name", "title", "by"]
        default: nil
        }
    }
}
