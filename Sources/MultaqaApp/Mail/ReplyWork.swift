import Foundation
import MultaqaEngine
public import MultaqaMail
import MultaqaMailTransport
public import MultaqaModel

/// Takes in the mails that came back to a run: answers become signals, reports change the outbox, the rest is for a person.
///
/// Taking the same mail twice changes nothing: an answer carries the mail's mark in the journal, a report in the outbox.
public struct ReplyWork {
    public struct Result: Hashable, Sendable {
        public enum Outcome: Hashable, Sendable {
            case answered(step: String, item: String?)
            case bounced(to: String, reason: String)
            /// The other server has not taken it for now: it is sent again.
            case putOff(to: String, reason: String)
            case notice(to: String)
            /// It was taken in before.
            case known
            case forPerson(ReplyJudgement.Reason)
            /// An answer that does not fit its step.
            case refused(LocalizedText)
        }

        public var name: String
        public var from: String
        public var subject: String
        public var outcome: Outcome
    }

    private let runner: Runner
    private let outbox: OutboxFolder
    private let secret: ReplySecret?
    private let settings: MailSettings
    private let folder: String

    public init(_ session: borrowing RunSession) async throws {
        guard let start = await session.runner.state.start else { throw AppError(.problem, JournalFault.empty.message) }
        runner = session.runner
        folder = session.folder.path
        outbox = OutboxFolder(of: folder)
        secret = ReplySecret(folder: folder)
        settings = MailSettings(Site(of: start))
    }

    /// Mails of a Maildir, or of a folder of `.eml` files; then those the site's mailbox holds and this run has not seen.
    public func take(maildir: String?) async throws -> [Result] {
        let mails = try maildir.map(ReplyWork.mails) ?? download()
        var results: [Result] = []
        var entries = try outbox.entries()
        for (name, bytes) in mails {
            let mail = IncomingMail(bytes)
            let mark = Fingerprint.sha256(String(decoding: bytes, as: UTF8.self))
            let outcome = try await take(mail, mark: mark, entries)
            switch outcome {
            case .bounced, .putOff: entries = try outbox.entries()
            default: break
            }
            results.append(
                Result(
                    name: name, from: HeaderText.cleaned(mail.header("from") ?? ""),
                    subject: HeaderText.cleaned(mail.header("subject") ?? ""), outcome: outcome))
        }
        try await OutboxWork.tell(runner, outbox)
        return results
    }

    // MARK: Where mails come from

    /// Keeps each mail in the run's folder `replies` before it is looked at, named after its place in the mailbox.
    private func download() throws -> [(name: String, bytes: [UInt8])] {
        let place = folder + "/replies"
        let client = IMAPClient(try settings.server("imap"), mailbox: settings.mailbox)
        do {
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            for name in try client.names() where !FileManager.default.fileExists(atPath: "\(place)/\(name.file)") {
                try Data(try client.mail(name)).write(
                    to: URL(fileURLWithPath: "\(place)/\(name.file)"), options: .atomic)
            }
        } catch let fault as IMAPFault {
            throw AppError.noMailbox(fault)
        }
        return try ReplyWork.mails(in: place)
    }

    private static func mails(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
        let files = FileManager.default
        let parts = ["new", "cur"].filter { files.fileExists(atPath: "\(folder)/\($0)") }
        let folders = parts.isEmpty ? [folder] : parts.map { "\(folder)/\($0)" }
        return try folders.flatMap { folder -> [(name: String, bytes: [UInt8])] in
            guard let names = try? files.contentsOfDirectory(atPath: folder) else { throw AppError.notReadable(folder) }
            return names.sorted().filter { !$0.hasPrefix(".") }.compactMap { name in
                files.contents(atPath: "\(folder)/\(name)").map { (name, [UInt8]($0)) }
            }
        }
    }

    // MARK: One mail

