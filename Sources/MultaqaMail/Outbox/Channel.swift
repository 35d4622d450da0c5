/// A way to reach somebody. What is laid into the outbox says which it takes.
public enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    /// A mail, through the site's mail server.
    case email
    /// A short text, posted to the site's gateway (SMS, WhatsApp).
    case webhook
    /// A text that somebody prints, hands over and ticks off.
    case print
    /// A file in the run's folder `messages`: for trials and for programs that watch a folder.
    case file

    /// How the stored message ends: `outbox/<key>.eml`.
    public var suffix: String {
        switch self {
        case .email: "eml"
        case .webhook: "post"
        case .print, .file: "txt"
        }
    }
}
