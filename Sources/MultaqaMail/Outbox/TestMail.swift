/// A mail of the outbox, made a trial: marked in its subject, to one address, with a Message-ID of its own so that no answer to it is taken
/// for an answer to the real one.
public enum TestMail {
    public static func bytes(of mail: [UInt8], to address: MailAddress) -> [UInt8] {
        let end = mail.firstRange(of: Array("\r\n\r\n".utf8))?.lowerBound ?? mail.count
        var head = ""
        var isDropped = false
        for line in String(decoding: mail[..<end], as: UTF8.self).components(separatedByLineEnd: "\r\n") {
            if line.first == " " || line.first == "\t" {
                if !isDropped { head += line + "\r\n" }
                continue
            }
            let name = line.prefix { $0 != ":" }.lowercased()
            isDropped = name == "to" || name == "cc"
            switch name {
            case "to": head += HeaderField.mailboxes("To", [Mailbox(name: "", address: address)]).line + "\r\n"
            case "cc": continue
            case "subject": head += "Subject: [TEST]" + line.dropFirst("subject:".count) + "\r\n"
            case "message-id": head += line.replacing("<", with: "<test.", maxReplacements: 1) + "\r\n"
            default: head += line + "\r\n"
            }
        }
        return Array(head.utf8) + mail[end...].dropFirst(2)
    }
}

extension String {
    /// Lines without their ends; `CRLF` is one character to Swift and is split as such.
    func components(separatedByLineEnd end: Character) -> [String] {
        split(separator: end, omittingEmptySubsequences: false).map(String.init)
    }
}
