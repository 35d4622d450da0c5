import Foundation

/// A delivery status notification (RFC 3464): what became of a mail at one recipient.
public struct DeliveryReport: Hashable, Sendable {
    public enum Action: String, Hashable, Sendable {
        case failed, delayed, delivered, relayed, expanded
    }

    public var recipient: String
    public var action: Action
    /// `5.1.1`: 5 is for good, 4 for now.
    public var status: String
    /// What the other server said, in one line.
    public var diagnostic: String?
    /// Message-ID of the mail it is about, without brackets, where the report quotes it.
    public var messageID: String?

    public var isPermanent: Bool { status.hasPrefix("5") }

    /// Every recipient the report speaks of; empty for a mail that is no report.
    public static func all(in mail: IncomingMail) -> [DeliveryReport] {
        guard let status = mail.part("message/delivery-status") else { return [] }
        let quoted = mail.parts.first { $0.type == "message/rfc822" || $0.type == "text/rfc822-headers" }
        let messageID = quoted.flatMap { part in
            IncomingMail.split(part.body[...]).0.first { $0.name == "message-id" }?.value
        }?.trimmingCharacters(in: CharacterSet(charactersIn: "<> \t"))
        return groups(of: status.text).prefix(100).compactMap { DeliveryReport($0, messageID: messageID) }
    }

    private init?(_ fields: [String: String], messageID: String?) {
        guard let recipient = fields["final-recipient"] ?? fields["original-recipient"],
            let action = fields["action"].flatMap({ Action(rawValue: $0.lowercased()) }),
            let status = fields["status"]?.prefix(while: { $0.isNumber || $0 == "." }), status.count >= 5
        else { return nil }
        // `rfc822; somebody@commune.example`
        self.recipient = String(recipient.split(separator: ";").last ?? "").trimmingCharacters(
            in: CharacterSet(charactersIn: "<> \t"))
        self.action = action
        self.status = String(status)
        diagnostic = fields["diagnostic-code"].map { String(HeaderText.cleaned($0).prefix(300)) }
        self.messageID = messageID
    }

    /// Groups of fields with empty lines between them.
    private static func groups(of text: String) -> [[String: String]] {
        var groups: [[String: String]] = [[:]]
        var last: String?
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(2000) {
            if line.isEmpty {
                if groups.last?.isEmpty == false { groups.append([:]) }
                last = nil
            } else if line.first == " " || line.first == "\t" {
                if let last { groups[groups.count - 1][last]?.append(" " + line.trimmingCharacters(in: .whitespaces)) }
            } else if let colon = line.firstIndex(of: ":") {
                let name = line[..<colon].lowercased()
                groups[groups.count - 1][name] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                last = name
            }
        }
        return groups
    }
}
