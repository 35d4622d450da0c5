/// How much one file may ask of the program that reads it.
public struct YAMLLimits: Hashable, Sendable {
    /// Size of the file in bytes.
    public var bytes: Int
    /// Lists and maps inside one another, also through aliases.
    public var depth: Int
    /// Keys and values, counting what an alias stands for each time it is used.
    public var nodes: Int
    /// Anchors, and aliases.
    public var aliases: Int
    /// Length of one text in bytes of UTF-8, after unescaping.
    public var scalarBytes: Int
    /// Diagnostics reported before the reader gives up.
    public var problems: Int

    public init(
        bytes: Int = 4 << 20, depth: Int = 64, nodes: Int = 250_000, aliases: Int = 1_000, scalarBytes: Int = 256 << 10,
        problems: Int = 100
    ) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
        self.aliases = aliases
        self.scalarBytes = scalarBytes
        self.problems = problems
    }
}
