public import MultaqaModel

/// What a purge leaves behind about the journal it rewrote: enough to recognise a copy of it, and nothing about people.
public struct PurgeRecord: Hashable, Sendable, Codable {
    /// Number of lines before.
    public var formerLines: Int
    /// Hash of the last line before: a copy that ends with it is the journal as it was.
    public var formerHead: String
    /// Texts that were replaced by a hash.
    public var replaced: Int

    public init(formerLines: Int, formerHead: String, replaced: Int) {
        self.formerLines = formerLines
        self.formerHead = formerHead
        self.replaced = replaced
    }
}

/// A list of people that left the run, for somebody outside.
public struct DataExport: Hashable, Sendable, Codable {
    /// Who gets it, in words.
    public var receiver: String
    /// Why the law allows it, as whoever answers for it has written it down.
    public var basis: String
    public var columns: [String]
    public var rows: Int
    /// SHA-256 of the file, 64 lower-case digits.
    public var digest: String
    public var by: String?

    public init(receiver: String, basis: String, columns: [String], rows: Int, digest: String, by: String?) {
        self.receiver = receiver
        self.basis = basis
        self.columns = columns
        self.rows = rows
        self.digest = digest
        self.by = by
    }
}
