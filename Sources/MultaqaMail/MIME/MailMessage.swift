public import MultaqaModel

/// A mail, before it is bytes.
public struct MailMessage: Sendable {
    /// Boundaries and Message-ID are made of it: the same mail has the same bytes.
    public var key: String
    /// As ``MailDate`` writes it.
    public var date: String
    public var from: Mailbox
    /// Where answers go; nil for the sender.
    public var replyTo: Mailbox?
    public var to: Mailbox
    public var cc: [Mailbox]
    public var subject: String
    public var language: Language
    public var text: String
    public var html: String
    public var attachments: [MailAttachment]
    public var calendar: MailCalendar?
    /// Key of the mail this one follows in the reader's thread.
    public var follows: String?

    public init(
        key: String, date: String, from: Mailbox, replyTo: Mailbox? = nil, to: Mailbox, cc: [Mailbox] = [],
        subject: String, language: Language, text: String, html: String, attachments: [MailAttachment] = [],
        calendar: MailCalendar? = nil, follows: String? = nil
    ) {
        self.key = key
        self.date = date
        self.from = from
        self.replyTo = replyTo
        self.to = to
        self.cc = cc
        self.subject = subject
        self.language = language
        self.text = text
        self.html = html
        self.attachments = attachments
        self.calendar = calendar
        self.follows = follows
    }

    /// The mail as it is sent and stored, lines end with CRLF. UTF-8 appears only in international addresses.
    public func bytes() -> [UInt8] {
        var root = content
        root.fields = headers + root.fields
        var bytes: [UInt8] = []
        bytes.reserveCapacity(root.size + 1000)
        root.write(to: &bytes)
        return bytes
    }

    private var headers: [HeaderField] {
        var fields: [HeaderField] = [
            .words("Date", date),
            .mailboxes("From", [from]),
            .mailboxes("Reply-To", [replyTo ?? from]),
            .mailboxes("To", [to]),
        ]
        if !cc.isEmpty { fields.append(.mailboxes("Cc", cc)) }
        fields += [.text("Subject", subject), .words("Message-ID", messageID(of: key))]
        if let follows {
            fields += [.words("In-Reply-To", messageID(of: follows)), .words("References", messageID(of: follows))]
        }
        fields += [
            .words("MIME-Version", "1.0"),
            .words("Auto-Submitted", "auto-generated"),
            .words("Content-Language", language.rawValue),
        ]
        return fields
    }

    private func messageID(of key: String) -> String {
        "<\(key)@\(from.address.domain.utf8.allSatisfy { $0 < 0x80 } ? from.address.domain : "multaqa.invalid")>"
    }

    /// With an invitation: mixed(alternative(text, html, calendar), files, the invitation as a file), the shape that Outlook
    /// itself writes.
    private var content: MIMEPart {
        var faces: [MIMEPart] = [.text(text, type: "text/plain"), .text(html, type: "text/html")]
        var files = attachments.map(MIMEPart.attachment)
        if let calendar {
            faces.append(.calendar(calendar))
            files.append(
                .attachment(
                    MailAttachment(
                        name: "invite.ics", plainName: "invite.ics", mediaType: "application/ics",
                        bytes: Array(calendar.text.utf8))))
        }
        let alternative = MIMEPart.multipart("alternative", boundary: "\(key).a", faces)
        return files.isEmpty ? alternative : .multipart("mixed", boundary: "\(key).m", [alternative] + files)
    }
}
