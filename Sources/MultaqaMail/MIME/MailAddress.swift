/// An address that a mail server can be given: `local@domain`, checked.
///
/// Ill-formed are: quoted or commented parts, address literals, white space, control and invisible characters, a domain
/// without a dot. Letters beyond ASCII are allowed (RFC 6532) and said to be so.
public struct MailAddress: Hashable, Sendable {
    public let local: String
    public let domain: String

    public init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, MailAddress.isLocal(parts[0]), MailAddress.isDomain(parts[1]) else { return nil }
        local = String(parts[0])
        domain = String(parts[1])
    }

    /// `local+tag@domain`; nil when that is no address any more.
    public func tagged(_ tag: String) -> MailAddress? { MailAddress("\(local)+\(tag)@\(domain)") }

    public var text: String { "\(local)@\(domain)" }

    /// Whether a server without SMTPUTF8 refuses it.
    public var isInternational: Bool { !text.utf8.allSatisfy { $0 < 0x80 } }

    /// Dot-separated atoms of RFC 5322, at most 64 bytes.
    private static func isLocal(_ text: Substring) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
                !atom.isEmpty
                    && atom.unicodeScalars.allSatisfy {
                        isWordScalar($0) || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains($0)
                    }
            }
    }

    /// At least two labels, each at most 63 bytes, none with a hyphen at an end.
    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && text.utf8.count <= 255
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.unicodeScalars.allSatisfy { isWordScalar($0) || $0 == "-" }
            }
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }
}

/// An address with the name that people read.
public struct Mailbox: Hashable, Sendable {
    public var name: String
    public var address: MailAddress

    public init(name: String, address: MailAddress) {
        self.name = name
        self.address = address
    }
}
