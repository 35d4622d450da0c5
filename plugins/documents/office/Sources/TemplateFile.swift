import Foundation
import MultaqaModel
import MultaqaPluginKit

/// Finds a document's template: `<folder>/<document>/<language>.docx`, the first folder that has it.
enum TemplateFile {
    /// - Throws: ``OfficeSituation/templateMissing(document:language:folders:others:)``.
    static func path(of document: String, in language: Language, folders: [String]) throws -> String {
        if let path = existing(document, language, folders) { return path }
        let others = Language.allCases.filter { existing(document, $0, folders) != nil }
        throw OfficeSituation.templateMissing(
            document: document, language: language, folders: folders, others: others)
    }

    private static func existing(_ document: String, _ language: Language, _ folders: [String]) -> String? {
        folders.lazy.map { "\($0)/\(document)/\(language.rawValue).docx" }
            .first { FileManager.default.fileExists(atPath: $0) }
    }
}

/// Writes a file so that it is there whole or not at all.
enum FileWriting {
    /// What is there of an earlier time: how the document comes to be now, and the pages of its PDF where that need not be made.
    static func standing(
        of draft: Draft, in workplace: Workplace
    ) -> (making: DocumentReport.Making, keptPages: Int?) {
        let file = workplace.folder + "/" + draft.path
        guard let before = FileManager.default.contents(atPath: file + ".docx") else { return (.first, nil) }
        guard before.elementsEqual(draft.bytes) else { return (.again, nil) }
        guard draft.wantsPDF, let pdf = FileManager.default.contents(atPath: file + ".pdf"),
            let pages = PDFPages.count(in: [UInt8](pdf)), pages > 0
        else { return (.kept, nil) }
        return (.kept, pages)
    }

    static func remove(_ path: String, in workplace: Workplace) {
        try? FileManager.default.removeItem(atPath: workplace.folder + "/" + path)
    }

    /// - Parameter path: below the workplace's folder.
    /// - Throws: ``OfficeSituation/cannotWrite(path:reason:)``.
    static func write(_ bytes: [UInt8], to path: String, in workplace: Workplace) throws {
        let file = URL(filePath: workplace.folder).appending(path: path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw OfficeSituation.cannotWrite(path: path, reason: (error as NSError).localizedDescription)
        }
    }
}
