import Foundation

/// What a mail from outside means for the run whose outbox is at hand. The sender's name proves nothing: what counts is a mark that only
/// the run gives, or a report that names a mail we know and the person it went to.
public enum ReplyJudgement: Hashable, Sendable {
    /// A mail of ours did not arrive.
    case bounce(key: String, DeliveryReport)
    /// A mail of ours is still on its way, or has arrived.
    case notice(key: String, DeliveryReport)
    /// Somebody answered an invitation of ours.
    case participation(key: String, CalendarReply)
    /// Somebody answered with fields of a form: `field: value` line by line.
    case answer(key: String, fields: [String: String])
    /// A person has to read it.
    case forPerson(Reason)

    public enum Reason: String, Hashable, Sendable {
        /// No mark of ours.
        case unknownSender = "unknown"
        /// An out-of-office note, a mailing list.
        case automatic
        /// A mark of ours, and text for people.
        case plainText = "text"
        /// An answer to an invitation that we did not send, or by somebody else than it went to.
        case strangeReply = "strange-reply"
        /// A report about a mail or person we do not know.
        case strangeReport = "strange-report"
    }

    public init(_ mail: IncomingMail, outbox: [(key: String, record: OutboxRecord)], secret: ReplySecret?) {
        let reports = DeliveryReport.all(in: mail)
        if !reports.isEmpty {
            self = ReplyJudgement.judged(reports, mail, outbox, secret)
        } else if mail.part("text/calendar") != nil {
            self = ReplyJudgement.judged(CalendarReply(in: mail), outbox)
        } else if mail.isAutomatic {
            self = .forPerson(.automatic)
        } else if let secret, let key = ReplyJudgement.markedKey(mail, outbox, secret) {
            let fields = ReplyJudgement.fields(in: mail)
            self = fields.isEmpty ? .forPerson(.plainText) : .answer(key: key, fields: fields)
        } else {
            self = .forPerson(.unknownSender)
        }
    }

    private static func judged(
        _ reports: [DeliveryReport], _ mail: IncomingMail, _ outbox: [(key: String, record: OutboxRecord)],
        _ secret: ReplySecret?
    ) -> ReplyJudgement {
        let marked = secret.flatMap { markedKey(mail, outbox, $0) }
        for report in reports {
            let named = report.messageID.map { String($0.prefix { $0 != "@" }) }
            guard
                let entry = outbox.first(where: { $0.key == marked ?? named }),
                [.sent, .toVerify, .sending, .bounced].contains(entry.record.state),
                entry.record.recipients.contains(where: { $0.lowercased() == report.recipient.lowercased() })
            else { continue }
            return report.action == .failed
                ? .bounce(key: entry.key, report) : .notice(key: entry.key, report)
        }
        return .forPerson(.strangeReport)
    }

    private static func judged(
        _ reply: CalendarReply?, _ outbox: [(key: String, record: OutboxRecord)]
    ) -> ReplyJudgement {
        guard let reply else { return .forPerson(.strangeReply) }
        let last = outbox.filter { $0.record.calendar?.uid == reply.uid && $0.record.state != .draft }
            .max { $0.record.calendar?.sequence ?? 0 < $1.record.calendar?.sequence ?? 0 }
        guard let last, last.record.calendar?.method == .request,
            last.record.to.lowercased() == reply.attendee.lowercased(),
            reply.sequence <= last.record.calendar?.sequence ?? 0
        else { return .forPerson(.strangeReply) }
        return .participation(key: last.key, reply)
    }

    /// The mail of ours whose token stands in an address it was sent to, or in its subject.
    private static func markedKey(
        _ mail: IncomingMail, _ outbox: [(key: String, record: OutboxRecord)], _ secret: ReplySecret
    ) -> String? {
        let inAddresses = mail.receivers.compactMap { address -> String? in
            let local = address.prefix { $0 != "@" }
            return local.firstIndex(of: "+").map { String(local[local.index(after: $0)...]) }
        }
        let subject = mail.header("subject") ?? ""
        let inSubject = subject.split(separator: "[").dropFirst().map { String($0.prefix { $0 != "]" }) }
        for token in inAddresses + inSubject where token.count == 27 {
            if let key = secret.key(of: token, among: outbox.lazy.map(\.key)) { return key }
        }
        return nil
    }

    /// Lines `name: value` before whatever the reader's program quotes; one line of another kind and it is text for people.
    private static func fields(in mail: IncomingMail) -> [String: String] {
        guard let text = mail.part("text/plain")?.text else { return [:] }
        var fields: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline).prefix(200) {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty { continue }
            if line.hasPrefix(">") || line.hasPrefix("--") || line.hasPrefix("__") || line.hasPrefix("On ")
                || line.hasPrefix("Le ") || line.hasPrefix("في ")
            {
                break
            }
            guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return [:] }
            let name = line[..<mark].trimmingCharacters(in: .whitespaces)
            let value = line[line.index(after: mark)...].trimmingCharacters(in: .whitespaces)
            let isName =
                !name.isEmpty && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F || $0 == 0x2E }
            guard isName, !value.isEmpty, fields[name] == nil else { return [:] }
            fields[name] = String(HeaderText.cleaned(value).prefix(500))
        }
        return fields
    }
}
