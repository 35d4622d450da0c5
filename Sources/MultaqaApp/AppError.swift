public import MultaqaModel

/// A sentence for the person at the command line, and the exit status that goes with it.
public struct AppError: Error, Hashable, Sendable {
    public enum Status: Int32, Sendable {
        /// The work itself has a problem.
        case problem = 1
        /// A file is wrong.
        case wrongFile = 2
        /// The command is wrong.
        case usage = 64
    }

    public var status: Status
    public var message: LocalizedText

    public init(_ status: Status, ar: String, fr: String, en: String) {
        self.status = status
        self.message = LocalizedText(ar: ar, fr: fr, en: en)
    }

    public init(_ status: Status, _ message: LocalizedText) {
        self.status = status
        self.message = message
    }
}

extension AppError {
    static func notWritable(_ folder: String) -> AppError {
        AppError(
            .problem, ar: "تعذرت الكتابة في المجلد \(folder)", fr: "impossible d'écrire dans le dossier \(folder)",
            en: "the folder \(folder) cannot be written to")
    }
}
