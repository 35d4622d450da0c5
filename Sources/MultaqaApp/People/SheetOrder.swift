import Foundation
public import MultaqaModel
public import MultaqaPluginKit

/// A list to be written as a file outside a run's folder, by the plug-in that writes lists.
public struct SheetOrder: Sendable {
    var name: String
    var title: LocalizedText
    /// Names and headings, in order.
    var columns: [(String, LocalizedText)]
    var rows: [Value]
    var language: Language
    /// What the file says about when it was made.
    var made: WallTime

    /// Writes it to `path`; the ending says the form: `.xlsx` or `.csv`.
    public func write(to path: String, registry: PluginRegistry = BuiltInPlugins.registry) async throws {
        let format = path.hasSuffix(".csv") ? "csv" : "xlsx"
        let folder = FileManager.default.temporaryDirectory.appending(path: "multaqa-sheet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard let plugin = registry.plugin(for: "list") else {
            throw AppError(
                .problem, ar: "لا يوجد ما يكتب اللوائح", fr: "rien ici n'écrit de listes",
                en: "nothing here writes lists")
        }
        let request = ActivityRequest(
            key: String(repeating: "0", count: 32), step: "people", verb: "list", subjects: [name],
            arguments: [
                "columns": .list(columns.map { .text($0.0) }), "formats": .list([.text(format)]),
                "language": .list([.text(language.rawValue)]), "title": .localized(title),
                "titles": .map(Dictionary(columns.map { ($0.0, .localized($0.1)) }, uniquingKeysWith: { $1 })),
            ], record: .map([name: .list(rows)]), languages: [language], now: made)
        switch await plugin.perform([request], in: Workplace(folder: folder)).first {
        case .completed(let report):
            guard let file = report.documents.first?.files.first,
                let data = FileManager.default.contents(atPath: folder + "/" + file.path)
            else { throw AppError.notWritable(path) }
            do {
                try data.write(to: URL(fileURLWithPath: path), options: .atomic)
            } catch {
                throw AppError.notWritable(path)
            }
        case .failed(let failure): throw AppError(.problem, failure.message)
        case nil: throw AppError.notWritable(path)
        }
    }
}
