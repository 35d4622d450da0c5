import ArgumentParser
import Foundation
import MultaqaApp

struct DocumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents", abstract: "What a run has produced, and its register of outgoing letters.")

    @Argument(help: "Name or folder of the run; may be left out when there is only one.")
    var name: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let report = DocumentsReport(try RunFolder.find(name).state(), in: common.language)
            common.print(report.json(), report.text())
        }
    }
}

struct ProduceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "produce",
        abstract: "Makes one document to look at, without a run.",
        discussion: "With the rows of your tables; where people will answer, made-up answers stand.")

    @OptionGroup var source: SeminarOptions

    @Argument(help: "The document, as invitation.")
    var document: String

    @Option(help: "The row it is made for, as berkane; else the first.")
    var item: String?

    @Option(help: "Only this language: ar or fr.")
    var language: String?

    @Option(help: "The folder for the files; else this one.")
    var output: String = "."

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let seminar = try source.seminar()
            if seminar.loaded.hasErrors { throw Diagnostics(seminar.diagnostics) }
            let spoken = try language.map { code in
                guard let language = Language(rawValue: code) else { throw AppError.unknownLanguage(code) }
                return language
            }
            let (files, warnings) = try await DocumentSample(seminar).produce(
                document, item: item, language: spoken, into: output)
            for warning in warnings { common.complain(warning.message(in: common.language)) }
            common.print(["files": .list(files.map(Value.text))], files.joined(separator: "\n"))
        }
    }
}

extension AppError {
    static func unknownLanguage(_ code: String) -> AppError {
        AppError(
            .usage, ar: "'\(code)' ليست لغة معروفة؛ المنتظر ar أو fr أو en",
            fr: "'\(code)' n'est pas une langue connue ; attendu ar, fr ou en",
            en: "'\(code)' is no language known here; expected ar, fr or en")
    }
}
