/// A place in a file a person wrote: what a diagnostic, `explain` and the plan point at.
public struct SourcePlace: Hashable, Sendable, Codable {
    /// Path as the person named it, relative to the working folder where possible.
    public var file: String
    /// One-based line.
    public var line: Int
    /// One-based column, counted in Unicode scalars.
    public var column: Int
    /// Zero-based byte offset in the file.
    public var offset: Int
    /// Length in bytes, for the caret line; 0 when unknown.
    public var length: Int

    public init(file: String, line: Int = 1, column: Int = 1, offset: Int = 0, length: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
        self.offset = offset
        self.length = length
    }
}

extension SourcePlace: CustomStringConvertible {
    public var description: String { "\(file):\(line):\(column)" }
}
