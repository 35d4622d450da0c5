public import MultaqaModel

/// Looks at the names of tags where they stand, before there is any data.
struct NameCheck: Sendable {
    private(set) var tags: [TemplateTag] = []
    /// Pictures that are no names of the record, and so must be files of the `images` folders.
    private(set) var images: [String] = []
    private var scopes: NameScopes

    /// A document sees itself beside the record.
    init(_ record: RecordShape) {
        scopes = NameScopes(record.adding("document", .names("language date name reference")))
    }

    mutating func judge(_ pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .literal: break
            case .value(let place): tags.append(TemplateTag(place.tag, standing(of: place.tag)))
            case .section(let section):
                let tag = section.tag
                if case .cell = tag.kind {} else { tags.append(TemplateTag(tag, standing(of: tag))) }
                enter(tag)
                judge(section.body)
                scopes.leave()
            case .endingInParagraph(let body, _), .withRow(let body): judge(body)
            case .picture(let picture, _): judge(picture)
            }
        }
    }

    private mutating func judge(_ picture: PictureTag) {
        let standing = standing(of: picture.tag)
        if picture.kind != .code, case .unknown = standing {
            if picture.kind == .image { images.append(picture.tag.name) }
        } else {
            tags.append(TemplateTag(picture.tag, standing))
        }
        for case .tag(let tag) in picture.alternative { tags.append(TemplateTag(tag, self.standing(of: tag))) }
    }

    private mutating func enter(_ tag: Tag) {
        // The body of an inverted section sees what stands around it, and so does a cell: its row has entered the list.
        if tag.kind == .section || tag.kind == .row { scopes.enter(tag.path) } else { scopes.enter([]) }
    }

    private func standing(of tag: Tag) -> TemplateTag.Standing {
        switch scopes.look(up: tag.path) {
        case .found: tag.kind == .value && scopes.mayPrintNothing(tag.path) ? .sometimesEmpty : .known
        case .missing(let nearest): .unknown(nearest: nearest)
        }
    }
}

/// A tag as a template's reader sees it.
public struct TemplateTag: Hashable, Sendable {
    /// What is known of a tag's name before there is a record.
    enum Standing: Hashable, Sendable {
        case known
        /// Prints nothing for some rows, and no section around it asks first.
        case sometimesEmpty
        /// With what may have been meant.
        case unknown(nearest: String?)
    }

    /// `{{#communes}}`.
    public let text: String
    /// `commune.name`; `.` for the element itself.
    public let name: String
    /// The words on both sides.
    public let around: String
    let standing: Standing

    init(_ tag: Tag, _ standing: Standing) {
        text = tag.text
        name = tag.name
        around = tag.around
        self.standing = standing
    }

    /// Set when the record has no such name, or nothing behind it.
    public var problem: OfficeSituation? {
        switch standing {
        case .known: nil
        case .sometimesEmpty: .emptyValue(tag: text, around: around)
        case .unknown(let nearest): .unknownName(tag: text, around: around, nearest: nearest)
        }
    }
}
