import MultaqaModel
import MultaqaPluginKit

/// Which language a message speaks.
enum MessageLanguage {
    /// What the step says; else the recipient's, else the row's, as far as the workflow speaks it; else the workflow's first.
    static func choose(
        for request: ActivityRequest, recipient: Recipient, row: Value?
    ) throws(ActivityFailure) -> Language {
        if let written = request.arguments["language"], written != .null {
            let code = written.asText ?? written.kind
            guard let language = Language(rawValue: code) else {
                throw EmailSituation.unknownLanguage(code).failure
            }
            return language
        }
        let wishes = [recipient.language, row?["language"]?.asText.flatMap(Language.init(rawValue:))]
        let spoken = wishes.compactMap { $0 }.first { request.languages.contains($0) }
        return spoken ?? request.languages.first ?? .arabic
    }
}
