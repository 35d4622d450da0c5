/// A node of the tree that a mail is.
public struct MIMEPart: Sendable {
    enum Content: Sendable {
        /// Encoded, lines end with CRLF.
        case body([UInt8])
        case parts([MIMEPart], boundary: String)
    }

    var fields: [HeaderField]
    var content: Content

    static func text(_ text: String, type: String, _ parameters: [(name: String, value: String)] = []) -> MIMEPart {
        let encoding = TransferEncoding(for: text)
        return MIMEPart(
            fields: [
                .parameterised("Content-Type", type, parameters + [("charset", "utf-8")]),
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

    /// An invitation, always as base64: some programs break lines of calendars in other encodings.
    static func calendar(_ calendar: MailCalendar) -> MIMEPart {
        MIMEPart(
            fields: [
                .parameterised("Content-Type", "text/calendar", [("method", calendar.method), ("charset", "utf-8")]),
                .words("Content-Transfer-Encoding", TransferEncoding.base64.rawValue),
            ], content: .body(TransferEncoding.base64(Array(calendar.text.utf8))))
    }

    /// `kind` is `alternative`, `mixed`. A boundary starts with `=_`, which neither encoding can produce.
    static func multipart(_ kind: String, boundary: String, _ parts: [MIMEPart]) -> MIMEPart {
        let boundary = "=_\(boundary)"
        return MIMEPart(
            fields: [.parameterised("Content-Type", "multipart/\(kind)", [("boundary", boundary)])],
            content: .parts(parts, boundary: boundary))
    }

    func write(to bytes: inout [UInt8]) {
        for field in fields { bytes += "\(field.line)\r\n".utf8 }
        bytes += "\r\n".utf8
        switch content {
        case .body(let body):
            bytes += body
            bytes += "\r\n".utf8
        case .parts(let parts, let boundary):
            for part in parts {
                bytes += "--\(boundary)\r\n".utf8
                part.write(to: &bytes)
            }
            bytes += "--\(boundary)--\r\n".utf8
        }
    }

    /// Bytes of all bodies, to make room once.
    var size: Int {
        switch content {
        case .body(let body): body.count + 400
        case .parts(let parts, _): parts.reduce(400) { $0 + $1.size }
        }
    }
}

/// A file that goes with a mail.
public struct MailAttachment: Hashable, Sendable {
    /// For people: `دعوة - عين بني مطهر.pdf`.
    public var name: String
    /// ASCII: `invitation-ain_beni_mathar.pdf`.
    public var plainName: String
    /// `application/pdf`.
    public var mediaType: String
    public var bytes: [UInt8]

    public init(name: String, plainName: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.plainName = plainName
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// An iCalendar object that a mail carries (iMIP, RFC 6047): as a part that calendar programs act on, and as a file.
public struct MailCalendar: Hashable, Sendable {
    /// The same as in the text: `REQUEST`, `CANCEL`.
    public var method: String
    public var text: String

    public init(method: String, text: String) {
        self.method = method
        self.text = text
    }
}
