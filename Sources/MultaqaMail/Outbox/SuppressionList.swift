/// Addresses that nothing is sent to: mail to them has come back for good, or somebody asked for it.
public struct SuppressionList: Hashable, Sendable {
    private var addresses: Set<String> = []

    public init() {}

    /// One address a line; `#` begins a remark.
    public init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let word = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).first
            if let word { addresses.insert(word.lowercased()) }
        }
    }

    public func holds(_ address: String) -> Bool { addresses.contains(address.lowercased()) }

    public mutating func insert(_ address: String) { addresses.insert(address.lowercased()) }
}
