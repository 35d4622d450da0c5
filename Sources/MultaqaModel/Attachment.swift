/// A name in `attach`: `memorandum`, or `memorandum_changes?` for a document that goes along where there is one.
public struct Attachment: Hashable, Sendable {
    public var document: String
    public var isOptional: Bool

    public init(_ written: String) {
        isOptional = written.hasSuffix("?")
        document = isOptional ? String(written.dropLast()) : written
    }
}
