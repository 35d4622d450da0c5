import MultaqaModel

/// Looks at the names of tags where they stand, before there is any data.
struct NameCheck: Sendable {
    private var scopes: NameScopes

    /// A document sees itself beside the record.
    init(_ record: RecordShape) {
        scopes = NameScopes(record.adding("document", .names("language date name reference")))
    }

    mutating func enter(_ tag: Tag) {
        // The body of an inverted section sees what stands around it.
        if tag.kind == .section { scopes.enter(tag.path) } else { scopes.enter([]) }
    }

    mutating func leave() { scopes.leave() }

    /// The tag with what is known of its name.
    func judged(_ tag: Tag) -> Tag {
        var judged = tag
        switch scopes.look(up: tag.path) {
        case .found:
            judged.standing = tag.kind == .value && scopes.mayPrintNothing(tag.path) ? .sometimesEmpty : .known
        case .missing(let nearest): judged.standing = .unknown(nearest: nearest)
        }
        return judged
    }
}
