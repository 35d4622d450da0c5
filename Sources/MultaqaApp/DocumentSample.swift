import Foundation
import MultaqaEngine
public import MultaqaModel
import MultaqaPluginKit

/// One document made before there is a run, to look at: with the rows of the tables and made-up answers where people will answer.
public struct DocumentSample: Sendable {
    private let seminar: Seminar

    /// Throws ``Diagnostics`` when the files have errors.
    public init(_ seminar: Seminar) throws {
        _ = try seminar.start(run: "sample")
        self.seminar = seminar
    }

    /// Makes a document of one item in every language asked for, and gives the paths of its files in `folder`, which is made where
    /// it is missing. Files of the same name are replaced.
    ///
    /// - Parameter item: the row's key; nil for the first row, or for a document of the whole seminar.
    /// - Throws: ``AppError`` for an unknown document, row or language, and when the document cannot be made.
    public func produce(
        _ document: String, item: String? = nil, language: Language? = nil, into folder: String
    ) async throws -> (files: [String], warnings: [Warning]) {
        let start = try seminar.start(run: "sample")
        let requests = await Previewer(start, registry: seminar.registry).requests(producing: document)
        guard !requests.isEmpty else { throw AppError.noDocument(document, near: documents(of: start.workflow)) }
        guard var request = item == nil ? requests.first : requests.first(where: { $0.item == item }) else {
            throw AppError.noRow(item ?? "", of: requests.compactMap(\.item))
        }
        if let language {
            guard request.languages.contains(language) else {
                throw AppError.noLanguage(language, among: request.languages)
            }
            request.languages = [language]
            request.arguments["language"] = nil
        }
        request.subjects = [document]
        guard let plugin = seminar.registry.plugin(for: request.verb) else {
            throw AppError(.problem, ActivityFailure.noPlugin(request.verb).message)
        }
        let stage = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: stage) }
        let results = await plugin.perform([request], in: Workplace(folder: stage.path))
        switch results.first {
        case .completed(let report): return (try move(report, from: stage, to: folder), report.warnings)
        case .failed(let failure): throw AppError(.problem, failure.message)
        case nil: throw AppError(.problem, ActivityFailure.noAnswer(request.verb).message)
        }
    }

    private func move(_ report: ActivityReport, from stage: URL, to folder: String) throws -> [String] {
        let target = URL(filePath: folder)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        return try report.documents.flatMap(\.files).map { file in
            let source = stage.appending(path: file.path)
            let place = target.appending(path: source.lastPathComponent)
            try Data(contentsOf: source).write(to: place, options: .atomic)
            return place.path
        }
    }

    private func documents(of workflow: Workflow) -> [String] {
        workflow.steps.flatMap(seminar.registry.documents)
    }
}

extension AppError {
    static func noDocument(_ name: String, near documents: [String]) -> AppError {
        let known = documents.uniqued.joined(separator: ", ")
        let nearest = DidYouMean.nearest(to: name, in: documents).map { " (\($0)?)" } ?? ""
        return AppError(
            .usage, ar: "لا خطوة تنتج '\(name)'\(nearest)؛ الوثائق هي: \(known)",
            fr: "aucune étape ne produit '\(name)'\(nearest) ; les documents sont : \(known)",
            en: "no step produces '\(name)'\(nearest); the documents are: \(known)")
    }

    static func noRow(_ key: String, of keys: [String]) -> AppError {
        let known = keys.prefix(20).joined(separator: ", ") + (keys.count > 20 ? ", …" : "")
        return AppError(
            .usage, ar: "لا سطر '\(key)'؛ الأسطر هي: \(known)", fr: "aucune ligne '\(key)' ; il y a : \(known)",
            en: "no row '\(key)'; there are: \(known)")
    }

    static func noLanguage(_ language: Language, among languages: [Language]) -> AppError {
        let known = languages.map(\.rawValue).joined(separator: ", ")
        return AppError(
            .usage, ar: "لغات هذا الملتقى: \(known)، وليس '\(language.rawValue)'",
            fr: "les langues de ce séminaire sont : \(known), pas '\(language.rawValue)'",
            en: "this seminar's languages are: \(known), not '\(language.rawValue)'")
    }
}
