import MultaqaModel

/// A telephone number as a network sees it: `+212 6 00 00 00 01`, `0600000001` and `00212-600-000001` are one.
public struct PhoneKey: Hashable, Sendable {
    /// Digits only, with the country code; a national number is taken for a Moroccan one.
    public let digits: String

    /// Nil for a text with fewer than six digits.
    public init?(_ text: String) {
        var digits = String(text.compactMap { $0.wholeNumberValue.map { String($0) } }.joined())
        guard digits.count >= 6 else { return nil }
        if digits.hasPrefix("00") {
            digits.removeFirst(2)
        } else if digits.hasPrefix("0") {
            digits = "212" + digits.dropFirst()
        }
        // `+212 (0)6 …`
        if digits.hasPrefix("2120") { digits = "212" + digits.dropFirst(4) }
        self.digits = digits
    }
}

/// A mail address as a server sees it: case and blanks around it do not count.
public struct MailKey: Hashable, Sendable {
    public let address: String

    /// Nil for a text without `@`.
    public init?(_ text: String) {
        let address = text.split(whereSeparator: \.isWhitespace).joined().lowercased()
        guard address.contains("@") else { return nil }
        self.address = address
    }
}
