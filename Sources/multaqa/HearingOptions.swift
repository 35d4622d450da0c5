import ArgumentParser
import MultaqaApp

/// How something that is recorded came to the office.
struct HearingOptions: ParsableArguments {
    @Option(help: "Who answered, sent it or said so.")
    var by: String?

    @Option(help: "phone, letter, email or web.")
    var via: String?

    /// `via`, checked.
    func channel() throws -> Signal.Via? {
        guard let via else { return nil }
        guard let channel = Signal.Via(rawValue: via) else {
            throw AppError(
                .usage, ar: "--via '\(via)': المنتظر phone أو letter أو email أو web",
                fr: "--via '\(via)' : attendu phone, letter, email ou web",
                en: "--via '\(via)': expected phone, letter, email or web")
        }
        return channel
    }
}
