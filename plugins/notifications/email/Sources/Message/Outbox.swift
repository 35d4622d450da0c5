import MultaqaMail
import MultaqaPluginKit

/// Lays composed messages into the run's outbox, as drafts.
struct Outbox {
    private let folder: OutboxFolder

    init(workplace: Workplace) { folder = OutboxFolder(of: workplace.folder) }

    /// Gives the message's path below the run's folder. What is no longer a draft is never touched again.
    func store(_ message: MailMessage, of draft: MessageDraft) throws(ActivityFailure) -> String {
        do {
            return try folder.store(message.bytes(), OutboxRecord(draft), as: message.key)
        } catch OutboxFolder.Fault.unreadable(let path) {
            throw EmailSituation.unreadableState(path: path).failure
        } catch {
            throw EmailSituation.notWritten(path: "outbox/\(message.key).eml").failure
        }
    }
}

extension OutboxRecord {
    init(_ draft: MessageDraft) {
        self.init(
            from: draft.sender.address.text, to: draft.recipient.address.text,
            cc: draft.cc.isEmpty ? nil : draft.cc.map(\.address.text), subject: draft.subject,
            step: draft.request.step, item: draft.request.item, language: draft.language,
            attachments: draft.attachments.map(\.label))
    }
}
