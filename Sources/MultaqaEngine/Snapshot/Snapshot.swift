import Crypto

/// A picture of a run's state after one of its lines, so that a long journal opens without reading all of it. It carries nothing
/// that the lines do not say.
public struct Snapshot: Hashable, Sendable {
    /// The line it was taken after, and that line's hash.
    public var seq: Int
    public var hash: String
    /// Opaque to stores: a version, a digest, and the state.
    public var data: [UInt8]

    public init(seq: Int, hash: String, data: [UInt8]) {
        self.seq = seq
        self.hash = hash
        self.data = data
    }

    /// Changes with every change of what is written: an older picture is not read, its lines are.
    private static let version: UInt8 = 4

    /// `hash` is that of the last line the state was made from.
    public init(of state: RunState, hash: String) throws {
        var definition = DefinitionText()
        try self.init(of: state, hash: hash, definition: &definition)
    }

    init(of state: RunState, hash: String, definition: inout DefinitionText) throws {
        var writer = BinaryWriter()
        try writer.state(state, definition: try definition.text(of: state))
        let body = writer.bytes
        let digest = body.withUnsafeBytes { bytes in
            var hasher = SHA256()
            hasher.update(bufferPointer: bytes)
            return Array(hasher.finalize())
        }
        self.init(seq: state.lastSeq, hash: hash, data: [Snapshot.version] + digest + body)
    }

    /// Nil when it was written by another version or is damaged: then the lines are read.
    func state() -> RunState? {
        data.withUnsafeBytes { bytes in
            guard bytes.count > 33, bytes[0] == Snapshot.version else { return nil }
            let body = UnsafeRawBufferPointer(rebasing: bytes[33...])
            var hasher = SHA256()
            hasher.update(bufferPointer: body)
            guard hasher.finalize().elementsEqual(bytes[1..<33]) else { return nil }
            guard var reader = try? BinaryReader(body) else { return nil }
            return try? reader.state()
        }
    }
}

/// A run's definition as snapshots write it: the same from one to the next, until it is changed.
struct DefinitionText: Sendable {
    private var known: (changes: Int, text: String)?

    mutating func text(of state: RunState) throws -> String {
        if let known, known.changes == state.definitionChanges { return known.text }
        guard let start = state.start else { throw BinaryReader.Damage() }
        let text = try BinaryWriter.definition(of: start)
        known = (state.definitionChanges, text)
        return text
    }
}
