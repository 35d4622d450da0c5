/// The parts of a ZIP package, all unpacked, in the order of its directory.
public struct Archive: Sendable {
    public struct Part: Hashable, Sendable {
        public var name: String
        public var bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The package as it was, from which unchanged parts are copied without being packed again.
    let source: [UInt8]
    public private(set) var parts: [Part]

    /// - Throws: ``PackageProblem`` for anything that is no ZIP file, is larger than `limits`, is damaged or wants to be
    ///   unpacked outside its place.
    public init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws {
        source = bytes
        parts = try ArchiveDirectory(bytes, limits: limits).parts()
    }

    /// The same package with some parts unpacked in memory, and of the others no more than their names: it can still be written anew.
    public func holding(_ isHeld: (Part) -> Bool) -> Archive {
        var lighter = self
        for place in parts.indices where !isHeld(parts[place]) { lighter.parts[place].bytes = [] }
        return lighter
    }

    public func part(_ name: String) -> Part? { parts.first { $0.name == name } }
}