    private func take(
        _ mail: IncomingMail, mark: String, _ entries: [(key: String, record: OutboxRecord)]
    ) async throws -> Result.Outcome {
        switch ReplyJudgement(mail, outbox: entries, secret: secret) {
        case .forPerson(let reason): return .forPerson(reason)
        case .bounce(let key, let report): return try take(report, of: key, mark: String(mark.prefix(16)))
        case .notice(_, let report): return .notice(to: report.recipient)
        case .participation(let key, let reply):
            guard let answer = ["ACCEPTED": "coming", "DECLINED": "declined"][reply.participation.rawValue] else {
                return .forPerson(.plainText)
            }
            return try await take(["answer": .text(answer)], of: key, mark: mark, form: "rsvp")
        case .answer(let key, let fields):
            return try await take(ReplyWork.nested(fields), of: key, mark: mark, form: nil)
        }
    }

    private func take(_ report: DeliveryReport, of key: String, mark: String) throws -> Result.Outcome {
        guard var record = try outbox.record(of: key) else { return .forPerson(.strangeReport) }
        if record.reports?.contains(mark) == true { return .known }
        record.reports = (record.reports ?? []) + [mark]
        let now = SystemDispatchClock().now
        let reason = [report.status, report.diagnostic].compactMap(\.self).joined(separator: " ")
        let isOwn = record.to.lowercased() == report.recipient.lowercased()
        // Of a copy only the report is kept: the mail has reached whom it was for.
        if report.isPermanent, isOwn { record.settle(.bounced, reason, at: now) }
        if !report.isPermanent, isOwn { record.putOff(reason, at: now) }
        try outbox.write(record, of: key)
        if report.isPermanent { suppress(report.recipient) }
        return report.isPermanent
            ? .bounced(to: report.recipient, reason: reason) : .putOff(to: report.recipient, reason: reason)
    }

    /// Adds the address to the site's list, where there is one.
    private func suppress(_ address: String) {
        guard let file = settings.suppressionFile, MailAddress(address) != nil,
            (try? settings.suppressed())?.holds(address) == false
        else { return }
        let old = FileManager.default.contents(atPath: file) ?? Data()
        let gap = old.isEmpty || old.last == 0x0A ? "" : "\n"
        try? (old + Data("\(gap)\(address)\n".utf8)).write(to: URL(fileURLWithPath: file), options: .atomic)
    }

    /// Only a step that collects answers takes one by mail: a decision or a doubt is settled by hand.
    private func take(
        _ answer: [String: Value], of key: String, mark: String, form wanted: String?
    ) async throws -> Result.Outcome {
        guard let record = try outbox.record(of: key) else { return .forPerson(.strangeReply) }
        let name = record.answers ?? record.step
        guard let step = await runner.state[step: name], case .collect(let form, _) = step.step.verb,
            wanted == nil || wanted == form
        else { return .forPerson(.plainText) }
        let note = "mail \(mark.prefix(16))"
        if step.item(record.item)?.signals.contains(where: { $0.note == note }) == true { return .known }
        let signal = Signal(
            step: name, item: record.item, answer: AnswerFields(step.step).typed(answer), by: record.to, via: .email,
            note: note)
        if case .refused(let reason) = try await runner.receive(signal) { return .refused(reason) }
        return .answered(step: name, item: record.item)
    }

    /// `employee.name` makes `{employee: {name: …}}`.
    private static func nested(_ fields: [String: String]) -> [String: Value] {
        var root: [String: Value] = [:]
        for (path, text) in fields.sorted(by: { $0.key < $1.key }) {
            let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
            guard let first = parts.first else { continue }
            if parts.count == 1 {
                root[first] = .text(text)
            } else {
                var inner = root[first]?.asMap ?? [:]
                inner[parts[1]] = .text(text)
                root[first] = .map(inner)
            }
        }
        return root
    }
}

extension AppError {
    fileprivate static func noMailbox(_ fault: IMAPFault) -> AppError {
        AppError(
            .problem, ar: "تعذر فتح صندوق الردود: \(fault.detail)",
            fr: "la boîte des réponses ne s'ouvre pas : \(fault.detail)",
            en: "the mailbox of replies cannot be opened: \(fault.detail)")
    }
}
