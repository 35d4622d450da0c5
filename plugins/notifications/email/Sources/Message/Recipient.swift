import MultaqaMail
import MultaqaModel
import MultaqaPluginKit

/// Somebody a message goes to, read from the value of `to` or `cc`: a row, a contact, or an address as text.
struct Recipient: Hashable, Sendable {
    var name: LocalizedText
    var address: MailAddress
    var language: Language?

    /// Throws a sentence that names the recipient when the address is missing or ill-formed.
    init(_ value: Value, calledOtherwise fallback: LocalizedText) throws(ActivityFailure) {
        let name = value["name"]?.asLocalized ?? ""
        // "Secrétariat" alone could be any of eleven communes: the item is named too.
        let recipient =
            name.isEmpty || name == fallback
            ? fallback(in: .french) : "\(name(in: .french)) (\(fallback(in: .french)))"
        let written = value["email"]?.asText ?? (value.asMap == nil ? value.asText : nil) ?? ""
        guard !written.isEmpty else { throw EmailSituation.noAddress(recipient: recipient).failure }
        guard let address = MailAddress(written) else {
            throw EmailSituation.badAddress(recipient: recipient, address: written).failure
        }
        self.name = name
        self.address = address
        self.language = value["language"]?.asText.flatMap(Language.init(rawValue:))
    }

    /// One or several recipients.
    static func list(_ value: Value, calledOtherwise fallback: LocalizedText) throws(ActivityFailure) -> [Recipient] {
        if value == .null { return [] }
        guard let elements = value.asList else { return [try Recipient(value, calledOtherwise: fallback)] }
        var recipients: [Recipient] = []
        for element in elements { recipients.append(try Recipient(element, calledOtherwise: fallback)) }
        return recipients
    }

    func mailbox(in language: Language) -> Mailbox { Mailbox(name: name(in: language), address: address) }
}
