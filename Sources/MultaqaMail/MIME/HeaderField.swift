/// One header of a mail, folded. It can only be made by the functions below, each of which cleans what it is given: no value
/// can bring a line of its own.
public struct HeaderField: Hashable, Sendable {
    /// With folds, without the final line end. Lines have at most 76 characters where words allow.
    public let line: String

    private init(name: String, tokens: [String]) {
        var line = name + ":"
        var column = line.count
        for token in tokens {
            let length = token.utf8.count
            if column + 1 + length > 76, column > name.utf8.count + 1 {
                line += "\r\n"
                column = 0
            }
            line += " " + token
            column += 1 + length
        }
        self.line = line
    }

    /// Free text: `Subject`.
    public static func text(_ name: String, _ text: String) -> HeaderField {
        let text = HeaderText.cleaned(text)
        let words = text.split(separator: " ").map(String.init)
        let isPlain = HeaderText.isPrintableASCII(text) && !text.contains("=?") && words.allSatisfy { $0.count <= 60 }
        return HeaderField(
            name: name, tokens: isPlain ? words : EncodedWord.words(text, firstRoom: 76 - name.count - 2))
    }

    /// Words of the protocol itself: a date, an identifier, `auto-generated`.
    public static func words(_ name: String, _ text: String) -> HeaderField {
        HeaderField(name: name, tokens: HeaderText.cleaned(text).split(separator: " ").map(String.init))
    }

    /// `From`, `To`, `Cc`.
    public static func mailboxes(_ name: String, _ mailboxes: [Mailbox]) -> HeaderField {
        let tokens = mailboxes.enumerated().flatMap { position, mailbox -> [String] in
            let comma = position < mailboxes.count - 1 ? "," : ""
            let phrase = HeaderField.phrase(mailbox.name)
            return phrase.isEmpty
                ? [mailbox.address.text + comma] : phrase + ["<\(mailbox.address.text)>" + comma]
        }
        return HeaderField(name: name, tokens: tokens)
    }

    /// A value with parameters: `Content-Type: multipart/mixed; boundary="…"`. Plain values are quoted, others are written
    /// after RFC 2231.
    public static func parameterised(
        _ name: String, _ value: String, _ parameters: [(name: String, value: String)]
    ) -> HeaderField {
        let written = parameters.flatMap { Parameter.tokens($0.name, HeaderText.cleaned($0.value)) }
        let all = [HeaderText.cleaned(value)] + written
        return HeaderField(
            name: name, tokens: all.enumerated().map { $0.offset < all.count - 1 ? $0.element + ";" : $0.element })
    }

    /// A person's or an office's name: as it is, in quotes, or encoded.
    private static func phrase(_ name: String) -> [String] {
        let name = HeaderText.cleaned(name)
        guard HeaderText.isPrintableASCII(name), !name.contains("=?"), name.count <= 60 else {
            return EncodedWord.words(name, firstRoom: 60)
        }
        let isAtoms = name.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "'"):
                true
            default: false
            }
        }
        if isAtoms { return name.split(separator: " ").map(String.init) }
        return [Parameter.quoted(name)]
    }
}
