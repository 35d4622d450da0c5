import Foundation
import MultaqaMail
import MultaqaModel
import MultaqaPluginKit

/// Lays composed messages into the run's outbox, as drafts.
struct Outbox {
    let folder: OutboxFolder
    private let root: String

    init(workplace: Workplace) {
        folder = OutboxFolder(of: workplace.folder)
        root = workplace.folder
    }

    /// Gives the message's path below the run's folder. What is no longer a draft is never touched again.
    func store(_ bytes: [UInt8], _ record: OutboxRecord, as key: String) throws(ActivityFailure) -> String {
        do {
            return try folder.store(bytes, record, as: key)
        } catch OutboxFolder.Fault.unreadable(let path) {
            throw EmailSituation.unreadableState(path: path).failure
        } catch {
            throw EmailSituation.notWritten(path: "outbox/\(key)").failure
        }
    }

    /// Writes a file below the run's folder, whole.
    func store(_ file: (path: String, text: String)) throws(ActivityFailure) {
        let place = URL(fileURLWithPath: "\(root)/\(file.path)")
        do {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: place, options: .atomic)
        } catch {
            throw EmailSituation.notWritten(path: file.path).failure
        }
    }
}

extension OutboxRecord {
    init(_ draft: MessageDraft) {
        self.init(
            channel: draft.way.channel == .email ? nil : draft.way.channel, from: draft.sender.address.text,
            to: draft.destination,
            cc: draft.cc.isEmpty ? nil : draft.cc.map(\.address.text), subject: draft.subject,
            step: draft.request.step, item: draft.request.item, language: draft.language,
            attachments: draft.attachments.map(\.label), answers: draft.request.arguments["answers"]?.asText)
    }
}
