import Foundation
import MultaqaModel
import MultaqaPluginKit

/// The versions of a document that goes round: beside `memorandum.fr.docx` the earlier ones, `memorandum.v1.fr.docx` and on, and
/// in `memorandum_changes.fr.docx` what the newest has changed.
struct DocumentVersions {
    private let draft: Draft
    private let workplace: Workplace

    init(of draft: Draft, in workplace: Workplace) {
        self.draft = draft
        self.workplace = workplace
    }

    static func changes(of document: String) -> String { document + "_changes" }

    /// Keeps the version that is about to be replaced, and drafts the changes since the one before; nil while there is only one.
    ///
    /// Called before the new version is written: killed at any point and begun again, it keeps each version once.
    func kept(for request: ActivityRequest) throws -> Draft? {
        let count = (1...).first { bytes(version: $0) == nil }.map { $0 - 1 } ?? 0
        var before = count > 0 ? bytes(version: count) : nil
        if let standing = FileManager.default.contents(atPath: workplace.folder + "/" + draft.path + ".docx"),
            !standing.elementsEqual(draft.bytes)
        {
            if before.map({ !standing.elementsEqual($0) }) ?? true {
                try FileWriting.write([UInt8](standing), to: path(version: count + 1), in: workplace)
            }
            before = [UInt8](standing)
        }
        guard let before else { return nil }
        let author = request.record.at(path: "organiser.name")?.asLocalized?(in: draft.language) ?? ""
        var changes = draft
        changes.document = DocumentVersions.changes(of: draft.document)
        changes.path = sibling(changes.document)
        changes.bytes = try MarkedChanges.document(from: before, to: draft.bytes, author: author, made: draft.made)
        return changes
    }

    private func bytes(version: Int) -> [UInt8]? {
        FileManager.default.contents(atPath: workplace.folder + "/" + path(version: version)).map { [UInt8]($0) }
    }

    private func path(version: Int) -> String { sibling("\(draft.document).v\(version)") + ".docx" }

    private func sibling(_ name: String) -> String {
        let folder = draft.path.split(separator: "/").dropLast().joined(separator: "/")
        return "\(folder)/\(name).\(draft.language.rawValue)"
    }
}
