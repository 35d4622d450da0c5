/// How large a template may be. A letter has about twenty parts and 100 kB; a booklet with photographs a few megabytes.
struct ArchiveLimits: Hashable, Sendable {
    /// Bytes of the file itself.
    var file = 32 << 20
    var parts = 1_000
    /// Bytes of one part, unpacked.
    var part = 32 << 20
    /// Bytes of all parts, unpacked.
    var total = 64 << 20
    /// Unpacked to packed size, looked at from one megabyte on: real Word files stay below 50.
    var ratio = 200
}
