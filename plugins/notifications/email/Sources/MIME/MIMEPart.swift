import Foundation

/// A node of the tree that a mail is.
struct MIMEPart: Sendable {
    enum Content: Sendable {
        /// Encoded, lines end with CRLF.
        case body(String)
        case parts([MIMEPart], boundary: String)
    }

    var fields: [HeaderField]
    var content: Content

    static func text(_ text: String, type: String) -> MIMEPart {
        let encoding = TransferEncoding(for: text)
        return MIMEPart(
            fields: [
                .parameterised("Content-Type", type, [("charset", "utf-8")]),
                .words("Content-Transfer-Encoding", encoding.rawValue),
            ], content: .body(encoding.encode(text)))
    }

    /// The readable name stands in the disposition, after RFC 2231; the plain one in the type, where older programs look for
    /// it. Both in the disposition would be a duplicate parameter to strict readers.
    static func attachment(_ attachment: MailAttachment) -> MIMEPart {
        MIMEPart(
            fields: [
                .parameterised("Content-Type", attachment.mediaType, [("name", attachment.plainName)]),
                .parameterised("Content-Disposition", "attachment", [("filename", attachment.name)]),
                .words("Content-Transfer-Encoding", TransferEncoding.base64.rawValue),
            ], content: .body(TransferEncoding.base64(attachment.bytes)))
    }

    /// `kind` is `alternative`, `mixed`. A boundary starts with `=_`, which neither encoding can produce.
    static func multipart(_ kind: String, boundary: String, _ parts: [MIMEPart]) -> MIMEPart {
        let boundary = "=_\(boundary)"
        return MIMEPart(
            fields: [.parameterised("Content-Type", "multipart/\(kind)", [("boundary", boundary)])],
            content: .parts(parts, boundary: boundary))
    }

    func write(to text: inout String) {
        for field in fields { text += field.line + "\r\n" }
        text += "\r\n"
        switch content {
        case .body(let body): text += body + "\r\n"
        case .parts(let parts, let boundary):
            for part in parts {
                text += "--\(boundary)\r\n"
                part.write(to: &text)
            }
            text += "--\(boundary)--\r\n"
        }
    }
}

/// A file that goes with a mail.
struct MailAttachment: Hashable, Sendable {
    /// For people: `دعوة - عين بني مطهر.pdf`.
    var name: String
    /// ASCII: `invitation-ain_beni_mathar.pdf`.
    var plainName: String
    /// `application/pdf`.
    var mediaType: String
    var bytes: Data
}
