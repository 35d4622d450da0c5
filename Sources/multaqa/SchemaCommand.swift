import ArgumentParser
import MultaqaApp

struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "The JSON Schema of the files people write, for editors.",
        discussion: "Without a kind, one schema for all of them. Kinds: \(JSONSchema.kinds.joined(separator: ", ")).")

    @Argument(help: "Which kind of file.")
    var kind: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let schema = JSONSchema(plugins: BuiltInPlugins.registry, in: common.language)
            guard let kind else { return common.print(JSONText.render(schema.whole())) }
            guard let one = schema.schema(of: kind) else {
                let known = JSONSchema.kinds.joined(separator: ", ")
                throw AppError(
                    .usage, ar: "'\(kind)' ليس نوعا من الملفات؛ الممكن: \(known)",
                    fr: "'\(kind)' n'est pas un genre de fichier ; possibles : \(known)",
                    en: "'\(kind)' is no kind of file; possible are \(known)")
            }
            common.print(JSONText.render(one))
        }
    }
}
