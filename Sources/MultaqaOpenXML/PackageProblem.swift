/// Why a package cannot be read. The module that reads documents out of it says so in its own words.
public enum PackageProblem: Error, Hashable, Sendable {
    case notAPackage
    case encrypted
    /// A size or a number beyond ``ArchiveLimits``, both as people read them.
    case tooBig(what: String, limit: String)
    /// A part that wants to be unpacked outside its place, or is there twice.
    case unsafePath(String)
    /// A part that is damaged or has another size than the directory says.
    case badPart(String)
    /// A part that is no well-formed XML in UTF-8.
    case badXML(part: String, reason: String)
    /// A part that declares a document type, and so could define entities.
    case documentType(part: String)
}
