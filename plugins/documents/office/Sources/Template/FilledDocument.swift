public import MultaqaModel

/// A template filled with one record.
public struct FilledDocument: Sendable {
    /// The .docx file.
    public var bytes: [UInt8]
    public var warnings: [Warning]
    /// The parts that were written anew.
    var written: [[UInt8]] = []

    /// The characters beyond ASCII that were written.
    var characters: Set<Unicode.Scalar> { written.reduce(into: []) { $0.formUnion(FontDemand.characters(in: $1)) } }
}
