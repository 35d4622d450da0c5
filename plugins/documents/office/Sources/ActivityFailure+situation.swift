import MultaqaModel
import MultaqaPluginKit

extension ActivityFailure {
    /// All problems in one message, each with its way out. Only what the machine lacks may be better next time.
    init(_ error: any Error) {
        switch error {
        case let failure as ActivityFailure: self = failure
        case let situation as OfficeSituation:
            let diagnostic = Diagnostic(situation, at: nil)
            self.init(
                id: situation.id, message: ActivityFailure.words([diagnostic]), mayRetry: situation.mayPass)
        case let diagnostics as Diagnostics:
            self.init(
                id: diagnostics.all.first?.id ?? "template-unreadable", message: ActivityFailure.words(diagnostics.all))
        default:
            self.init(id: "template-unreadable", message: LocalizedText("\(error)"))
        }
    }

    private static let most = 5

    private static func words(_ diagnostics: [Diagnostic]) -> LocalizedText {
        func joined(in language: Language) -> String {
            var sentences = diagnostics.prefix(most).map { diagnostic in
                let place = diagnostic.place.map { "\($0.file): " } ?? ""
                let help = diagnostic.help.map { " — " + $0(in: language) } ?? ""
                return place + diagnostic.message(in: language) + help
            }
            if diagnostics.count > most { sentences.append("… (+\(diagnostics.count - most))") }
            return sentences.joined(separator: "\n")
        }
        return LocalizedText(ar: joined(in: .arabic), fr: joined(in: .french), en: joined(in: .english))
    }
}

extension OfficeSituation {
    /// Whether trying again later may help.
    var mayPass: Bool {
        switch self {
        case .cannotWrite, .officeMissing, .conversionFailed, .conversionTooSlow: true
        default: false
        }
    }
}
