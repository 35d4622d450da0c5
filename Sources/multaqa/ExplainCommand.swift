import ArgumentParser
import MultaqaApp

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Which file and line set a value, and why.",
        discussion: """
            A key is a path such as steps.invite_communes.by, a block such as steps.invite_communes, an input such as
            inputs.opening, or a row such as communes.berkane. Without a key, the whole workflow with the origin of each value.
            """)

    @Argument(help: "A workflow or overlay file.")
    var file: String

    @Argument(help: "The path of a value or of a block.")
    var key: String?

    @Option(help: "A host's overlay: hosts/<NAME>.yaml beside the file.")
    var host: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let seminar = Seminar(file: file, host: host)
            if seminar.loaded.tree == nil { throw Diagnostics(seminar.diagnostics) }
            let report = seminar.explanation(of: key, in: common.language)
            if report.isEmpty, let key { throw AppError.noKey(key, near: seminar.nearestKey(to: key)) }
            common.print(report.json(), key == nil ? report.annotated() : report.text())
            if seminar.loaded.hasErrors { common.complain(seminar.diagnostics.filter(\.isError)) }
        }
    }
}

extension AppError {
    static func noKey(_ key: String, near: String?) -> AppError {
        guard let near else {
            return AppError(
                .usage, ar: "لا شيء باسم '\(key)' في هذا الملف", fr: "rien ne s'appelle '\(key)' dans ce workflow",
                en: "nothing is called '\(key)' in this workflow")
        }
        return AppError(
            .usage, ar: "لا شيء باسم '\(key)'؛ هل تقصد '\(near)'؟",
            fr: "rien ne s'appelle '\(key)' ; vouliez-vous dire '\(near)' ?",
            en: "nothing is called '\(key)'; did you mean '\(near)'?")
    }
}
