import CLibZip

/// The parts of a ZIP package, unpacked, in the order of its directory.
struct Archive: Sendable {
    struct Part: Sendable {
        var name: String
        var bytes: [UInt8]
    }

    /// The package as it was, from which unchanged parts are copied without being packed again.
    let source: [UInt8]
    let parts: [Part]

    /// - Throws: ``OfficeSituation`` for anything that is no ZIP file, is larger than `limits` or wants to be unpacked
    ///   outside its place.
    init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws {
        guard bytes.count <= limits.file else {
            throw OfficeSituation.tooBig(what: "\(bytes.count >> 20) MB", limit: "\(limits.file >> 20) MB")
        }
        self.source = bytes
        self.parts = try bytes.withUnsafeBytes { buffer in
            try withArchive(buffer) { try Archive.parts(of: $0, limits: limits) }
        }
    }

    func part(_ name: String) -> Part? { parts.first { $0.name == name } }

    private static func parts(of archive: OpaquePointer, limits: ArchiveLimits) throws -> [Part] {
        let count = Int(zip_get_num_entries(archive, 0))
        guard count > 0 else { throw OfficeSituation.notAPackage }
        guard count <= limits.parts else { throw OfficeSituation.tooBig(what: "\(count)", limit: "\(limits.parts)") }
        var names: Set<String> = []
        var total = 0
        var parts: [Part] = []
        for index in 0..<count {
            var facts = zip_stat_t()
            guard zip_stat_index(archive, zip_uint64_t(index), 0, &facts) == 0, let pointer = facts.name else {
                throw OfficeSituation.notAPackage
            }
            let name = String(cString: pointer)
            guard isSafe(name), names.insert(name.lowercased()).inserted else {
                throw OfficeSituation.unsafePath(name)
            }
            guard facts.encryption_method == ZIP_EM_NONE else { throw OfficeSituation.encrypted }
            // Compared before anything is converted or added: the sizes are whatever the file claims.
            guard facts.size <= UInt64(limits.part), facts.comp_size <= UInt64(limits.file) else {
                throw OfficeSituation.tooBig(what: "\(name): \(facts.size >> 20) MB", limit: "\(limits.part >> 20) MB")
            }
            total += Int(facts.size)
            let isPackedTooWell =
                Int(facts.size) > 1 << 20 && facts.size / max(1, facts.comp_size) > UInt64(limits.ratio)
            guard total <= limits.total, !isPackedTooWell else {
                throw OfficeSituation.tooBig(what: "\(name): \(total >> 20) MB", limit: "\(limits.total >> 20) MB")
            }
            let bytes = try read(index, size: Int(facts.size), of: archive, name: name)
            parts.append(Part(name: name, bytes: bytes))
        }
        return parts
    }

    /// Reads one byte more than announced: a directory that lies is refused. libzip compares the checksum.
    private static func read(_ index: Int, size: Int, of archive: OpaquePointer, name: String) throws -> [UInt8] {
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw OfficeSituation.badPart(name)
        }
        defer { zip_fclose(file) }
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
        guard filled == size else { throw OfficeSituation.badPart(name) }
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
    else { throw OfficeSituation.notAPackage }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
        zip_source_free(source)
        throw OfficeSituation.notAPackage
    }
    defer { zip_discard(archive) }
    return try body(archive)
}
