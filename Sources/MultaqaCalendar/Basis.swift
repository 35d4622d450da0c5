import MultaqaModel

/// What a calendar entry rests on. Without a date of verification the entry counts as unverified, and is shown so.
public struct Basis: Hashable, Sendable, Codable {
    /// A decree, a communiqué, a page: free text.
    public var source: String?
    public var verifiedOn: Day?
    public var why: LocalizedText?

    public init(source: String? = nil, verifiedOn: Day? = nil, why: LocalizedText? = nil) {
        self.source = source
        self.verifiedOn = verifiedOn
        self.why = why
    }

    public var isVerified: Bool { source != nil && verifiedOn != nil }
}
