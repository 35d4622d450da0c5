import MultaqaModel

/// When a failed piece of work is tried again: after one minute, then two, four, eight, never later than an hour, each shortened by
/// up to half so that a hundred items do not come back at the same second. The chance is drawn from the key: the same run waits
/// the same times.
public enum RetryRule {
    /// Attempts after the first when the step does not say.
    public static let defaultRetries = 3

    /// Seconds to wait after the `attempt`-th failure, from 1.
    public static func delay(key: String, attempt: Int) -> Int {
        let full = min(60 << min(attempt - 1, 6), 3600)
        let digits = Fingerprint.sha256("\(key) \(attempt)").prefix(8)
        let chance = Int(digits, radix: 16) ?? 0
        return full / 2 + chance % (full / 2 + 1)
    }
}
