import Foundation
import MultaqaModel

/// A mail, before it is bytes.
struct MailMessage: Sendable {
    /// Boundaries and Message-ID are made of it: the same mail has the same bytes.
    var key: String
    /// As ``MailDate`` writes it.
    var date: String
    var from: Mailbox
    var to: Mailbox
    var cc: [Mailbox]
    var subject: String
    var language: Language
    var text: String
    var html: String
    var attachments: [MailAttachment]

    /// The mail as it is sent and stored, lines end with CRLF. UTF-8 appears only in international addresses.
    func eml() -> String {
        var root = content
        root.fields = headers + root.fields
        var text = ""
        root.write(to: &text)
        return text
    }

    private var headers: [HeaderField] {
        var fields: [HeaderField] = [
            .words("Date", date),
            .mailboxes("From", [from]),
            .mailboxes("Reply-To", [from]),
            .mailboxes("To", [to]),
        ]
        if !cc.isEmpty { fields.append(.mailboxes("Cc", cc)) }
        fields += [
            .text("Subject", subject),
            .words("Message-ID", messageID),
            .words("MIME-Version", "1.0"),
            .words("Auto-Submitted", "auto-generated"),
            .words("Content-Language", language.rawValue),
        ]
        return fields
    }

    private var messageID: String {
        "<\(key)@\(from.address.domain.utf8.allSatisfy { $0 < 0x80 } ? from.address.domain : "multaqa.invalid")>"
    }

    private var content: MIMEPart {
        let alternative = MIMEPart.multipart(
            "alternative", boundary: "\(key).a",
            [.text(text, type: "text/plain"), .text(html, type: "text/html")])
        if attachments.isEmpty { return alternative }
        return .multipart("mixed", boundary: "\(key).m", [alternative] + attachments.map(MIMEPart.attachment))
    }
}
