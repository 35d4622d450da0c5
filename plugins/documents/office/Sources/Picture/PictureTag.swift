/// The alternative text of a stand-in picture in a template: `{{image logo}} Emblem of {{host.name}}`, `{{qr badge.code}}`.
///
/// The picture that takes its place keeps its place and fits its frame; what is behind the tag is the alternative text.
struct PictureTag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A file of the templates' `images` folders, named by the record or by itself.
        case image
        /// `{{image? logo}}`: nothing is printed where there is none.
        case optionalImage
        /// A value drawn as a QR code.
        case code
    }

    var kind: Kind
    /// The name behind the word.
    var tag: Tag
    /// What follows the tag: texts and value tags.
    var alternative: [TagScan.Piece]

    /// Nil for an alternative text without such a tag.
    init?(_ text: String) {
        guard let start = text.firstRange(of: "{{"), let end = text[start.upperBound...].firstRange(of: "}}"),
            text[..<start.lowerBound].allSatisfy(\.isWhitespace)
        else { return nil }
        let words = text[start.upperBound..<end.lowerBound].split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let kind = PictureTag.kinds[String(words[0])],
            var tag = Tag(inside: String(words[1]), around: text), tag.kind == .value
        else { return nil }
        tag.text = "{{\(words[0]) \(words[1])}}"
        self.kind = kind
        self.tag = tag
        let rest = text[end.upperBound...].drop(while: \.isWhitespace)
        alternative = rest.isEmpty ? [] : TagScan([String(rest)]).leaves[0]
    }

    private static let kinds: [String: Kind] = ["image": .image, "image?": .optionalImage, "qr": .code]
}
