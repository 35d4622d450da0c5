/// How large a package may be. A letter has about twenty parts and 100 kB; a booklet with photographs a few megabytes.
public struct ArchiveLimits: Hashable, Sendable {
    /// Bytes of the file itself.
    public var file: Int
    public var parts: Int
    /// Bytes of one part, unpacked.
    public var part: Int
    /// Bytes of all parts, unpacked.
    public var total: Int
    /// Unpacked to packed size, looked at from one megabyte on: real Word files stay below 50.
    public var ratio: Int

    public init(
        file: Int = 32 << 20, parts: Int = 1_000, part: Int = 32 << 20, total: Int = 64 << 20, ratio: Int = 200
    ) {
        self.file = file
        self.parts = parts
        self.part = part
        self.total = total
        self.ratio = ratio
    }
}
