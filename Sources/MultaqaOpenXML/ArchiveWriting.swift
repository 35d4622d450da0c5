import CLibZip
import Foundation

extension Archive {
    /// The package with some parts replaced. The others keep their packed bytes, all keep their order, and every time is
    /// 1 January 1980: the same content is the same file. New parts follow behind.
    /// - Throws: ``PackageProblem``.
    public func replacing(_ replaced: [Int: [UInt8]], adding added: [Part] = []) throws -> [UInt8] {
        try source.withUnsafeBytes { buffer in
            try withArchive(buffer) { old in
                guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw PackageProblem.notAPackage }
                defer { zip_source_free(target) }
                zip_source_keep(target)
                guard let new = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
                    zip_source_free(target)
                    throw PackageProblem.notAPackage
                }
                for (index, part) in parts.enumerated() {
                    let content =
                        replaced[index].map { Archive.copied($0, for: new) }
                        ?? zip_source_zip(new, old, zip_uint64_t(index), zip_flags_t(ZIP_FL_COMPRESSED), 0, -1)
                    try Archive.add(content, named: part.name, to: new)
                }
                for part in added { try Archive.add(Archive.copied(part.bytes, for: new), named: part.name, to: new) }
                guard zip_close(new) == 0 else {
                    zip_discard(new)
                    throw PackageProblem.notAPackage
                }
                return try Archive.bytes(of: target)
            }
        }
    }

    /// A new package of these parts.
    /// - Throws: ``PackageProblem``.
    public static func packed(_ parts: [Part]) throws -> [UInt8] {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw PackageProblem.notAPackage }
        defer { zip_source_free(target) }
        zip_source_keep(target)
        guard let new = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(target)
            throw PackageProblem.notAPackage
        }
        for part in parts { try add(copied(part.bytes, for: new), named: part.name, to: new) }
        guard zip_close(new) == 0 else {
            zip_discard(new)
            throw PackageProblem.notAPackage
        }
        return try bytes(of: target)
    }

    /// libzip reads the bytes only when it closes the archive, so it gets a copy of its own and frees it.
    private static func copied(_ bytes: [UInt8], for archive: OpaquePointer) -> OpaquePointer? {
        let copy = malloc(max(1, bytes.count))
        bytes.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress { copy?.copyMemory(from: start, byteCount: buffer.count) }
        }
        return zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
    }

    private static func add(_ content: OpaquePointer?, named name: String, to archive: OpaquePointer) throws {
        let january1980: UInt16 = 1 << 5 | 1
        let encoding = zip_flags_t(ZIP_FL_ENC_GUESS)
        guard let content else {
            zip_discard(archive)
            throw PackageProblem.badPart(name)
        }
        let index = zip_file_add(archive, name, content, encoding)
        guard index >= 0, zip_file_set_dostime(archive, zip_uint64_t(index), 0, january1980, 0) == 0 else {
            if index < 0 { zip_source_free(content) }
            zip_discard(archive)
            throw PackageProblem.badPart(name)
        }
    }

    private static func bytes(of source: OpaquePointer) throws -> [UInt8] {
        var facts = zip_stat_t()
        guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else {
            throw PackageProblem.notAPackage
        }
        defer { zip_source_close(source) }
        let size = Int(facts.size)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            let read = zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))
            count = max(0, Int(read))
        }
    }
}
