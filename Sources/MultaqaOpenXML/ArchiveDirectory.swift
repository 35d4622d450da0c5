import CLibZip

/// What a ZIP package says it holds, checked before anything is unpacked.
public struct ArchiveDirectory: Sendable {
    public struct Entry: Hashable, Sendable {
        public var name: String
        /// Bytes, unpacked.
        public var size: Int
    }

    /// The package as it was.
    public let source: [UInt8]
    /// In the order of the package.
    public let entries: [Entry]

    /// - Throws: ``PackageProblem`` for anything that is no ZIP file, is larger than `limits` or wants to be unpacked
    ///   outside its place.
    public init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws {
        guard bytes.count <= limits.file else {
            throw PackageProblem.tooBig(what: "\(bytes.count >> 20) MB", limit: "\(limits.file >> 20) MB")
        }
        source = bytes
        entries = try bytes.withUnsafeBytes { buffer in
            try withArchive(buffer) { try ArchiveDirectory.entries(of: $0, limits: limits) }
        }
    }

    /// One part, unpacked; nil when there is none of that name.
    public func bytes(of name: String) throws -> [UInt8]? {
        guard let index = entries.firstIndex(where: { $0.name == name }) else { return nil }
        return try source.withUnsafeBytes { buffer in
            try withArchive(buffer) { try ArchiveDirectory.unpacked(index, entries[index], of: $0) }
        }
    }

    /// All parts, unpacked, in the order of the directory.
    func parts() throws -> [Archive.Part] {
        try source.withUnsafeBytes { buffer in
            try withArchive(buffer) { archive in
                try entries.enumerated().map { index, entry in
                    Archive.Part(
                        name: entry.name, bytes: try ArchiveDirectory.unpacked(index, entry, of: archive))
                }
            }
        }
    }

    private static func entries(of archive: OpaquePointer, limits: ArchiveLimits) throws -> [Entry] {
        let count = Int(zip_get_num_entries(archive, 0))
        guard count > 0 else { throw PackageProblem.notAPackage }
        guard count <= limits.parts else { throw PackageProblem.tooBig(what: "\(count)", limit: "\(limits.parts)") }
        var names: Set<String> = []
        var total = 0
        return try (0..<count).map { index in
            var facts = zip_stat_t()
            guard zip_stat_index(archive, zip_uint64_t(index), 0, &facts) == 0, let pointer = facts.name else {
                throw PackageProblem.notAPackage
            }
            let name = String(cString: pointer)
            guard isSafe(name), names.insert(name.lowercased()).inserted else {
                throw PackageProblem.unsafePath(name)
            }
            guard facts.encryption_method == ZIP_EM_NONE else { throw PackageProblem.encrypted }
            // Compared before anything is converted or added: the sizes are whatever the file claims.
            guard facts.size <= UInt64(limits.part), facts.comp_size <= UInt64(limits.file) else {
                throw PackageProblem.tooBig(what: "\(name): \(facts.size >> 20) MB", limit: "\(limits.part >> 20) MB")
            }
            total += Int(facts.size)
            let isPackedTooWell =
                Int(facts.size) > 1 << 20 && facts.size / max(1, facts.comp_size) > UInt64(limits.ratio)
            guard total <= limits.total, !isPackedTooWell else {
                throw PackageProblem.tooBig(what: "\(name): \(total >> 20) MB", limit: "\(limits.total >> 20) MB")
            }
            return Entry(name: name, size: Int(facts.size))
        }
    }

    /// Reads one byte more than announced: a directory that lies is refused. libzip compares the checksum.
    private static func unpacked(_ index: Int, _ entry: Entry, of archive: OpaquePointer) throws -> [UInt8] {
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw PackageProblem.badPart(entry.name)
        }
        defer { zip_fclose(file) }
        let size = entry.size
        var filled = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while filled <= size, let start = buffer.baseAddress {
                let read = zip_fread(file, start + filled, zip_uint64_t(size + 1 - filled))
                guard read > 0 else {
                    if read < 0 { filled = -1 }
                    break
                }
                filled += Int(read)
            }
            count = max(0, filled)
        }
        guard filled == size else { throw PackageProblem.badPart(entry.name) }
        return bytes
    }

    private static func isSafe(_ name: String) -> Bool {
        guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\\"), !name.contains(":") else { return false }
        guard !name.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return false }
        let folders = name.split(separator: "/", omittingEmptySubsequences: false)
        return !folders.contains("..") && !folders.contains(".") && !folders.dropLast().contains("")
    }
}

/// Opens a package in memory for reading, for as long as the body runs.
func withArchive<Result>(_ buffer: UnsafeRawBufferPointer, _ body: (OpaquePointer) throws -> Result) throws -> Result {
    guard let start = buffer.baseAddress,
        let source = zip_source_buffer_create(start, zip_uint64_t(buffer.count), 0, nil)
    else { throw PackageProblem.notAPackage }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
        zip_source_free(source)
        throw PackageProblem.notAPackage
    }
    defer { zip_discard(archive) }
    return try body(archive)
}
