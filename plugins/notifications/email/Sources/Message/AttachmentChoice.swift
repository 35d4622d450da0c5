import Foundation
import MultaqaMail
import MultaqaModel
import MultaqaPluginKit

/// One document to be attached, in the language that fits the message best.
struct AttachmentChoice: Hashable, Sendable {
    var document: String
    var language: Language
    /// Nil in a preview, when the document is not made yet.
    var report: DocumentReport?

    /// As reports name it: `invitation.ar`.
    var label: String { "\(document).\(language.rawValue)" }

    /// The documents that a step attaches, in the order it names them.
    static func choices(for request: ActivityRequest, in language: Language) -> [AttachmentChoice] {
        let named = request.arguments["attach"].map { $0.asList ?? [$0] } ?? []
        var documents = named.compactMap(\.asText)
        for report in request.attachments where !documents.contains(report.document) {
            documents.append(report.document)
        }
        return documents.map { document in
            let reports = request.attachments.filter { $0.document == document }
            let order = [language] + request.languages + Language.allCases
            let report = order.lazy.compactMap { wished in reports.first { $0.language == wished } }.first
            return AttachmentChoice(document: document, language: report?.language ?? language, report: report)
        }
    }

    /// The PDF where there is one, else the Word file, else whatever there is.
    private var file: DocumentReport.File? {
        guard let files = report?.files else { return nil }
        return files.first { $0.format == "pdf" } ?? files.first { $0.format == "docx" } ?? files.first
    }

    /// Reads the file. Nil when it is not there or lies outside the run's folder.
    func read(below folder: String, item: String?, named name: LocalizedText) -> MailAttachment? {
        guard let file, !file.path.hasPrefix("/"), !file.path.split(separator: "/").contains(".."),
            let bytes = FileManager.default.contents(atPath: "\(folder)/\(file.path)")
        else { return nil }
        let isOwn = report?.item != nil
        return MailAttachment(
            name: AttachmentName.readable(
                document, of: isOwn ? name(in: language) : nil, in: language, format: file.format),
            plainName: AttachmentName.plain(document, item: isOwn ? item : nil, format: file.format),
            mediaType: AttachmentName.mediaType(file.format), bytes: [UInt8](bytes))
    }
}
