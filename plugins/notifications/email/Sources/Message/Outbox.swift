import Foundation
import MultaqaModel
import MultaqaPluginKit

/// The folder where messages wait: `outbox/<key>.eml`, and beside it `outbox/<key>.json` with its state.
struct Outbox {
    let workplace: Workplace

    /// What stands beside a message.
    struct Entry: Hashable, Sendable, Codable {
        /// `draft` until somebody approves it.
        var state: String
        var to: String
        var subject: String
        var step: String
        var item: String?
        var language: Language
        var attachments: [String]
    }

    /// Stores a message as a draft and gives its path below the run's folder. Files are replaced whole. The same message is left
    /// as it is, and so is any message that is no longer a draft: doing the work twice leaves one message.
    func store(_ message: MailMessage, _ entry: Entry) throws(ActivityFailure) -> String {
        let path = "outbox/\(message.key).eml"
        let file = URL(fileURLWithPath: "\(workplace.folder)/\(path)")
        let side = URL(fileURLWithPath: "\(workplace.folder)/outbox/\(message.key).json")
        let bytes = Data(message.eml().utf8)
        if let known = state(at: side), FileManager.default.fileExists(atPath: file.path) {
            if known != "draft" { return path }
            if FileManager.default.contents(atPath: file.path) == bytes { return path }
        }
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file, options: .atomic)
            try encoded(entry).write(to: side, options: .atomic)
        } catch {
            throw EmailSituation.notWritten(path: path).failure
        }
        return path
    }

    private func state(at side: URL) -> String? {
        guard let bytes = FileManager.default.contents(atPath: side.path) else { return nil }
        return try? JSONDecoder().decode(Entry.self, from: bytes).state
    }

    private func encoded(_ entry: Entry) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(entry) + Data("\n".utf8)
    }
}

extension Outbox.Entry {
    init(_ draft: MessageDraft) {
        self.init(
            state: "draft", to: draft.recipient.address.text, subject: draft.subject, step: draft.request.step,
            item: draft.request.item, language: draft.language, attachments: draft.attachments.map(\.label))
    }
}
